// The tab is killed at every point at which the checkout waits for something. One purchase comes of it each time, or the draft is still
// there and the page says what is known.
import { fillIn } from '../support/buying.ts'
import { choice, fillCart, orderIds } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import type { FaultRule, Server } from '../support/server.ts'
import { expect, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'
import type { Page } from '@playwright/test'

type What = Pick<FaultRule, 'kind' | 'ms' | 'status'>

interface Point {
  where: string
  /** What happens to the request meanwhile. */
  fault?: What
  /** Waits until the tab is where it is to be killed. */
  reached: (page: Page, server: Server) => Promise<unknown>
  /** Whether the purchase has been placed by then. */
  placed: boolean
}

const attempts = async (server: Server) => (await server.requests()).filter(({ method, path }) => method === 'POST' && path === '/api/v1/purchases')
const begun = (_: Page, server: Server) => expect.poll(async () => (await attempts(server)).length).toBeGreaterThan(0)
const ended = (_: Page, server: Server) => expect.poll(async () => (await attempts(server)).some(({ ended }) => ended !== null)).toBe(true)
const atOnce = async () => undefined

const points: Point[] = [
  { where: 'when it is pressed and nothing is sent yet', reached: atOnce, placed: false, fault: { kind: 'latency', ms: 10_000 } },
  { where: 'while the request is on its way', fault: { kind: 'latency', ms: 10_000 }, reached: begun, placed: false },
  { where: 'after the request was lost', fault: { kind: 'drop_before_commit' }, reached: ended, placed: false },
  { where: 'in the pause before the next attempt', fault: { kind: 'status', status: 503 }, reached: ended, placed: false },
  { where: 'after the answer was lost', fault: { kind: 'drop_after_commit' }, reached: ended, placed: true },
  { where: 'after half of the answer', fault: { kind: 'truncate' }, reached: ended, placed: true },
  { where: 'while the answer trickles in', fault: { kind: 'slow_body', ms: 10_000 }, reached: ended, placed: true },
  {
    where: 'when it is not known what became of it',
    fault: { kind: 'drop_after_commit' },
    reached: (page) => page.getByRole('button', { name: words.checkout.askAgain }).waitFor(),
    placed: true,
  },
  { where: 'when the answer is there and the page has not turned', reached: ended, placed: true },
]

/** Two orders to come, everything filled in, and nothing sent yet; gives the orders that there are. */
async function readyToPlace(page: Page, server: Server): Promise<string[]> {
  await server.vendorsAnswer(false)
  const { here, there } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here, there])
  await signedIn(page, 'pp-jepara')
  await page.goto('/checkout')
  await fillIn(page, words)
  return orderIds(server, 'pp-jepara')
}

for (const { where, fault, reached, placed } of points) {
  test(`the tab is killed ${where}`, async ({ page, server }) => {
    const before = await readyToPlace(page, server)
    if (fault) await server.faults(1, [{ method: 'POST', path: '/api/v1/purchases', probability: 1, ...fault }])
    await page.getByRole('button', { name: words.checkout.submit(2), exact: true }).click()
    await reached(page, server)
    const context = page.context()
    const next = await context.newPage()
    await page.close({ runBeforeUnload: false })
    // Before the faults end: an attempt that the tab made while it was being closed may still be on its way.
    expect((await orderIds(server, 'pp-jepara')).length - before.length, 'what had happened by then').toBe(placed ? 2 : 0)
    await server.faults(0, [])

    await next.goto('/checkout')
    const askAgain = next.getByRole('button', { name: words.checkout.askAgain })
    const submit = next.getByRole('button', { name: words.checkout.submit(2), exact: true })
    const turned = next.getByText(words.cart.empty)
    await expect(askAgain.or(submit).or(turned)).toBeVisible()
    if (await askAgain.isVisible()) {
      await askAgain.click()
    } else if (await submit.isVisible()) {
      await expect(next.getByLabel(words.checkout.need, { exact: true }), 'the draft is kept').toHaveValue('Rapat koordinasi kecamatan')
      await submit.click()
    }
    if (!(await turned.isVisible())) {
      await expect(next.getByRole('heading', { level: 1, name: words.checkout.placed(2) })).toBeVisible()
    }
    const after = await orderIds(server, 'pp-jepara')
    expect(after.length - before.length, 'one purchase of two orders').toBe(2)
    expect((await (await server.as('pp-jepara'))('/cart')).body.groups).toEqual([])
    expect(new Set((await attempts(server)).map(({ key }) => key)).size, 'one key in all').toBe(1)
  })
}

test('what was sent a day ago is not sent again: the person looks whether it is there', async ({ page, server }) => {
  const before = await readyToPlace(page, server)
  await server.faults(1, [{ method: 'POST', path: '/api/v1/purchases', probability: 1, kind: 'drop_after_commit' }])
  await page.getByRole('button', { name: words.checkout.submit(2), exact: true }).click()
  await expect(page.getByRole('button', { name: words.checkout.askAgain })).toBeVisible()
  await server.faults(0, [])
  const sent = (await attempts(server)).length

  await page.clock.setSystemTime(Date.now() + 24 * 60 * 60 * 1_000)
  await page.reload()
  await expect(page.getByText(words.checkout.tooOld)).toBeVisible()
  await expect(page.getByRole('button', { name: words.checkout.askAgain })).toHaveCount(0)
  await page.getByRole('button', { name: words.checkout.startOver }).click()
  await expect(page.getByText(words.checkout.tooOld)).toHaveCount(0)
  expect((await attempts(server)).length, 'nothing is sent').toBe(sent)
  expect((await orderIds(server, 'pp-jepara')).length - before.length).toBe(2)
})
