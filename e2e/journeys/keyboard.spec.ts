// The purchase by keyboard alone: from the sign-in page to the order. Nothing here is clicked or filled in by other means.
import { choice } from '../support/market.ts'
import { expect, test } from '../support/test.ts'
import { escaped, indonesian as words } from '../support/words.ts'
import type { Locator, Page } from '@playwright/test'

/** How many stops there may be between two things that one wants. */
const PATIENCE = 120

/** Goes on with Tab until the focus is there, and sees at every stop that the focus can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached()
  for (let stop = 0; stop < PATIENCE; stop += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const active = document.activeElement
      if (!(active instanceof HTMLElement) || active === document.body) return null
      // Within a date the browser goes from part to part, and marks each in its own way.
      if (active.matches('input[type=date]')) return null
      const box = active.getBoundingClientRect()
      // A link that covers its card has the ring around the card.
      const ringed = [active, active.closest('article')].flatMap((element) => (element ? [getComputedStyle(element)] : []))
      return {
        what: active.outerHTML.slice(0, 200),
        ring: ringed.some(({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2),
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      }
    })
    if (seen !== null) {
      expect(seen.ring, `the focus on ${seen.what} can be seen`).toBe(true)
      expect(seen.inView, `${seen.what} is in view when it has the focus`).toBe(true)
    }
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${target} was not reached with ${PATIENCE} presses of Tab`)
}

test('the purchase by keyboard alone', async ({ page, server }) => {
  test.setTimeout(120_000)
  await server.vendorsAnswer(false)
  const chosen = await choice(server, 'kursi')
  const { keyboard } = page
  const heading = page.getByRole('heading', { level: 1 })

  await page.goto('/sign-in')
  await expect(heading).toHaveText(words.signIn.title)
  await tabTo(page, page.getByRole('button', { name: /pp-jepara$/ }))
  await keyboard.press('Enter')
  await expect(page).toHaveURL('/')
  await expect(heading).toBeFocused()

  // The slash leads into the search box, the arrow keys of the browser do the rest.
  await keyboard.press('/')
  await expect(page.getByRole('combobox', { name: words.shell.search })).toBeFocused()
  await keyboard.type('kursi')
  await keyboard.press('Enter')
  await expect(heading).toHaveText(words.search.foundFor('kursi'))

  const filter = page.getByRole('region', { name: words.search.filters, exact: true }).getByRole('checkbox', { name: new RegExp(`^${chosen.there.marketplace}`) })
  await tabTo(page, filter)
  await keyboard.press('Space')
  await expect(filter).toBeChecked()
  await expect(page).toHaveURL(/marketplace=gratis-ongkir/)
  await expect(filter).toBeFocused()

  const product = page.getByRole('main').getByRole('link', { name: chosen.product.name, exact: true })
  await tabTo(page, product)
  await keyboard.press('Enter')
  await expect(heading).toHaveText(chosen.product.name)
  await expect(heading).toBeFocused()

  const seller = `${chosen.here.vendor}, ${chosen.here.marketplace}`
  const row = page.getByRole('row').filter({ has: page.getByRole('spinbutton', { name: `Jumlah dari ${seller}` }) })
  const quantity = row.getByRole('spinbutton')
  await tabTo(page, quantity)
  await keyboard.press('Control+a')
  await keyboard.type('5')
  await tabTo(page, row.getByRole('button', { name: words.compare.add(seller) }))
  await keyboard.press('Enter')
  const cart = page.getByRole('link', { name: words.shell.cartWith(1) })
  await expect(cart).toBeVisible()
  const open = row.getByRole('link', { name: 'Buka keranjang' })
  await tabTo(page, open)
  await keyboard.press('Enter')
  await expect(heading).toHaveText(words.cart.title)
  await expect(page.getByRole('spinbutton', { name: new RegExp(escaped(chosen.product.name)) })).toHaveValue('5')

  // A line is taken out and put back without losing one's place.
  await tabTo(page, page.getByRole('button', { name: `Hapus ${chosen.product.name} dari keranjang` }))
  await keyboard.press('Enter')
  const undo = page.getByRole('button', { name: `Urungkan penghapusan ${chosen.product.name}` })
  await expect(undo).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('spinbutton', { name: new RegExp(escaped(chosen.product.name)) })).toHaveValue('5')

  const proceed = page.getByRole('button', { name: words.cart.proceed })
  await expect(proceed).not.toHaveAttribute('aria-disabled', 'true')
  await tabTo(page, proceed)
  await keyboard.press('Enter')
  await expect(heading).toHaveText(words.checkout.title)

  // Sent too early: everything that is missing is listed, has the focus, and leads to its field.
  const submit = page.getByRole('button', { name: words.checkout.submit(1), exact: true })
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true')
  await tabTo(page, submit)
  await keyboard.press('Enter')
  const summary = page.getByRole('alert').filter({ hasText: words.checkout.summary })
  await expect(summary).toBeFocused()
  await tabTo(page, summary.getByRole('link').first())
  await keyboard.press('Enter')
  await expect(page.getByLabel(words.checkout.need, { exact: true })).toBeFocused()

  await keyboard.type('Rapat koordinasi kecamatan')
  await tabTo(page, page.getByLabel(words.checkout.neededBy, { exact: true }))
  await keyboard.type('01022024')
  await expect(page.getByLabel(words.checkout.neededBy, { exact: true })).toHaveValue(/^2024-0[12]-0[12]$/)
  await tabTo(page, page.getByLabel(words.checkout.receiverName, { exact: true }))
  await keyboard.type('Budi Santoso')
  await tabTo(page, page.getByLabel(words.checkout.receiverPhone, { exact: true }))
  await keyboard.type('0812 3456 7890')
  await expect(page.getByLabel(words.checkout.receiverAddress, { exact: true })).toHaveValue(/Kecamatan Tahunan/)
  for (const name of [words.checkout.funding, words.checkout.route]) {
    const radio = page.getByRole('radio', { name })
    await tabTo(page, radio)
    await keyboard.press('Space')
    await expect(radio).toBeChecked()
  }
  await tabTo(page, submit)
  await keyboard.press('Enter')
  await expect(heading).toHaveText(words.checkout.placed(1))
  await expect(heading).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: words.checkout.openOrder }))
  await keyboard.press('Enter')
  await expect(heading).toContainText(chosen.product.name)
  await expect(page.getByRole('main').getByText(words.states.awaitingApproval, { exact: true }).first()).toBeVisible()
})
