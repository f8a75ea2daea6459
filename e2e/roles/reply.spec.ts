// The right of reply: what a unit says of a vendor, the vendor answers, once, for all to read beside it.
import { act } from '../support/market.ts'
import { ordered } from '../support/papers.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'

const rating = 'Satu hari terlambat, barang sesuai.'
const reply = 'Mohon maaf, kendaraan kami mogok.'

test('a vendor replies to its rating on a telephone, once', async ({ page, person, server }) => {
  const { id, detail } = await ordered(server, { until: 'pay' })
  const phone = await person({ viewport: { width: 360, height: 740 }, hasTouch: true })
  await signedIn(phone, 'vendor-jepara')
  // The rating comes after the page has read the order and before the page hears of anything, and with it the right of reply.
  let isRated = () => {}
  const rated = new Promise<void>((resolve) => (isRated = resolve))
  await phone.route(/\/api\/v1\/events/, async (route) => {
    await rated
    await route.continue()
  })
  await phone.goto(`/orders/${id}`)
  await expect(phone.getByRole('heading', { name: 'Riwayat', exact: true })).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Tanggapi penilaian' })).toHaveCount(0)
  await act(server, 'ppk-jepara', id, { action: 'rate', stars: 3, text: rating })
  isRated()
  await phone.getByRole('button', { name: 'Tanggapi penilaian' }).tap()
  const form = phone.locator('form').filter({ has: phone.getByLabel('Tanggapan Anda') })
  await expect(form.getByRole('blockquote')).toContainText(rating)
  await form.getByRole('button', { name: 'Tanggapi penilaian' }).tap()
  await expect(form).toContainText('Tulis tanggapannya.')
  await form.getByLabel('Tanggapan Anda').fill(reply)
  await expectNoSidewaysScroll(phone)
  await form.getByRole('button', { name: 'Tanggapi penilaian' }).tap()
  await expect(phone.getByText(`Tanggapan penyedia: ${reply}`)).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Tanggapi penilaian' })).toHaveCount(0)
  expect((await detail()).rating).toEqual({ stars: 3, text: rating, reply })

  await signedIn(page, 'pp-jepara')
  await page.goto(`/orders/${id}`)
  await expect(page.getByText(`Tanggapan penyedia: ${reply}`)).toBeVisible()
  await expect(page.getByText('Penilaian ditanggapi').first()).toBeVisible()
})

test('the reply in English, dark and narrow', async ({ person, server }) => {
  const { id } = await ordered(server, { until: 'pay' })
  await act(server, 'ppk-jepara', id, { action: 'rate', stars: 3, text: rating })
  const page = await person({ viewport: { width: 320, height: 740 }, colorScheme: 'dark', locale: 'en-GB' })
  await signedIn(page, 'vendor-jepara')
  await page.goto(`/orders/${id}?lang=en`)
  await page.getByRole('button', { name: 'Reply to the rating' }).click()
  await expect(page.getByLabel('Your reply')).toBeFocused()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
