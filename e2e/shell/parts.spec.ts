// Parts of the app that are loaded when they are needed: not before, ahead of a click, and again after a failure.
import { signIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

test('the first route loads no part, and a link has its own loaded while it is pointed at', async ({ page }) => {
  const parts: string[] = []
  page.on('request', (request) => {
    const part = /\/([a-z]+)-[0-9a-f]+\.pack$/.exec(request.url())?.[1]
    if (part !== undefined) parts.push(part)
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(page.getByRole('listitem').filter({ hasText: 'Rp' }).first()).toBeVisible()
  expect(parts).toEqual([])

  await page.getByRole('navigation').getByRole('link', { name: 'Cari barang' }).hover()
  await expect.poll(() => parts).toContain('search')
  expect(parts).not.toContain('dashboard')
})

test('a page is not shown before its own styles are here, and the first route has none of other pages', async ({ page }) => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  const asked = page.waitForRequest('**/search-*.css')
  await page.route('**/search-*.css', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  const sheets = () => page.evaluate(() => [...document.styleSheets].map((sheet) => new URL(sheet.href!).pathname.split('-')[0]))
  expect(await sheets()).toEqual(['/first'])

  await page.getByRole('navigation').getByRole('link', { name: 'Cari barang' }).click()
  await expect(page).toHaveURL('/search')
  await asked
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /barang$/ })).toHaveCount(0)
  arrive()
  await expect(page.getByRole('heading', { level: 1, name: /barang$/ })).toBeVisible()
  expect(await sheets()).toContain('/search')
})

for (const missing of ['**/search-*.pack', '**/search-*.css']) {
  test(`a part of which ${missing.slice(-4)} does not arrive is said, and comes with another attempt`, async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await page.route(missing, (route) => route.abort())
    await page.getByRole('navigation').getByRole('link', { name: 'Cari barang' }).click()
    await expect(page).toHaveURL('/search')
    const retry = page.getByRole('main').getByRole('button', { name: 'Coba lagi' })
    await expect(retry).toBeVisible()
    await page.unroute(missing)
    await retry.click()
    await expect(page.getByRole('heading', { level: 1, name: /barang$/ })).toBeVisible()
  })
}

test('who leaves before the part is there gets nothing of that page', async ({ page }) => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/search-*.pack', async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  const title = await page.title()
  await page.getByRole('navigation').getByRole('link', { name: 'Cari barang' }).click()
  await expect(page).toHaveURL('/search')
  await page.goBack()
  await expect(page).toHaveTitle(title)
  const response = page.waitForResponse('**/search-*.pack')
  arrive()
  await response
  await page.getByRole('link', { name: 'Lokapasar', exact: true }).focus()
  await expect(page).toHaveTitle(title)
  await expect(page).toHaveURL('/')
})
