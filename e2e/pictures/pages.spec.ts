// Pictures of the main pages at three widths in both schemes, to be looked at: `cargo xtask shots`. With the data of the demo,
// and a clock that has just begun, so that two runs can be laid side by side.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { act, choice, fillCart, placeOrder } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import type { Page } from '@playwright/test'

const shots = join(import.meta.dirname, '../shots')
const widths = [360, 768, 1280]
/** The control room hangs on the wall of a meeting room as well. */
const wide = [...widths, 1920]
const schemes = ['light', 'dark'] as const

test.beforeAll(() => void mkdirSync(shots, { recursive: true }))

/** Waits until everything that is on its way has come, the font and the pictures too. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.waitForFunction(() => document.documentElement.dataset['font'] === 'ready')
  await page.waitForFunction(() =>
    // One that is not drawn, as in a dialog that is closed, is not loaded either.
    [...document.images]
      .filter((image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight)
      .every((image) => image.complete),
  )
}

async function take(page: Page, name: string, address: string, at = widths): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    for (const width of at) {
      await page.setViewportSize({ width, height: { 360: 800, 1920: 1080 }[width] ?? 900 })
      await page.goto(address)
      await settled(page)
      await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`), fullPage: true, animations: 'disabled' })
    }
  }
}

/** A page of the control room: on the screen, and on paper both ways. */
async function takeFigures(page: Page, name: string, address: string): Promise<void> {
  await take(page, name, address, wide)
  for (const landscape of [false, true]) {
    await page.pdf({ path: join(shots, `${name}-${landscape ? 'landscape' : 'portrait'}.pdf`), format: 'A4', landscape, printBackground: true })
  }
}

test.beforeEach(async ({ server }) => {
  test.setTimeout(300_000)
  await server.reset('demo')
  await server.vendorsAnswer(false)
})

test('pages of the shop', async ({ page, server }) => {
  const { product, here, there } = await choice(server, 'kursi')
  await take(page, 'home-visitor', '/')
  await take(page, 'sign-in', '/sign-in')
  await take(page, 'missing', '/there-is-no-such-page')
  await placeOrder(server, 'pp-jepara', here)
  await fillCart(server, 'pp-jepara', [here, there])
  await signedIn(page, 'pp-jepara')
  await take(page, 'home', '/')
  await take(page, 'search', '/search?q=kursi')
  await take(page, 'product', `/products/${product.id}`)
  await take(page, 'compare', `/compare?offers=${product.id}:${here.id},${product.id}:${there.id}`)
  await take(page, 'cart', '/cart')
  await take(page, 'checkout', '/checkout')
})

test('pages of an order', async ({ page, server }) => {
  const { here, there } = await choice(server, 'kursi')
  const waiting = await placeOrder(server, 'pp-jepara', there)
  const order = await placeOrder(server, 'pp-jepara', here)
  await act(server, 'ppk-jepara', order.id, { action: 'approve' })
  await act(server, 'vendor-jepara', order.id, { action: 'accept' })
  await signedIn(page, 'pp-jepara')
  await take(page, 'orders', '/orders')
  await take(page, 'order', `/orders/${order.id}`)
  await signedIn(page, 'ppk-jepara')
  await take(page, 'approvals', '/approvals')
  await take(page, 'order-approval', `/orders/${waiting.id}`)
  await signedIn(page, 'vendor-jepara')
  await take(page, 'vendor', '/vendor')
})

test('pages of the control room', async ({ page }) => {
  await signedIn(page, 'official-malang')
  await takeFigures(page, 'overview', '/dashboard?region=35.73&from=2023-01-01&to=2023-12-31&compare=year')
  await takeFigures(page, 'league', '/dashboard/league?scope=35&from=2023-01-01&to=2023-08-31&compare=year')
  const year = 'region=35.73&from=2023-01-01&to=2023-12-31'
  await takeFigures(page, 'participation', `/dashboard/participation?${year}`)
  await takeFigures(page, 'shares', `/dashboard/shares?${year}&compare=year`)
  await takeFigures(page, 'rows', `/dashboard/orders?${year}`)
  await takeFigures(page, 'flags', `/dashboard/flags?${year}`)
  await takeFigures(page, 'vendors', `/dashboard/vendors?${year}`)
  await takeFigures(page, 'vendors-orders', `/dashboard/vendors/orders?${year}&show=late`)
  await takeFigures(page, 'year-end', '/dashboard/year-end?to=2023-12-31')
  await takeFigures(page, 'import', '/dashboard/import')
})
