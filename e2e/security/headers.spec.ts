// What protects a reader whatever the page: the headers on every route, the policy of Trusted Types, and no exception to either.
import { choice, placeOrder } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import type { Server } from '../support/server.ts'

const policy = new Map([
  ["default-src", "'none'"],
  ["script-src", "'self' 'wasm-unsafe-eval'"],
  ["style-src", "'self'"],
  ["img-src", "'self' data:"],
  ["connect-src", "'self'"],
  ["font-src", "'self'"],
  ["form-action", "'self'"],
  ["base-uri", "'none'"],
  ["frame-ancestors", "'none'"],
  ["object-src", "'none'"],
  ["require-trusted-types-for", "'script'"],
  ["trusted-types", 'default'],
])

/** Sees that an answer carries all of them. */
function expectProtected(address: string, header: (name: string) => string | null | undefined): void {
  const csp = new Map(
    (header('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values.join(' ')]
    }),
  )
  for (const [directive, value] of policy) expect.soft(csp.get(directive), `${directive} on ${address}`).toBe(value)
  for (const [name, value] of [
    ['cross-origin-opener-policy', /^same-origin$/],
    ['cross-origin-resource-policy', /^same-origin$/],
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^(strict-origin-when-cross-origin|same-origin|no-referrer)$/],
    ['permissions-policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/],
  ] as const) {
    expect.soft(header(name) ?? '', `${name} on ${address}`).toMatch(value)
  }
}

const pages = ['/', '/search?q=kursi', '/products/prd_none', '/compare', '/cart', '/checkout', '/purchases/pur_none', '/orders']
  .concat(['/orders/ord_none', '/approvals', '/vendor', '/dashboard', '/dashboard/league', '/dashboard/participation'])
  .concat(['/dashboard/shares', '/dashboard/flags', '/dashboard/orders', '/dashboard/vendors', '/dashboard/vendors/orders', '/dashboard/year-end', '/sign-in', '/there-is-no-such-page'])
const others: [address: string, status: number, init?: RequestInit][] = [
  ['/there-is-no-such-file.js', 404],
  ['/api/v1/products', 200],
  ['/api/v1/personas', 200],
  ['/api/v1/openapi.json', 200],
  ['/api/v1/explorer', 200],
  ['/api/v1/nothing', 404],
  ['/api/v1/orders', 401],
  ['/api/v1/session', 400, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' }],
  ['/api/v1/products', 405, { method: 'DELETE' }],
  ['/mock/nothing', 404],
  ['/pictures/nothing.svg', 404],
]

test('every page, file and answer carries the security headers', async ({ server }) => {
  for (const address of pages) {
    const answer = await fetch(server.url + address)
    expect.soft(answer.status, address).toBe(200)
    expect.soft(answer.headers.get('content-type'), address).toMatch(/^text\/html/)
    expectProtected(address, (name) => answer.headers.get(name))
  }
  for (const [address, status, init] of others) {
    const answer = await fetch(server.url + address, init)
    expect.soft(answer.status, address).toBe(status)
    expectProtected(address, (name) => answer.headers.get(name))
  }
  for (const address of await filesOf(server)) {
    const answer = await fetch(server.url + address)
    expect.soft(answer.status, address).toBe(200)
    expectProtected(address, (name) => answer.headers.get(name))
  }
})

/** The files that the page names. */
async function filesOf(server: Server): Promise<string[]> {
  const page = await (await fetch(`${server.url}/`)).text()
  const named = [...page.matchAll(/(?:href|src|data-js|data-wasm)="?(\/[^\s">]+\.[a-z0-9]+)/g)].map((match) => match[1]!)
  expect(named.some((file) => file.endsWith('.wasm'))).toBe(true)
  expect(named.some((file) => file.endsWith('.css'))).toBe(true)
  return [...new Set(named)]
}

test('so does everything that a visit asks for, and no server but this one is asked', async ({ page, server }) => {
  await signedIn(page, 'pp-jepara')
  const answers = new Set<string>()
  page.on('response', (response) => {
    if (answers.has(response.url()) || response.url().startsWith('data:')) return
    answers.add(response.url())
    expect.soft(response.url().startsWith(`${server.url}/`), response.url()).toBe(true)
    expectProtected(response.url(), (name) => response.headers()[name])
  })
  for (const address of ['/', '/search?q=kursi', '/cart', '/orders']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await page.getByRole('link', { name: 'Keranjang' }).waitFor()
  }
  expect(answers.size).toBeGreaterThan(10)
})

// These open pages that may complain: that they do is the point.
test('markup from a string is refused by the browser', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: /pp-jepara/ })).toBeVisible()
  const attempts: Record<string, () => unknown> = {
    'an image that runs': () => (document.body.innerHTML = '<img src=x onerror="globalThis.ran = true">'),
    'a script': () => (document.body.innerHTML = '<script>globalThis.ran = true</script>'),
    'a frame': () => (document.body.innerHTML = '<iframe srcdoc="<p>hello"></iframe>'),
    'a link that runs': () => (document.body.innerHTML = '<a href="javascript:globalThis.ran = true">hello</a>'),
    'another sink': () => document.body.insertAdjacentHTML('beforeend', '<b>hello</b>'),
    'a document': () => document.write('<b>hello</b>'),
    'a script by its address': () => (document.createElement('script').src = '/boot.js'),
    'a policy of one’s own': () =>
      (globalThis as any).trustedTypes.createPolicy('mine', { createHTML: (markup: string) => markup }),
    'a second default policy': () =>
      (globalThis as any).trustedTypes.createPolicy('default', { createHTML: (markup: string) => markup }),
  }
  for (const [what, attempt] of Object.entries(attempts)) {
    const outcome = await page.evaluate(`(() => { try { (${attempt})(); return 'done' } catch (error) { return error.name } })()`)
    expect.soft(outcome, what).toBe('TypeError')
  }
  expect(await page.evaluate('globalThis.ran')).toBeUndefined()
  await context.close()
})

test('a script in the page and an evaluated text do not run', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  const violations: string[] = []
  page.on('console', (message) => violations.push(message.text()))
  await page.route('/', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace('</body>', '<script>document.title = "ran"</script></body>')
    await route.fulfill({ response: answer, body })
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(page).not.toHaveTitle('ran')
  expect(violations.join('\n')).toMatch(/Content Security Policy/)
  await context.close()
})

test('words of a stranger are shown as words', async ({ page, server }) => {
  const hostile = `"><img src=x onerror="document.title='ran'"><script>document.title='ran'</script>{{7*7}}\${7*7}`
  await page.goto(`/search?${new URLSearchParams({ q: hostile })}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>document.title=')
  await expect(page).not.toHaveTitle('ran')

  const order = await placeOrder(server, 'pp-jepara', (await choice(server, 'kursi')).here, hostile)
  await signedIn(page, 'pp-jepara')
  await page.goto(`/orders/${order.id}`)
  await expect(page.getByText(hostile)).toBeVisible()
  await expect(page).not.toHaveTitle('ran')
})

test('after signing in one is led to places of this app alone', async ({ page, server }) => {
  for (const next of ['https://example.org/', '//example.org/', '/\\example.org', 'javascript:alert(1)', '/sign-in?next=/cart']) {
    await page.goto(`/sign-in?${new URLSearchParams({ next })}`)
    await page.getByRole('button', { name: /pp-jepara/ }).click()
    await expect(page, next).toHaveURL(`${server.url}/`)
  }
})

test('the session is out of the reach of scripts, and signing out leaves nothing behind', async ({ page }) => {
  await signedIn(page, 'pp-jepara')
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/Lax|Strict/) })
  await page.goto('/checkout')
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await page.goto('/')
  await page.getByText('Kecamatan Tahunan', { exact: true }).click()
  await page.getByRole('button', { name: 'Keluar' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: 'Masuk', exact: true })).toBeVisible()
  const kept = await page.evaluate(() => Object.keys(localStorage))
  expect(kept.filter((name) => !['lokapasar.language', 'lokapasar.theme'].includes(name))).toEqual([])
  await page.goto('/orders')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Forders/)
})

test('the explorer of the API keeps to the same policy', async ({ page }) => {
  await page.goto('/api/v1/explorer')
  await expect(page.getByText('/api/v1/orders').first()).toBeVisible()
})
