// The search box as a combobox: what it suggests, how the keyboard goes through it, what is said, and what a slow line does to it.
import type { Locator, Page, Request } from '@playwright/test'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import { english, indonesian, type Words } from '../support/words.ts'

const box = (page: Page, words: Words = indonesian): Locator => page.getByRole('combobox', { name: words.shell.search })
const list = (page: Page, words: Words = indonesian): Locator => page.getByRole('listbox', { name: words.search.suggestions })
const options = (page: Page): Locator => page.getByRole('listbox').getByRole('option')
const said = (page: Page, text: RegExp): Locator => page.getByRole('status').filter({ hasText: text })

/** The words of a request for suggestions; none when it is for something else. */
const asking = (request: Request): string | null => {
  const { pathname, searchParams } = new URL(request.url())
  return pathname.endsWith('/suggest') ? searchParams.get('q') : null
}

/** The option that the box says the keyboard is on; none when it is on the text. */
async function active(page: Page): Promise<string | null> {
  const id = await box(page).getAttribute('aria-activedescendant')
  return id === null ? null : page.locator(`[id="${id}"][role="option"][aria-selected="true"]`).innerText()
}

test('the keyboard goes through the suggestions and the text stays', async ({ page }) => {
  await page.goto('/')
  const search = box(page)
  await expect(search).toHaveAttribute('aria-expanded', 'false')
  await expect(search).toHaveAttribute('aria-autocomplete', 'list')
  await page.keyboard.press('/')
  const answered = page.waitForResponse((response) => asking(response.request()) === 'kursi')
  await page.keyboard.type('kursi')
  await answered
  await expect(list(page)).toBeVisible()
  await expect(list(page)).not.toHaveAttribute('aria-busy')
  await expect(search).toHaveAttribute('aria-expanded', 'true')
  const controls = await search.getAttribute('aria-controls')
  expect(await list(page).getAttribute('id')).toBe(controls)
  for (const group of ['Kategori', 'Barang']) await expect(list(page).getByRole('group', { name: group })).toBeVisible()
  const count = await options(page).count()
  await expect(said(page, new RegExp(`^${count} saran`))).toBeAttached()
  const all = await options(page).allInnerTexts()

  const steps: [string, string | null | undefined][] = [
    ['ArrowDown', all[0]],
    ['ArrowDown', all[1]],
    ['ArrowUp', all[0]],
    ['ArrowUp', null],
    ['ArrowUp', all.at(-1)],
    ['ArrowDown', null],
    ['ArrowDown', all[0]],
    ['End', all.at(-1)],
    ['Home', all[0]],
  ]
  for (const [key, expected] of steps) {
    await page.keyboard.press(key)
    await expect.poll(() => active(page), key).toBe(expected)
    await expect(search).toBeFocused()
    await expect(search).toHaveValue('kursi')
  }

  // Escape closes and leaves the text; once more empties the box. Arrows open again.
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(search).toHaveAttribute('aria-expanded', 'false')
  await expect(search).not.toHaveAttribute('aria-activedescendant')
  await expect(search).toHaveValue('kursi')
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeVisible()
  // Tab leaves with the text as it is.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(list(page)).toBeHidden()
  await expect(search).toHaveValue('kursi')
  await expect(search).not.toBeFocused()
  await search.focus()
  await expect(list(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
})

test('Enter follows the suggestion, or searches for the text', async ({ page }) => {
  await page.goto('/')
  await box(page).fill('kursi')
  const product = list(page).getByRole('group', { name: 'Barang' }).getByRole('option').first()
  const category = list(page).getByRole('group', { name: 'Kategori' }).getByRole('option').first()
  await expect(product).toBeVisible()
  const [productName, categoryName] = [await product.innerText(), await category.innerText()]
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=kursi')
  await expect(list(page)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: indonesian.search.foundFor('kursi') })).toBeVisible()

  const choose = async (name: string): Promise<void> => {
    await box(page).fill('')
    await box(page).fill('kursi')
    await expect(options(page).filter({ hasText: name }).first()).toBeVisible()
    for (let place = 0; (await active(page)) !== name; place += 1) {
      expect(place, `${name} is among the suggestions`).toBeLessThan(20)
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
  }
  await choose(categoryName)
  await expect(page).toHaveURL(/^[^?]+\/search\?category=/)
  await expect(page.getByRole('list', { name: indonesian.search.chosen })).toContainText(categoryName)
  await expect(box(page)).toHaveValue('')
  await choose(productName)
  await expect(page.getByRole('heading', { level: 1, name: productName })).toBeFocused()
})

test('what was searched for lately is offered to that person alone, and gone after signing out', async ({ page }) => {
  await signedIn(page, 'pp-jepara')
  const searched = ['kertas', 'kursi']
  for (const words of searched) {
    await page.goto(`/search?q=${words}`)
    await expect(page.getByRole('heading', { level: 1, name: indonesian.search.foundFor(words) })).toBeVisible()
  }
  // What found nothing is not worth being offered.
  await page.goto('/search?q=zzzzqqqq')
  await expect(page.getByRole('heading', { level: 1, name: indonesian.search.noneFor('zzzzqqqq') })).toBeVisible()

  const asked: string[] = []
  page.on('request', (request) => {
    const words = asking(request)
    if (words !== null) asked.push(words)
  })
  await page.goto('/')
  await box(page).focus()
  const recent = list(page).getByRole('group', { name: 'Pencarian terakhir' })
  await expect(recent.getByRole('option')).toHaveText(['kursi', 'kertas'])
  await expect(said(page, /^2 saran/)).toBeAttached()
  expect(asked, 'nothing typed, nothing asked').toEqual([])
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=kertas')
  await expect(box(page)).toHaveValue('kertas')

  await signedIn(page, 'ppk-jepara')
  await page.goto('/')
  await box(page).focus()
  await page.keyboard.type('k')
  await expect(options(page).first()).toBeVisible()
  await expect(recent).toHaveCount(0)

  await page.keyboard.press('Escape')
  await page.getByRole('banner').getByRole('group').first().click()
  await page.getByRole('button', { name: 'Keluar' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Masuk', exact: true })).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('searches')))).toEqual([])
})

test('a late answer never takes the place of a newer one, and nobody waits for it', async ({ page, server }) => {
  await page.goto('/')
  await box(page).fill('k')
  await expect(options(page).first()).toBeVisible()
  const given: string[] = []
  page.on('requestfailed', (request) => {
    const words = asking(request)
    if (words !== null) given.push(words)
  })
  await server.faults(1, [{ path: '/api/v1/suggest', kind: 'latency', ms: 20_000, probability: 1, times: 1 }])
  const first = page.waitForRequest((request) => asking(request) === 'kertas')
  await box(page).fill('kertas')
  await first
  await box(page).fill('meja')
  await expect(options(page).first()).toHaveText(/meja/i)
  await expect.poll(() => given).toEqual(['kertas'])
  for (const option of await options(page).allInnerTexts()) expect(option).not.toMatch(/kertas/i)

  // Whoever leaves the box waits for nothing any more.
  await server.faults(2, [{ path: '/api/v1/suggest', kind: 'latency', ms: 20_000, probability: 1, times: 1 }])
  const second = page.waitForRequest((request) => asking(request) === 'lemari')
  await box(page).fill('lemari')
  await second
  await page.keyboard.press('Escape')
  await expect.poll(() => given).toEqual(['kertas', 'lemari'])
})

test('quick typing asks once, and for nothing while the box is empty', async ({ page }) => {
  await page.goto('/')
  const asked: string[] = []
  page.on('request', (request) => {
    const words = asking(request)
    if (words !== null) asked.push(words)
  })
  await box(page).focus()
  await page.keyboard.type('kertas')
  await expect.poll(() => asked.at(-1)).toBe('kertas')
  await expect(options(page).first()).toHaveText(/kertas/i)
  const before = asked.length
  await box(page).fill('')
  await expect(list(page)).toBeHidden()
  await page.keyboard.type('kertas', { delay: 0 })
  await expect(options(page).first()).toHaveText(/kertas/i)
  expect(asked.slice(before).filter((words) => words === '')).toEqual([])
})

test('the box searches when its suggestions do not come', async ({ page, server }) => {
  await server.faults(1, [{ path: '/api/v1/suggest', kind: 'status', status: 500, probability: 1 }])
  await page.goto('/')
  await box(page).focus()
  const answered = page.waitForResponse((response) => asking(response.request()) === 'kursi')
  await page.keyboard.type('kursi')
  await answered
  await expect(list(page)).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: indonesian.search.foundFor('kursi') })).toBeVisible()
})

for (const [what, width, theme, words] of [
  ['on a small phone', 320, 'light', indonesian],
  ['on a small phone, dark', 320, 'dark', indonesian],
  ['on a desk, dark, in English', 1280, 'dark', english],
] as const) {
  test(`the open list has nothing that axe finds, ${what}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: theme })
    await page.goto(`/?lang=${words.language}`)
    await box(page, words).fill('kur')
    await expect(list(page, words)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(box(page, words)).toHaveAttribute('aria-activedescendant', /./)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await box(page, words).fill('zzzzqqqq')
    await expect(said(page, words.language === 'id' ? /^Tidak ada saran/ : /^No suggestions/)).toBeAttached()
    await expectAccessible(page)
  })
}
