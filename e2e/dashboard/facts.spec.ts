// The figures of the two articles (J1–J5, M1–M5 of the brief), read off the pages as an official reads them.
import { signedIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'

interface Row {
  rank: number
  name: string
  inKind: string
  value: string
}

/** The table as it stands, by the words at the head of its columns. */
async function rowsOf(page: Page): Promise<Row[]> {
  const table = page.getByRole('main').getByRole('table')
  await expect(table).toBeVisible()
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const cells: string[][] = await table
    .locator('tbody')
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => ((cell.querySelector('a') ?? cell) as HTMLElement).innerText.trim())))
  expect(heads[0], 'the first column').toMatch(/peringkat/i)
  expect(heads[3], 'the fourth column').toMatch(/nilai/i)
  return cells.map((row) => ({
    rank: Number(row[0]),
    name: row[1] ?? '',
    inKind: row[2] ?? '',
    value: row[3] ?? '',
  }))
}

const figure = (page: Page, label: string): Locator =>
  page.getByRole('main').locator('.key-figure').filter({ has: page.getByText(label, { exact: true }) })

test('Jepara is first of all kabupaten and eleventh of all, behind Kota Malang and nine provinces (J1–J4)', async ({ page }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard/league?from=2022-01-01&to=2023-02-07')
  const rows = await rowsOf(page)
  const [jepara, malang] = ['Kabupaten Jepara', 'Kota Malang'].map((name) => rows.find((row) => row.name === name))
  expect(jepara).toEqual({ rank: 11, name: 'Kabupaten Jepara', inKind: 'kabupaten no. 1', value: 'Rp34,1 miliar' })
  expect(malang).toEqual({ rank: 9, name: 'Kota Malang', inKind: 'kota no. 1', value: 'Rp35 miliar' })
  await expect(page.getByRole('row', { name: /Kota Malang/ }).getByTitle(/^Rp35\.0\d\d\.\d{3}\.\d{3}$/)).toBeVisible()
  const above = rows.filter((row) => row.rank < 11 && row.name !== 'Kota Malang')
  expect(above.map((row) => row.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10])
  for (const row of above) expect(row.inKind).toMatch(/^provinsi no\. \d$/)
  // My row is marked, and a link leads to it.
  await expect(page.getByRole('row', { name: /Kabupaten Jepara.*daerah saya/ })).toBeVisible()
  await page.getByRole('button', { name: 'Ke baris Kabupaten Jepara' }).click()
  await expect(page.getByRole('row', { name: /Kabupaten Jepara/ })).toBeFocused()
  // What every figure owes its reader: period, as-of date, counted and left out, and why.
  await expect(page.getByText(/1 Jan 2022 – 7 Feb 2023 · data sampai .* baris dihitung, .* tidak dihitung/)).toBeVisible()
})

test('among the kabupaten and the kota alone, Jepara and Kota Malang lead', async ({ page }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard/league?from=2022-01-01&to=2023-02-07')
  const kinds = page.getByRole('navigation', { name: 'Jenis pemerintah' })
  for (const [kind, first] of [['Kabupaten', 'Kabupaten Jepara'], ['Kota', 'Kota Malang']] as const) {
    await kinds.getByRole('link', { name: kind, exact: true }).click()
    await expect(page.getByRole('main').getByRole('row').nth(1)).toContainText(first)
    const rows = await rowsOf(page)
    expect(rows[0]!.name).toBe(first)
    expect(rows.every((row) => row.name.startsWith(kind))).toBe(true)
  }
})

test('Kota Malang in 2023: orders, value, local vendors, and what they were in 2022 (M1–M4)', async ({ page }) => {
  await signedIn(page, 'official-malang')
  await page.goto('/dashboard?region=35.73&from=2023-01-01&to=2023-12-31&compare=year')
  await expect(page.getByRole('heading', { level: 1, name: 'Belanja Kota Malang di Toko Daring' })).toBeVisible()

  const value = await figure(page, 'Nilai belanja').innerText()
  const [, milliards] = /Rp(\d+,\d) miliar/.exec(value) ?? []
  expect(decimal(milliards)).toBeGreaterThan(39)
  expect(decimal(milliards)).toBeLessThan(40)
  expect(percent(value)).toBeGreaterThan(50)
  expect(value).toMatch(/dari Rp26,4 miliar pada 1 Jan – 31 Des 2022/)

  const orders = await figure(page, 'Pesanan').innerText()
  expect(first(orders)).toBeGreaterThan(4_000)
  expect(percent(orders)).toBeGreaterThan(100)

  const vendors = await figure(page, 'Penyedia setempat').innerText()
  expect(first(vendors)).toBeGreaterThan(260)
})

test('January to August 2023 in East Java: Malang, Kediri, Pasuruan, Situbondo (M5)', async ({ page }) => {
  await signedIn(page, 'official-jatim')
  await page.goto('/dashboard/league?scope=35&from=2023-01-01&to=2023-08-31')
  await expect(page.getByRole('heading', { level: 1, name: /Provinsi Jawa Timur|Jawa Timur/ })).toBeVisible()
  const rows = await rowsOf(page)
  expect(rows.slice(0, 4).map((row) => row.name)).toEqual(['Kota Malang', 'Kota Kediri', 'Kabupaten Pasuruan', 'Kabupaten Situbondo'])
  expect(rows).toHaveLength(38)
})

test('what is asked of the control room stands in the address, and the figures follow', async ({ page }) => {
  await signedIn(page, 'official-malang')
  await page.goto('/dashboard')
  await page.getByLabel('Dari tanggal').fill('2023-01-01')
  await page.getByLabel('Sampai tanggal').fill('2023-02-07')
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await expect(page).toHaveURL(/from=2023-01-01.*to=2023-02-07/)
  await expect(figure(page, 'Nilai belanja')).toContainText('Rp8,6 miliar')
  // The stricter rule counts less.
  await page.getByLabel('Aturan menghitung').selectOption('itkp')
  await expect(page).toHaveURL(/rule=itkp/)
  await expect(figure(page, 'Nilai belanja')).not.toContainText('Rp8,6 miliar')
  await page.goBack()
  await expect(figure(page, 'Nilai belanja')).toContainText('Rp8,6 miliar')
})

test('the trend has its table, and the table adds up to the headline', async ({ page }) => {
  await signedIn(page, 'official-malang')
  await page.goto('/dashboard?region=35.73&from=2023-01-01&to=2023-12-31')
  const trend = page.getByRole('region', { name: 'Nilai per bulan', exact: true })
  await expect(trend.getByRole('img', { name: /Belanja Kota Malang per bulan/ })).toBeVisible()
  await trend.getByRole('button', { name: 'Tabel' }).click()
  const months = await trend.getByRole('row').filter({ has: page.getByRole('rowheader') }).allInnerTexts()
  expect(months).toHaveLength(12)
  const orders = months.map((row) => Number(row.split('\t').at(-1)!.trim().replaceAll('.', '')))
  expect(orders.reduce((sum, count) => sum + count, 0)).toBe(first(await figure(page, 'Pesanan').innerText()))
})

/** The number on the line under the label. */
function first(text: string): number {
  return Number(/^[\d.]+$/m.exec(text)?.[0].replaceAll('.', ''))
}

function percent(text: string): number {
  return decimal(/([\d.]+,\d)%/.exec(text)?.[1])
}

function decimal(text: string | undefined): number {
  return Number((text ?? 'nothing').replaceAll('.', '').replace(',', '.'))
}
