// From place to place: what is said, where the focus is, and back to where one was.
import { signedIn } from '../support/people.ts'
import { top } from '../support/places.ts'
import { expect, test } from '../support/test.ts'

test('a page that does not exist says so and leads on', async ({ page }) => {
  await page.goto('/there-is-no-such-page')
  await expect(page.getByRole('heading', { level: 1, name: 'Halaman ini tidak ada' })).toBeVisible()
  await expect(page).toHaveTitle('Halaman ini tidak ada · Lokapasar')
  await page.getByRole('main').getByRole('link', { name: 'Cari barang' }).click()
  await expect(page).toHaveURL('/search')
})

test('after a navigation the heading has the focus, the window its title, and both are said', async ({ page }) => {
  await signedIn(page, 'pp-jepara')
  await page.goto('/')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Belanja kebutuhan kantor dari penyedia setempat')
  for (const [link, title] of [
    ['Pesanan', 'Pesanan'],
    ['Keranjang', 'Keranjang'],
    ['Beranda', 'Belanja kebutuhan kantor dari penyedia setempat'],
  ] as const) {
    await page.getByRole('banner').getByRole('link', { name: new RegExp(`^${link}`) }).click()
    await expect(heading).toHaveText(title)
    await expect(heading).toBeFocused()
    await expect(page).toHaveTitle(`${title} · Lokapasar`)
    await expect(page.getByRole('status').filter({ hasText: `${title}. Halaman terbuka` })).toBeAttached()
  }
})

test('Back leads to where one was: the same list, the same place, the same focus', async ({ page }) => {
  await page.goto('/search?q=kursi')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/hasil untuk “kursi”/)
  const cards = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link')
  await cards.last().scrollIntoViewIfNeeded()
  const name = await cards.last().innerText()
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300)
  const before = await top(cards.last())
  await cards.last().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/hasil untuk “kursi”/)
  // Where it was under the eye; what stands above it out of sight may have another height by now.
  await expect(cards.last()).toBeFocused()
  expect(Math.abs((await top(cards.last())) - before)).toBeLessThanOrEqual(2)
  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})

test('a reload leads to where one was, and so does Back after it', async ({ page }) => {
  await page.goto('/search?q=kursi')
  const cards = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link')
  await cards.nth(15).scrollIntoViewIfNeeded()
  await cards.nth(15).focus()
  const before = await top(cards.nth(15))
  await page.reload()
  await expect(cards.nth(15)).toBeFocused()
  expect(Math.abs((await top(cards.nth(15))) - before)).toBeLessThanOrEqual(2)
  await cards.nth(15).click()
  await expect(page).toHaveURL(/\/products\//)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await page.goBack()
  await expect(cards.nth(15)).toBeFocused()
  expect(Math.abs((await top(cards.nth(15))) - before)).toBeLessThanOrEqual(2)
})

test('every choice of a filter is a step that Back undoes', async ({ page }) => {
  await page.goto('/search?q=kursi')
  const box = (name: string) => page.getByRole('region', { name: 'Saring', exact: true }).getByRole('checkbox', { name: new RegExp(`^${name}`) })
  await box('Mbizmarket').check()
  await expect(page).toHaveURL('/search?q=kursi&marketplace=mbizmarket')
  await box('Usaha mikro atau kecil').check()
  await expect(page).toHaveURL(/umk=true/)
  await page.goBack()
  await expect(page).toHaveURL('/search?q=kursi&marketplace=mbizmarket')
  await expect(box('Mbizmarket')).toBeChecked()
  await expect(box('Usaha mikro atau kecil')).not.toBeChecked()
  await page.goBack()
  await expect(box('Mbizmarket')).not.toBeChecked()
})

test('the skip link leads past the header, and / into the search box', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Langsung ke isi' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('the menu closes on Escape and outside, and gives the focus back', async ({ page }) => {
  await page.goto('/sign-in')
  const english = page.getByRole('button', { name: 'English' })
  const menu = page.getByRole('banner').getByRole('group').first()
  await menu.click()
  await expect(english).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(english).toBeHidden()
  await menu.click()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(english).toBeHidden()
})
