// Every number opens the rows that make it, and they add up; the parts of a whole make the whole; all of it can be taken along.
import { rowsOf, saved } from '../support/tables.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'

const main = (page: Page): Locator => page.getByRole('main')
const rupiah = (text: string | null | undefined): number => Number(/Rp([\d.]+)/.exec(text ?? '')?.[1]?.replaceAll('.', ''))
const tenths = (text: string): number => Math.round(Number(text.replace('%', '').replaceAll('.', '').replace(',', '.')) * 10)
const sum = (numbers: number[]): number => numbers.reduce((whole, part) => whole + part, 0)

/** A figure of the page by its label. */
const figure = (page: Page, label: string): Locator =>
  main(page).locator('.key-figure').filter({ has: page.getByText(label, { exact: true }) }).locator('.key-figure__value')

/** The cells of a column of the table with this name. */
async function column(page: Page, table: string, head: string): Promise<string[]> {
  const found = main(page).getByRole('table', { name: table, exact: true })
  await expect(found).toBeVisible()
  const heads = await found.locator('thead').getByRole('row').locator('> *').allInnerTexts()
  const place = heads.findIndex((it) => it.trim().startsWith(head))
  expect(place, `${head} in ${heads.join(', ')}`).toBeGreaterThanOrEqual(0)
  const cells = found.locator('tbody').getByRole('row').locator(`> :nth-child(${place + 1})`)
  return cells.evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).innerText.split('\n')[0]!.trim()))
}

test('a headline figure opens its orders, which add up to it, narrow down, and can be taken along', async ({ page }) => {
  await signedIn(page, 'official-malang')
  await page.goto('/dashboard?region=35.73&from=2023-03-06&to=2023-03-09')
  const orders = await figure(page, 'Pesanan').innerText()
  await figure(page, 'Pesanan').getByRole('link').click()
  await expect(page).toHaveURL(/\/dashboard\/orders\?region=35\.73&from=2023-03-06&to=2023-03-09$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Pesanan di balik angka: Kota Malang' })).toBeVisible()
  await expect(figure(page, 'Pesanan')).toHaveText(orders)
  const whole = rupiah(await figure(page, 'Nilai belanja').innerText())

  // The pages hold every order once.
  let values: string[] = []
  for (let number = 1; ; number += 1) {
    values = values.concat(await column(page, 'Pesanan di balik angka', 'Nilai'))
    const next = main(page).getByRole('link', { name: 'Berikutnya' })
    if ((await next.count()) === 0) break
    await next.click()
    await expect(main(page).getByRole('navigation').locator('[aria-current="page"]')).toHaveText(String(number + 1))
  }
  expect(String(values.length)).toBe(orders)
  expect(sum(values.map(rupiah))).toBe(whole)

  // Either CSV has every row; the workbook is one.
  for (const [format, separator] of [['CSV', ','], ['CSV titik koma', ';']] as const) {
    const file = await saved(page, 'Semua baris pesanan ini', format)
    expect(file.name).toBe('pesanan-35.73-2023-03-06-2023-03-09.csv')
    const rows = rowsOf(file.bytes, separator)
    expect(sum(rows.map((row) => Number(row.at(-1))))).toBe(whole)
    expect(new Set(rows.map((row) => row[0])).size).toBe(values.length)
  }
  const workbook = await saved(page, 'Semua baris pesanan ini', 'Excel (XLSX)')
  expect(workbook.name).toBe('pesanan-35.73-2023-03-06-2023-03-09.xlsx')
  expect(workbook.bytes.subarray(0, 2).toString(), 'a packed workbook').toBe('PK')
  await page.keyboard.press('Escape')
  await expect(main(page).getByRole('button', { name: 'CSV', exact: true })).toBeHidden()

  // A vendor narrows the list down; the chip gives it back, and so does Back.
  const vendor = main(page).getByRole('table').locator('tbody tr').first().locator('td').nth(2).getByRole('link')
  const name = await vendor.innerText()
  await vendor.click()
  const chip = main(page).getByRole('list', { name: 'Saringan terpilih' }).getByRole('link', { name: `Penyedia: ${name}` })
  await expect(chip).toBeVisible()
  await expect(figure(page, 'Penyedia')).toHaveText('1')
  await page.goBack()
  await expect(figure(page, 'Pesanan')).toHaveText(orders)
  await page.getByLabel('Penyedia setempat').selectOption('true')
  await expect(page).toHaveURL(/local=true/)
  await expect(figure(page, 'Pesanan')).not.toHaveText(orders)
})

test('the orders of another government are not shown, and its figures lead nowhere', async ({ page }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard/league?from=2023-01-01&to=2023-12-31')
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(row('Kabupaten Jepara').getByRole('link')).toHaveCount(3)
  await expect(row('Kota Malang').getByRole('link'), 'its own page alone').toHaveCount(1)
  await page.goto('/dashboard/orders?region=35.73')
  await expect(main(page).getByRole('alert').getByRole('heading')).toBeVisible()
  await expect(main(page).getByRole('table')).toHaveCount(0)
})

test('who takes part: the units make the whole, and those that have not bought are a list to take along (M6)', async ({ page }) => {
  await signedIn(page, 'official-malang')
  await page.goto('/dashboard/participation?region=35.73&from=2023-01-01&to=2023-12-31')
  await expect(page.getByRole('heading', { level: 1, name: 'Keikutsertaan satuan kerja Kota Malang' })).toBeVisible()
  const says = await main(page).getByText(/^\d+ dari 147 satuan kerja sudah berbelanja$/).innerText()
  const active = Number(/^\d+/.exec(says)![0])
  expect(active / 147).toBeGreaterThan(0.94)
  const own = await column(page, 'Satuan kerja satu per satu', 'Belanja sendiri')
  const whole = main(page).getByRole('table', { name: 'Menurut jenis' }).getByRole('row', { name: /^Jumlah/ }).getByRole('link').first()
  expect(sum(own.map(rupiah))).toBe(rupiah(await whole.innerText()))
  for (const kind of ['OPD', 'Kecamatan', 'Kelurahan', 'SMP']) {
    await expect(main(page).getByRole('table', { name: 'Menurut jenis' }).getByRole('rowheader', { name: kind, exact: true })).toBeVisible()
  }

  await page.goto('/dashboard/participation?region=35.73&from=2023-03-06&to=2023-03-12')
  const choice = main(page).getByRole('navigation', { name: 'Satuan kerja yang ditampilkan' })
  const idle = Number(/\d+/.exec(await choice.getByRole('link', { name: /^Belum berbelanja/ }).innerText())![0])
  await choice.getByRole('link', { name: /^Belum berbelanja/ }).click()
  await expect(page).toHaveURL(/show=idle/)
  await expect(main(page).getByRole('table', { name: 'Satuan kerja satu per satu' }).locator('tbody tr')).toHaveCount(idle)
  const file = await saved(page, 'Satuan kerja yang tampil', 'CSV')
  expect(file.name).toBe('belum-berbelanja-35.73-2023-03-06-2023-03-12.csv')
  expect(rowsOf(file.bytes, ',')).toHaveLength(idle)
})

test('shares make a hundred per cent, open their orders, and show that there is no monopoly (J5)', async ({ page }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard/shares?region=33.20&from=2023-01-01&to=2023-12-31&compare=year')
  await expect(page.getByRole('heading', { level: 1, name: 'Pemerataan belanja Kabupaten Jepara' })).toBeVisible()
  for (const division of ['Produk dalam negeri', 'Usaha mikro dan kecil', 'Penyedia setempat', 'Lokapasar', 'Kategori']) {
    const shares = await column(page, division, 'Persen')
    expect(sum(shares.map(tenths)), division).toBe(1_000)
    const before = (await column(page, division, 'Pembanding')).map(tenths)
    expect(sum(before), division).toBe(1_000)
  }
  const marketplaces = main(page).getByRole('region', { name: 'Lokapasar', exact: true })
  await expect(marketplaces.getByRole('rowheader')).toHaveText([/Mbizmarket/, /Gratis Ongkir/])
  await expect(marketplaces.getByRole('row', { name: /Mbizmarket/ }).getByRole('cell').nth(1), 'the year before').toHaveText('100%')
  const concentration = main(page).getByRole('region', { name: 'Pemusatan' })
  await expect(concentration.getByRole('img', { name: /^HHI [\d.]+, / })).toHaveCount(3)

  const value = marketplaces.getByRole('row', { name: /Gratis Ongkir/ }).getByRole('link').first()
  const full = rupiah(await value.getAttribute('title'))
  await value.click()
  await expect(page).toHaveURL(/marketplace=gratis-ongkir/)
  expect(rupiah(await figure(page, 'Nilai belanja').innerText())).toBe(full)
})

test('a file that does not come says so, and can be asked for again', async ({ page, server }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard?region=33.20&from=2023-03-01&to=2023-03-31')
  await expect(figure(page, 'Pesanan')).toBeVisible()
  await server.faults(1, [{ path: '/api/v1/analytics/summary', kind: 'status', probability: 1, status: 500 }])
  await main(page).getByText('Unduh', { exact: true }).click()
  const table = main(page).getByRole('group', { name: 'Angka utama' })
  await expectAccessible(page)
  await table.getByRole('button', { name: 'CSV', exact: true }).click()
  const alert = main(page).getByRole('alert')
  await expect(alert).toContainText('Berkas belum terunduh')
  await expectAccessible(page)
  await server.faults(1, [])
  const file = await saved(page, 'Angka utama', 'CSV')
  expect(file.name).toBe('ringkasan-33.20-2023-03-01-2023-03-31.csv')
  await expect(alert).toHaveCount(0)
  expect(rowsOf(file.bytes, ',')[1]).toEqual(['Pesanan', (await figure(page, 'Pesanan').innerText()).replaceAll('.', ''), '', ''])
})

test('in English, and on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await signedIn(page, 'auditor-jepara')
  for (const [path, title, table] of [
    ['orders', 'Orders behind the figures: Kabupaten Jepara', 'Orders behind the figures'],
    ['participation', 'Participation of work units of Kabupaten Jepara', 'Work units one by one'],
    ['shares', 'Shares of spending of Kabupaten Jepara', 'Category'],
  ] as const) {
    await page.goto(`/dashboard/${path}?lang=en`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(main(page).getByRole('table', { name: table, exact: true })).toBeVisible()
    await expect(main(page).locator('[aria-busy=true]')).toHaveCount(0)
    await expectNoSidewaysScroll(page)
  }
})
