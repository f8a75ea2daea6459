// Three of ten requests fail: half of them are refused, the other half are carried out and never answered. A person goes on
// pressing "try again", and ends with the orders that were placed: none lost, none doubled.
import { checkOut, fillIn, narrow, openCart, openProduct, putIntoCart, search } from '../support/buying.ts'
import { choice, fillCart, orderIds, placeOrder } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { watchFor } from '../support/sightings.ts'
import { expect, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'
import type { Page } from '@playwright/test'

// A choice that comes up first leaves the rest of the chance to the second rule: 0,15 + 0,85 × 0,1765 = 0,3.
const thirty = [
  { path: '/api/v1', kind: 'status', status: 503, probability: 0.15 },
  { path: '/api/v1', kind: 'drop_after_commit', probability: 0.1765 },
] as const

for (const seed of [1, 2, 3, 4]) {
  test(`the purchase under faults, seed ${seed}`, async ({ page, server }) => {
    test.setTimeout(180_000)
    await server.vendorsAnswer(false)
    const chosen = await choice(server, 'kursi')
    const offers = [chosen.here, chosen.there]
    const before = await orderIds(server, 'pp-jepara')
    await signedIn(page, 'pp-jepara')
    const seen = await watchFor(page, [words.search.noneFor('kursi'), words.cart.empty])
    // The person who tries again whenever the page offers it.
    for (const name of [words.retry, words.checkout.askAgain]) {
      await page.addLocatorHandler(page.getByRole('main').getByRole('button', { name }), (button) => button.click())
    }

    await server.faults(seed, [...thirty])
    await page.goto('/')
    await search(page, words, 'kursi')
    await narrow(page, words, chosen)
    await openProduct(page, words, chosen)
    await putIntoCart(page, words, chosen.here, 1)
    await putIntoCart(page, words, chosen.there, 2)
    await openCart(page, words, offers)
    const orders = await checkOut(page, words, offers)
    expect(seen(), 'nothing was shown as empty that was not').toEqual([])

    await server.faults(0, [])
    const after = await orderIds(server, 'pp-jepara')
    const placed = after.filter((id) => !before.includes(id))
    expect(placed.toSorted()).toEqual(orders.map((order) => order.id).toSorted())
    expect(after).toEqual(expect.arrayContaining(before))
    const cart = (await (await server.as('pp-jepara'))('/cart')).body
    expect(cart.groups, 'what was ordered is in the cart no more').toEqual([])
  })
}

test('an order goes its whole way under faults, each step once', async ({ person, server }) => {
  test.setTimeout(180_000)
  await server.vendorsAnswer(false)
  const order = await placeOrder(server, 'pp-jepara', (await choice(server, 'kursi')).here)
  const enter = async (persona: string) => {
    const page = await signedIn(await person(), persona)
    await page.addLocatorHandler(page.getByRole('main').getByRole('button', { name: words.retry }), (button) => button.click())
    return page
  }
  const [ppk, vendor, buyer, bendahara] = [
    await enter('ppk-jepara'),
    await enter('vendor-jepara'),
    await enter('pp-jepara'),
    await enter('bendahara-jepara'),
  ]
  const { actions, states } = words
  const address = `/orders/${order.id}`

  await server.faults(7, [...thirty])
  await ppk.goto(address)
  await press(ppk, actions.approve, states.awaitingVendor)
  await vendor.goto(address)
  await press(vendor, actions.accept, states.inPreparation)
  await press(vendor, actions.ship, states.shipped)
  await buyer.goto(address)
  await press(buyer, actions.receive, states.underInspection)
  await press(buyer, actions.inspect, states.accepted)
  await press(buyer, actions.sign, words.orders.signedByBuyer)
  await vendor.reload()
  await press(vendor, actions.sign, states.awaitingPayment)
  await bendahara.goto(address)
  await press(bendahara, actions.pay, states.completed)

  await server.faults(0, [])
  const { items } = (await (await server.as('pp-jepara'))(`/orders/${order.id}/events`)).body
  expect(items.map((event: any) => event.type)).toEqual([
    'placed',
    'approved',
    'vendor_accepted',
    'shipped',
    'received',
    'inspection_passed',
    'handover_signed',
    'handover_signed',
    'paid',
  ])
})

test('an answer that the news of its order overtakes leads to the order, past a cart that is empty by then', async ({ page, server }) => {
  await fillCart(server, 'pp-jepara', [(await choice(server, 'kursi')).here])
  await signedIn(page, 'pp-jepara')
  const seen = await watchFor(page, [words.cart.empty])
  let goOn = () => {}
  const emptied = new Promise<void>((resolve) => (goOn = resolve))
  await page.route('**/api/v1/purchases', async (route) => {
    const answer = await route.fetch()
    await emptied
    await route.fulfill({ response: answer })
  })
  await page.goto('/checkout')
  await fillIn(page, words)
  await expect(page.getByRole('link', { name: words.shell.cartWith(1) })).toBeVisible()
  await page.getByRole('button', { name: words.checkout.submit(1), exact: true }).click()
  await expect(page.getByRole('link', { name: words.shell.cartWith(1) })).toBeHidden()
  goOn()
  await expect(page.getByRole('heading', { level: 1, name: words.checkout.placed(1) })).toBeVisible()
  expect(seen(), 'the cart was not shown as empty in between').toEqual([])
})

/** Presses a button, and its form's, again and again until the order says what it should. */
async function press(page: Page, action: string, until: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name: action, exact: true })
  const reached = page.getByRole('main').getByText(until, { exact: true }).first()
  const proof = page.getByLabel(words.orders.proof)
  await expect(button).toBeVisible()
  await expect(async () => {
    // The answer to the press before may take either away in this very moment: then there is nothing left to press.
    if (await proof.isVisible()) await proof.fill('TRF-2024-0001', { timeout: 2_000 })
    if (await button.isVisible()) await button.click({ timeout: 2_000 })
    await expect(reached).toBeVisible({ timeout: 500 })
  }).toPass()
}
