// Questions and answers: a unit asks on the product's page, the vendor answers from the desk, everybody reads both and no name.
import { choice } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Page } from '@playwright/test'

const question = 'Apakah kursi ini dikirim sudah terpasang?'
const answer = 'Ya, dikirim terpasang dan siap pakai.'
const names = /Budi Santoso|Slamet Riyadi/

const onRecord = (page: Page) => page.getByRole('region', { name: 'Tanya jawab', exact: true })
const onDesk = (page: Page) => page.getByRole('region', { name: 'Pertanyaan tentang barang Anda', exact: true })

/** Opens the form and asks a vendor. */
async function ask(page: Page, vendor: string, text: string): Promise<void> {
  const section = onRecord(page)
  await section.getByRole('button', { name: 'Ajukan pertanyaan' }).click()
  await section.getByLabel('Kepada penyedia').selectOption({ label: vendor })
  await section.getByLabel('Pertanyaan', { exact: true }).fill(text)
  await section.getByRole('button', { name: 'Kirim pertanyaan' }).click()
}

/** Puts questions on record beside the browser, where asking is not what is tested. */
async function asked(server: any, product: string, texts: string[], answered = false): Promise<void> {
  const vendor = await server.as('vendor-jepara')
  const { id } = (await vendor('/session')).body.persona.vendor
  const buyer = await server.as('pp-jepara')
  const write = (body: object): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(body),
  })
  for (const text of texts) {
    const made = await buyer(`/products/${product}/questions`, write({ vendor: id, text }))
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    if (answered) await vendor(`/questions/${made.body.id}/answers`, write({ text: answer }))
  }
}

test('asked on a product, answered on a telephone, read by another unit without a name', async ({ page, person, server }) => {
  const { product, vendor } = await choice(server, 'kursi')
  await signedIn(page, 'pp-jepara')
  await page.goto(`/products/${product.id}`)
  await expect(onRecord(page)).toContainText('Belum ada yang bertanya tentang produk ini.')

  const phone = await person({ viewport: { width: 360, height: 740 }, hasTouch: true })
  await signedIn(phone, 'vendor-jepara')
  await phone.goto('/vendor')
  await expect(onDesk(phone)).toContainText('Tidak ada pertanyaan yang menunggu.')

  await ask(page, vendor, question)
  await expect(onRecord(page).getByRole('listitem').filter({ hasText: question })).toContainText('Menunggu jawaban')
  await expect(onRecord(page).getByRole('heading', { level: 2 })).toBeFocused()

  // It comes to the desk by itself, with its product and the way there.
  const waits = onDesk(phone).getByRole('listitem').filter({ hasText: question })
  await expect(waits).toContainText('Kecamatan Tahunan, Kabupaten Jepara, bertanya kepada')
  await expect(waits.getByRole('link', { name: product.name })).toHaveAttribute('href', `/products/${product.id}`)
  await waits.getByRole('button', { name: `Jawab: ${question}` }).tap()
  await expect(waits.getByLabel('Jawaban Anda')).toBeFocused()
  await waits.getByLabel('Jawaban Anda').fill(answer)
  await expectNoSidewaysScroll(phone)
  await waits.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(waits).toHaveCount(0)

  // The unit that asked sees it without doing anything.
  await expect(onRecord(page).getByRole('listitem').filter({ hasText: question })).toContainText(answer)

  const other = await person()
  await signedIn(other, 'pp-malang')
  await other.goto(`/products/${product.id}`)
  const read = onRecord(other).getByRole('listitem').filter({ hasText: question })
  await expect(read).toContainText('Terjawab')
  await expect(read).toContainText(`${vendor} menjawab · 2 Januari 2024`)
  await expect(read).toContainText('Kecamatan Tahunan')
  await expect(onRecord(other)).not.toContainText(names)

  // The vendor adds to it, where it stands.
  await phone.goto(`/products/${product.id}`)
  const own = onRecord(phone).getByRole('listitem').filter({ hasText: question })
  await own.getByRole('button', { name: `Tambahkan jawaban: ${question}` }).tap()
  await own.getByLabel('Jawaban Anda').fill('Baut cadangan disertakan.')
  await own.getByRole('button', { name: 'Kirim jawaban' }).tap()
  await expect(own).toContainText(`${vendor} menambahkan · 2 Januari 2024`)
  await expect(own).toContainText(answer)
})

test('a question whose answer was lost is on record once, by the same key', async ({ page, server }) => {
  const { product, vendor } = await choice(server, 'kursi')
  const path = `/api/v1/products/${product.id}/questions`
  await signedIn(page, 'pp-jepara')
  await page.goto(`/products/${product.id}`)
  await server.faults(1, [{ method: 'POST', path, kind: 'drop_after_commit', probability: 1 }])
  await ask(page, vendor, question)
  // What became of it is not known, and what was written stands there still.
  await expect(page.getByRole('region', { name: 'Pemberitahuan' })).toContainText('Menekan tombol lagi aman')
  await expect(onRecord(page).getByLabel('Pertanyaan', { exact: true })).toHaveValue(question)
  await server.faults(1, [])
  await onRecord(page).getByRole('button', { name: 'Kirim pertanyaan' }).click()
  await expect(onRecord(page).getByRole('button', { name: 'Ajukan pertanyaan' })).toBeVisible()
  await expect(onRecord(page).getByRole('listitem').filter({ hasText: question })).toHaveCount(1)
  const sent = (await server.requests()).filter((request) => request.method === 'POST' && request.path === path)
  expect(sent.length).toBeGreaterThan(1)
  expect(new Set(sent.map((request) => request.key)).size).toBe(1)
  const list = (await (await server.as('pp-jepara'))(`/products/${product.id}/questions`)).body
  expect(list.page.total).toBe(1)
})

test('what is wrong is said at its field, and nothing that was written is lost', async ({ page, server }) => {
  const { product, vendor } = await choice(server, 'kursi')
  await signedIn(page, 'ppk-jepara')
  await page.goto(`/products/${product.id}`)
  const section = onRecord(page)
  await section.getByRole('button', { name: 'Ajukan pertanyaan' }).click()
  const whom = section.getByLabel('Kepada penyedia')
  await expect(whom).toBeFocused()
  await section.getByLabel('Pertanyaan', { exact: true }).fill('Kapan?')
  await section.getByRole('button', { name: 'Kirim pertanyaan' }).click()
  await expect(section).toContainText('Pilih penyedia yang Anda tanya.')
  await expect(whom).toBeFocused()
  await whom.selectOption({ label: vendor })
  await section.getByRole('button', { name: 'Kirim pertanyaan' }).click()
  await expect(section).toContainText('Tulis 10 sampai 500 karakter; sekarang 6.')
  await expectAccessible(page)
  await section.getByRole('button', { name: 'Tutup' }).click()
  await section.getByRole('button', { name: 'Ajukan pertanyaan' }).click()
  await expect(section.getByLabel('Pertanyaan', { exact: true })).toHaveValue('Kapan?')
})

test('words of strangers are words, and many questions come in pages', async ({ page, server }) => {
  const { product } = await choice(server, 'kursi')
  const hostile = '<img src=x onerror=alert(1)> \u202e"}{{7*7}}'
  const long = `Panjang ${'x'.repeat(480)}`
  await asked(server, product.id, [hostile, long, ...['tiga', 'empat', 'lima', 'enam', 'tujuh'].map((nth) => `Pertanyaan ke-${nth}?`)], true)
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto(`/products/${product.id}`)
  const section = onRecord(page)
  await expect(section).toContainText('7 terjawab')
  await expect(section.getByRole('listitem')).toHaveCount(5)
  await section.getByRole('button', { name: 'Tampilkan 2 lagi' }).click()
  await expect(section.getByRole('listitem')).toHaveCount(7)
  await expect(section.getByRole('button', { name: /^Tampilkan/ })).toHaveCount(0)
  await expect(section.getByText(hostile, { exact: true })).toBeVisible()
  await expect(section.getByRole('img')).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  // Nobody is signed in: the way to ask leads to the sign-in page and back.
  await expect(section.getByRole('link', { name: 'Masuk untuk bertanya' })).toHaveAttribute('href', new RegExp(`next=.*${product.id}`))
})

test('who may not ask is told why', async ({ page, server }) => {
  const { product } = await choice(server, 'kursi')
  await signedIn(page, 'auditor-jepara')
  await page.goto(`/products/${product.id}`)
  const button = onRecord(page).getByRole('button', { name: 'Ajukan pertanyaan' })
  await expect(button).toHaveAccessibleDescription('Yang bertanya adalah satuan kerja, melalui PP atau PPK.')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(onRecord(page).getByLabel('Pertanyaan', { exact: true })).toHaveCount(0)
})

test('in English, dark and narrow', async ({ person, server }) => {
  const { product } = await choice(server, 'kursi')
  await asked(server, product.id, ['Apakah tersedia warna lain?'], true)
  await asked(server, product.id, [question])
  const page = await person({ viewport: { width: 320, height: 740 }, colorScheme: 'dark', locale: 'en-GB' })
  await signedIn(page, 'vendor-jepara')
  await page.goto('/vendor?lang=en')
  const desk = page.getByRole('region', { name: 'Questions about your goods' })
  await desk.getByRole('button', { name: `Answer: ${question}` }).click()
  await expect(desk.getByLabel('Your answer')).toBeFocused()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`/products/${product.id}?lang=en`)
  const section = page.getByRole('region', { name: 'Questions and answers' })
  await expect(section).toContainText('1 waits for an answer · 1 answered')
  await section.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
