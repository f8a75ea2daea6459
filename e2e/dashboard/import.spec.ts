// LKPP's feed in: a file is sent, its rows are reported, its figures stand apart from those of the demo, and sending it again changes nothing.
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'

const main = (page: Page): Locator => page.getByRole('main')
const figure = (page: Page, label: string): Locator =>
  main(page).locator('.key-figure').filter({ has: page.getByText(label, { exact: true }) })
const ORDERED_BY = 'Zulaikha Pemesan'

const row = (order: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  tahun: 2023,
  kd_klpd: 'D123',
  nama_klpd: 'Kab. Jepara',
  kd_satker: '1.02.01',
  nama_satker: 'Dinas Kesehatan',
  order_id: order,
  order_desc: 'Kertas HVS',
  valuasi: 1_500_000,
  kategori: 'Alat Tulis & Kertas',
  metode_bayar: 'VA',
  tanggal_transaksi: '2023-02-07 10:05:00',
  marketplace: 'Mbizmarket',
  merchant_name: 'CV Maju Jaya',
  nama_pemesan: ORDERED_BY,
  status_verif: 'Terverifikasi',
  status_konfirmasi_ppmse: 'Selesai',
  ...more,
})

const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

test('an official sends a feed, reads its report and its figures, and sends it again', async ({ page, person }) => {
  await signedIn(page, 'official-jepara')
  await page.goto('/dashboard')
  const before = await figure(page, 'Nilai belanja').innerText()
  await page.getByRole('link', { name: 'Impor', exact: true }).click()
  await expect(main(page).getByText('Belum ada yang diimpor')).toBeVisible()
  await expectAccessible(page)

  // What is no feed changes nothing, and is said at the file.
  const choose = page.getByLabel('Pilih berkas JSON')
  await choose.setInputFiles(file('potong.json', '[{"order_id": "A-1"'))
  await expect(main(page).getByText(/Berkas ini terpotong.*Tidak ada yang diubah/)).toBeVisible()
  await choose.setInputFiles(file('bukan-larik.json', '{}'))
  await expect(main(page).getByText(/bukan larik baris/)).toBeVisible()
  await expectAccessible(page)

  const feed = JSON.stringify(
    [
      row('A-1'),
      row('A-1', { valuasi: 'Rp 500000,-', kategori: null }),
      row('A-2', { valuasi: '2.000.000', kd_satker: '' }),
      row('A-3', { valuasi: '1.500' }),
      row('A-4', { tanggal_transaksi: '2023-02-30' }),
    ],
    null,
    1,
  )
  await choose.setInputFiles(file('realisasi.json', feed))
  await expect(page.getByRole('heading', { level: 1, name: 'Laporan impor realisasi.json' })).toBeVisible()
  await expect(figure(page, 'Diambil')).toContainText('2')
  await expect(figure(page, 'Digabung')).toContainText('1')
  await expect(figure(page, 'Ditolak')).toContainText('2')
  await expect(main(page).getByText('Kelima angka ini berjumlah 5: tidak ada baris yang hilang.')).toBeVisible()
  await expect(main(page).getByText(/Senilai Rp4\.000\.000 masuk/)).toBeVisible()
  const refused = main(page).getByRole('table')
  await expect(refused.getByRole('row', { name: /A-3.*dapat dibaca dua cara.*valuasi: 1\.500/ })).toBeVisible()
  await expect(refused.getByRole('row', { name: /A-4.*tidak ada di kalender.*2023-02-30/ })).toBeVisible()
  // The line is that in which the row begins.
  const lines = feed.split('\n')
  const begins = lines.lastIndexOf(' {', lines.findIndex((text) => text.includes('A-3'))) + 1
  await expect(refused.getByRole('row', { name: /A-3/ }).getByRole('rowheader')).toHaveText(String(begins))
  await main(page).getByText('Masuk, tetapi perlu diketahui').click()
  await expect(main(page).getByText(/kd_satker kosong/)).toBeVisible()
  await expectAccessible(page)
  await main(page).getByLabel('Alasan').selectOption('value_ambiguous')
  await expect(page).toHaveURL(/reason=value_ambiguous/)
  await expect(refused.getByRole('row')).toHaveCount(2)
  await expect(page.locator('body')).not.toContainText(ORDERED_BY)

  // The figures are those of the feed alone, say so, and open into its orders.
  await main(page).getByRole('link', { name: 'Lihat angka feed ini' }).click()
  await expect(page).toHaveURL(/source=feed/)
  await expect(main(page).getByText('sumber: feed LKPP yang diimpor')).toBeVisible()
  await expect(figure(page, 'Nilai belanja')).toContainText('Rp4 juta')
  await expect(figure(page, 'Pesanan')).toContainText('2')
  await figure(page, 'Pesanan').getByRole('link').click()
  await expect(page).toHaveURL(/\/dashboard\/orders\?.*source=feed/)
  await expect(main(page).getByRole('row', { name: /A-1.*CV Maju Jaya/ })).toContainText('Rp2.000.000')
  await expect(page.locator('body')).not.toContainText(ORDERED_BY)

  // The same once more is known, and no figure moves; neither do those of the demo.
  await page.getByRole('link', { name: 'Impor', exact: true }).click()
  await choose.setInputFiles(file('realisasi.json', feed))
  await expect(main(page).getByText(/Tidak ada yang baru di berkas ini/)).toBeVisible()
  await expect(figure(page, 'Sudah ada')).toContainText('3')
  await main(page).getByRole('link', { name: 'Lihat angka feed ini' }).click()
  await expect(figure(page, 'Nilai belanja')).toContainText('Rp4 juta')
  await page.goto('/dashboard')
  expect(await figure(page, 'Nilai belanja').innerText()).toBe(before)

  // An auditor reads the report and sends nothing; on a phone it is read row by row.
  const auditor = await person()
  await signedIn(auditor, 'auditor-jepara')
  await auditor.setViewportSize({ width: 320, height: 640 })
  await auditor.goto('/dashboard/import')
  await expect(main(auditor).getByText('Hanya pejabat pemerintah daerah yang dapat mengimpor.')).toBeVisible()
  await expect(auditor.getByLabel('Pilih berkas JSON')).toHaveCount(0)
  await main(auditor).getByRole('link', { name: 'realisasi.json' }).last().click()
  await expect(main(auditor).getByText('A-3')).toBeVisible()
  await expectNoSidewaysScroll(auditor)
  await expectAccessible(auditor)
})
