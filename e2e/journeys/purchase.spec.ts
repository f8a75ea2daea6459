// The whole way of an order: found, compared, ordered, approved, confirmed, shipped, received, inspected, handed over, paid.
import { checkOut, compare, narrow, openCart, openProduct, putIntoCart, search, type Placed } from '../support/buying.ts'
import { choice } from '../support/market.ts'
import { signIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { english, indonesian, type Words } from '../support/words.ts'
import type { Page } from '@playwright/test'

/** Sees where the order stands. */
async function stands(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible()
}

for (const words of [indonesian, english]) {
  test(`a purchase from the search to the payment (${words.language})`, async ({ page: buyer, person, server }) => {
    test.setTimeout(120_000)
    const { actions, states } = words
    await server.vendorsAnswer(false)
    const chosen = await choice(server, 'kursi')
    const offers = [chosen.here, chosen.there]

    await signIn(buyer, words, 'pp-jepara')
    await search(buyer, words, 'kursi')
    await narrow(buyer, words, chosen)
    await openProduct(buyer, words, chosen)
    await compare(buyer, words, chosen)
    await putIntoCart(buyer, words, chosen.here, 1)
    await putIntoCart(buyer, words, chosen.there, 2)
    await openCart(buyer, words, offers)
    const [order, other] = (await checkOut(buyer, words, offers)) as [Placed, Placed]
    expect(order.id).not.toBe(other.id)

    // The buyer goes on looking at the order while the others act.
    await buyer.getByRole('link', { name: order.number }).click()
    await expect(buyer).toHaveURL(`/orders/${order.id}`)
    await expect(buyer.getByRole('heading', { level: 1, name: `${chosen.product.name}` })).toBeVisible()
    await stands(buyer, states.awaitingApproval)

    const ppk = await person()
    await signIn(ppk, words, 'ppk-jepara')
    await expect(ppk).toHaveURL('/approvals')
    await ppk.getByRole('listitem').filter({ hasText: order.number }).getByRole('link', { name: words.orders.review }).click()
    await expect(ppk).toHaveURL(`/orders/${order.id}`)
    await ppk.getByRole('button', { name: actions.approve }).click()
    await stands(ppk, states.awaitingVendor)

    const vendor = await person()
    await signIn(vendor, words, 'vendor-jepara')
    await expect(vendor).toHaveURL('/vendor')
    await vendor.getByRole('listitem').filter({ hasText: order.number }).getByRole('link', { name: words.orders.answer }).click()
    await expect(vendor).toHaveURL(`/orders/${order.id}`)
    await vendor.getByRole('button', { name: actions.accept }).click()
    await stands(vendor, states.inPreparation)
    await vendor.getByRole('button', { name: actions.ship }).click()
    await vendor.getByRole('heading', { level: 3, name: actions.ship }).waitFor()
    await vendor.getByRole('button', { name: actions.ship }).click()
    await stands(vendor, states.shipped)

    // The buyer's page has followed by itself.
    await stands(buyer, states.shipped)
    await buyer.getByRole('button', { name: actions.receive }).click()
    await stands(buyer, states.underInspection)
    await buyer.getByRole('button', { name: actions.inspect }).click()
    await buyer.getByRole('heading', { level: 3, name: actions.inspect }).waitFor()
    await buyer.getByRole('button', { name: actions.inspect }).click()
    await stands(buyer, states.accepted)
    await buyer.getByRole('button', { name: actions.sign }).click()
    await expect(buyer.getByRole('button', { name: actions.sign })).toBeHidden()

    // Either may sign first. Who signs what they saw before the other did is told that it has changed, and asked to look again.
    await stands(vendor, words.orders.signedByBuyer)
    await vendor.getByRole('button', { name: actions.sign }).click()
    await stands(vendor, states.awaitingPayment)

    const bendahara = await person()
    await signIn(bendahara, words, 'bendahara-jepara')
    await expect(bendahara).toHaveURL('/orders')
    await bendahara.getByRole('row').filter({ hasText: order.number }).getByRole('link').click()
    await bendahara.getByRole('button', { name: actions.pay, exact: true }).click()
    await bendahara.getByLabel(words.orders.proof).fill('TRF-2024-0001')
    await bendahara.getByRole('button', { name: actions.pay, exact: true }).click()
    await stands(bendahara, states.completed)

    for (const page of [buyer, bendahara]) await seeWholeHistory(page, words, chosen.vendor)
  })
}

/** The timeline has every step with who and when; the history has every event, sealed. */
async function seeWholeHistory(page: Page, words: Words, vendor: string): Promise<void> {
  await stands(page, words.states.completed)
  const steps = page.getByRole('region', { name: words.orders.timeline }).getByRole('listitem')
  for (const title of words.steps) {
    const step = steps.filter({ hasText: title })
    await expect(step.first(), title).toContainText(words.orders.done)
    await expect(step.first().getByRole('time'), title).toHaveText(/\d{1,2} Jan 2024, \d\d[.:]\d\d WIB/)
  }
  await expect(steps.filter({ hasText: words.orders.later })).toHaveCount(0)
  const events = page.getByRole('region', { name: words.orders.history }).getByRole('listitem')
  const expected = words.events(vendor)
  await expect(events).toHaveCount(expected.length)
  for (const [place, [event, actor]] of expected.entries()) {
    await expect(events.nth(place)).toContainText(event)
    await expect(events.nth(place)).toContainText(actor)
    await expect(events.nth(place).getByRole('time')).toHaveText(/Jan 2024/)
  }
}
