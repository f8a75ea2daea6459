// What stands before the app has come, and what stands when it does not come or has stopped.
import { expect, test } from '../support/test.ts'

test('header, search box and skeleton are there before the wasm, and what is typed is kept', async ({ page }) => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/*.wasm', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  // Before the app is there it is a plain field; then it has suggestions.
  const plain = page.getByRole('searchbox', { name: 'Cari barang, penyedia, atau nomor pesanan' })
  const search = page.getByRole('combobox', { name: 'Cari barang, penyedia, atau nomor pesanan' })
  await expect(plain).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Lokapasar' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Memuat Lokapasar' })).toBeAttached()
  await expect(page.locator('.skeleton').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0)
  const top = (await plain.boundingBox())!.y

  await plain.pressSequentially('kursi')
  arrive()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  // The app has taken over: nothing moved, the word and the focus are where they were.
  await expect(plain).toHaveCount(0)
  await expect(search).toHaveValue('kursi')
  await expect(search).toBeFocused()
  expect(Math.abs((await search.boundingBox())!.y - top)).toBeLessThanOrEqual(1)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=kursi')
})

test('the search works by itself while the app is on its way', async ({ page }) => {
  await page.route('**/*.wasm', () => {}, { times: 1 })
  await page.goto('/', { waitUntil: 'commit' })
  await page.getByRole('searchbox').fill('kertas')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=kertas')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/hasil untuk “kertas”/)
})

test('the English of the first paint', async ({ page }) => {
  await page.route('**/*.wasm', () => {}, { times: 1 })
  await page.goto('/?lang=en', { waitUntil: 'commit' })
  await expect(page.getByRole('searchbox', { name: 'Search goods, vendors or order numbers' })).toBeVisible()
})

test('a stopped app says so in both languages, and offers to reload', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1, name: 'Masuk sebagai siapa' })).toBeVisible()
  // What the panic hook tells the page; there is no way to make the app panic, which is as it should be.
  await page.evaluate(() => dispatchEvent(new CustomEvent('lokapasar:crash', { detail: 'src/app.rs:1: for this test' })))
  const crash = page.getByRole('alert')
  await expect(crash.getByRole('heading', { name: 'Lokapasar berhenti bekerja' })).toBeVisible()
  await expect(crash.getByText('src/app.rs:1: for this test')).toBeVisible()
  await expect(page.getByRole('banner')).toBeHidden()
  await crash.getByRole('button', { name: 'Muat ulang halaman' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Masuk sebagai siapa' })).toBeVisible()
  await expect(crash).toBeHidden()
})

// This one opens a page that may complain: the app cannot start, and the console says so.
test('an app that does not arrive is no blank page', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('alert').getByRole('heading', { name: 'Lokapasar berhenti bekerja' })).toBeVisible()
  await context.close()
})
