// The steps of a buyer, from the search to the orders. Every step ends by seeing what it brought about.
import { expect, type Page } from '@playwright/test'
import { type Choice, type OfferOf } from './market.ts'
import { escaped, type Words } from './words.ts'

/** Searches from the header. */
export async function search(page: Page, words: Words, text: string): Promise<void> {
  await page.getByRole('combobox', { name: words.shell.search }).fill(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: words.search.foundFor(text) })).toBeVisible()
}

/** Narrows the results to one marketplace and one vendor. */
export async function narrow(page: Page, words: Words, { here }: Choice): Promise<void> {
  const filters = page.getByRole('region', { name: words.search.filters, exact: true })
  const choose = async (group: string, label: string) => {
    const choices = filters.getByRole('group', { name: group, exact: true })
    const box = choices.getByRole('checkbox', { name: new RegExp(`^${escaped(label)}`) })
    await expect(choices).toBeVisible()
    if (!(await box.isVisible())) await choices.getByRole('button', { name: words.search.allChoices }).click()
    await box.check()
    const chip = page.getByRole('list', { name: words.search.chosen }).getByRole('link', { name: label })
    await expect(chip).toBeVisible()
  }
  await choose(words.search.marketplace, here.marketplace)
  await choose(words.search.vendor, here.vendor)
}

/** Opens a product among the results. */
export async function openProduct(page: Page, words: Words, { product }: Choice): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: product.name, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible()
  await expect(page.getByRole('region', { name: words.product.offers, exact: true }).getByRole('table')).toBeVisible()
}

/** Puts the two offers aside and compares them. */
export async function compare(page: Page, words: Words, { here, there }: Choice): Promise<void> {
  for (const offer of [here, there]) {
    await page.getByRole('checkbox', { name: words.product.compareOffer(offer.vendor, offer.marketplace) }).check()
  }
  const bar = page.getByRole('region', { name: words.product.comparisonBar })
  await bar.getByRole('link', { name: words.product.openComparison }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.compare.title })).toBeVisible()
  const table = page.getByRole('table')
  for (const offer of [here, there]) {
    await expect(table.getByRole('columnheader', { name: offer.vendor }).first()).toBeVisible()
    await expect(table.getByRole('cell', { name: offer.marketplace, exact: true })).toBeVisible()
  }
  await expect(table.getByRole('row', { name: words.compare.landed }).getByRole('cell')).toHaveText([/Rp[\d.,]+/, /Rp[\d.,]+/])
  await expect(page.getByText(words.compare.lowest).first()).toBeVisible()
}

/** Puts an offer into the cart, from the product's page or the comparison, and sees the cart's count. */
export async function putIntoCart(page: Page, words: Words, { vendor, marketplace }: OfferOf, lines: number): Promise<void> {
  const seller = `${vendor}, ${marketplace}`
  await page.getByRole('button', { name: words.compare.add(seller) }).last().click()
  await expect(page.getByRole('link', { name: words.shell.cartWith(lines) })).toBeVisible()
}

/** Opens the cart: one part for each order that will come of it. */
export async function openCart(page: Page, words: Words, offers: OfferOf[]): Promise<void> {
  await page.getByRole('link', { name: words.shell.cartWith(offers.length) }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.cart.title })).toBeVisible()
  for (const offer of offers) {
    const part = page.getByRole('region', { name: offer.vendor, exact: true }).filter({ hasText: offer.marketplace })
    await expect(part.getByRole('listitem')).toHaveCount(1)
  }
}

/** Fills in the checkout. */
export async function fillIn(page: Page, words: Words): Promise<void> {
  const { checkout } = words
  await page.getByLabel(checkout.need, { exact: true }).fill('Rapat koordinasi kecamatan')
  await page.getByLabel(checkout.neededBy, { exact: true }).fill('2024-02-01')
  await page.getByLabel(checkout.receiverName, { exact: true }).fill('Budi Santoso')
  await page.getByLabel(checkout.receiverPhone, { exact: true }).fill('0812 3456 7890')
  await page.getByLabel(checkout.receiverAddress, { exact: true }).fill('Jalan Raya Tahunan 1, Jepara')
  await page.getByRole('radio', { name: checkout.funding }).check()
  await page.getByRole('radio', { name: checkout.route }).check()
}

/** An order as the page of its purchase names it. */
export interface Placed {
  id: string
  number: string
}

/** From the cart to the orders; gives back the order of each offer's vendor on its marketplace. */
export async function checkOut(page: Page, words: Words, offers: OfferOf[]): Promise<Placed[]> {
  await page.getByRole('button', { name: words.cart.proceed }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.checkout.title })).toBeVisible()
  await fillIn(page, words)
  await page.getByRole('button', { name: words.checkout.submit(offers.length), exact: true }).click()
  return placed(page, words, offers)
}

/** The orders that the page of the purchase shows, in the order of the offers. */
async function placed(page: Page, words: Words, offers: OfferOf[]): Promise<Placed[]> {
  await expect(page.getByRole('heading', { level: 1, name: words.checkout.placed(offers.length) })).toBeVisible()
  const links = page.getByRole('link', { name: words.checkout.openOrder })
  await expect(links).toHaveCount(offers.length)
  const orders = []
  for (const offer of offers) {
    const item = page.getByRole('main').getByRole('listitem').filter({ hasText: offer.vendor }).filter({ hasText: offer.marketplace })
    await expect(item).toContainText(words.states.awaitingApproval)
    const link = item.getByRole('link', { name: words.checkout.openOrder })
    const id = (await link.getAttribute('href'))!.replace('/orders/', '')
    orders.push({ id, number: await link.innerText() })
  }
  return orders
}
