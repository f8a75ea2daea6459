// The results: what the address says, what filters do, which answer counts, and the way back to where one was.
import type { Locator, Page } from '@playwright/test'
import { signedIn } from '../support/people.ts'
import { top } from '../support/places.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import { english, indonesian as words } from '../support/words.ts'

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const cards = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link')
const filters = (page: Page): Locator => page.getByRole('region', { name: words.search.filters, exact: true })
const group = (page: Page, name: string): Locator => filters(page).getByRole('group', { name, exact: true })
const choice = (page: Page, name: string): Locator => filters(page).getByRole('checkbox', { name: new RegExp(`^${name}`) })
const chosen = (page: Page): Locator => page.getByRole('list', { name: words.search.chosen }).getByRole('link', { name: /^Hapus (?!semua)/ })

test('old results stay, dimmed, until the new ones come; late answers never take their place', async ({ page, server }) => {
  await page.goto('/search?q=kursi')
  await expect(cards(page).first()).toHaveText(/kursi/i)
  const before = await cards(page).allInnerTexts()
  const given: string[] = []
  page.on('requestfailed', (request) => {
    if (request.url().includes('/products?')) given.push(new URL(request.url()).searchParams.get('q') ?? '')
  })
  await server.faults(1, [{ path: '/api/v1/products', kind: 'latency', ms: 20_000, probability: 1, times: 1 }])
  const search = page.getByRole('combobox', { name: words.shell.search })
  const asked = page.waitForRequest(/products\?q=kertas/)
  await search.fill('kertas')
  await search.press('Enter')
  await asked
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toBeVisible()
  expect(await cards(page).allInnerTexts()).toEqual(before)
  await expect(heading(page)).toHaveText(words.search.foundFor('kursi'))
  await search.fill('meja')
  await search.press('Enter')
  await expect(heading(page)).toHaveText(words.search.foundFor('meja'))
  await expect.poll(() => given).toEqual(['kertas'])
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(cards(page).first()).toHaveText(/meja/i)
})

for (const [where, width, height] of [
  ['a phone', 360, 740],
  ['a desk', 1280, 800],
] as const) {
  test(`Back finds the item under the eye and the focus on it, on ${where}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/search')
    await expect(cards(page).first()).toBeVisible()
    const pages = page.getByRole('navigation', { name: 'Halaman hasil' })
    for (const number of [2, 3]) {
      const link = pages.getByRole('link', { name: `Halaman ${number}`, exact: true })
      // A press is lost on what moves: cards that have just come into sight take their height.
      await link.scrollIntoViewIfNeeded()
      await top(link)
      await link.click()
      await expect(page).toHaveURL(`/search?page=${number}`)
    }
    await expect(page.getByText(/^49–72 dari/)).toBeVisible()
    // Three windows down, to a card in the middle of the window.
    const windows = Math.min(3, Math.floor(await page.evaluate(() => (document.documentElement.scrollHeight - innerHeight) / innerHeight)))
    await page.evaluate((windows) => scrollTo(0, windows * innerHeight), windows)
    await top(cards(page).last())
    const tops = await cards(page).evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top))
    const place = tops.findIndex((at) => at > 150 && at < height - 100)
    expect(place).toBeGreaterThan(0)
    const link = cards(page).nth(place)
    await link.scrollIntoViewIfNeeded()
    const [name, before] = [await link.innerText(), await top(link)]
    await link.click()
    await expect(heading(page)).toHaveText(name)
    await page.goBack()
    await expect(page).toHaveURL('/search?page=3')
    const same = page.getByRole('main').getByRole('link', { name, exact: true })
    await expect(same).toBeFocused()
    expect(Math.abs((await top(same)) - before)).toBeLessThanOrEqual(2)
  })
}

test('three choices are three steps, and Back undoes one after the other', async ({ page }) => {
  await page.goto('/search?q=kursi')
  const names = ['Mbizmarket', 'Usaha mikro atau kecil', 'TKDN ≥ 40%']
  for (const name of names) await choice(page, name).check()
  await expect(chosen(page)).toHaveCount(3)
  for (const left of [2, 1, 0]) {
    await page.goBack()
    await expect(chosen(page)).toHaveCount(left)
    for (const [place, name] of names.entries()) await expect(choice(page, name)).toBeChecked({ checked: place < left })
  }
  await expect(page).toHaveURL('/search?q=kursi')
  await expect(heading(page)).toHaveText(words.search.foundFor('kursi'))
})

test('what is taken away leads the focus to the next, and the number of results is said', async ({ page }) => {
  await page.goto('/search?q=kursi&marketplace=mbizmarket,gratis-ongkir&umk=true')
  await expect(chosen(page)).toHaveCount(3)
  await chosen(page).nth(1).click()
  await expect(chosen(page)).toHaveCount(2)
  await expect(chosen(page).nth(1)).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: words.search.foundFor('kursi') })).toBeAttached()
  await chosen(page).nth(1).click()
  await expect(chosen(page).first()).toBeFocused()
  await chosen(page).first().click()
  await expect(chosen(page)).toHaveCount(0)
  await expect(heading(page)).toBeFocused()
})

test('a filter with many choices can be searched in, beyond what the answer names', async ({ page }) => {
  await page.goto('/search')
  const vendors = group(page, words.search.vendor)
  const field = vendors.getByRole('searchbox', { name: 'Cari dalam Penyedia' })
  const asked = page.waitForResponse(/facets\/vendor\?find=jati/)
  await field.fill('jati')
  const answer = await (await asked).json()
  expect(answer.values.length).toBeGreaterThan(0)
  await expect(vendors.getByRole('status')).toHaveText(/^\d+ cocok$/)
  for (const label of await vendors.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.parentElement!.innerText))) expect(label).toMatch(/jati/i)
  const box = vendors.getByRole('checkbox').first()
  await box.check()
  await expect(page).toHaveURL(/vendor=/)
  await expect(box).toBeChecked()
  await expectAccessible(page)
  // What is chosen stays in sight, whatever is looked for.
  await field.fill('zzzz')
  await expect(vendors.getByRole('status')).toHaveText('Tidak ada yang cocok')
  await expect(vendors.getByRole('checkbox')).toHaveCount(1)
  await field.fill('')
  await expect(vendors.getByRole('checkbox')).not.toHaveCount(1)
})

test('a choice that finds nothing stays in sight, and what to drop is named with its number', async ({ page }) => {
  await page.goto('/search?q=kursi&marketplace=mbizmarket&price_max=100')
  await expect(heading(page)).toHaveText(words.search.noneFor('kursi'))
  await expect(choice(page, 'Mbizmarket')).toBeChecked()
  const wider = page.getByRole('main').getByRole('link', { name: /^Tanpa Sampai Rp100: \d+ hasil$/ })
  const total = /(\d+) hasil/.exec(await wider.innerText())![1]
  await expectAccessible(page)
  await wider.click()
  await expect(page).toHaveURL('/search?q=kursi&marketplace=mbizmarket')
  await expect(heading(page)).toHaveText(`${total} hasil untuk “kursi”`)
})

test('a word that was read as another is said', async ({ page }) => {
  await page.goto('/search?q=kertsa')
  await expect(page.getByText('Menampilkan hasil untuk “kertas”, bukan “kertsa”.')).toBeVisible()
})

test('prices are typed into two fields, and change the address in place', async ({ page }) => {
  await page.goto('/')
  await page.goto('/search?q=kursi')
  const prices = group(page, 'Harga satuan')
  await expect(prices.getByRole('img', { name: /^Paling banyak hasil antara/ })).toBeVisible()
  await prices.getByLabel('Harga terendah').fill('500.000')
  await prices.getByLabel('Harga tertinggi').fill('100.000')
  await prices.getByRole('button', { name: 'Terapkan' }).click()
  await expect(prices.getByRole('alert')).toHaveText('Harga terendah melebihi harga tertinggi.')
  await expectAccessible(page)
  await prices.getByLabel('Harga tertinggi').fill('1.000.000')
  await prices.getByRole('button', { name: 'Terapkan' }).click()
  await expect(page).toHaveURL('/search?q=kursi&price_min=500000&price_max=1000000')
  await expect(chosen(page)).toHaveText([/500\.000–Rp1\.000\.000/])
  await page.goBack()
  await expect(page).toHaveURL('/')
})

test('domestic products come first among equals, unless somebody says otherwise', async ({ page }) => {
  await page.goto('/search?q=laptop')
  await page.getByRole('button', { name: 'Mengapa?' }).click()
  await page.getByRole('checkbox', { name: 'Dahulukan produk dalam negeri' }).uncheck()
  await expect(page).toHaveURL('/search?q=laptop&any_origin=true')
  await expect(page.getByText('tanpa membedakan asal barang')).toBeVisible()
  await page.getByLabel('Urutkan').selectOption('Harga terendah')
  await expect(page.getByRole('checkbox', { name: 'Dahulukan produk dalam negeri' })).toHaveCount(0)
})

const long = 'kursi '.repeat(90).slice(0, 500).trim()
for (const text of ['100%', '100%25', '%41', 'a+b', 'a b', 'q&page=2', '🪑 kursi', '“kursi”', long]) {
  test(`the address keeps ${text.slice(0, 20)} as it was typed`, async ({ page }) => {
    await page.goto('/search')
    const search = page.getByRole('combobox', { name: words.shell.search })
    await search.fill(text)
    await search.press('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(text)
    await expect(heading(page)).toContainText(`“${text}”`)
    await page.reload()
    await expect(search).toHaveValue(text)
    await expect(heading(page)).toContainText(`“${text}”`)
    await expect(page.getByText('Sebagian alamat halaman ini tidak dipakai')).toHaveCount(0)
  })
}

test('what the address says and nobody understands is named', async ({ page }) => {
  await page.goto('/search?q=kursi&warna=merah&page=dua&tkdn_min=101&sort=terbaik')
  await expect(heading(page)).toHaveText(words.search.foundFor('kursi'))
  for (const said of ['warna: saringan ini tidak dikenal', 'page: “dua” bukan nilai yang dikenal', 'tkdn_min: “101” bukan nilai yang dikenal', 'sort: “terbaik” bukan nilai yang dikenal']) {
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: said })).toBeVisible()
  }
  await page.goto('/search?q=kursi&page=900')
  await expect(page.getByRole('heading', { name: 'Halaman ini melewati hasil terakhir' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Ke halaman pertama' }).click()
  await expect(page).toHaveURL('/search?q=kursi')
})

test('a product is read while its link is pointed at, and its page asks no second time', async ({ page }) => {
  await page.goto('/search?q=kursi')
  await expect(cards(page).first()).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => {
    const path = /\/api\/v1(\/products\/[^?]+)/.exec(request.url())?.[1]
    if (path !== undefined) asked.push(path)
  })
  const link = cards(page).first()
  const id = (await link.getAttribute('href'))!
  const read = page.waitForResponse(new RegExp(`${id}/offers`))
  await link.hover()
  await (await read).finished()
  const name = await link.innerText()
  await link.click()
  await expect(heading(page)).toHaveText(name)
  await expect(page.getByRole('main').getByRole('table').first()).toBeVisible()
  expect(asked.filter((path) => path === id)).toHaveLength(1)
  expect(asked.filter((path) => path === `${id}/offers`)).toHaveLength(1)
})

test('nothing is read ahead for somebody who saves data', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
  await page.goto('/search?q=kursi')
  await expect(cards(page).first()).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await cards(page).first().hover()
  await cards(page).nth(1).hover()
  await page.getByRole('button', { name: 'Mengapa?' }).click()
  await choice(page, 'Mbizmarket').check()
  await expect(chosen(page)).toHaveCount(1)
  expect(asked.filter((url) => /\/products\/prd_/.test(url))).toEqual([])
})

test('on a small phone the sheet says how many results there are before it is closed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await signedIn(page, 'pp-jepara')
  await page.goto('/search?q=kursi&lang=en')
  await expect(heading(page)).toHaveText(english.search.foundFor('kursi'))
  await page.getByRole('button', { name: /^Filters/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  const show = sheet.getByRole('button', { name: /^Show \d+ results?$/ })
  const all = await show.innerText()
  await sheet.getByRole('searchbox', { name: 'Find in Category' }).fill('chair')
  await sheet.getByRole('group', { name: 'Category', exact: true }).getByRole('checkbox').last().check()
  await expect(show).not.toHaveText(all)
  await expect(sheet.getByRole('status').filter({ hasText: await show.innerText() })).toBeAttached()
  await expectAccessible(page)
  const few = /\d+/.exec(await show.innerText())![0]
  await show.click()
  await expect(sheet).toBeHidden()
  await expect(heading(page)).toHaveText(new RegExp(`^${few} results? for “kursi”$`))
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
})
