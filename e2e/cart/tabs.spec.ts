// One cart in two tabs: they agree, and are silent then; only one of them sends, and what one has begun or cannot do the other finishes.
import { choice, fillCart } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import type { LoggedRequest, Server } from '../support/server.ts'
import { expect, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'
import type { Page } from '@playwright/test'

/** What is shown in one tab is shown in the other within a second. */
const soon = { timeout: 1_000 }

/** Two tabs of one browser, both at the cart, which holds four of one thing. */
async function twoTabs(page: Page, server: Server): Promise<{ one: Page; other: Page; name: string }> {
  const { product, here } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here])
  await signedIn(page, 'pp-jepara')
  const other = await page.context().newPage()
  for (const tab of [page, other]) {
    await tab.goto('/cart')
    await expect(quantity(tab)).toHaveValue('4')
  }
  return { one: page, other, name: product.name }
}

const quantity = (tab: Page) => tab.getByRole('main').getByRole('spinbutton')
const plus = (tab: Page) => tab.getByRole('main').getByRole('button', { name: words.cart.more, exact: true })

async function stored(server: Server): Promise<number[]> {
  const { groups } = (await (await server.as('pp-jepara'))('/cart')).body
  return groups.flatMap((group: any) => group.lines.map((line: any) => line.quantity))
}

/** Requests that were under way at the same time. */
function overlapping(requests: LoggedRequest[]): [LoggedRequest, LoggedRequest][] {
  return requests.flatMap((one, place) =>
    requests.slice(place + 1).filter((next) => next.began < (one.ended ?? Infinity)).map((next): [LoggedRequest, LoggedRequest] => [one, next]),
  )
}

const writes = (requests: LoggedRequest[]) => requests.filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/v1/cart/lines/'))

/** The name of the cart's lock and of its channel. */
const CART = 'lokapasar.cart.pp-jepara'

/** Has each tab count what it tells the others of the cart, from its next page on. */
async function countTold(page: Page): Promise<void> {
  await page.context().addInitScript((cart) => {
    const counted = Object.assign(window, { told: 0 })
    const tell = BroadcastChannel.prototype.postMessage
    BroadcastChannel.prototype.postMessage = function (message) {
      if (this.name === cart) counted.told += 1
      tell.call(this, message)
    }
  }, CART)
}

const told = (tab: Page) => tab.evaluate(() => (window as unknown as { told: number }).told)

/** Takes a turn at the cart behind all who wait for one: what a tab does because of what it has heard is done, and told, by then. */
const turn = (tab: Page) => tab.evaluate((cart) => navigator.locks.request(cart, () => undefined), CART)

test('two tabs, alternating edits: they agree within a second, and never send at the same time', async ({ page, server }) => {
  const { one, other } = await twoTabs(page, server)
  const before = writes(await server.requests()).length
  let expected = 4
  for (let round = 0; round < 6; round += 1) {
    for (const [acting, watching] of [[one, other], [other, one]] as const) {
      await plus(acting).click()
      expected += 1
      await expect(quantity(acting)).toHaveValue(`${expected}`, soon)
      await expect(quantity(watching)).toHaveValue(`${expected}`, soon)
    }
  }
  // At once in both, without waiting for one another.
  await Promise.all([one, other].map(async (tab, place) => {
    await quantity(tab).fill(`${5 + place}`)
    await quantity(tab).press('Tab')
  }))
  await expect(async () => {
    const [kept] = await stored(server)
    expect([5, 6]).toContain(kept)
    for (const tab of [one, other]) await expect(quantity(tab)).toHaveValue(`${kept}`, soon)
    for (const tab of [one, other]) await expect(tab.getByText(words.cart.estimate)).toHaveCount(0, soon)
  }).toPass({ timeout: 10_000 })
  const sent = writes(await server.requests()).slice(before)
  expect(sent.length).toBeGreaterThan(1)
  expect(overlapping(sent), 'one sender at a time').toEqual([])
  expect(new Set(sent.filter(({ status }) => status === 200).map(({ key }) => key)).size, 'no key is carried out twice')
    .toBe(sent.filter(({ status }) => status === 200).length)
})

test('tabs that agree tell one another nothing', async ({ page, server }) => {
  await countTold(page)
  const { one, other } = await twoTabs(page, server)
  for (const [acting, watching, expected] of [[one, other, '5'], [other, one, '6'], [one, other, '7']] as const) {
    await plus(acting).click()
    await expect(quantity(watching)).toHaveValue(expected)
  }
  await expect.poll(() => stored(server)).toEqual([7])
  // Another device has the last word: a tab that shows it has been told by the server of all that was done before.
  await setElsewhere(server, 11)
  for (const tab of [one, other]) {
    await expect(quantity(tab)).toHaveValue('11')
    await expect(tab.getByText(words.cart.estimate)).toHaveCount(0)
  }
  for (const tab of [one, other]) await turn(tab)
  const before = await Promise.all([one, other].map(told))
  expect(Math.min(...before), 'they did tell one another of the changes').toBeGreaterThan(0)
  for (let round = 0; round < 10; round += 1) for (const tab of [one, other]) await turn(tab)
  expect(await Promise.all([one, other].map(told))).toEqual(before)
  // One that is opened anew tells what it has read. That calls for no answer.
  await other.reload()
  await expect(quantity(other)).toHaveValue('11')
  for (let round = 0; round < 10; round += 1) for (const tab of [one, other]) await turn(tab)
  expect(await told(one)).toBe(before[0])
  expect(await told(other)).toBeGreaterThan(0)
})

test('a tab that is closed while it sends leaves its change to the other', async ({ page, server }) => {
  const { one, other } = await twoTabs(page, server)
  await server.faults(1, [{ method: 'PUT', path: '/api/v1/cart/lines', kind: 'drop_before_commit', probability: 1 }])
  await quantity(one).fill('9')
  await quantity(one).press('Tab')
  await expect.poll(async () => writes(await server.requests()).some(({ ended }) => ended !== null)).toBe(true)
  await expect(quantity(other)).toHaveValue('9', soon)
  await one.close()
  await server.faults(0, [])
  await expect.poll(() => stored(server)).toEqual([9])
  const keys = writes(await server.requests()).filter(({ method }) => method === 'PUT').slice(1).map(({ key }) => key)
  expect(new Set(keys).size, 'the other tab sends it under the same key').toBe(1)
})

test('what one tab cannot send the other sends, and both know that it is done', async ({ page, server }) => {
  const { one, other } = await twoTabs(page, server)
  const trouble = (tab: Page) => tab.getByRole('main').getByRole('status').getByRole('button')
  await server.faults(1, [{ path: '/api/v1/cart', kind: 'status', status: 503, probability: 1 }])
  await other.route('**/api/v1/cart**', (route) => route.abort())
  await plus(other).click()
  for (const tab of [one, other]) await expect(trouble(tab)).toBeVisible()
  await server.faults(0, [])
  await expect.poll(() => stored(server)).toEqual([5])
  for (const tab of [one, other]) {
    await expect(trouble(tab)).toHaveCount(0)
    await expect(quantity(tab)).toHaveValue('5')
  }
})

test('what was done offline outlives a reload and goes out once', async ({ page, server }) => {
  const { one } = await twoTabs(page, server)
  const before = writes(await server.requests()).length
  await server.faults(1, [{ path: '/api/v1/cart', kind: 'status', status: 503, probability: 1 }])
  await plus(one).click()
  await plus(one).click()
  await expect(quantity(one)).toHaveValue('6')
  await expect.poll(async () => writes(await server.requests()).length).toBeGreaterThan(before)
  await one.reload()
  await server.faults(0, [])
  await expect(quantity(one)).toHaveValue('6')
  await expect.poll(() => stored(server)).toEqual([6])
  const sent = writes(await server.requests()).slice(before)
  const done = sent.filter(({ status }) => status === 200).map(({ key }) => key)
  expect(new Set(done).size, 'no key is carried out twice').toBe(done.length)
  expect(done[0], 'what was under way goes out under the key that it had').toBe(sent[0]!.key)
})

test('one stream of events serves all tabs, and outlives the tab that opened it', async ({ page, server }) => {
  const { one, other } = await twoTabs(page, server)
  const streams = async () => (await server.requests()).filter(({ path }) => path === '/api/v1/events').length
  await expect.poll(streams).toBe(1)
  // Another device: both tabs hear of it, through the one stream.
  await setElsewhere(server, 11)
  await expect(quantity(one)).toHaveValue('11')
  await expect(quantity(other)).toHaveValue('11')
  await one.close()
  await expect.poll(streams).toBe(2)
  await setElsewhere(server, 12)
  await expect(quantity(other)).toHaveValue('12')
})

async function setElsewhere(server: Server, quantity: number): Promise<void> {
  const ask = await server.as('pp-jepara')
  const { version, groups } = (await ask('/cart')).body
  const [{ id, offer }] = groups[0].lines
  const answer = await ask(`/cart/lines/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${version}"` },
    body: JSON.stringify({ offer_id: offer, quantity }),
  })
  expect(answer.status).toBe(200)
}
