// What is unfinished or unpaid, and how vendors keep their word: the parts add up to the rows, every figure opens them, and a unit
// sees its own.
import { act } from '../support/market.ts'
import { ordered } from '../support/papers.ts'
import { signedIn } from '../support/people.ts'
import { rowsOf, saved } from '../support/tables.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'

const main = (page: Page): Locator => page.getByRole('main')
const rupiah = (text: string): number => Number(/Rp([\d.]+)/.exec(text)?.[1]?.replaceAll('.', ''))
const whole = (text: string): number => Number(text.replaceAll('.', ''))
const sum = (numbers: number[]): number => numbers.reduce((all, part) => all + part, 0)

/** The cells of a table at this place of its rows, above its last line and in it. */
async function cells(table: Locator, place: number): Promise<{ rows: string[]; total: string }> {
  const of = (part: string) => table.locator(`${part} tr > :nth-child(${place})`)
  return { rows: await of('tbody').allInnerTexts(), total: (await of('tfoot').allInnerTexts())[0]! }
}

/** A column of all pages. */
async function everyPage(page: Page, place: number): Promise<string[]> {
  let found: string[] = []
  for (let number = 1; ; number += 1) {
    found = found.concat(await main(page).locator(`table.ledger tbody tr > :nth-child(${place})`).allInnerTexts())
    const next = main(page).getByRole('link', { name: 'Berikutnya' })
    if ((await next.count()) === 0) return found
    await next.click()
    await expect(main(page).getByRole('navigation').locator('[aria-current="page"]')).toHaveText(String(number + 1))
  }
}

test('what is unpaid at the turn of the year: by move, age and state, each part made of its orders', async ({ page }) => {
  await signedIn(page, 'official-malang')
  await page.goto('/dashboard/year-end?to=2023-12-31')
  await expect(page.getByRole('heading', { level: 1, name: 'Belum selesai dan belum dibayar: Kota Malang' })).toBeVisible()
  const orders = whole(await main(page).getByRole('heading', { name: /^Pesanan \(/ }).innerText().then((text) => /\(([\d.]+)\)/.exec(text)![1]!))
  expect(orders).toBeGreaterThan(20)
  let value = 0
  for (const division of ['Giliran siapa', 'Umur pesanan', 'Keadaan']) {
    const table = main(page).getByRole('table', { name: division, exact: true })
    const [counted, values] = [await cells(table, 2), await cells(table, 3)]
    expect(sum(counted.rows.map(whole)), division).toBe(orders)
    expect(whole(counted.total), division).toBe(orders)
    value = rupiah(values.total)
    expect(sum(values.rows.map(rupiah)), division).toBe(value)
  }
  const listed = await everyPage(page, 7)
  expect(listed).toHaveLength(orders)
  expect(sum(listed.map(rupiah))).toBe(value)

  // The file has the orders of every page, whichever is shown.
  const file = await saved(page, 'Semua pesanan ini', 'CSV titik koma')
  expect(file.name).toBe('belum-selesai-35.73-2022-01-01-2023-12-31.csv')
  const rows = rowsOf(file.bytes, ';')
  expect(rows).toHaveLength(orders)
  expect(sum(rows.map((row) => Number(row.at(-1))))).toBe(value)
  await page.keyboard.press('Escape')

  // A part narrows everything down to its orders; the chip gives all back, and so does Back.
  const actors = main(page).getByRole('table', { name: 'Giliran siapa', exact: true })
  const treasurer = actors.getByRole('row', { name: /^Bendahara/ })
  const part = whole(await treasurer.getByRole('cell').first().innerText())
  await treasurer.getByRole('link').click()
  await expect(page).toHaveURL(/actor=bendahara/)
  await expect(main(page).getByRole('heading', { name: `Pesanan (${part})` })).toBeVisible()
  expect(await everyPage(page, 7)).toHaveLength(part)
  await main(page).getByRole('list', { name: 'Saringan terpilih' }).getByRole('link', { name: 'Hapus Giliran: Bendahara' }).click()
  await expect(main(page).getByRole('heading', { name: `Pesanan (${orders})` })).toBeVisible()
})

test('what a unit orders is unfinished until it is paid or fails, and the unit sees its own', async ({ person, server }) => {
  const order = await ordered(server, { until: 'approve' })
  const buyer = await signedIn(await person({ viewport: { width: 320, height: 740 } }), 'pp-jepara')
  await buyer.goto('/dashboard/year-end?from=2024-01-02')
  await expect(main(buyer).getByText(/^Per 2 Januari 2024: 1 pesanan senilai/)).toBeVisible()
  await expectNoSidewaysScroll(buyer)
  await expectAccessible(buyer)
  await main(buyer).getByRole('link', { name: order.id }).click()
  await expect(buyer).toHaveURL(`/orders/${order.id}`)
  await act(server, 'vendor-jepara', order.id, { action: 'decline', reason: 'Kayu habis.' })
  await buyer.goto('/dashboard/year-end?from=2024-01-02')
  await expect(main(buyer).getByText('Per 2 Januari 2024 semua pesanan sudah dibayar')).toBeVisible()
})

test('how vendors keep their word: every figure opens the orders that make it, and few are named as few', async ({ page }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard/vendors?region=33.20&from=2023-01-01&to=2023-12-31&sort=-orders')
  await expect(page.getByRole('heading', { level: 1, name: 'Tanggung jawab penyedia: Kabupaten Jepara' })).toBeVisible()
  const table = main(page).getByRole('table', { name: 'Tanggung jawab penyedia' })
  const total = table.locator('tfoot')
  const first = table.locator('tbody tr').first()

  const vendors = whole(/^[\d.]+/.exec(await main(page).locator('.ledger-tools').getByRole('status').innerText())![0])
  const file = await saved(page, 'Semua baris tabel ini', 'CSV')
  expect(file.name).toBe('tanggung-jawab-penyedia-33.20-2023-01-01-2023-12-31.csv')
  expect(rowsOf(file.bytes, ',')).toHaveLength(vendors)
  await page.keyboard.press('Escape')

  // All together, then the first vendor: late orders, and refused lines.
  for (const line of [total, first]) {
    const late = line.getByRole('link', { name: /terlambat$/ })
    const count = whole(/[\d.]+/.exec(await late.innerText())![0])
    await late.click()
    await expect(page).toHaveURL(/\/dashboard\/vendors\/orders\?.*show=late/)
    await expect(main(page).locator('.key-figure__value').nth(1)).toHaveText(String(count))
    expect(await everyPage(page, 1)).toHaveLength(count)
    await page.goto('/dashboard/vendors?region=33.20&from=2023-01-01&to=2023-12-31&sort=-orders')
  }
  const refused = whole(/^[\d.]+/.exec(await total.getByRole('link', { name: /baris$/ }).innerText())![0])
  await total.getByRole('link', { name: /baris$/ }).click()
  await expect(page).toHaveURL(/show=refused/)
  await expect(main(page).locator('table.ledger')).toBeVisible()
  const lines = await everyPage(page, 6)
  expect(sum(lines.map((cell) => whole(/([\d.]+) ditolak/.exec(cell)?.[1] ?? '0')))).toBe(refused)
  await page.goto('/dashboard/vendors?region=33.20&from=2023-01-01&to=2023-12-31&sort=orders')
  const few = table.locator('tbody tr').first().getByRole('cell').nth(2)
  await expect(few, 'no per cent of so few').toHaveText(/^\d dari \d pesanan/)
  await expectAccessible(page)

  await main(page).getByRole('navigation', { name: 'Baris tabel' }).getByRole('link', { name: 'Pemerintah daerah' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tanggung jawab penyedia menurut pemerintah daerah' })).toBeVisible()
  await main(page).getByLabel('Cari pemerintah daerah').fill('jepara')
  await main(page).getByLabel('Cari pemerintah daerah').press('Enter')
  await expect(page).toHaveURL(/q=jepara/)
  await expect(table.locator('tbody tr')).toHaveCount(1)
  await page.setViewportSize({ width: 320, height: 740 })
  await expectNoSidewaysScroll(page)
})
