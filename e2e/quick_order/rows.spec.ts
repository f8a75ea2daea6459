// The quick order: what is pasted, typed or handed over as a file, a result for each row, and the way into the cart.
import { coded, type Coded } from '../support/codes.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'

const results = (page: Page) => page.getByRole('region', { name: 'Hasil pemeriksaan' })
const row = (page: Page, number: number): Locator =>
  results(page).getByRole('row').filter({ has: page.getByRole('textbox', { name: `Kode SKU baris ${number}`, exact: true }) })
const quantity = (page: Page, number: number) => page.getByRole('textbox', { name: `Jumlah baris ${number}`, exact: true })
const code = (page: Page, number: number) => page.getByRole('textbox', { name: `Kode SKU baris ${number}`, exact: true })
const put = (page: Page) => page.getByRole('button', { name: /^Masukkan .* ke keranjang$/ })

/** Pastes a text as a spreadsheet puts it on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Kode dan jumlah' })
  const more = page.getByRole('heading', { name: 'Tambah baris lain' })
  await expect(field.or(more).filter({ visible: true }).first()).toBeVisible()
  if (!(await field.isVisible())) await more.click()
  await field.focus()
  await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function open(page: Page): Promise<void> {
  await signedIn(page, 'pp-jepara')
  await page.goto('/quick-order')
  await expect(page.getByRole('heading', { level: 1, name: 'Pesan cepat' })).toBeVisible()
}

const tabbed = (goods: Coded[]) => goods.map(({ sku, least }) => `${sku}\t${least}`).join('\n')

test('rows out of a spreadsheet are checked, mended and put into the cart', async ({ page, server }) => {
  const goods = await coded(server, 3)
  const [first, second, third] = goods as [Coded, Coded, Coded]
  await page.goto('/')
  await signedIn(page, 'pp-jepara')
  await page.goto('/cart')
  await page.getByRole('main').getByRole('link', { name: 'Pesan cepat' }).first().click()
  await paste(page, `Kode\tJumlah\tCatatan\n${first.sku}\t${first.least}\tsegera\n${second.sku}\t12,5\t\n${third.sku.slice(0, -2)}XX\t${third.least}\n`)

  await expect(page.getByText(/^3 baris dibaca · kolom dipisah tab · judul kolom di baris 1 · kolom diabaikan: Catatan$/)).toBeVisible()
  await expect(results(page).getByRole('heading', { name: 'Hasil pemeriksaan' })).toBeFocused()
  await expect(row(page, 2)).toContainText('Siap')
  await expect(row(page, 2).getByRole('link', { name: first.name, exact: true })).toHaveAttribute('href', `/products/${first.id}`)
  await expect(row(page, 3)).toContainText('Jumlah harus bilangan bulat.')
  await expect(row(page, 4)).toContainText('Tidak ada barang dengan kode ini.')

  // Mended in place, and checked at once.
  await quantity(page, 3).fill(String(second.least))
  await quantity(page, 3).press('Enter')
  await expect(row(page, 3)).toContainText('Siap')
  await row(page, 4).getByText(/kode yang mungkin dimaksud$/).click()
  await row(page, 4).getByRole('button', { name: /^Pakai / }).first().click()
  await expect(code(page, 4)).toBeFocused()
  await expect(row(page, 4)).not.toContainText('Tidak ada barang')

  // The filter shows what is to be done, and is in the address.
  await page.getByRole('navigation', { name: 'Baris yang ditampilkan' }).getByRole('link', { name: /^Siap/ }).click()
  await expect(page).toHaveURL('/quick-order?show=ready')
  await expect(row(page, 2)).toBeVisible()
  await page.getByRole('navigation', { name: 'Baris yang ditampilkan' }).getByRole('link', { name: /^Semua/ }).click()

  // What is typed outlives a reload.
  await page.reload()
  await expect(quantity(page, 3)).toHaveValue(String(second.least))
  await expect(row(page, 2)).toContainText('Siap')
  await page.getByRole('button', { name: 'Hapus baris 4' }).click()
  await expect(page.getByText('Baris 4 dihapus.')).toBeVisible()

  await put(page).click()
  await expect(page.getByText('2 baris masuk ke keranjang.').first()).toBeVisible()
  await expect(page.locator(':focus')).toContainText('2 baris masuk ke keranjang.')
  await expect(page.getByRole('link', { name: /^Keranjang 2 barang/ })).toBeVisible()
  const cart = (await (await server.as('pp-jepara'))('/cart')).body
  const lines = cart.groups.flatMap((group: any) => group.lines)
  expect(lines.map((line: any) => line.product).sort()).toEqual([first.id, second.id].sort())
})

test('whatever is wrong with a row is said, and nothing of it goes in', async ({ page, server }) => {
  const [first, second, third] = (await coded(server, 3)) as [Coded, Coded, Coded]
  await open(page)
  const cells: [code: string, quantity: string, said: string][] = [
    [first.sku, '=1+1', 'Sel jumlah berisi rumus. Isi hasilnya.'],
    ['=A1', '1', 'Sel kode berisi rumus.'],
    ['@SUM(A1)', '1', 'Sel kode berisi rumus.'],
    [first.sku.toLowerCase(), '-3', 'Jumlah tidak boleh di bawah nol.'],
    [second.sku, '0', 'Jumlah nol.'],
    [second.sku, '12,5', 'Jumlah harus bilangan bulat.'],
    [second.sku, '1,000', 'Angka ini bisa berarti satuan atau ribuan.'],
    [second.sku, '100.001', 'Jumlah paling banyak 100.000 per barang.'],
    [second.sku, 'dua', 'Jumlah bukan angka.'],
    [second.sku, '', 'Jumlah kosong.'],
    ['', '5', 'Kode kosong.'],
    ['TIDAK-ADA-1', '1', 'Tidak ada barang dengan kode ini.'],
    [third.sku, '100.000', 'Stok '],
    [third.sku.slice(0, 9), '1', 'Beberapa barang mempunyai kode yang berawal begini.'],
  ]
  await paste(page, cells.map(([code, quantity]) => `"${code}";"${quantity}"`).join('\r\n'))
  await expect(page.getByText(/kolom dipisah titik koma/)).toBeVisible()
  for (const [place, [, , said]] of cells.entries()) await expect(row(page, place + 1)).toContainText(said)
  await expect(put(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Belum ada baris yang siap.')).toBeVisible()
  await expectAccessible(page)
})

test('a file with its oddities is read, and what was left out is said', async ({ page, server }) => {
  const [first, second] = (await coded(server, 2)) as [Coded, Coded]
  await open(page)
  const file = page.getByLabel('Pilih berkas CSV')
  await file.setInputFiles({ name: 'kebutuhan.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004rest') })
  await expect(page.getByText(/^kebutuhan\.xlsx adalah buku kerja/)).toBeVisible()

  const text = `\uFEFFDaftar kebutuhan,\r\nSKU,Qty\r\n"${first.sku}","1.000,0"\r\n,\r\n"${second.sku},2\r\n`
  await file.setInputFiles({ name: 'kebutuhan.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await expect(page.getByText('2 baris dibaca · kolom dipisah koma · judul kolom di baris 2 · 1 baris di atas judul diabaikan · 1 baris kosong dilewati · tanda BOM di awal berkas dilewati')).toBeVisible()
  await expect(page.getByText('Tanda kutip tidak ditutup di baris 5')).toBeVisible()
  await expect(quantity(page, 3)).toHaveValue('1.000,0')
  await expect(code(page, 5)).toHaveValue(`"${second.sku}`)
  await expect(row(page, 5)).toContainText('Tidak ada barang dengan kode ini.')
})

test('codes that stand twice are shown, and added up by one press', async ({ page, server }) => {
  const [first, second] = (await coded(server, 2)) as [Coded, Coded]
  await open(page)
  await paste(page, `${first.sku}\t${first.least}\n${second.sku}\t${second.least}\n${first.sku.toLowerCase()}\t1`)
  await expect(row(page, 1)).toContainText('Kode yang sama ada di baris 3.')
  await expect(row(page, 3)).toContainText('Kode yang sama ada di baris 1.')
  await expect(put(page)).toHaveText('Masukkan 1 baris ke keranjang')
  await page.getByRole('button', { name: 'Jumlahkan semua kode ganda' }).click()
  await expect(quantity(page, 1)).toHaveValue(String(first.least + 1))
  await expect(row(page, 3)).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(quantity(page, 3)).toHaveValue('1')
})

test('an answer that is lost is resolved by asking with the same key', async ({ page, server }) => {
  const goods = await coded(server, 4)
  await open(page)
  await paste(page, tabbed(goods))
  await expect(put(page)).toHaveText('Masukkan 4 baris ke keranjang')
  const keys: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/cart/batch')) keys.push(request.headers()['idempotency-key']!)
  })
  await server.faults(1, [{ method: 'POST', path: '/api/v1/cart/batch', kind: 'drop_after_commit', probability: 1 }])
  await put(page).click()
  await expect(page.getByText('Belum pasti apakah baris ini sudah masuk keranjang').first()).toBeVisible()
  expect(new Set(keys).size, 'every attempt has the same key').toBe(1)
  // Also after a reload it is the same key, and nothing goes in twice.
  await server.faults(1, [])
  await page.reload()
  await expect(page.getByText('4 baris masuk ke keranjang.').first()).toBeVisible()
  expect(new Set(keys).size).toBe(1)
  const cart = (await (await server.as('pp-jepara'))('/cart')).body
  const lines = cart.groups.flatMap((group: any) => group.lines)
  expect(lines.map((line: any) => line.quantity).sort()).toEqual(goods.map(({ least }) => least).sort())
})

test('a cart that was changed elsewhere is read again, and what it holds is added to', async ({ page, server }) => {
  const [first] = (await coded(server, 1)) as [Coded]
  await open(page)
  await paste(page, `${first.sku};${first.least}`)
  await expect(put(page)).toHaveText('Masukkan 1 baris ke keranjang')
  const ask = await server.as('pp-jepara')
  const write = (key: string, version: string, body: object) => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'If-Match': `"${version}"` },
    body: JSON.stringify(body),
  })
  const asked = { dry_run: true, rows: [{ line_id: '1', sku: first.sku, quantity: first.least }] }
  const { rows, cart } = (await ask('/cart/batch', write('dry', '1', asked))).body
  const elsewhere = { dry_run: false, rows: [{ line_id: 'elsewhere', offer_id: rows[0].offer.id, quantity: first.least }] }
  expect((await ask('/cart/batch', write('wet', cart.version, elsewhere))).status).toBe(200)

  await put(page).click()
  const done = page.getByText('1 baris masuk ke keranjang.').first()
  const changed = page.getByText('Belum dimasukkan: keadaannya berubah').first()
  await expect(done.or(changed)).toBeVisible()
  if (await changed.isVisible()) await put(page).click()
  await expect(done).toBeVisible()
  const lines = (await ask('/cart')).body.groups.flatMap((group: any) => group.lines)
  const together = lines.reduce((sum: number, line: any) => sum + line.quantity, 0)
  expect(together).toBe(first.least * 2)
})

test('more rows than can be checked at once wait, and none is lost', async ({ page }) => {
  await open(page)
  const many = Array.from({ length: 2_300 }, (_, place) => `TIDAK-ADA-${String(place).padStart(5, '0')};1`)
  await paste(page, many.join('\n'))
  await expect(page.getByText('2.300 baris dibaca', { exact: false })).toBeVisible()
  await expect(page.getByText(/^300 baris lagi menunggu giliran/)).toBeVisible()
  const filters = page.getByRole('navigation', { name: 'Baris yang ditampilkan' })
  await expect(filters.getByRole('link', { name: /^Perlu diperbaiki/ })).toHaveText(/2\.000/)
  await expect(results(page).getByRole('row')).toHaveCount(51)
  await results(page).getByRole('link', { name: 'Berikutnya' }).click()
  await expect(page).toHaveURL('/quick-order?page=2')
  await expect(row(page, 51)).toBeVisible()
  await page.getByRole('button', { name: 'Hapus baris 51' }).click()
  await page.getByRole('button', { name: 'Ambil baris berikutnya' }).click()
  await expect(page.getByText(/^299 baris lagi menunggu giliran/)).toBeVisible()
})

test('by keyboard, in English, at 320 px', async ({ page, server }) => {
  const [first] = (await coded(server, 1)) as [Coded]
  await page.setViewportSize({ width: 320, height: 800 })
  await signedIn(page, 'pp-jepara')
  await page.goto('/quick-order?lang=en')
  await expect(page.getByRole('heading', { level: 1, name: 'Quick order' })).toBeVisible()
  const { keyboard } = page
  await page.getByRole('textbox', { name: 'Codes and quantities' }).focus()
  await keyboard.type(`${first.sku} 0`)
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Check the rows' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Results' })).toBeFocused()
  await expect(page.getByText('The quantity is zero.')).toBeVisible()
  const field = page.getByRole('textbox', { name: 'Quantity of row 1' })
  while (!(await field.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Control+a')
  await keyboard.type(String(first.least))
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Put 1 row into the cart' })).not.toHaveAttribute('aria-disabled', 'true')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  const button = page.getByRole('button', { name: 'Put 1 row into the cart' })
  while (!(await button.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(page.getByText('Put into the cart: 1 row.').first()).toBeVisible()
})
