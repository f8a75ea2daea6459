// Stock-keeping units of the market, asked of the API: so that no test has a code in it that other data would not have.
import type { Server } from './server.ts'

/** A product that can be had in small quantities, by its code. */
export interface Coded {
  sku: string
  name: string
  id: string
  /** The least and the most that all of its offers on sale can deliver. */
  least: number
  most: number
}

/** So many products, each with what can be ordered of it. */
export async function coded(server: Server, many: number): Promise<Coded[]> {
  const ask = await server.as('pp-jepara')
  const found: Coded[] = []
  for (let page = 1; found.length < many; page += 1) {
    const { items } = (await ask(`/products?page=${page}&limit=100&in_stock=true`)).body
    if (items.length === 0) throw new Error(`there are only ${found.length} products`)
    const read = await Promise.all(
      items.map(async ({ id, name }: { id: string; name: string }) => {
        const [product, offers] = await Promise.all([ask(`/products/${id}`), ask(`/products/${id}/offers`)])
        const onSale = offers.body.items.filter((offer: any) => offer.on_sale)
        const least = Math.max(...onSale.map((offer: any) => offer.minimum_order))
        const most = Math.min(...onSale.map((offer: any) => offer.stock))
        return { sku: product.body.sku, name, id, least, most }
      }),
    )
    found.push(...read.filter(({ least, most }) => least <= most))
  }
  return found.slice(0, many)
}
