// A comparison that is kept: with a reason, opened again by who may know, and printed as one page of A4.
import { compared, type Compared } from '../support/comparing.ts'
import { signedIn } from '../support/people.ts'
import { printed } from '../support/pdf.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Server } from '../support/server.ts'

const reason = 'Total terendah, TKDN bersertifikat, dan dapat tiba sebelum rapat koordinasi.'

/** Text as it can be compared with what a PDF holds: without spaces, and with one kind of dash. */
const plain = (text: string): string => text.replace(/\s+/g, '').replace(/[−–]/g, '-').toLowerCase()

/** Keeps a comparison beside the browser, where keeping it is not what is tested. */
async function keep(server: Server, { offers }: Compared, why: string): Promise<any> {
  const ask = await server.as('pp-jepara')
  const answer = await ask('/comparisons', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ offers: offers.map((offer) => offer.id), quantity: 1, chosen: offers[0]!.id, reason: why }),
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

test('a buyer gives the reason, and the auditor reads it by its link a year later', async ({ page, person, server }) => {
  const choice = await compared(await server.as('pp-jepara'), 'kursi', { least: 2 })
  await signedIn(page, 'pp-jepara')
  await page.goto(choice.at())
  const form = page.getByRole('region', { name: 'Simpan untuk arsip' })
  await form.getByRole('button', { name: 'Simpan perbandingan' }).click()
  await expect(form.getByText('Pilih dulu satu penawaran.')).toBeVisible()
  await form.getByRole('radio').first().check()
  await form.getByLabel('Alasan pemilihan').fill('murah')
  await form.getByRole('button', { name: 'Simpan perbandingan' }).click()
  await expect(form.getByText('Tulis alasan pemilihan dengan 10 sampai 1000 karakter.')).toBeVisible()
  await form.getByLabel('Alasan pemilihan').fill(reason)
  await form.getByRole('button', { name: 'Simpan perbandingan' }).click()

  await expect(page).toHaveURL(/\/compare\?saved=cmp_\w+$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Perbandingan PB-2024-01-0001' })).toBeVisible()
  await expect(page.getByText(reason).first()).toBeVisible()
  await expect(page.getByText(/oleh Budi Santoso, .*Kecamatan Tahunan/)).toBeVisible()
  const total = await page.getByRole('row', { name: 'Total sampai tujuan' }).getByRole('cell').first().textContent()

  await server.advance('P1Y')
  const auditor = await person()
  await signedIn(auditor, 'auditor-jepara')
  await auditor.goto(new URL(page.url()).pathname + new URL(page.url()).search)
  await expect(auditor.getByText(reason).first()).toBeVisible()
  await expect(auditor.getByRole('row', { name: 'Total sampai tujuan' }).getByRole('cell').first()).toHaveText(total ?? '')
  await expect(auditor.getByRole('button', { name: /^Keluarkan/ })).toHaveCount(0)

  const vendor = await person()
  await signedIn(vendor, 'vendor-jepara')
  await vendor.goto(page.url())
  await expect(vendor.getByRole('alert').getByRole('heading')).toBeVisible()
  await expect(vendor.getByText(reason)).toHaveCount(0)
})

test('an answer that is lost keeps it once', async ({ page, server }) => {
  const choice = await compared(await server.as('pp-jepara'), 'kursi', { least: 2 })
  await signedIn(page, 'pp-jepara')
  await page.goto(choice.at())
  await page.getByRole('radio').first().check()
  await page.getByLabel('Alasan pemilihan').fill(reason)
  await server.faults(1, [{ method: 'POST', path: '/api/v1/comparisons', kind: 'drop_after_commit', probability: 1, times: 1 }])
  const save = page.getByRole('button', { name: 'Simpan perbandingan' })
  await save.click()
  await expect(async () => {
    if (await save.isVisible()) await save.click({ timeout: 2_000 })
    await expect(page).toHaveURL(/saved=/, { timeout: 2_000 })
  }).toPass()
  await expect(page.getByRole('heading', { level: 1, name: 'Perbandingan PB-2024-01-0001' })).toBeVisible()
})

test('it prints on one page of A4, with everything on it', async ({ page, server }) => {
  const choice = await compared(await server.as('pp-jepara'), 'kursi', { least: 3 })
  // As long as a reason may be, so that it fits at its longest.
  const long = `${reason} ${'Dibandingkan menurut harga, waktu, dan kandungan dalam negeri. '.repeat(20)}`.slice(0, 1_000).trim()
  const kept = await keep(server, choice, long)
  await signedIn(page, 'pp-jepara')
  await page.goto(`/compare?saved=${kept.id}`)
  await expect(page.getByRole('heading', { level: 1, name: `Perbandingan ${kept.number}` })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak di A4' })).toBeVisible()
  const [sheet, ...more] = await printed(page)
  expect(more, 'there is one page').toEqual([])
  expect([Math.round(sheet!.width), Math.round(sheet!.height)], 'it is A4 upright').toEqual([595, 842])
  const text = plain(sheet!.text)
  const expected = [
    kept.number,
    'Perbandingan Harga Penawaran',
    'Kecamatan Tahunan',
    'Kabupaten Jepara',
    'Budi Santoso',
    'Mengetahui, Pejabat Pembuat Komitmen',
    'Peraturan LKPP 9/2021',
    'HEA = (1 − TKDN × 25%) × total',
    long.slice(-60),
    kept.digest,
    ...kept.comparison.items.flatMap((item: any) => [item.offer.vendor.name, `Rp${item.totals.total.toLocaleString('id-ID')}`]),
  ]
  for (const part of expected) expect(text, part).toContain(plain(part))
  for (const part of ['Cetak di A4', 'Masukkan ke keranjang', 'Langsung ke isi']) {
    expect(text, `${part} is not for the paper`).not.toContain(plain(part))
  }
})

for (const [language, scheme, width] of [
  ['id', 'light', 320],
  ['en', 'dark', 1280],
] as const) {
  test(`axe finds nothing in what is kept: ${language}, ${scheme}, ${width}`, async ({ person, server }) => {
    const kept = await keep(server, await compared(await server.as('pp-jepara'), 'kursi', { least: 3 }), reason)
    const page = await person({ viewport: { width, height: 800 }, colorScheme: scheme })
    await page.goto(`/compare?saved=${kept.id}&lang=${language}`)
    await expect(page.getByRole('main').getByRole('link', { name: language === 'id' ? 'Masuk' : 'Sign in' })).toBeVisible()
    await signedIn(page, 'ppk-jepara')
    await page.reload()
    await expect(page.getByRole('row', { name: language === 'id' ? 'Total sampai tujuan' : 'Landed total' }).first()).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
