// Somebody else acts on the same order before the page has heard of it: nothing is done on what nobody saw, and one press more does it.
import { act } from '../support/market.ts'
import { ordered } from '../support/papers.ts'
import { signedIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'

test('who signs a report that has changed since they saw it is told so, sees what is new, and signs that', async ({ page, server }) => {
  const { id, detail } = await ordered(server, { until: 'inspect' })
  await signedIn(page, 'vendor-jepara')
  // The page hears of nothing by itself.
  await page.route(/\/api\/v1\/events/, (route) => route.abort())
  await page.goto(`/orders/${id}`)
  const sign = page.getByRole('main').getByRole('button', { name: words.actions.sign, exact: true })
  await expect(sign).toBeVisible()
  await act(server, 'pp-jepara', id, { action: 'sign_handover' })
  await expect(page.getByText(words.orders.signedByBuyer)).toHaveCount(0)
  await sign.click()
  await expect(page.getByText(/^Keadaannya sudah berubah/).first()).toBeVisible()
  await expect(page.getByText(words.orders.signedByBuyer)).toBeVisible()
  expect((await detail()).state, 'nothing was signed unseen').toBe('accepted')
  await sign.click()
  await expect(page.getByRole('main').getByText(words.states.awaitingPayment, { exact: true }).first()).toBeVisible()
})
