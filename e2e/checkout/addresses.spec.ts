// A purchase that goes to several addresses, from the checkout to the handover report of each; on a telephone.
import { fillIn } from '../support/buying.ts'
import { choice, fillCart } from '../support/market.ts'
import { plain } from '../support/papers.ts'
import { printed } from '../support/pdf.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'
import type { Page } from '@playwright/test'

const rupiah = (amount: number): string => `Rp${amount.toLocaleString('id-ID')}`
const phone = { viewport: { width: 320, height: 800 } }

/** Sees that the page is in order as it stands. */
async function expectInOrder(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** Presses what is to be done with an order; what asks for more gets it. */
async function does(page: Page, action: string, event: string, fill?: (form: ReturnType<Page['locator']>) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  if (fill !== undefined) {
    const form = page.locator('form.action-form')
    await fill(form)
    await form.getByRole('button', { name: action, exact: true }).click()
  }
  const history = page.getByRole('region', { name: 'Riwayat', exact: true })
  await expect(history.getByRole('listitem').last()).toContainText(event)
}

test('two addresses, from the checkout to a handover report for each', async ({ person, server }) => {
  test.setTimeout(180_000)
  await server.vendorsAnswer(false)
  const { here } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here], 9)
  const page = await signedIn(await person(phone), 'pp-jepara')
  await page.goto('/checkout')
  await fillIn(page, words)

  // Divided, and nothing said of the second address yet: all that is missing is listed, and leads to its field.
  await page.getByRole('checkbox', { name: 'Bagi ke beberapa alamat' }).check()
  const second = page.getByRole('group', { name: 'Alamat 2', exact: true })
  await expect(second.getByLabel('Nama penerima')).toBeFocused()
  await page.getByRole('button', { name: words.checkout.submit(1), exact: true }).click()
  const missing = page.getByRole('alert', { name: 'Lengkapi dahulu' })
  await expect(missing.getByRole('link')).toHaveText([
    'Tulis nama penerima barang, alamat 2',
    'Tulis nomor telepon penerima, alamat 2',
    'Tulis alamat pengiriman, alamat 2',
    'Alamat 2 belum mendapat barang',
  ])
  await expectInOrder(page)
  await missing.getByRole('link').first().click()
  await expect(second.getByLabel('Nama penerima')).toBeFocused()

  // A school of the address book; the office keeps too many at first.
  const known = second.getByLabel('Pilih alamat yang dikenal')
  const school = await known.locator('option', { hasText: 'SMP Negeri' }).first().innerText()
  await known.selectOption({ label: school })
  await expect(second.getByLabel('Alamat pengiriman')).toHaveValue(school.split(' · ')[1]!)
  await second.getByLabel('Nama penerima').fill('Wati')
  await second.getByLabel('Telepon penerima').fill('0291 591 142')
  const line = page.getByRole('region', { name: 'Pembagian barang' }).getByRole('group')
  await line.getByLabel(/^Alamat 2/).fill('4')
  await expect(line.getByRole('status')).toHaveText('Kelebihan 4.')
  await page.getByRole('button', { name: words.checkout.submit(1), exact: true }).click()
  await missing.getByRole('link', { name: /Kelebihan 4/ }).click()
  await expect(line.getByLabel(/^Alamat 1/)).toBeFocused()
  await line.getByRole('button', { name: /^Sisanya ke alamat 1/ }).click()
  await expect(line.getByLabel(/^Alamat 1/)).toHaveValue('5')
  await expect(line.getByRole('status')).toHaveText('Terbagi semua.')
  const costs = page.getByRole('definition').filter({ hasText: 'Rp' })
  await expect(page.getByText('Ke alamat 2, Kabupaten Jepara')).toBeVisible()
  expect(await costs.count()).toBeGreaterThan(2)
  await expectInOrder(page)

  // The draft has it after a reload.
  await page.reload()
  await expect(second.getByLabel('Nama penerima')).toHaveValue('Wati')
  await expect(line.getByLabel(/^Alamat 2/)).toHaveValue('4')
  await expect(page.getByText('Ke alamat 2, Kabupaten Jepara')).toBeVisible()
  await page.getByRole('button', { name: words.checkout.submit(1), exact: true }).click()
  await page.getByRole('link', { name: words.checkout.openOrder }).click()
  await expect(page).toHaveURL(/\/orders\/ord_/)
  const order = page.url()
  const id = order.split('/').pop()!
  const { totals, deliveries } = (await (await server.as('pp-jepara'))(`/orders/${id}`)).body
  expect(deliveries.map((one: any) => one.lines[0].quantity)).toEqual([5, 4])
  await expect(page.getByText(rupiah(totals.total)).first()).toBeVisible()
  const addresses = page.getByRole('region', { name: 'Alamat pengiriman' })
  await expect(addresses.getByRole('heading', { level: 3 })).toHaveText(['Alamat 1, Budi Santoso', 'Alamat 2, Wati'])
  await expectInOrder(page)

  const opened = async (persona: string): Promise<Page> => {
    const other = await signedIn(await person(phone), persona)
    await other.goto(order)
    return other
  }
  await does(await opened('ppk-jepara'), 'Setujui pesanan', 'Disetujui')
  const vendor = await opened('vendor-jepara')
  await does(vendor, 'Terima pesanan', 'Diterima penyedia')
  await does(vendor, 'Kirim barang', 'Dikirim', async (form) => {
    await form.getByLabel('Dikirim ke').selectOption({ label: 'Alamat 2, Wati' })
    await expect(form.getByRole('spinbutton')).toHaveValue('4')
    await expectInOrder(vendor)
  })
  await does(vendor, 'Kirim barang', 'Dikirim', async (form) => {
    await expect(form.getByLabel('Dikirim ke')).toHaveText('Alamat 1, Budi Santoso')
    await expect(form.getByRole('spinbutton')).toHaveValue('5')
  })

  await page.reload()
  for (const shipment of [/Kiriman 1 · Alamat 2/, undefined]) {
    await does(page, 'Barang sudah tiba', 'Tiba', shipment && (async (form) => form.getByRole('radio', { name: shipment }).check()))
  }
  await does(page, 'Periksa barang', 'Pemeriksaan', async () => {})
  for (const who of [page, vendor]) {
    await who.reload()
    await does(who, 'Tanda tangani BAST', 'BAST ditandatangani', async (form) => form.getByRole('radio', { name: 'Alamat 2, Wati' }).check())
  }
  await page.reload()
  const report = addresses.getByRole('link', { name: /BAST.*Alamat 2/ })
  await expect(addresses.getByRole('listitem').filter({ hasText: 'Alamat 2, Wati' })).toContainText('terbit')
  await expectInOrder(page)
  await report.click()
  await expect(page).toHaveURL(`${order}/documents/handover-2`)
  const paper = page.getByRole('article')
  await expect(paper).toContainText('2 dari 2')
  await expect(paper).toContainText('diterima oleh Wati')
  await expect(paper).not.toContainText('Draf')
  await expectInOrder(page)
  const [sheet, ...more] = await printed(page)
  expect(more, 'one page').toEqual([])
  for (const part of ['2 dari 2', 'diterima oleh Wati', school.split(' · ')[1]!, 'Halaman 1 dari 1']) {
    expect(plain(sheet!.text), part).toContain(plain(part))
  }
  await page.goto(`${order}/documents/handover`)
  await expect(paper).toContainText('Draf. Belum ditandatangani kedua pihak.')
  for (const who of [page, vendor]) {
    await who.goto(order)
    await does(who, 'Tanda tangani BAST', 'BAST ditandatangani')
  }
  await expect(vendor.getByText('Menunggu pembayaran').first()).toBeVisible()
})
