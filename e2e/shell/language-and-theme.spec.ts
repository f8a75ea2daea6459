// Language and colours: chosen, remembered, and right from the first paint.
import { signedIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import type { Page } from '@playwright/test'

const backdrop = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

/** How light a colour is, from 0 to 1, as the browser paints it. */
const lightness = async (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const paint = canvas.getContext('2d')!
    paint.fillStyle = getComputedStyle(document.body).backgroundColor
    paint.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data
    return (red + green + blue) / (3 * 255)
  })

const menu = (page: Page) => page.getByRole('banner').getByRole('group').first()

test('another language, at once and from then on', async ({ page }) => {
  await signedIn(page, 'pp-jepara')
  await page.goto('/search?q=kursi')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/hasil untuk “kursi”/)
  await menu(page).click()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/results for “kursi”/)
  await expect(page).toHaveTitle(/results for “kursi” · Lokapasar/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  // What the server says is in the same language.
  await page.goto('/orders/ord_none')
  await expect(page.getByRole('alert').getByRole('heading', { name: 'Not found' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('the address may ask for a language, and it is remembered', async ({ page }) => {
  await page.goto('/?lang=en')
  await expect(page.getByRole('heading', { level: 1, name: 'Office supplies from local vendors' })).toBeVisible()
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in as' })).toBeVisible()
  await page.goto('/sign-in?lang=id')
  await expect(page.getByRole('heading', { level: 1, name: 'Masuk sebagai siapa' })).toBeVisible()
})

test('an address with a language is the same place', async ({ page }) => {
  await page.goto('/search?q=kursi&lang=en&marketplace=mbizmarket')
  await expect(page.getByRole('list', { name: 'Chosen filters' }).getByRole('link', { name: 'Mbizmarket' })).toBeVisible()
  await expect(page.getByText('Part of this page')).toHaveCount(0)
})

test('dark where the device is dark, and as it was chosen otherwise', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await lightness(page)).toBeLessThan(0.3)
  const dark = await backdrop(page)

  await menu(page).click()
  await page.getByRole('group', { name: 'Tampilan' }).getByRole('button', { name: 'Terang' }).click()
  await expect.poll(() => lightness(page)).toBeGreaterThan(0.9)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await lightness(page)).toBeGreaterThan(0.9)

  await menu(page).click()
  await page.getByRole('group', { name: 'Tampilan' }).getByRole('button', { name: 'Ikuti perangkat' }).click()
  await expect.poll(() => backdrop(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => lightness(page)).toBeGreaterThan(0.9)
})
