// Every action of an order once, by the role that may, as a person does it: the order is brought to that point beside the
// browser, and the page does the one thing. What the other specs press (approve, accept, ship, receive, sign, pay, reply) is theirs.
import { act } from '../support/market.ts'
import { complained, ordered, type Ordered, type Step } from '../support/papers.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'
import type { Server } from '../support/server.ts'

interface Case {
  /** What the button says. */
  action: string
  by: string
  /** How far the order has come; not even approved when left out. */
  until?: Step
  negotiating?: boolean
  /** What happens beside the browser before. */
  before?: (server: Server, order: Ordered) => Promise<void>
  /** What is filled in; without it the action needs nothing more. */
  fill?: (form: Locator) => Promise<void>
  /** What the history then says, and with it. */
  event: string
  note?: RegExp
}

const reason = async (form: Locator) => form.getByLabel('Alasan').fill('Begini alasannya.')
const proposed = async (server: Server, { id, detail }: Ordered) => {
  const { lines, totals } = await detail()
  const prices = lines.map((line: any) => ({ line_id: line.id, unit_price: line.list_price - 1000 }))
  await act(server, 'pp-jepara', id, { action: 'propose', prices, shipping: totals.shipping })
}
const complaint = (until: 'file' | 'answer') => (server: Server, order: Ordered) => complained(server, order, until)
const addendum = (by: string) => async (server: Server, { id }: Ordered) =>
  act(server, by, id, { action: 'propose_addendum', needed_by: '2024-02-20', reason: 'Kayu datang terlambat.' })

const cases: Case[] = [
  { action: 'Ajukan penawaran', by: 'pp-jepara', negotiating: true, fill: (form) => form.getByLabel(/^Harga satuan/).first().fill('1000'), event: 'Penawaran diajukan' },
  { action: 'Terima penawaran', by: 'vendor-jepara', negotiating: true, before: proposed, event: 'Harga disepakati' },
  { action: 'Akhiri negosiasi', by: 'vendor-jepara', negotiating: true, fill: reason, event: 'Negosiasi diakhiri', note: /Begini alasannya/ },
  { action: 'Tolak', by: 'ppk-jepara', fill: reason, event: 'Ditolak', note: /Begini alasannya/ },
  { action: 'Batalkan pesanan', by: 'pp-jepara', fill: reason, event: 'Dibatalkan', note: /Begini alasannya/ },
  { action: 'Tolak pesanan', by: 'vendor-jepara', until: 'approve', fill: reason, event: 'Ditolak penyedia' },
  {
    action: 'Setujui pembatalan',
    by: 'vendor-jepara',
    until: 'accept',
    before: (server, { id }) => act(server, 'pp-jepara', id, { action: 'cancel', reason: 'Kegiatan ditunda.' }),
    event: 'Dibatalkan',
  },
  {
    action: 'Usulkan adendum',
    by: 'vendor-jepara',
    until: 'accept',
    fill: async (form) => {
      await form.getByRole('spinbutton').first().fill('2')
      await form.getByLabel('Dibutuhkan paling lambat').fill('2024-02-20')
      await reason(form)
    },
    event: 'Adendum diusulkan',
    note: /4 menjadi 2; .*1 Februari 2024 menjadi .*20 Februari 2024.*Begini alasannya/,
  },
  { action: 'Tanda tangani adendum', by: 'ppk-jepara', until: 'accept', before: addendum('vendor-jepara'), event: 'Adendum ditandatangani' },
  { action: 'Tolak adendum', by: 'vendor-jepara', until: 'accept', before: addendum('ppk-jepara'), fill: reason, event: 'Adendum ditolak' },
  {
    action: 'Ajukan keluhan',
    by: 'ppk-jepara',
    until: 'pay',
    fill: async (form) => {
      await form.getByRole('spinbutton').first().fill('1')
      await form.getByRole('radio', { name: 'uang kembali' }).check()
      await form.getByLabel('Apa yang tidak beres').fill('Satu kaki kursi patah.')
    },
    event: 'Keluhan diajukan',
    note: /1 .*: Satu kaki kursi patah/,
  },
  {
    action: 'Jawab keluhan',
    by: 'vendor-jepara',
    until: 'countersign',
    before: complaint('file'),
    fill: async (form) => {
      await expect(form.getByRole('blockquote')).toContainText('Satu kaki kursi patah.')
      await form.getByLabel(/^Uang kembali untuk/).fill('Rp50.000')
      await form.getByLabel('Penjelasan').fill('Kami kembalikan uangnya.')
    },
    event: 'Keluhan dijawab',
    note: /Rp50\.000: Kami kembalikan uangnya/,
  },
  { action: 'Bantah jawaban', by: 'pp-jepara', until: 'countersign', before: complaint('answer'), fill: reason, event: 'Jawaban dibantah' },
  { action: 'Tarik keluhan', by: 'pp-jepara', until: 'countersign', before: complaint('file'), fill: reason, event: 'Keluhan ditarik' },
  { action: 'Terima jawaban, keluhan selesai', by: 'pp-jepara', until: 'pay', before: complaint('answer'), event: 'Keluhan selesai', note: /Rp100\.000/ },
  {
    action: 'Nilai penyedia',
    by: 'ppk-jepara',
    until: 'pay',
    fill: (form) => form.getByRole('radio', { name: '4 dari 5 bintang' }).check(),
    event: 'Penyedia dinilai',
  },
]

/** Presses the button of the action, fills its form and sends it; then the history has it. */
async function does(page: Page, { action, fill, event, note }: Case): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  if (fill !== undefined) {
    const form = page.locator('form.action-form')
    await expect(form.getByRole('heading', { name: action })).toBeVisible()
    await expect(form.locator('#action-first')).toBeFocused()
    await fill(form)
    await form.getByRole('button', { name: action, exact: true }).click()
  }
  const last = page.getByRole('region', { name: 'Riwayat', exact: true }).getByRole('listitem').last()
  await expect(last, action).toContainText(event)
  if (note !== undefined) await expect(last, action).toContainText(note)
}

for (const one of cases) {
  const { action, until, negotiating, by, before } = one
  test(`${action}, by ${by}`, async ({ page, server }) => {
    const order = await ordered(server, { ...(until && { until }), ...(negotiating && { negotiated: 'open' }) })
    await before?.(server, order)
    await signedIn(page, by)
    await page.goto(`/orders/${order.id}`)
    await does(page, one)
  })
}

test('an addendum says until when it waits, and lapses by itself', async ({ person, server }) => {
  const order = await ordered(server, { until: 'accept' })
  await addendum('vendor-jepara')(server, order)
  const page = await signedIn(await person({ viewport: { width: 320, height: 740 }, colorScheme: 'dark' }), 'ppk-jepara')
  await page.goto('/approvals?lang=en')
  const row = page.getByRole('listitem').filter({ hasText: order.number })
  await expect(row).toContainText('3 working days left')
  await row.getByRole('link').click()
  const turn = page.getByRole('region', { name: 'Your turn' })
  await expect(turn).toContainText('After that the addendum lapses, and the order goes on as it was.')
  const history = page.getByRole('region', { name: 'History', exact: true })
  await expect(history.getByRole('listitem').last()).toContainText(/1 February 2024 becomes .*20 February 2024/)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await server.advance('P8D')
  await expect(page.getByRole('region', { name: 'Addenda' }), 'it comes by itself').toContainText('lapsed')
  await expect(history).toContainText('Addendum lapsed')
  await expect(turn).toHaveCount(0)
})

test('a desk on a telephone says what waits beside the orders themselves, and forms tell what is wrong', async ({ person, server }) => {
  const order = await ordered(server, { until: 'pay' })
  await act(server, 'ppk-jepara', order.id, { action: 'rate', stars: 3 })
  const page = await person({ viewport: { width: 320, height: 740 }, colorScheme: 'dark' })
  await signedIn(page, 'vendor-jepara')
  await page.goto('/vendor?lang=en')
  const number = order.number
  const row = page.getByRole('listitem').filter({ hasText: number })
  await expect(row).toContainText('The rating may be replied to')
  await complained(server, order, 'file')
  await expect(row, 'it comes by itself').toContainText('A complaint waits for the vendor')
  await expectNoSidewaysScroll(page)

  await row.getByRole('link').click()
  await page.getByRole('button', { name: 'Answer the complaint' }).click()
  const form = page.locator('form.action-form')
  await expect(form.getByRole('radio', { name: 'replacement' })).toBeFocused()
  await form.getByLabel(/^Money back for/).fill('99999999')
  await form.getByLabel('Explanation').fill('Here is your money.')
  await form.getByRole('button', { name: 'Answer the complaint' }).click()
  await expect(form.getByText(/^At most Rp/)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await signedIn(page, 'pp-jepara')
  await complained(server, order, 'answer')
  await page.goto(`/orders/${order.id}?lang=en`)
  await expect(page.getByRole('region', { name: 'Complaints' })).toContainText('The vendor gives money back')
  await page.getByRole('button', { name: 'Take the answer, complaint settled' }).click()
  await expect(page.getByRole('region', { name: 'Complaints' })).toContainText(/The credit note of Rp.* goes back to the work unit/)
  await page.getByRole('button', { name: 'File a complaint' }).click()
  await form.getByRole('button', { name: 'File a complaint' }).click()
  await expect(form.getByText(/^Enter a quantity for at least one item/)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
