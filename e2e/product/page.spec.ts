// A product's page: who sells it, what it cost, what it looks like large, what stands in for it.
import { compared } from '../support/comparing.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Server } from '../support/server.ts'

const rupiah = (amount: number): string => `Rp${amount.toLocaleString('id-ID')}`

/** The first product of a search of which this holds. */
async function product(server: Server, words: string, holds: (page: any) => boolean): Promise<any> {
  const ask = await server.as('pp-jepara')
  for (const found of (await ask(`/products?${new URLSearchParams({ q: words, limit: '100' })}`)).body.items) {
    const page = (await ask(`/products/${found.id}`)).body
    if (holds(page)) return page
  }
  throw new Error(`no product called “${words}” is like that`)
}

test('an offer says what one comes to at the door, since when it is listed, and who sells it', async ({ page, server }) => {
  const ask = await server.as('pp-jepara')
  const { product } = await compared(ask, 'kursi', { least: 2 })
  const offers = (await ask(`/products/${product.id}/offers`)).body.items
  await signedIn(page, 'pp-jepara')
  await page.goto(`/products/${product.id}`)
  const rows = page.getByRole('region', { name: 'Penawaran', exact: true }).getByRole('row')
  await expect(rows).toHaveCount(offers.length + 1)
  const first = rows.nth(1)
  await expect(first).toContainText(rupiah(offers[0].price_with_ppn))
  await expect(first).toContainText(rupiah(offers[0].landed))
  await expect(first).toContainText('tayang sejak')

  const vendor = (await ask(`/vendors/${offers[0].vendor.id}`)).body
  const name = first.getByRole('button', { name: /profil penyedia$/ })
  await name.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: vendor.name })
  await expect(card).toContainText(vendor.address)
  await expect(card).toContainText('Barang ditolak saat pemeriksaan')
  await expect(card).toContainText(vendor.orders.toLocaleString('id-ID'))
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(name).toBeFocused()
})

test('the picture opens large by keyboard, and moves nothing', async ({ page, server }) => {
  const found = await product(server, 'meja', () => true)
  await page.goto(`/products/${found.id}`)
  const zoom = page.getByRole('button', { name: /Perbesar$/ })
  const box = await zoom.boundingBox()
  expect(box!.width / box!.height).toBeCloseTo(4 / 3, 1)
  await zoom.focus()
  await page.keyboard.press('Enter')
  const large = page.getByRole('dialog', { name: found.name })
  await expect(large.getByRole('img', { name: found.picture.alt })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await expect(zoom).toBeFocused()
  expect(await zoom.boundingBox()).toEqual(box)
})

test('what it cost is a chart and a table of the same numbers', async ({ page, server }) => {
  const found = await product(server, 'kursi', () => true)
  const ask = await server.as('pp-jepara')
  const history = (await ask(`/products/${found.id}/price-history`)).body
  await signedIn(page, 'pp-jepara')
  await page.goto(`/products/${found.id}`)
  const section = page.getByRole('region', { name: 'Riwayat harga', exact: true })
  await expect(section).toContainText('Pertama tayang')
  const last = history.points.at(-1)
  await expect(section.getByRole('img')).toHaveAccessibleName(new RegExp(`menjadi ${rupiah(last.lowest).replaceAll('.', '\\.')}`))
  await section.getByRole('button', { name: 'Tabel' }).click()
  const [months, events] = [section.getByRole('table').first(), section.getByRole('table').nth(1)]
  await expect(months.getByRole('row')).toHaveCount(history.points.length + 1)
  await expect(months.getByRole('row').nth(1)).toContainText(rupiah(last.lowest))
  await expect(events.getByRole('row')).toHaveCount(history.events.length + 1)
  await expectAccessible(page)
})

test('a variant has an address of its own', async ({ page, server }) => {
  const found = await product(server, 'kursi', (page) => page.variants.length > 1)
  const other = found.variants.find((variant: any) => variant.id !== found.id)
  await page.goto(`/products/${found.id}`)
  await page.getByRole('navigation', { name: 'Varian' }).getByRole('link', { name: other.label }).first().click()
  await expect(page).toHaveURL(`/products/${other.id}`)
  await page.goBack()
  await expect(page).toHaveURL(`/products/${found.id}`)
})

test('beside an imported product stands a domestic one, and both can be compared', async ({ page, server }) => {
  const found = await product(server, 'laptop', (page) => page.substitute !== null)
  expect(found.pdn).toBe(false)
  await signedIn(page, 'pp-jepara')
  await page.goto(`/products/${found.id}`)
  const substitute = page.getByRole('complementary', { name: 'Ada produk dalam negeri yang sepadan' })
  await expect(substitute.getByRole('link', { name: found.substitute.name })).toBeVisible()
  await expect(substitute).toContainText(rupiah(found.substitute.price))
  await substitute.getByRole('link', { name: 'Bandingkan keduanya' }).click()
  await expect(page).toHaveURL(/\/compare\?offers=/)
  await expect(page.getByRole('row', { name: 'Kesesuaian spesifikasi' })).toBeVisible()
})

test('a certificate has number, owner and last day, and the vendor’s own word says so', async ({ page, server }) => {
  const verified = await product(server, 'kursi', (page) => page.tkdn?.verified === true)
  await page.goto(`/products/${verified.id}`)
  const domestic = page.getByRole('region', { name: 'Kandungan dalam negeri' })
  await expect(domestic).toContainText('terverifikasi dengan sertifikat')
  await expect(domestic).toContainText(verified.tkdn.number)
  await expect(domestic).toContainText(verified.tkdn.owner)
  await expect(domestic).toContainText('Berlaku sampai')
  const claimed = await product(server, 'kursi', (page) => page.tkdn !== null && page.tkdn.number === null)
  await page.goto(`/products/${claimed.id}`)
  await expect(domestic).toContainText('pengakuan penyedia, belum diverifikasi')
})

test('what nobody sells any more says so, and leads to what is like it', async ({ page, server }) => {
  const found = await product(server, 'kursi', (page) => page.related.length > 0)
  // As the server says it of a product whose offers were all taken off sale.
  await page.route(`**/api/v1/products/${found.id}`, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), offers: 0, in_stock: false } })
  })
  await page.route(`**/api/v1/products/${found.id}/offers`, async (route) => {
    const answer = await route.fetch()
    const { items } = await answer.json()
    await route.fulfill({ response: answer, json: { items: items.map((offer: any) => ({ ...offer, on_sale: false })) } })
  })
  await page.goto(`/products/${found.id}`)
  await expect(page.getByText('Barang ini tidak dijual lagi')).toBeVisible()
  await expect(page.getByText('Tidak dijual lagi', { exact: true }).first()).toBeVisible()
  const related = page.getByRole('region', { name: 'Barang serupa' })
  await expect(related.getByRole('link', { name: found.related[0].name }).first()).toBeVisible()
  const [like, offers] = [await related.boundingBox(), await page.getByRole('region', { name: 'Penawaran', exact: true }).boundingBox()]
  expect(like!.y, 'what is like it comes before the old offers').toBeLessThan(offers!.y)
  await expectAccessible(page)
})

for (const [language, scheme, width] of [
  ['en', 'dark', 1280],
  ['id', 'dark', 320],
  ['en', 'light', 320],
] as const) {
  test(`axe finds nothing: ${language}, ${scheme}, ${width}`, async ({ person, server }) => {
    const found = await product(server, 'laptop', (page) => page.substitute !== null)
    const page = await person({ viewport: { width, height: 800 }, colorScheme: scheme })
    await signedIn(page, 'pp-jepara')
    await page.goto(`/products/${found.id}?lang=${language}`)
    await page.getByRole('button', { name: language === 'id' ? 'Tabel' : 'Table' }).click()
    await expect(page.getByRole('cell', { name: language === 'id' ? 'tayang' : 'listed', exact: true }).first()).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
