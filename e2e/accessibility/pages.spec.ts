// axe on every page in every state, light and dark, on a phone and on a desk; and nothing hangs over the edge at 320 px.
import { fillIn } from '../support/buying.ts'
import { act, choice, fillCart, placeOrder, type Choice } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'
import type { FaultRule, Server } from '../support/server.ts'
import type { Page } from '@playwright/test'

/** A page in a state. */
interface View {
  name: string
  persona?: string
  at: string
  /** What brings the state about, once the page is open. */
  then?: (page: Page) => Promise<unknown>
  /** What is there when the state is reached; the heading if nothing else is named. */
  shows?: (page: Page) => ReturnType<Page['getByRole']>
  faults?: FaultRule[]
  /** On a phone alone, or on a desk. */
  only?: 320 | 1280
}

const main = (page: Page) => page.getByRole('main')
const failing: FaultRule[] = ['products', 'categories', 'cart', 'orders', 'lists', 'analytics'].map((resource) => ({
  method: 'GET',
  path: `/api/v1/${resource}`,
  kind: 'status',
  status: 500,
  probability: 1,
}))
const late: FaultRule[] = failing.map((rule) => ({ ...rule, kind: 'latency', ms: 20_000 }))
const loading = (page: Page) => page.getByRole('status').filter({ hasText: 'Memuat' })
const error = (page: Page) => main(page).getByRole('button', { name: words.retry }).first()
const table = (page: Page) => main(page).getByRole('table').first()

const open: View[] = [
  { name: 'home, nobody signed in', at: '/', shows: (page) => page.getByRole('region', { name: 'Kategori' }).getByRole('link').first() },
  { name: 'sign-in', at: '/sign-in?next=%2Forders', shows: (page) => page.getByRole('button', { name: /pp-jepara/ }) },
  { name: 'no such page', at: '/there-is-no-such-page' },
  { name: 'search without results', at: '/search?q=zzzzqqqq', shows: (page) => page.getByRole('heading', { level: 1, name: words.search.noneFor('zzzzqqqq') }) },
  { name: 'no such product', at: '/products/prd_none', shows: (page) => page.getByRole('heading', { name: /tidak ditemukan/i }).first() },
  { name: 'nothing to compare', at: '/compare', shows: (page) => page.getByRole('heading', { name: 'Belum ada yang dibandingkan' }) },
]

const bought = ({ product, here, there }: Choice, order: string): View[] => [
  { name: 'home', at: '/', shows: (page) => page.getByRole('region', { name: 'Kategori' }).getByRole('link').first() },
  { name: 'the menu', at: '/', then: (page) => page.getByRole('banner').getByRole('group').first().click(), shows: (page) => page.getByRole('button', { name: 'English' }) },
  { name: 'search', at: '/search?q=kursi', shows: (page) => main(page).getByRole('heading', { level: 3 }).first() },
  {
    name: 'search with filters',
    at: '/search?q=kursi&marketplace=mbizmarket&umk=true',
    shows: (page) => page.getByRole('list', { name: words.search.chosen }),
  },
  {
    name: 'the sheet of filters',
    only: 320,
    at: '/search?q=kursi',
    then: (page) => page.getByRole('button', { name: /^Saring/ }).first().click(),
    shows: (page) => page.getByRole('dialog', { name: words.search.filters }),
  },
  { name: 'search loading', at: '/search?q=kursi', faults: late, shows: loading },
  { name: 'search failed', at: '/search?q=kursi', faults: failing, shows: error },
  { name: 'product', at: `/products/${product.id}`, shows: table },
  {
    name: 'product with offers put aside',
    at: `/products/${product.id}`,
    then: (page) => page.getByRole('checkbox', { name: words.product.compareOffer(here.vendor, here.marketplace) }).check(),
    shows: (page) => page.getByRole('region', { name: words.product.comparisonBar }),
  },
  { name: 'comparison', at: `/compare?offers=${product.id}:${here.id},${product.id}:${there.id}`, shows: table },
  { name: 'cart', at: '/cart', shows: (page) => page.getByRole('button', { name: words.cart.proceed }) },
  {
    name: 'cart with a line removed',
    at: '/cart',
    then: (page) => page.getByRole('button', { name: /^Hapus .* dari keranjang$/ }).first().click(),
    shows: (page) => page.getByRole('button', { name: /^Urungkan/ }),
  },
  { name: 'cart failed', at: '/cart', faults: failing, shows: error },
  { name: 'lists, empty', at: '/lists', shows: (page) => page.getByRole('heading', { name: 'Belum ada daftar belanja' }) },
  { name: 'lists failed', at: '/lists', faults: failing, shows: error },
  { name: 'quick order', at: '/quick-order', shows: (page) => page.getByRole('button', { name: 'Periksa baris' }) },
  {
    name: 'quick order with rows that are refused',
    at: '/quick-order',
    then: async (page) => {
      await page.getByRole('textbox', { name: 'Kode dan jumlah' }).fill('TIDAK-ADA-1;2\nTIDAK-ADA-1;12,5\n"TIDAK-ADA-2;1')
      await page.getByRole('button', { name: 'Periksa baris' }).click()
    },
    shows: (page) => page.getByText('Tidak ada barang dengan kode ini.').first(),
  },
  { name: 'checkout', at: '/checkout', shows: (page) => page.getByLabel(words.checkout.need, { exact: true }) },
  {
    name: 'checkout with errors',
    at: '/checkout',
    then: (page) => page.getByRole('button', { name: /^Buat .*pesanan$/ }).click(),
    shows: (page) => page.getByRole('alert').filter({ hasText: words.checkout.summary }),
  },
  { name: 'orders', at: '/orders', shows: table },
  { name: 'no order with these filters', at: '/orders?q=zzzzqqqq', shows: (page) => page.getByRole('heading', { name: 'Tidak ada pesanan dengan saringan ini' }) },
  { name: 'orders loading', at: '/orders', faults: late, shows: loading },
  { name: 'orders failed', at: '/orders', faults: failing, shows: error },
  { name: 'order', at: `/orders/${order}`, shows: (page) => page.getByRole('region', { name: words.orders.history }) },
  { name: 'somebody else’s order', at: '/orders/ord_none', shows: (page) => page.getByRole('alert').getByRole('heading') },
  { name: 'forbidden', at: '/approvals', shows: (page) => page.getByRole('heading', { name: '403' }) },
  // The last one: it empties the cart.
  {
    name: 'purchase',
    at: '/checkout',
    then: async (page) => {
      await fillIn(page, words)
      await page.getByRole('button', { name: /^Buat .*pesanan$/ }).click()
    },
    shows: (page) => page.getByRole('link', { name: words.checkout.openOrder }).first(),
  },
  { name: 'cart, empty', at: '/cart', shows: (page) => page.getByRole('heading', { name: words.cart.empty }) },
]

const decided = (order: string, shipped: string): View[] => [
  { name: 'approvals', persona: 'ppk-jepara', at: '/approvals', shows: (page) => main(page).getByRole('link', { name: words.orders.review }).first() },
  { name: 'order to be approved', persona: 'ppk-jepara', at: `/orders/${order}`, shows: (page) => page.getByRole('button', { name: words.actions.approve }) },
  {
    name: 'form of a rejection, sent empty',
    persona: 'ppk-jepara',
    at: `/orders/${order}`,
    then: async (page) => {
      await page.getByRole('button', { name: 'Tolak', exact: true }).click()
      await page.getByRole('button', { name: 'Tolak', exact: true }).click()
    },
    shows: (page) => page.getByText('Tulis alasannya.'),
  },
  { name: 'nothing to approve', persona: 'ppk-malang', at: '/approvals', shows: (page) => page.getByRole('heading', { name: 'Tidak ada yang menunggu persetujuan Anda' }) },
  { name: 'incoming orders', persona: 'vendor-jepara', at: '/vendor', shows: (page) => main(page).getByRole('link', { name: words.orders.answer }).first() },
  {
    name: 'form of a shipment',
    persona: 'vendor-jepara',
    at: `/orders/${shipped}`,
    then: (page) => page.getByRole('button', { name: words.actions.ship }).click(),
    shows: (page) => page.getByRole('heading', { level: 3, name: words.actions.ship }),
  },
]

const watched: View[] = [
  { name: 'overview', at: '/dashboard', shows: (page) => page.getByRole('region', { name: 'Nilai per bulan', exact: true }) },
  {
    name: 'overview, trend as a table, and why rows are left out',
    at: '/dashboard?region=33.20&from=2023-01-01&to=2023-12-31&compare=year',
    then: async (page) => {
      await page.getByRole('region', { name: 'Nilai per bulan', exact: true }).getByRole('button', { name: 'Tabel' }).click()
      await page.getByText('mengapa?').first().click()
    },
    shows: (page) => page.getByRole('region', { name: 'Nilai per bulan', exact: true }).getByRole('table'),
  },
  {
    name: 'a period the wrong way round',
    at: '/dashboard?from=2023-01-01&to=2023-12-31',
    then: async (page) => {
      await page.getByLabel('Dari tanggal').fill('2024-01-01')
      await page.getByRole('button', { name: 'Terapkan' }).click()
    },
    shows: (page) => page.getByText('Tanggal pertama harus sebelum'),
  },
  { name: 'overview loading', at: '/dashboard', faults: late, shows: loading },
  { name: 'overview failed', at: '/dashboard', faults: failing, shows: error },
  { name: 'league', at: '/dashboard/league?scope=35&from=2023-01-01&to=2023-08-31', shows: table },
  { name: 'participation', at: '/dashboard/participation' },
  { name: 'shares', at: '/dashboard/shares' },
  { name: 'flags', at: '/dashboard/flags' },
  { name: 'year-end', at: '/dashboard/year-end' },
  { name: 'vendors', at: '/dashboard/vendors' },
  { name: 'orders of vendors', at: '/dashboard/vendors/orders?show=refused' },
  { name: 'orders behind the figures', at: '/dashboard/orders' },
  { name: 'imports', at: '/dashboard/import' },
]

/** Looks at one after the other, in one browser. */
async function look(page: Page, server: Server, views: View[], width: number): Promise<void> {
  let persona: string | undefined
  for (const view of views) {
    if (view.only !== undefined && view.only !== width) continue
    await test.step(view.name, async () => {
      if (view.persona !== undefined && view.persona !== persona) {
        await signedIn(page, view.persona)
        persona = view.persona
      }
      await server.faults(1, view.faults ?? [])
      await page.goto(view.at)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await view.then?.(page)
      await expect((view.shows ?? ((page) => page.getByRole('heading', { level: 1 })))(page).first()).toBeVisible()
      await expectAccessible(page)
      if (width === 320) await expectNoSidewaysScroll(page)
    })
  }
}

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme })
      test.beforeEach(() => test.setTimeout(300_000))

      test('what everybody may see', ({ page, server }) => look(page, server, open, width))

      test('what a buyer sees', async ({ page, server }) => {
        await server.vendorsAnswer(false)
        const chosen = await choice(server, 'kursi')
        const order = await placeOrder(server, 'pp-jepara', chosen.here)
        await fillCart(server, 'pp-jepara', [chosen.here, chosen.there])
        await signedIn(page, 'pp-jepara')
        await look(page, server, bought(chosen, order.id), width)
      })

      test('what approver and vendor see', async ({ page, server }) => {
        await server.vendorsAnswer(false)
        const { here } = await choice(server, 'kursi')
        const [order, waiting, shipped] = [
          await placeOrder(server, 'pp-jepara', here),
          await placeOrder(server, 'pp-jepara', here),
          await placeOrder(server, 'pp-jepara', here),
        ]
        for (const { id } of [waiting, shipped]) await act(server, 'ppk-jepara', id, { action: 'approve' })
        await act(server, 'vendor-jepara', shipped.id, { action: 'accept' })
        const { items } = (await (await server.as('ppk-malang'))('/orders?state=awaiting_approval&limit=100')).body
        for (const { id } of items) await act(server, 'ppk-malang', id, { action: 'approve' })
        await look(page, server, decided(order.id, shipped.id), width)
      })

      test('what an official sees', async ({ page, server }) => {
        await signedIn(page, 'official-jepara')
        await look(page, server, watched, width)
      })
    })
  }
}
