// Offers to compare, found by what the server says of them.
import type { Server } from './server.ts'

type Asked = Awaited<ReturnType<Server['as']>>

export interface Compared {
  product: { id: string; name: string; price: number }
  offers: { id: string; vendor: string; marketplace: string }[]
  /** The address of the comparison. */
  at: (quantity?: number) => string
}

/** The first product found by these words that so many vendors sell, with one offer of each. */
export async function compared(ask: Asked, words: string, vendors: { least?: number; most?: number; price?: number }): Promise<Compared> {
  for (let page = 1; page <= 20; page += 1) {
    const { items } = (await ask(`/products?${new URLSearchParams({ q: words, limit: '100', page: `${page}` })}`)).body
    for (const product of items) {
      if (product.price > (vendors.price ?? Infinity)) continue
      const listed = (await ask(`/products/${product.id}/offers`)).body.items.filter((offer: any) => offer.on_sale)
      const first = listed.filter((offer: any, place: number) => listed.findIndex((other: any) => other.vendor.id === offer.vendor.id) === place)
      const count = first.length
      if (count < (vendors.least ?? 1) || count > (vendors.most ?? Infinity)) continue
      const offers = first.slice(0, 6).map((offer: any) => ({ id: offer.id, vendor: offer.vendor.name, marketplace: offer.marketplace.name }))
      const pairs = offers.map((offer: any) => `${product.id}:${offer.id}`).join(',')
      return { product, offers, at: (quantity) => `/compare?offers=${pairs}${quantity === undefined ? '' : `&quantity=${quantity}`}` }
    }
    if (items.length < 100) break
  }
  throw new Error(`nothing called “${words}” is sold by ${JSON.stringify(vendors)} vendors`)
}

/** What the server finds of them. */
export async function preview(ask: Asked, { offers }: Compared, quantity: number): Promise<any> {
  const ids = offers.map((offer) => offer.id).join(',')
  return (await ask(`/comparisons/preview?offers=${ids}&quantity=${quantity}`)).body
}

/** The least quantity whose value is above this amount. */
export async function quantityAbove(ask: Asked, choice: Compared, amount: number): Promise<number> {
  let [low, high] = [1, 99_999]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const { requirement } = await preview(ask, choice, middle)
    if (requirement.value > amount) high = middle
    else low = middle + 1
  }
  return low
}
