// What the market holds, asked of the API: so that no test has a name in it that other data would not have.
import { expect } from '@playwright/test'
import type { Server } from './server.ts'

type Asked = Awaited<ReturnType<Server['as']>>

export interface OfferOf {
  id: string
  vendor: string
  marketplace: string
}

/** A product with an offer of the vendor of `vendor-jepara` on Mbizmarket, and one of another vendor on Gratis Ongkir. */
export interface Choice {
  product: { id: string; name: string }
  vendor: string
  here: OfferOf
  there: OfferOf
}

/** The first product found by these words that both can be bought of; from vendors who have it in stock. */
export async function choice(server: Server, words: string): Promise<Choice> {
  const vendor = (await (await server.as('vendor-jepara'))('/session')).body.persona.vendor
  const ask = await server.as('pp-jepara')
  const found = (await ask(`/products?${new URLSearchParams({ q: words, vendor: vendor.id, marketplace: 'mbizmarket', limit: '100' })}`)).body
  for (const product of found.items) {
    const offers = await orderable(ask, product.id)
    const here = offers.find((offer) => offer.vendor === vendor.name && offer.marketplace === 'Mbizmarket')
    const there = offers.find((offer) => offer.vendor !== vendor.name && offer.marketplace === 'Gratis Ongkir')
    if (here && there) return { product: { id: product.id, name: product.name }, vendor: vendor.name, here, there }
  }
  throw new Error(`nothing called “${words}” is sold by ${vendor.name} on Mbizmarket and by another vendor on Gratis Ongkir`)
}

async function orderable(ask: Asked, product: string): Promise<OfferOf[]> {
  const { items } = (await ask(`/products/${product}/offers`)).body
  return items
    .filter((offer: any) => offer.on_sale && offer.stock >= Math.max(offer.minimum_order, 20))
    .map((offer: any) => ({ id: offer.id, vendor: offer.vendor.name, marketplace: offer.marketplace.name }))
}

let key = 0
const write = (method: string, body: unknown, version?: string): RequestInit => ({
  method,
  headers: {
    'Content-Type': 'application/json',
    'Idempotency-Key': `e2e-${(key += 1)}-${crypto.randomUUID()}`,
    ...(version === undefined ? {} : { 'If-Match': `"${version.replaceAll('"', '')}"` }),
  },
  body: JSON.stringify(body),
})

/** Puts offers into somebody's cart beside the browser, where filling the cart is not what is tested. */
export async function fillCart(server: Server, persona: string, offers: OfferOf[], quantity = 4): Promise<void> {
  const ask = await server.as(persona)
  for (const offer of offers) {
    const { version } = (await ask('/cart')).body
    const answer = await ask(`/cart/lines/${crypto.randomUUID()}`, write('PUT', { offer_id: offer.id, quantity }, version))
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  }
}

/** Places an order beside the browser, where ordering is not what is tested. */
export async function placeOrder(
  server: Server,
  persona: string,
  offer: OfferOf,
  need = 'Rapat koordinasi',
  more: object = {},
): Promise<{ id: string; title: string }> {
  const ask = await server.as(persona)
  await fillCart(server, persona, [offer])
  const cart = (await ask('/cart')).body
  const purchase = {
    cart_id: cart.id,
    need,
    receiver: { name: 'Budi Santoso', phone: '081234567890', address: 'Jalan Raya Tahunan 1' },
    needed_by: '2024-02-01',
    funding_source: 'apbd',
    payment_route: 'virtual_account',
    negotiate: false,
    ...more,
  }
  const answer = await ask('/purchases', write('POST', purchase, cart.version))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.orders[0]
}

/** Acts on an order beside the browser. */
export async function act(server: Server, persona: string, order: string, action: object): Promise<void> {
  const ask = await server.as(persona)
  const { version } = (await ask(`/orders/${order}`)).body
  const answer = await ask(`/orders/${order}/actions`, write('POST', action, version))
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
}

/** The ids of all orders that somebody can see. */
export async function orderIds(server: Server, persona: string): Promise<string[]> {
  const ask = await server.as(persona)
  const ids: string[] = []
  for (let page = 1; ; page += 1) {
    const { items, page: shown } = (await ask(`/orders?page=${page}&limit=100`)).body
    ids.push(...items.map((order: any) => order.id))
    if (page * 100 >= shown.total) return ids
  }
}
