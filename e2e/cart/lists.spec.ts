// What an office orders again and again: lists that its people keep together, and an order or a list set beside what it is now
// before anything goes into the cart.
import { fillCart } from '../support/market.ts'
import { ordered, rupiah } from '../support/papers.ts'
import { signedIn } from '../support/people.ts'
import type { Server } from '../support/server.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Page } from '@playwright/test'

interface Thing {
  id: string
  name: string
  vendor: string
  marketplace: string
  least: number
  stock: number
}

/** Offers of different products that can be had in small quantities, and one that is on sale no more while others of its product are. */
async function goods(server: Server, many: number): Promise<{ things: Thing[]; gone: Thing }> {
  const ask = await server.as('pp-jepara')
  const { items } = (await ask('/products?limit=100&in_stock=true')).body
  const things: Thing[] = []
  let gone: Thing | undefined
  for (const { id, name } of items) {
    if (things.length >= many && gone !== undefined) break
    const offers = (await ask(`/products/${id}/offers`)).body.items
    const as = (offer: any): Thing => ({
      id: offer.id,
      name,
      vendor: offer.vendor.name,
      marketplace: offer.marketplace.name,
      least: offer.minimum_order,
      stock: offer.stock,
    })
    const onSale = offers.filter((offer: any) => offer.on_sale && offer.stock >= 20 && offer.minimum_order <= 4)
    const delisted = offers.find((offer: any) => !offer.on_sale)
    if (delisted !== undefined && onSale.length > 0) gone ??= as(delisted)
    else if (onSale.length > 0) things.push(as(onSale[0]))
  }
  if (gone === undefined || things.length < many) throw new Error('the market has no such goods')
  return { things: things.slice(0, many), gone }
}

let key = 0
const write = (method: string, body: unknown, version?: string): RequestInit => ({
  method,
  headers: {
    'Content-Type': 'application/json',
    'Idempotency-Key': `lists-${(key += 1)}-${crypto.randomUUID()}`,
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  },
  body: JSON.stringify(body),
})

/** Keeps a list beside the browser, where keeping it is not what is tested. */
async function keep(server: Server, name: string, lines: [Thing, number][]): Promise<any> {
  const body = { name, lines: lines.map(([thing, quantity]) => ({ offer_id: thing.id, quantity })) }
  const answer = await (await server.as('pp-jepara'))('/lists', write('POST', body))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

const held = async (server: Server): Promise<Record<string, number>> => {
  const { groups } = (await (await server.as('pp-jepara'))('/cart')).body
  return Object.fromEntries(groups.flatMap((group: any) => group.lines).map((line: any) => [line.offer, line.quantity]))
}

const row = (page: Page, thing: { name: string }) =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `Pesan ${thing.name}`, exact: true }) })
const into = (page: Page, lines: number) => page.getByRole('button', { name: `Masukkan ${lines} barang ke keranjang`, exact: true })

test('a finished order is set beside its prices of today, and ordered again', async ({ page, server }) => {
  const order = await ordered(server, { until: 'pay', negotiated: true })
  const { lines, totals } = await order.detail()
  const [line] = lines
  await signedIn(page, 'pp-jepara')
  await page.goto(`/orders/${order.id}`)
  await page.getByRole('link', { name: 'Pesan lagi', exact: true }).click()
  await expect(page).toHaveURL(`/orders/${order.id}/again`)
  await expect(page.getByRole('heading', { level: 1, name: 'Pesan lagi: Rapat koordinasi kecamatan' })).toBeVisible()
  await expect(row(page, line)).toContainText(`× ${rupiah(line.unit_price)}`)
  await expect(row(page, line)).toContainText(`naik ${rupiah(line.list_price - line.unit_price)}`)
  const sums = page.getByRole('region', { name: 'Dulu dan sekarang', exact: true })
  await expect(sums).toContainText(`lebih mahal ${rupiah((line.list_price - line.unit_price) * line.quantity)}`)
  await expect(sums).toContainText(`Seluruh pesanan dulu ${rupiah(totals.total)}`)
  expect(await held(server), 'looking changes nothing').toEqual({})

  // A quantity is looked at anew before it goes anywhere.
  const quantity = page.getByRole('spinbutton', { name: `Jumlah ${line.name}` })
  await quantity.fill(String(line.quantity + 1))
  await quantity.press('Enter')
  await expect(row(page, line).getByRole('cell').last()).toHaveText(rupiah(line.list_price * (line.quantity + 1)))
  await into(page, 1).click()
  await expect(page.locator(':focus')).toContainText('1 barang masuk ke keranjang.')
  expect(await held(server)).toEqual({ [line.offer]: line.quantity + 1 })
  await page.getByRole('main').getByRole('link', { name: 'Buka keranjang' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keranjang' })).toBeVisible()
})

test('what is gone, short or in the cart already is said with what can be done', async ({ page, server }) => {
  const { things, gone } = await goods(server, 3)
  const [good, scarce, out] = things as [Thing, Thing, Thing]
  const list = await keep(server, 'Belanja bulanan', [[good, 4], [scarce, scarce.stock + 5], [gone, 4], [out, 4]])
  await fillCart(server, 'pp-jepara', [good], 4)
  await signedIn(page, 'pp-jepara')
  await page.goto('/lists')
  await page.getByRole('link', { name: 'Pesan lagi dari daftar Belanja bulanan' }).click()
  await expect(page).toHaveURL(`/lists/${list.id}/again`)
  await expect(row(page, good)).toContainText('Sudah 4 di keranjang, menjadi 8.')
  await expect(row(page, good)).toContainText('harga tetap')
  await expect(row(page, scarce)).toContainText(/tinggal/)
  await expect(row(page, gone)).toContainText('tidak dijual lagi')
  await expect(page.getByText('2 barang tidak ikut dan tidak terhitung.')).toBeVisible()
  await expectAccessible(page)

  await row(page, scarce).getByRole('button', { name: /^Jadikan / }).click()
  await expect(row(page, scarce)).not.toContainText(/tinggal/)
  await expect(page.getByRole('checkbox', { name: `Pesan ${scarce.name}`, exact: true })).toBeFocused()
  await row(page, gone).getByRole('button', { name: /^Ganti / }).click()
  await expect(row(page, gone)).toContainText(`Pengganti penawaran ${gone.vendor}.`)
  await row(page, gone).getByRole('button', { name: 'Kembali ke penawaran semula' }).click()
  await expect(row(page, gone)).toContainText('tidak dijual lagi')
  await row(page, gone).getByRole('button', { name: /^Ganti / }).click()
  await page.getByRole('checkbox', { name: `Pesan ${out.name}`, exact: true }).uncheck()
  await expect(row(page, out)).toContainText('Tidak ikut dipesan')

  await into(page, 3).click()
  await expect(page.locator(':focus')).toContainText('3 barang masuk ke keranjang.')
  const now = await held(server)
  expect(now[good.id]).toBe(8)
  expect(now[scarce.id]).toBe(scarce.stock)
  expect(now[out.id]).toBeUndefined()
  expect(now[gone.id]).toBeUndefined()
  expect(Object.keys(now)).toHaveLength(3)
})

test('a cart is replaced in one go, and the replacement undone', async ({ page, server }) => {
  const { things } = await goods(server, 3)
  const [first, second, third] = things as [Thing, Thing, Thing]
  const list = await keep(server, 'Rapat', [[third, 4]])
  await fillCart(server, 'pp-jepara', [first, second], 5)
  await signedIn(page, 'pp-jepara')
  await page.goto(`/lists/${list.id}/again`)
  await page.getByRole('radio', { name: 'Diganti dengan barang ini' }).check()
  await expect(page.getByText('2 baris keluar dari keranjang. Penggantian dapat diurungkan.')).toBeVisible()
  await page.getByRole('button', { name: 'Ganti isi keranjang dengan 1 barang' }).click()
  await expect(page.getByText('Isi keranjang diganti: 2 baris keluar.')).toBeVisible()
  expect(await held(server)).toEqual({ [third.id]: 4 })
  const writes = (await server.requests()).filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/v1/cart'))
  expect(writes.filter(({ path }) => path.endsWith('/batch')), 'one request replaced it').toHaveLength(1)

  // Also from the cart.
  await page.getByRole('main').getByRole('link', { name: 'Buka keranjang' }).click()
  await page.getByRole('button', { name: 'Urungkan penggantian' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: second.name, exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: third.name, exact: true })).toHaveCount(0)
  await expect(page.getByText('Isi keranjang diganti')).toHaveCount(0)
  await expect.poll(() => held(server)).toEqual({ [first.id]: 5, [second.id]: 5 })
})

test('a cart becomes a list, and is ordered from it', async ({ page, server }) => {
  const { things } = await goods(server, 2)
  const [first, second] = things as [Thing, Thing]
  await fillCart(server, 'pp-jepara', [first, second], 4)
  await signedIn(page, 'pp-jepara')
  await page.goto('/cart')
  await page.getByRole('button', { name: 'Simpan sebagai daftar' }).click()
  const dialog = page.getByRole('dialog', { name: 'Simpan sebagai daftar baru' })
  await dialog.getByRole('button', { name: 'Simpan daftar' }).click()
  await expect(dialog.getByText('Beri nama agar orang lain mengenalinya.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Nama daftar' }).fill('Alat tulis bulanan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Alat tulis bulanan' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: `Catatan untuk ${first.name}` })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Pesan lagi', exact: true }).click()
  await expect(row(page, first)).toContainText('Sudah 4 di keranjang, menjadi 8.')
  await into(page, 2).click()
  await expect(page.locator(':focus')).toContainText('2 barang masuk ke keranjang.')
  expect(await held(server)).toEqual({ [first.id]: 8, [second.id]: 8 })
})

test('an answer that is lost is resolved by asking with the same key', async ({ page, server }) => {
  const { things } = await goods(server, 2)
  const [first, second] = things as [Thing, Thing]
  const list = await keep(server, 'Bulanan', [[first, 4], [second, 4]])
  await signedIn(page, 'pp-jepara')
  await page.goto(`/lists/${list.id}/again`)
  const keys: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/cart/batch')) keys.push(request.headers()['idempotency-key']!)
  })
  await server.faults(1, [{ method: 'POST', path: '/api/v1/cart/batch', kind: 'drop_after_commit', probability: 1 }])
  await into(page, 2).click()
  await expect(page.getByText('Belum jelas apakah barang sudah masuk').first()).toBeVisible()
  await server.faults(1, [])
  // Also after a reload it is the same key, and nothing goes in twice.
  await page.reload()
  await expect(page.getByText('2 barang masuk ke keranjang.').first()).toBeVisible()
  expect(new Set(keys).size, 'every attempt has the same key').toBe(1)
  expect(await held(server)).toEqual({ [first.id]: 4, [second.id]: 4 })
})

test('two people of the unit change the same list, and nothing of either is lost', async ({ page, person, server }) => {
  const { things } = await goods(server, 2)
  const [first, second] = things as [Thing, Thing]
  const list = await keep(server, 'Bulanan', [[first, 4], [second, 4]])
  await signedIn(page, 'pp-jepara')
  const ppk = await person()
  await signedIn(ppk, 'ppk-jepara')
  for (const of of [page, ppk]) {
    await of.goto(`/lists/${list.id}`)
    await expect(of.getByRole('heading', { level: 1, name: 'Bulanan' })).toBeVisible()
  }
  await expect(ppk.getByRole('link', { name: 'Pesan lagi', exact: true }), 'who has no cart orders nothing').toHaveCount(0)

  const change = async (of: Page, thing: Thing, quantity: number) => {
    const field = of.getByRole('spinbutton', { name: `Jumlah ${thing.name}` })
    await field.fill(String(quantity))
    await field.press('Enter')
  }
  const save = (of: Page) => of.getByRole('button', { name: 'Simpan perubahan' })
  await expect(save(page)).toHaveAttribute('aria-disabled', 'true')
  await change(page, first, 7)
  await change(ppk, second, 9)
  await save(ppk).click()
  await expect(ppk.getByText('Daftar disimpan.').first()).toBeVisible()

  await save(page).click()
  await expect(page.getByText(/^Siti Rahmawati mengubah daftar ini/)).toBeVisible()
  await expect(page.getByRole('spinbutton', { name: `Jumlah ${first.name}` })).toHaveValue('7')
  await expect(page.getByRole('spinbutton', { name: `Jumlah ${second.name}` })).toHaveValue('9')
  await save(page).click()
  await expect(page.getByText('Daftar disimpan.').first()).toBeVisible()
  const saved = (await (await server.as('ppk-jepara'))(`/lists/${list.id}`)).body
  expect(saved.changed_by).toBe('Budi Santoso')
  expect(saved.items.map((line: any) => line.quantity)).toEqual([7, 9])

  // Taken off, thought over, and deleted in the end.
  await page.getByRole('button', { name: `Hapus ${first.name} dari daftar` }).click()
  await expect(page.getByText(`${first.name} dihapus begitu daftar disimpan.`)).toBeVisible()
  await page.getByRole('button', { name: `Batal hapus ${first.name}` }).click()
  await page.getByRole('button', { name: 'Hapus daftar', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus daftar' }).click()
  await expect(page).toHaveURL('/lists')
  await expect(page.getByRole('heading', { name: 'Belum ada daftar belanja' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('on a phone, in the dark, in English', () => {
  test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' })

  test('every page of it fits and is accessible', async ({ page, server }) => {
    const { things, gone } = await goods(server, 2)
    const [good, scarce] = things as [Thing, Thing]
    const list = await keep(server, 'Belanja bulanan kantor kecamatan', [[good, 4], [scarce, scarce.stock + 5], [gone, 4]])
    await fillCart(server, 'pp-jepara', [good], 4)
    await signedIn(page, 'pp-jepara')
    for (const [path, title] of [
      ['/lists?lang=en', 'Shopping lists'],
      [`/lists/${list.id}?lang=en`, 'Belanja bulanan kantor kecamatan'],
      [`/lists/${list.id}/again?lang=en`, 'Order again: Belanja bulanan kantor kecamatan'],
    ] as const) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByText('Belanja bulanan kantor kecamatan').first()).toBeVisible()
      if (!path.startsWith('/lists?')) await expect(page.getByRole('spinbutton').first()).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
    await page.getByRole('radio', { name: 'Is replaced by these' }).check()
    await expect(page.getByText('Lines that leave the cart: 1.')).toBeVisible()
    await page.getByRole('button', { name: 'Save as a list' }).click()
    await expect(page.getByRole('dialog', { name: 'Save as a new list' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Replace the cart by 1' }).click()
    await expect(page.getByRole('button', { name: 'Undo the replacement' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
