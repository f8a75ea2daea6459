// The papers of an order: there when they are due, on A4 as an office writes them, whole, and for its parties alone.
import { act } from '../support/market.ts'
import { complained, credited, ordered, plain, rupiah, spelled, type Kind, type Ordered } from '../support/papers.ts'
import { signedIn } from '../support/people.ts'
import { printed } from '../support/pdf.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Page } from '@playwright/test'

const names: Record<Kind, string> = {
  order: 'Surat pesanan (SP)',
  negotiation: 'Berita acara negosiasi',
  addendum: 'Adendum surat pesanan',
  handover: 'Berita acara serah terima (BAST)',
  invoice: 'Faktur tagihan',
  credit_note: 'Nota kredit',
  ppn: 'Bukti pungut PPN',
  pph22: 'Bukti pungut PPh pasal 22',
}

/** Opens a paper, and waits until it is there. */
async function open(page: Page, { id }: Ordered, kind: Kind): Promise<void> {
  await page.goto(`/orders/${id}/documents/${kind}`)
  await expect(page.getByRole('article')).toBeVisible()
}

test('the order says of each paper whether it is there, and why it is not', async ({ page, server }) => {
  const order = await ordered(server, { until: 'sign' })
  await signedIn(page, 'pp-jepara')
  await page.goto(`/orders/${order.id}`)
  const papers = page.getByRole('region', { name: 'Dokumen' })
  const row = (kind: Kind) => papers.getByRole('listitem').filter({ hasText: names[kind] })
  await expect(papers.getByRole('listitem')).toHaveCount(8)
  await expect(row('order')).toContainText(/SP-2024-01-\d{4}, terbit .* WIB.*terbit/)
  await expect(row('handover')).toContainText('Belum ditandatangani penyedia.')
  await expect(row('invoice')).toContainText('Terbit setelah kedua pihak menandatangani BAST.')
  await expect(row('negotiation')).toContainText('Harga pesanan ini tidak dinegosiasikan.')
  await expect(row('pph22')).toContainText('Terbit setelah pesanan dibayar.')
  await expect(papers.getByRole('link')).toHaveText([names.order, names.handover])

  await row('handover').getByRole('link').click()
  await expect(page).toHaveURL(`/orders/${order.id}/documents/handover`)
  const paper = page.getByRole('article', { name: 'Berita Acara Serah Terima (BAST)' })
  await expect(paper).toContainText('Draf. Belum ditandatangani penyedia.')
  await expect(paper).toContainText(/Ditandatangani secara elektronik, \d+ Januari 2024, \d\d\.\d\d WIB/)

  await page.goto(`/orders/${order.id}/documents/invoice`)
  await expect(page.getByRole('heading', { name: 'Dokumen ini belum ada' })).toBeVisible()
  await expect(page.getByText('Terbit setelah kedua pihak menandatangani BAST.')).toBeVisible()
  await page.getByRole('link', { name: 'Kembali ke pesanan' }).click()
  await expect(page).toHaveURL(`/orders/${order.id}`)
})

test('every paper prints on one page of A4, with everything on it', async ({ page, server }) => {
  test.setTimeout(240_000)
  const order = await ordered(server, { until: 'pay', negotiated: true, amended: true })
  await complained(server, order, 'settle')
  const detail = await order.detail()
  const { lines, totals, parties, payment } = detail
  const withheld = (tax: string) => payment.withholdings.find((one: any) => one.tax === tax)
  const number = (prefix: string) => order.number.replace('SP', prefix)
  const goods = lines.flatMap((line: any) => [line.name, rupiah(line.unit_price), rupiah(line.price)])
  const sums = [rupiah(totals.goods), rupiah(totals.shipping), rupiah(totals.total), spelled(totals.total)]
  const head = ['Pemerintah Kabupaten Jepara', 'Kecamatan Tahunan']
  const slip = (tax: string) => {
    const { base, amount, source } = withheld(tax)
    return [detail.marketplace.name, 'PPMSE', rupiah(base), rupiah(amount), spelled(amount), source, number('INV'), 'Eko Prasetyo']
  }
  const expected: Record<Kind, string[]> = {
    order: [...head, order.number, ...goods, ...sums, parties.ppk, 'Disetujui secara elektronik', 'Diterima secara elektronik', 'Jepara,'],
    negotiation: [
      ...head,
      number('BAN'),
      ...lines.map((line: any) => rupiah(line.list_price)),
      ...goods,
      'Mohon harga terbaik',
      'Kedua pihak sepakat',
      spelled(totals.total),
      'Disepakati secara elektronik',
    ],
    addendum: [
      ...head,
      number('ADD'),
      ...goods,
      ...sums,
      '1 Februari 2024',
      '20 Februari 2024',
      'Kayu datang terlambat.',
      'Diusulkan secara elektronik',
      'Ditandatangani secara elektronik',
    ],
    handover: [...head, number('BAST'), ...goods, ...sums, 'Pada hari ini', 'dua ribu dua puluh empat', 'Pihak Kesatu', 'Sesuai', 'Kurir penyedia'],
    invoice: [number('INV'), number('BAST'), ...goods, ...sums, 'Lunas', 'TRF-2024-0001', rupiah(withheld('pph22').amount), 'Diterima penyedia'],
    credit_note: [
      number('NK'),
      number('INV'),
      'Satu kaki kursi patah.',
      rupiah(credited),
      rupiah(detail.payment.refunded),
      spelled(detail.payment.refunded),
      'Ditawarkan secara elektronik',
      'Disepakati secara elektronik',
      'dikembalikan penyedia kepada satuan kerja',
    ],
    ppn: withheld('ppn') ? ['Bukti Pungut PPN', ...slip('ppn')] : [],
    pph22: ['Bukti Pungut PPh Pasal 22', ...slip('pph22')],
  }
  await signedIn(page, 'pp-jepara')
  for (const [kind, parts] of Object.entries(expected) as [Kind, string[]][]) {
    if (parts.length === 0) continue
    await test.step(kind, async () => {
      await open(page, order, kind)
      const { seal } = (await (await server.as('pp-jepara'))(`/orders/${order.id}/documents/${kind}`)).body
      const [sheet, ...more] = await printed(page)
      expect(more, `${kind} has one page`).toEqual([])
      expect([Math.round(sheet!.width), Math.round(sheet!.height)], 'it is A4 upright').toEqual([595, 842])
      const text = plain(sheet!.text)
      for (const part of [...parts, detail.vendor.name, seal.hash, 'Halaman 1 dari 1']) expect(text, part).toContain(plain(part))
      for (const part of ['Cetak di A4', 'Langsung ke isi', 'Draf']) expect(text, `${part} is not for the paper`).not.toContain(plain(part))
    })
  }
})

test('forty long lines go over several pages: heads come again, and nothing is cut', async ({ page, server }) => {
  const order = await ordered(server, { until: 'approve' })
  const long = (nth: number) => `Barang ke-${nth} dengan nama yang panjang sekali, ukuran 120 × 60 × 75 cm, kayu jati perhutani, selesai ke-${nth}`
  await page.route('**/api/v1/orders/*/documents/order', async (route) => {
    const answer = await route.fetch()
    const paper = await answer.json()
    const [row] = paper.tables[0].rows
    paper.tables[0].rows = Array.from({ length: 40 }, (_, at) => [`${at + 1}`, long(at + 1), '1.000', row[3], 'Rp1.234.567', 'Rp1.234.567.000'])
    paper.letterhead.name = 'Badan Pengelolaan Keuangan, Pendapatan dan Aset Daerah serta Unit Layanan Pengadaan Barang/Jasa'
    paper.parties[1].facts[0].value = 'Perkumpulan Usaha Bersama Mebel Ukir Jati Indah Sejahtera Abadi Cabang Tahunan Kabupaten Jepara'
    paper.facts[2].value = 'SatuKataYangTidakDapatDipenggal'.repeat(6)
    await route.fulfill({ response: answer, json: paper })
  })
  await signedIn(page, 'pp-jepara')
  await open(page, order, 'order')
  const pages = await printed(page)
  expect(pages.length).toBeGreaterThan(1)
  const all = plain(pages.map((sheet) => sheet.text).join(' '))
  let before = -1
  for (let nth = 1; nth <= 40; nth += 1) {
    const at = all.indexOf(plain(long(nth)))
    expect(at, `line ${nth} comes after the one before it, whole`).toBeGreaterThan(before)
    before = at
  }
  for (const [at, sheet] of pages.entries()) {
    const text = plain(sheet.text)
    expect(text).toContain(plain(`Halaman ${at + 1} dari ${pages.length}`))
    if (/barangke-\d+dengan/.test(text)) expect(text, `page ${at + 1} has the heads`).toContain(plain('Uraian barang/jasa'))
  }
  for (const once of ['Surat Pesanan (SP)', 'Terbilang:', 'SatuKataYangTidakDapatDipenggal'.repeat(6)]) {
    expect(all.split(plain(once)).length - 1, `${once} stands once`).toBe(1)
  }
  // What hangs over the edge of the paper would be cut by the printer.
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 673, height: 900 })
  const over = await page.getByRole('article').evaluate((sheet) => {
    const edge = sheet.getBoundingClientRect().right
    const all = [...sheet.querySelectorAll('*')]
    return all.filter((element) => element.getBoundingClientRect().right > edge + 1).map((element) => element.textContent?.slice(0, 40))
  })
  expect(over).toEqual([])
})

test('each credit has a note of its own, which stays as it was; before there is an invoice it stands in that', async ({ page, server }) => {
  const order = await ordered(server, { until: 'inspect' })
  await complained(server, order, 'settle')
  await signedIn(page, 'pp-jepara')
  await page.goto(`/orders/${order.id}?lang=en`)
  await expect(page.getByRole('region', { name: 'Complaints' })).toContainText('is taken off in the invoice itself')
  const papers = page.getByRole('region', { name: 'Documents' })
  await expect(papers.getByRole('listitem').filter({ hasText: 'Credit note' })).toContainText('Comes when a complaint after the invoice')

  await act(server, 'pp-jepara', order.id, { action: 'sign_handover' })
  await act(server, 'vendor-jepara', order.id, { action: 'sign_handover' })
  await complained(server, order, 'settle')
  await open(page, order, 'invoice')
  await expect(page.getByRole('article').getByRole('row', { name: /^Potongan harga atas keluhan −Rp100\.000$/ })).toBeVisible()
  await expect(page.getByRole('article')).toContainText(order.number.replace('SP', 'NK'))
  await open(page, order, 'credit_note')
  const first = await page.getByRole('article').innerText()

  await act(server, 'bendahara-jepara', order.id, { action: 'pay', proof: 'TRF-2024-0001' })
  await complained(server, order, 'settle')
  await page.goto(`/orders/${order.id}`)
  await papers.getByRole('link', { name: 'Credit note 2' }).click()
  await expect(page).toHaveURL(`/orders/${order.id}/documents/credit_note-2`)
  const second = page.getByRole('article')
  await expect(second).toContainText(`${order.number.replace('SP', 'NK')}-2`)
  await expect(second).toContainText('dikembalikan penyedia kepada satuan kerja')
  expect(await printed(page), 'it has one page').toHaveLength(1)
  await expectAccessible(page)
  await open(page, order, 'credit_note')
  expect(await page.getByRole('article').innerText(), 'what is final stays').toBe(first)
})

test('others do not find it, and who watches does', async ({ page, server }) => {
  const order = await ordered(server, { until: 'approve' })
  for (const [persona, sees] of [['vendor-jepara', true], ['auditor-jepara', true], ['pp-malang', false], ['vendor-malang', false]] as const) {
    await test.step(persona, async () => {
      await signedIn(page, persona)
      await page.goto(`/orders/${order.id}/documents/order`)
      if (sees) await expect(page.getByRole('article')).toContainText(order.number)
      else {
        await expect(page.getByRole('alert').getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible()
        await expect(page.getByText('Pemerintah Kabupaten Jepara')).toHaveCount(0)
      }
    })
  }
})

for (const [language, scheme, width] of [
  ['id', 'light', 320],
  ['en', 'dark', 1280],
] as const) {
  test(`axe finds nothing in papers: ${language}, ${scheme}, ${width}`, async ({ person, server }) => {
    const order = await ordered(server, { until: 'sign', negotiated: true })
    const page = await signedIn(await person({ viewport: { width, height: 800 }, colorScheme: scheme }), 'pp-jepara')
    for (const kind of ['order', 'negotiation', 'handover'] as const) {
      await page.goto(`/orders/${order.id}/documents/${kind}?lang=${language}`)
      await expect(page.getByRole('article')).toHaveAttribute('lang', 'id')
      await expect(page.getByRole('button', { name: language === 'id' ? 'Cetak di A4' : 'Print on A4' })).toBeVisible()
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    await page.goto(`/orders/${order.id}/documents/invoice`)
    await expect(page.getByRole('heading', { name: language === 'id' ? 'Dokumen ini belum ada' : 'This document is not there' })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/orders/${order.id}`)
    await expect(page.getByRole('region', { name: language === 'id' ? 'Dokumen' : 'Documents' })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
}
