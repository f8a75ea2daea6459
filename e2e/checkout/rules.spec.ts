// What the rules say before anything is placed: thresholds, payment routes, taxes, divided purchases, the plan. The server
// decides; the pages show its amounts, reasons and sources and have none of their own.
import { fillIn } from '../support/buying.ts'
import { act, choice, fillCart, placeOrder, type OfferOf } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import { indonesian as words } from '../support/words.ts'
import type { Server } from '../support/server.ts'

const rupiah = (amount: number): string => `Rp${amount.toLocaleString('id-ID')}`
const juta = 1_000_000

/** So many of an offer that the cart comes to about this value, or a little less. */
async function fillUpTo(server: Server, persona: string, offer: OfferOf, value: number): Promise<any> {
  const ask = await server.as(persona)
  await fillCart(server, persona, [offer], 10)
  const { totals } = (await ask('/purchases/preview')).body
  const { version, groups } = (await ask('/cart')).body
  const line = groups[0].lines[0].id
  const quantity = Math.floor(value / (totals.total / 10))
  const answer = await ask(`/cart/lines/${line}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${version}"` },
    body: JSON.stringify({ offer_id: offer.id, quantity }),
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return (await ask('/purchases/preview')).body
}

test('the meter says how far the next threshold is, with role, method and source', async ({ page, server }) => {
  const { here } = await choice(server, 'kursi')
  const seen = await fillUpTo(server, 'pp-jepara', here, 40 * juta)
  const next = seen.meter.thresholds.filter((threshold: any) => threshold.standing === 'next')
  await signedIn(page, 'pp-jepara')
  for (const path of ['/cart', '/checkout']) {
    await page.goto(path)
    const meter = page.getByRole('region', { name: 'Nilai dan ambang' })
    await expect(meter).toContainText(rupiah(seen.totals.total))
    await expect(meter).toContainText(`${rupiah(next[0].left)} lagi sampai ${rupiah(next[0].amount)}`)
    for (const threshold of next) {
      await expect(meter).toContainText(threshold.text)
      await expect(meter).toContainText(`Sumber: ${threshold.source}`)
    }
    await expect(meter).toContainText(seen.meter.role.text)
    for (const note of seen.meter.method) await expect(meter).toContainText(note.text)
    await meter.getByText('Semua ambang').click()
    await expect(meter.getByRole('listitem').filter({ hasText: 'Sudah dilewati' })).toHaveCount(
      seen.meter.thresholds.filter((threshold: any) => threshold.standing === 'passed').length,
    )
    await expectAccessible(page)
  }
})

test('a closed way of paying says why, and cannot be chosen', async ({ page, server }) => {
  const { here } = await choice(server, 'kursi')
  const seen = await fillUpTo(server, 'pp-malang', here, 120 * juta)
  const closed = seen.routes.find((route: any) => route.route === 'virtual_account')
  expect(closed.open).toBe(false)
  await signedIn(page, 'pp-malang')
  await page.goto('/checkout')
  const account = page.getByRole('radio', { name: words.checkout.route })
  await expect(account).toHaveAttribute('aria-disabled', 'true')
  await expect(account).toHaveAccessibleDescription(new RegExp(`Tertutup:.*${closed.text.slice(0, 40)}`))
  await account.click({ force: true })
  await expect(account).not.toBeChecked()
  // The others are open, with their limits.
  const card = page.getByRole('radio', { name: 'Kartu kredit' })
  await expect(card).not.toHaveAttribute('aria-disabled', 'true')
  await expect(card).toHaveAccessibleDescription(/di bawah Rp200\.000\.000.*Sumber: Permendagri 79\/2022/)
  await card.check()
  await expect(card).toBeChecked()
  await expectAccessible(page)
})

test('taxes line by line: who withholds, pays in and reports, by the way of paying', async ({ page, server }) => {
  const { here, there } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here, there], 3)
  const seen = (await (await server.as('pp-jepara'))('/purchases/preview')).body
  await signedIn(page, 'pp-jepara')
  await page.goto('/checkout')
  const orders = page.getByRole('region', { name: 'Pesanan dan pajaknya' })
  await expect(orders.getByRole('region')).not.toHaveCount(0)
  await expect(orders).toContainText('Pilih cara membayar')
  for (const [route, radio, agent] of [
    ['virtual_account', words.checkout.route, 'Dipungut, disetor dan dilaporkan lokapasar.'],
    ['direct', 'LS lewat sistem keuangan daerah', 'Dipungut, disetor dan dilaporkan bendahara.'],
  ] as const) {
    await page.getByRole('radio', { name: radio }).check()
    for (const order of seen.orders) {
      const card = orders.getByRole('region', { name: order.vendor.name, exact: true }).filter({ hasText: order.marketplace.name })
      const { taxes, to_vendor } = order.taxes.find((taxes: any) => taxes.route === route)
      const sums = card.getByRole('row', { name: /^Jumlah/ })
      for (const tax of taxes) {
        await expect(sums).toContainText(rupiah(tax.amount))
        const note = card.getByRole('listitem').filter({ hasText: tax.kind === 'ppn' ? 'PPN' : 'PPh 22' })
        await expect(note).toContainText(`dari ${rupiah(tax.base)}: ${rupiah(tax.amount)}`)
        if (tax.withheld_by !== null) await expect(note).toContainText(agent)
        await expect(note).toContainText(`Sumber: ${tax.source}`)
        const line = card.getByRole('row', { name: new RegExp(`^${order.lines[0].name}`) })
        await expect(line).toContainText(rupiah(tax.shares[0].amount))
      }
      await expect(card).toContainText(rupiah(to_vendor))
      await expect(card).toContainText(rupiah(order.totals.total))
    }
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
})

// Beside what is ordered here, the demo starts with chairs for the same unit.
test('orders that together pass a threshold are named, and nothing is blocked', async ({ page, server }) => {
  await server.vendorsAnswer(false)
  const { here } = await choice(server, 'kursi')
  const ask = await server.as('pp-jepara')
  await fillUpTo(server, 'pp-jepara', here, 5 * juta)
  const cart = (await ask('/cart')).body
  const placed = await ask('/purchases', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${cart.version}"` },
    body: JSON.stringify({
      cart_id: cart.id,
      need: 'Ruang rapat',
      receiver: { name: 'Budi Santoso', phone: '081234567890', address: 'Jalan Raya Tahunan 1' },
      needed_by: '2024-02-01',
      funding_source: 'apbd',
      payment_route: 'virtual_account',
    }),
  })
  expect(placed.status, JSON.stringify(placed.body)).toBe(201)
  const order = placed.body.orders[0]
  const [warning] = (await fillUpTo(server, 'pp-jepara', here, 5 * juta)).warnings
  await signedIn(page, 'pp-jepara')
  await page.goto('/cart')
  const hint = page.getByText('Mungkin tampak sebagai pemecahan paket')
  await expect(hint).toBeVisible()
  await expect(page.getByText(warning.text)).toBeVisible()
  expect(warning.text).toContain(rupiah(warning.together))
  await expect(page.getByText('bukan bukti')).toBeVisible()
  await expect(page.getByText('Aturan internal Lokapasar')).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: words.cart.proceed })).not.toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('link', { name: order.number }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kursi')

  await act(server, 'ppk-jepara', order.id, { action: 'reject', reason: 'Tidak perlu' })
  await page.goto('/cart')
  await expect(page.getByRole('region', { name: 'Nilai dan ambang' })).toBeVisible()
  await expect(page.getByRole('link', { name: order.number }), 'an order that ended counts no more').toBeHidden()
})

test('a package of the plan pays for the order as far as it goes', async ({ page, server }) => {
  await server.vendorsAnswer(false)
  const { here } = await choice(server, 'kursi')
  const ask = await server.as('pp-jepara')
  await fillCart(server, 'pp-jepara', [here], 4)
  const { totals } = (await ask('/purchases/preview')).body
  const { items } = (await ask('/plans')).body
  const plan = items[0]
  await signedIn(page, 'pp-jepara')
  await page.goto('/checkout')
  const choose = page.getByRole('radio', { name: `${plan.name} (${plan.code})` })
  await expect(choose).toHaveAccessibleDescription(new RegExp(`Sisa ${rupiah(plan.budget)} dari ${rupiah(plan.budget)}`))
  await choose.check()
  // To choose a package is to choose where its money comes from.
  await expect(page.getByRole('radio', { name: 'APBD' })).toBeChecked()
  await fillIn(page, words)
  // What is typed and chosen is there again after a reload.
  await page.reload()
  await expect(choose).toBeChecked()
  await page.getByRole('button', { name: words.checkout.submit(1), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.checkout.placed(1) })).toBeVisible()
  const after = (await ask('/plans')).body.items[0]
  expect(after).toMatchObject({ committed: totals.total, paid: 0, left: plan.budget - totals.total })

  await placeOrder(server, 'pp-jepara', here)
  expect((await ask('/plans')).body.items[0], 'an order without a package takes nothing').toEqual(after)
})

test('the address says at which step a person is, and Back leads to the one before', async ({ page, server }) => {
  const { here } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here], 2)
  await signedIn(page, 'pp-jepara')
  await page.goto('/checkout')
  const steps = page.getByRole('navigation', { name: 'Langkah pemesanan' })
  await expect(steps.getByRole('link', { name: 'Kebutuhan dan penerima' })).toHaveAttribute('aria-current', 'step')
  await page.getByLabel(words.checkout.need, { exact: true }).fill('Rapat koordinasi')
  await steps.getByRole('link', { name: 'Pesanan dan pajaknya' }).click()
  await expect(page).toHaveURL('/checkout?step=review')
  await expect(page.getByRole('heading', { level: 2, name: 'Pesanan dan pajaknya' })).toBeFocused()
  await expect(steps.getByRole('link', { name: 'Pesanan dan pajaknya' })).toHaveAttribute('aria-current', 'step')
  await expect(page.getByLabel(words.checkout.need, { exact: true })).toHaveValue('Rapat koordinasi')
  await page.goBack()
  await expect(page).toHaveURL('/checkout')
  await expect(steps.getByRole('link', { name: 'Kebutuhan dan penerima' })).toHaveAttribute('aria-current', 'step')
  await page.goto('/checkout?step=payment')
  await expect(page.getByRole('heading', { level: 2, name: 'Dana dan pembayaran' })).toBeFocused()
})
