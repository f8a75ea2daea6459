// Patterns worth looking into: read, narrowed down, opened, marked by an auditor, seen by an official; and that none of it is called a proof.
import { signedIn } from '../support/people.ts'
import { rowsOf, saved } from '../support/tables.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'

const YEAR = '/dashboard/flags?region=33.20&from=2022-01-01&to=2022-12-31'
const NOTE = 'Sudah dicek dengan PPK; kebutuhannya terpisah.'

const main = (page: Page): Locator => page.getByRole('main')
const flags = (page: Page): Locator => main(page).getByRole('article')
const rupiah = (text: string): number => Number(/Rp([\d.]+)/.exec(text)?.[1]?.replaceAll('.', ''))
const sum = (numbers: number[]): number => numbers.reduce((whole, part) => whole + part, 0)

/** A rule by the name of what it finds. */
const rule = (page: Page, name: string): Locator =>
  main(page).getByRole('region', { name: 'Pola yang dicari' }).getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

/** How many a rule has found. */
async function found(page: Page, name: string): Promise<number> {
  return Number(/^\d+/.exec(await rule(page, name).getByText(/ditemukan/).innerText())![0])
}

test('an auditor reads the rules, narrows the flags down, opens their rows and marks one with a note', async ({ page, person }) => {
  await signedIn(page, 'auditor-jepara')
  await page.goto(YEAR)
  await expect(page.getByRole('heading', { level: 1, name: 'Tanda periksa Kabupaten Jepara' })).toBeVisible()
  await expect(main(page).getByText('Tanda bukan bukti')).toBeVisible()

  // Each rule says itself in words, its numbers, and where they are written.
  await rule(page, 'Sedikit di bawah batas').getByText('Aturan, angka, dan sumber').click()
  await expect(rule(page, 'Sedikit di bawah batas')).toContainText('paling banyak 10% di bawah batas')
  await expect(rule(page, 'Sedikit di bawah batas')).toContainText('sejak 2 Juni 2021, Peraturan LKPP 9/2021')
  await expect(rule(page, 'Sedikit di bawah batas')).toContainText('praktik Lokapasar sendiri')
  await expect(rule(page, 'Harga jauh dari sebaya')).toContainText('Tidak dicari')
  await expectAccessible(page)

  const all = Number(/^\d+/.exec(await main(page).getByRole('heading', { name: /^\d+ tanda$/ }).innerText())![0])
  const kinds = ['Sedikit di bawah batas', 'Pembelian terpecah', 'Satu penyedia berulang', 'Waktu tidak lazim']
  expect(sum(await Promise.all(kinds.map((kind) => found(page, kind))))).toBe(all)

  const split = await found(page, 'Pembelian terpecah')
  expect(split).toBeGreaterThan(0)
  await rule(page, 'Pembelian terpecah').getByRole('link').click()
  await expect(page).toHaveURL(/kind=split_purchase/)
  await expect(main(page).getByRole('heading', { name: `${split} tanda`, exact: true })).toBeVisible()
  await expect(flags(page)).toHaveCount(split)
  await expect(main(page).getByRole('link', { name: 'Hanya Pembelian terpecah' })).toBeVisible()

  // The rows add up to what the flag says, and to what the list of orders says.
  const flag = flags(page).first()
  const title = await flag.getByRole('heading', { level: 3 }).innerText()
  const together = rupiah(/bersama menjadi (Rp[\d.]+)/.exec(await flag.innerText())![1]!)
  await flag.getByText(/pesanan di balik tanda ini/).first().click()
  const values = await flag.getByRole('table').locator('tbody tr td:last-child').allInnerTexts()
  expect(values.length).toBeGreaterThan(1)
  expect(sum(values.map(rupiah))).toBe(together)
  await expect(flag).toContainText(/\d+ satuan kerja lain\s*\d+ dari [\d.]+ pesanan/)
  await expectAccessible(page)
  await flag.getByRole('link', { name: 'Buka di daftar pesanan' }).click()
  await expect(page).toHaveURL(/\/dashboard\/orders\?.*unit=.*vendor=.*category=/)
  await expect(main(page).locator('.key-figure').filter({ hasText: 'Nilai belanja' })).toContainText(`Rp${together.toLocaleString('id-ID')}`)
  await page.goBack()

  // A note that is too short is refused where it stands; a good one stays.
  await expect(flags(page)).toHaveCount(split)
  await flag.getByRole('button', { name: `Tandai sudah diperiksa: ${title.replace(': ', ', ')}` }).click()
  await expect(flag.getByLabel('Catatan pemeriksaan')).toBeFocused()
  await flag.getByLabel('Catatan pemeriksaan').fill('ab')
  await flag.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(flag.getByText('Tulis catatan sepanjang 3 sampai 500 karakter.')).toBeVisible()
  await expectAccessible(page)
  await flag.getByLabel('Catatan pemeriksaan').fill(NOTE)
  await flag.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(flag.getByText(NOTE)).toBeVisible()
  await expect(flag.getByText(/^Diperiksa Yulia Anggraini, .*2024/)).toBeVisible()
  await page.reload()
  await expect(flag.getByText(NOTE)).toBeVisible()
  await expect(rule(page, 'Pembelian terpecah')).toContainText(`${split} ditemukan, 1 sudah diperiksa`)
  await main(page).getByRole('navigation', { name: 'Tanda yang ditampilkan' }).getByRole('link', { name: 'Belum diperiksa' }).click()
  await expect(page).toHaveURL(/seen=false/)
  await expect(flags(page)).toHaveCount(split - 1)

  // An official sees who looked at it and what was noted, and cannot do so.
  const official = await signedIn(await person(), 'official-jepara')
  await official.goto(`${YEAR}&seen=true`)
  await expect(flags(official)).toHaveCount(1)
  await expect(flags(official).getByText(NOTE)).toBeVisible()
  await expect(main(official).getByText('Hanya auditor pemerintah daerah yang dapat menandai')).toBeVisible()
  await expect(main(official).getByRole('button', { name: /Tandai|Tambah catatan/ })).toHaveCount(0)
})

test('the flags can be taken along, without the name of any person', async ({ page }) => {
  await signedIn(page, 'auditor-jepara')
  await page.goto(`${YEAR}&kind=single_vendor`)
  await flags(page).first().getByRole('button', { name: /^Tandai sudah diperiksa/ }).click()
  await flags(page).first().getByLabel('Catatan pemeriksaan').fill(NOTE)
  await flags(page).first().getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(flags(page).first().getByText(NOTE)).toBeVisible()
  const file = await saved(page, 'Semua baris tanda ini', 'CSV')
  expect(file.name).toBe('tanda-periksa-33.20-2022-01-01-2022-12-31.csv')
  const rows = rowsOf(file.bytes, ',')
  expect(new Set(rows.map((row) => row[0])).size).toBe(await flags(page).count())
  expect(rows.some((row) => row.at(-1) === '2024-01-02')).toBe(true)
  const text = file.bytes.toString('utf8')
  expect(text).not.toContain('Yulia')
  expect(text).not.toContain(NOTE)
})

test('where nothing is found it is said what was looked for; a failed answer says so', async ({ page, server }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard/flags?region=33.20&from=2022-01-03&to=2022-01-03')
  await expect(main(page).getByRole('heading', { name: 'Tidak ada pola yang ditemukan' })).toBeVisible()
  await expect(main(page).getByText(/^Dicari dalam \d+ baris: Sedikit di bawah batas, Pembelian terpecah, Satu penyedia berulang, Waktu tidak lazim\.$/)).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${YEAR}&kind=price_outlier`)
  await expect(main(page).getByText(/Tidak dicari: baris buku transaksi/).last()).toBeVisible()
  await main(page).getByRole('link', { name: 'Tampilkan semua tanda' }).click()
  await expect(flags(page)).not.toHaveCount(0)
  await page.goto('/dashboard/flags?region=35.73')
  await expect(main(page).getByRole('alert').getByRole('heading')).toBeVisible()
  await expect(flags(page)).toHaveCount(0)
  await server.faults(1, [{ path: '/api/v1/analytics/flags', kind: 'status', probability: 1, status: 500 }])
  await page.goto(YEAR)
  await expect(main(page).getByRole('alert')).toBeVisible()
  await expectAccessible(page)
})

test('another period on the open page changes what each flag is compared with', async ({ page }) => {
  await signedIn(page, 'auditor-jepara')
  await page.goto(YEAR.replace('from=2022-01-01', 'from=2022-07-01'))
  await expect(flags(page).first()).toBeVisible()
  const half = await flags(page).allInnerTexts()
  expect(half.length).toBeGreaterThan(0)
  await page.getByLabel('Dari tanggal').fill('2022-01-01')
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await expect(page).toHaveURL(/from=2022-01-01/)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect.poll(() => flags(page).allInnerTexts()).not.toEqual(half)
  const year = await flags(page).allInnerTexts()
  await page.reload()
  await expect.poll(() => flags(page).allInnerTexts()).toEqual(year)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in English, on a narrow screen, ${colorScheme}`, async ({ person }) => {
    const page = await signedIn(await person({ viewport: { width: 320, height: 800 }, colorScheme }), 'auditor-jepara')
    await page.goto(`${YEAR}&lang=en`)
    await expect(page.getByRole('heading', { level: 1, name: 'Flags to look into: Kabupaten Jepara' })).toBeVisible()
    await flags(page).first().getByText(/^Orders behind this flag/).first().click()
    await expect(flags(page).first().getByRole('table')).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
