// Plays a session: a buyer with one to three tabs and an approver, a server of which three of ten requests fail, and at the end the
// question whether everybody agrees about what has happened.
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { fillIn } from '../support/buying.ts'
import { choice, type OfferOf } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import type { FaultRule, LoggedRequest, Server } from '../support/server.ts'
import { indonesian as words } from '../support/words.ts'
import { random, type Step } from './script.ts'

/** Three of ten requests fail, in every way there is; and now and then the stream of events ends. */
const faults: FaultRule[] = [
  { path: '/api/v1/events', kind: 'cut_stream', probability: 0.3 },
  { path: '/api/v1', kind: 'status', status: 503, probability: 0.08 },
  { path: '/api/v1', kind: 'drop_before_commit', probability: 0.08 },
  { path: '/api/v1', kind: 'drop_after_commit', probability: 0.1 },
  { path: '/api/v1', kind: 'truncate', probability: 0.08 },
  { path: '/api/v1', kind: 'latency', ms: 300, probability: 0.1 },
]

/** How long a person looks for what a step needs before doing something else, in milliseconds. */
const GLANCE = 1_500

/** How long everybody has to agree once nothing fails any more, in milliseconds. */
const PATIENCE = 30_000

/** What a session came to. */
export interface Verdict {
  /** What does not hold; nothing when all is well. */
  wrong: string[]
  steps: number
  requests: number
  orders: number
}

/** An offer, and the product that it is of. */
interface Sold extends OfferOf {
  product: string
  name: string
}

interface Line {
  offer: string
  name: string
  quantity: number
}

/** Everything that takes part. */
class Session {
  readonly wrong: string[] = []
  readonly tabs: Page[] = []
  readonly shownAsPlaced = new Set<string>()
  /** What the buyer last asked for, by offer; unknown where the page itself chose the quantity. */
  readonly asked = new Map<string, number | 'unknown'>()

  constructor(
    readonly server: Server,
    readonly buyer: BrowserContext,
    readonly approver: Page,
    readonly offers: Sold[],
  ) {}

  tab({ tab }: Step): Page {
    return this.tabs[tab % this.tabs.length]!
  }

  async open(): Promise<Page> {
    const page = await this.buyer.newPage()
    page.setDefaultTimeout(GLANCE)
    page.setDefaultNavigationTimeout(PATIENCE)
    page.on('pageerror', (error) => this.wrong.push(`a page broke: ${error.message}`))
    this.tabs.push(page)
    return page
  }

  /** Takes a step, as far as it can be taken where things stand. */
  async take(step: Step): Promise<void> {
    const page = this.tab(step)
    switch (step.kind) {
      case 'add':
        return this.add(page, this.offers[step.pick % this.offers.length]!)
      case 'set':
        return this.set(page, step.pick)
      case 'remove':
        return this.remove(page, step.pick)
      case 'undo':
        return press(page.getByRole('main').getByRole('button', { name: /^Urungkan penghapusan / }).first())
      case 'place':
        return this.place(page)
      case 'ask':
        return this.ask(page)
      case 'reload':
        await page.reload().catch(unreachable)
        return
      case 'back':
        await page.goBack().catch(unreachable)
        return
      case 'visit':
        await page.goto(['/', '/cart', '/orders', '/search?q=kursi', '/checkout'][step.pick % 5]!).catch(unreachable)
        return
      case 'offline':
        return this.buyer.setOffline(true)
      case 'online':
        return this.buyer.setOffline(false)
      case 'open':
        if (this.tabs.length < 3) await (await this.open()).goto('/cart').catch(unreachable)
        return
      case 'close':
        if (this.tabs.length > 1) await this.tabs.splice(step.tab % this.tabs.length, 1)[0]!.close()
        return
      case 'approve':
        return this.approve()
    }
  }

  private async add(page: Page, offer: Sold): Promise<void> {
    await page.goto(`/products/${offer.product}`).catch(unreachable)
    const button = page.getByRole('button', { name: words.compare.add(`${offer.vendor}, ${offer.marketplace}`) }).last()
    if (await seen(button)) {
      this.asked.set(offer.id, 'unknown')
      await press(button)
    }
  }

  private async set(page: Page, pick: number): Promise<void> {
    const fields = await this.fields(page)
    const field = fields?.nth(pick % (await fields.count()))
    if (!field) return
    const name = (await field.getAttribute('aria-label', { timeout: GLANCE }).catch(() => null)) ?? ''
    const quantity = 4 + (pick % 12)
    await field.fill(`${quantity}`, { timeout: GLANCE }).catch(missed)
    await field.press('Tab', { timeout: GLANCE }).catch(missed)
    // Two offers of one product look the same here; then nothing is known of either.
    this.noteAsked(name, await field.inputValue({ timeout: GLANCE }).catch(() => ''), quantity)
  }

  private noteAsked(label: string, shows: string, quantity: number): void {
    const meant = this.offers.filter((offer) => label === `Jumlah ${offer.name}`)
    for (const offer of meant) {
      this.asked.set(offer.id, meant.length === 1 && shows === `${quantity}` ? quantity : 'unknown')
    }
  }

  private async remove(page: Page, pick: number): Promise<void> {
    const fields = await this.fields(page)
    if (!fields) return
    const buttons = page.getByRole('main').getByRole('button', { name: /^Hapus .* dari keranjang$/ })
    for (const offer of this.offers) this.asked.set(offer.id, 'unknown')
    await press(buttons.nth(pick % (await buttons.count())))
  }

  /** The quantities in the cart. */
  private async fields(page: Page) {
    if (!page.url().endsWith('/cart')) await page.goto('/cart').catch(unreachable)
    const fields = page.getByRole('main').getByRole('spinbutton')
    return (await seen(fields.first())) ? fields : undefined
  }

  private async place(page: Page): Promise<void> {
    if (!page.url().endsWith('/checkout')) await page.goto('/checkout').catch(unreachable)
    if (!(await seen(page.getByLabel(words.checkout.need, { exact: true })))) return
    await fillIn(page, words).catch(missed)
    await press(page.getByRole('button', { name: /^Buat (\d+ )?pesanan$/ }))
    await this.lookForPlaced(page)
  }

  private async ask(page: Page): Promise<void> {
    if (!page.url().endsWith('/checkout')) await page.goto('/checkout').catch(unreachable)
    await press(page.getByRole('main').getByRole('button', { name: words.checkout.askAgain }))
    await this.lookForPlaced(page)
  }

  /** What a page says was placed must be there in the end. */
  private async lookForPlaced(page: Page): Promise<void> {
    const links = page.getByRole('main').getByRole('link', { name: words.checkout.openOrder })
    if (!page.url().includes('/purchases/') && !(await seen(links.first()))) return
    for (const link of await links.all()) {
      const address = await link.getAttribute('href', { timeout: GLANCE }).catch(() => null)
      if (address) this.shownAsPlaced.add(address.replace('/orders/', ''))
    }
  }

  private async approve(): Promise<void> {
    await this.approver.goto('/approvals').catch(unreachable)
    await press(this.approver.getByRole('main').getByRole('link', { name: /Periksa dan putuskan/ }).first())
    await press(this.approver.getByRole('main').getByRole('button', { name: words.actions.approve, exact: true }))
  }

  /** Nothing fails any more: whatever was in doubt is resolved. */
  async comeToRest(): Promise<void> {
    await this.server.faults(0, [])
    await this.buyer.setOffline(false)
    const page = this.tabs[0]!
    await page.goto('/checkout')
    const askAgain = page.getByRole('main').getByRole('button', { name: words.checkout.askAgain })
    while (await seen(askAgain)) {
      await press(askAgain)
      await this.lookForPlaced(page)
    }
  }

  /** Asks everybody what has happened. */
  async examine(before: Set<string>): Promise<number> {
    const ask = await this.server.as('pp-jepara')
    const orders: any[] = (await ask('/orders?limit=100')).body.items.filter((order: any) => !before.has(order.id))
    for (const id of this.shownAsPlaced) {
      if (!orders.some((order) => order.id === id)) this.wrong.push(`${id} was shown as placed and is not there`)
    }
    const details = await Promise.all(orders.map(async ({ id }) => (await ask(`/orders/${id}`)).body))
    const requests = await this.server.requests()
    this.examineKeys(requests, new Set(details.map(({ purchase }) => purchase)).size)
    for (const { id } of orders) {
      const { items } = (await ask(`/orders/${id}/events`)).body
      const types: string[] = items.map(({ type }: any) => type)
      if (new Set(types).size !== types.length) this.wrong.push(`${id}: something happened twice: ${types.join(', ')}`)
    }
    for (const [place, page] of this.tabs.entries()) await this.examineTab(page, place, orders)
    return orders.length
  }

  /** A key places one purchase, and there is no purchase without a key. */
  private examineKeys(requests: LoggedRequest[], purchases: number): void {
    const keys = new Set(requests.filter(({ method, path }) => method === 'POST' && path === '/api/v1/purchases').map(({ key }) => key))
    if (purchases > keys.size) this.wrong.push(`${purchases} purchases came of ${keys.size} keys`)
  }

  private async examineTab(page: Page, place: number, orders: any[]): Promise<void> {
    await page.goto('/cart')
    const cart = (await (await this.server.as('pp-jepara'))('/cart')).body
    const stored: Line[] = cart.groups
      .flatMap((group: any) => group.lines)
      .map((line: any) => ({ offer: line.offer, name: line.name, quantity: line.quantity }))
    const expected = stored.map(({ name, quantity }) => `Jumlah ${name}: ${quantity}`).toSorted()
    const agrees = await eventually(async () => {
      const fields = await page.getByRole('main').getByRole('spinbutton').all()
      const shown = await Promise.all(fields.map(async (field) => `${await field.getAttribute('aria-label')}: ${await field.inputValue()}`))
      const isSettled = expected.length > 0 || (await page.getByText(words.cart.empty).isVisible())
      return isSettled && JSON.stringify(shown.toSorted()) === JSON.stringify(expected)
    })
    if (!agrees) this.wrong.push(`tab ${place} does not show the cart that the server has: ${expected.join('; ') || 'empty'}`)
    for (const [offer, quantity] of this.asked) {
      const line = stored.find((line) => line.offer === offer)
      if (quantity !== 'unknown' && line && line.quantity !== quantity) {
        this.wrong.push(`${quantity} were asked for of ${offer}, and the server has ${line.quantity}`)
      }
    }
    await page.goto('/orders')
    const links = orders.map((order) => page.getByRole('main').locator(`a[href="/orders/${order.id}"]`).first())
    for (const [at, link] of links.entries()) {
      if (!(await seen(link, PATIENCE))) this.wrong.push(`tab ${place} does not list ${orders[at].number}`)
    }
  }
}

const unreachable = (): undefined => undefined
const missed = (): undefined => undefined

async function seen(locator: ReturnType<Page['getByRole']>, patience = GLANCE): Promise<boolean> {
  return locator.waitFor({ state: 'visible', timeout: patience }).then(
    () => true,
    () => false,
  )
}

async function press(locator: ReturnType<Page['getByRole']>): Promise<void> {
  await locator.click({ timeout: GLANCE }).catch(missed)
}

async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  return expect
    .poll(() => holds().catch(() => false), { timeout: PATIENCE })
    .toBe(true)
    .then(
      () => true,
      () => false,
    )
}

/** Plays the steps and says what came of it. */
export async function play(browser: Browser, server: Server, seed: number, steps: Step[]): Promise<Verdict> {
  await server.reset()
  await server.vendorsAnswer(false)
  const [chairs, tables] = [await choice(server, 'kursi'), await choice(server, 'meja')]
  const offers = [chairs, tables].flatMap(({ product, here, there }) =>
    [here, there].map((offer) => ({ ...offer, product: product.id, name: product.name })),
  )
  const options = { baseURL: server.url, locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport: { width: 1280, height: 900 } }
  const [buyer, office] = [await browser.newContext(options), await browser.newContext(options)]
  try {
    const session = new Session(server, buyer, await signedIn(await office.newPage(), 'ppk-jepara'), offers)
    await signedIn(await session.open(), 'pp-jepara')
    const before = new Set<string>((await (await server.as('pp-jepara'))('/orders?limit=100')).body.items.map(({ id }: any) => id))
    await server.faults(random(seed ^ 0x5eed)(), faults)
    for (const step of steps) await session.take(step)
    await session.comeToRest()
    const orders = await session.examine(before)
    return { wrong: session.wrong, steps: steps.length, requests: (await server.requests()).length, orders }
  } finally {
    await buyer.close()
    await office.close()
  }
}
