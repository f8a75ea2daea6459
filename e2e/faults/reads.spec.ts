// A read that fails is an error with a way to try again, and never an empty list: a person who believes that the cart is
// empty, or that there are no orders, acts on it.
import { choice, fillCart, placeOrder, type OfferOf } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { watchFor } from '../support/sightings.ts'
import { expect, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'
import type { FaultRule, Server } from '../support/server.ts'
import type { Page } from '@playwright/test'

/** Everything that a page says when there is nothing. */
const nothing = [
  words.cart.empty,
  words.orders.empty,
  'Tidak ada yang dipesan',
  'Tidak ada barang yang cocok',
  'Tidak ada pesanan dengan saringan ini',
  'Tidak ada yang menunggu',
  'Belum ada pemerintah dalam peringkat ini',
  'Belum ada yang dibandingkan',
  'Belum ada penyedia yang menawarkan',
  'Barang ini tidak ditemukan',
  'Tidak ada akun peragaan',
  'Halaman ini tidak ada',
]

interface Case {
  page: string
  persona?: string
  /** The address, once there is something to see. */
  at: (server: Server, offers: [OfferOf, OfferOf], product: string) => Promise<string>
  /** What is there when the read succeeds. */
  shows: (page: Page) => ReturnType<Page['getByRole']>
}

const main = (page: Page) => page.getByRole('main')
const cases: Case[] = [
  { page: 'home', persona: 'pp-jepara', at: async () => '/', shows: (page) => page.getByRole('region', { name: 'Kategori' }).getByRole('link') },
  { page: 'search', persona: 'pp-jepara', at: async () => '/search?q=kursi', shows: (page) => main(page).getByRole('heading', { level: 3 }) },
  { page: 'product', persona: 'pp-jepara', at: async (_, __, product) => `/products/${product}`, shows: (page) => main(page).getByRole('table') },
  {
    page: 'comparison',
    persona: 'pp-jepara',
    at: async (_, [one, other], product) => `/compare?offers=${product}:${one.id},${product}:${other.id}`,
    shows: (page) => main(page).getByRole('table'),
  },
  {
    page: 'cart',
    persona: 'pp-jepara',
    at: async (server, offers) => {
      await fillCart(server, 'pp-jepara', offers)
      return '/cart'
    },
    shows: (page) => page.getByRole('button', { name: words.cart.proceed }),
  },
  {
    page: 'checkout',
    persona: 'pp-jepara',
    at: async (server, offers) => {
      await fillCart(server, 'pp-jepara', offers)
      return '/checkout'
    },
    shows: (page) => page.getByLabel(words.checkout.need, { exact: true }),
  },
  {
    page: 'orders',
    persona: 'pp-jepara',
    at: async (server, [offer]) => {
      await placeOrder(server, 'pp-jepara', offer)
      return '/orders'
    },
    shows: (page) => main(page).getByRole('table'),
  },
  {
    page: 'order',
    persona: 'pp-jepara',
    at: async (server, [offer]) => `/orders/${(await placeOrder(server, 'pp-jepara', offer)).id}`,
    shows: (page) => page.getByRole('region', { name: words.orders.timeline }),
  },
  {
    page: 'approvals',
    persona: 'ppk-jepara',
    at: async (server, [offer]) => {
      await placeOrder(server, 'pp-jepara', offer)
      return '/approvals'
    },
    shows: (page) => main(page).getByRole('link', { name: words.orders.review }),
  },
  { page: 'overview', persona: 'official-jepara', at: async () => '/dashboard', shows: (page) => page.getByText('Nilai belanja') },
  { page: 'league', persona: 'official-jepara', at: async () => '/dashboard/league', shows: (page) => main(page).getByRole('table') },
  { page: 'sign-in', at: async () => '/sign-in', shows: (page) => page.getByRole('button', { name: /pp-jepara/ }) },
]

/** All reads but that of the session fail; a page that knows nobody shows no reads at all. */
const allReads = (fault: Omit<FaultRule, 'path' | 'probability'>): FaultRule[] =>
  ['products', 'categories', 'comparisons', 'facets', 'vendors', 'suggest', 'cart', 'orders', 'purchases', 'analytics', 'personas'].map((resource) => ({
    ...fault,
    method: 'GET',
    path: `/api/v1/${resource}`,
    probability: 1,
  }))

for (const { page: name, persona, at, shows } of cases) {
  test(`${name}: an error with a way to try again, never an empty list`, async ({ page, server }) => {
    await server.vendorsAnswer(false)
    const { here, there, product } = await choice(server, 'kursi')
    const address = await at(server, [here, there], product.id)
    if (persona !== undefined) await signedIn(page, persona)
    const seen = await watchFor(page, nothing)
    await server.faults(1, allReads({ kind: 'status', status: 500 }))
    await page.goto(address)
    const retry = main(page).getByRole('button', { name: words.retry })
    await expect(retry.first()).toBeVisible()
    await expect(main(page).getByRole('alert').filter({ hasText: 'Peladen sedang bermasalah' }).first()).toContainText('Nomor permintaan')
    await expect(shows(page).first()).toBeHidden()
    expect(seen()).toEqual([])

    // Once the server has recovered, trying again is all it takes; each part of a page has its own way.
    await server.faults(1, [])
    await expect(async () => {
      if (await retry.first().isVisible()) await retry.first().click({ timeout: 2_000 })
      await expect(shows(page).first()).toBeVisible({ timeout: 1_000 })
    }).toPass()
    expect(seen()).toEqual([])
  })
}

test('the session: who is signed in is not taken for signed out when it cannot be read', async ({ page, server }) => {
  await signedIn(page, 'pp-jepara')
  await server.faults(1, [{ method: 'GET', path: '/api/v1/session', kind: 'status', status: 500, probability: 1 }])
  await page.goto('/orders')
  await expect(main(page).getByRole('alert')).toContainText('Peladen sedang bermasalah')
  await expect(page).toHaveURL('/orders')
  await server.faults(1, [])
  await page.getByRole('button', { name: words.retry }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.orders.title })).toBeVisible()
})

test('an answer that breaks off is asked for again, without a word', async ({ page, server }) => {
  await server.faults(1, [{ method: 'GET', path: '/api/v1/products', kind: 'truncate', probability: 1, times: 2 }])
  await page.goto('/search?q=kursi')
  await expect(page.getByRole('heading', { level: 1, name: words.search.foundFor('kursi') })).toBeVisible()
})

test('what is on the page stays there when newer cannot be read, with a word about it', async ({ page, server }) => {
  await server.vendorsAnswer(false)
  const { here } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here])
  await signedIn(page, 'pp-jepara')
  await page.goto('/cart')
  const line = main(page).getByRole('region', { name: here.vendor })
  await expect(line).toBeVisible()
  await page.getByRole('link', { name: 'Lokapasar' }).first().click()
  await server.faults(1, [{ method: 'GET', path: '/api/v1/cart', kind: 'status', status: 500, probability: 1 }])
  await page.getByRole('link', { name: words.shell.cartWith(1) }).click()
  await expect(line).toBeVisible()
  await expect(main(page).getByRole('status').filter({ hasText: 'Data ini belum diperbarui' })).toBeVisible()
})
