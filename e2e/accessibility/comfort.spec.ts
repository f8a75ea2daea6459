// What axe does not see: targets, zoom, motion, forced colours, figures without colour.
import { choice, fillCart } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectNoSidewaysScroll, test } from '../support/test.ts'

test('at 400% zoom nothing scrolls sideways', async ({ page, server }) => {
  // 1280 px at 400% are 320 px in both directions.
  await page.setViewportSize({ width: 320, height: 256 })
  const { product, here, there } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here, there])
  await signedIn(page, 'pp-jepara')
  for (const address of ['/', '/search?q=kursi', `/products/${product.id}`, '/cart', '/checkout', '/orders']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0)
    await expectNoSidewaysScroll(page)
  }
})

test('targets are at least 24 px high and wide', async ({ page, server }) => {
  const { product, here } = await choice(server, 'kursi')
  await fillCart(server, 'pp-jepara', [here])
  await signedIn(page, 'pp-jepara')
  for (const address of ['/', '/search?q=kursi', `/products/${product.id}`, '/cart', '/checkout', '/orders']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0)
    // Links within a sentence are excepted (WCAG 2.5.8), and boxes count with their labels.
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, select, input:not([type=hidden]), nav a, .button')].flatMap((element) => {
        const target = element.closest('label') ?? element
        const { width, height } = target.getBoundingClientRect()
        const hidden = width === 0 || height === 0 || element.closest('.visually-hidden, .skip-link') !== null
        const inSentence = element.matches('.link-button') || element.closest('p') !== null
        return !hidden && !inSentence && (width < 24 || height < 24) ? [`${element.outerHTML.slice(0, 120)} ${width}×${height}`] : []
      }),
    )
    expect(small, address).toEqual([])
  }
})

test('nothing moves for those who asked for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/search?q=kursi')
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
      const longest = (times: string) => Math.max(...times.split(',').map((time) => parseFloat(time)))
      return longest(transitionDuration) > 0 || (animationName !== 'none' && longest(animationDuration) > 0)
    }).length,
  )
  expect(moving).toBe(0)
})

test('in forced colours the page keeps its edges and its focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/sign-in')
  const persona = page.getByRole('button', { name: /pp-jepara/ })
  await expect(persona).toBeVisible()
  await persona.focus()
  const look = await persona.evaluate((element) => {
    const { outlineStyle, outlineWidth, borderStyle } = getComputedStyle(element)
    return { outlineStyle, outlineWidth: parseFloat(outlineWidth), borderStyle }
  })
  expect(look.borderStyle).not.toBe('none')
  expect(look.outlineStyle).not.toBe('none')
  expect(look.outlineWidth).toBeGreaterThanOrEqual(2)
})
