// Who may enter which page, and what is said to those who may not.
import { act, choice, placeOrder } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'

const everybody = ['pp-jepara', 'ppk-jepara', 'bendahara-jepara', 'official-jepara', 'auditor-jepara', 'vendor-jepara']
const orders = ['pp-jepara', 'ppk-jepara', 'bendahara-jepara', 'auditor-jepara', 'vendor-jepara']
const watchers = ['official-jepara', 'auditor-jepara']
const doors: Record<string, string[]> = {
  '/': everybody,
  '/search': everybody,
  '/cart': ['pp-jepara'],
  '/checkout': ['pp-jepara'],
  '/lists': ['pp-jepara', 'ppk-jepara'],
  '/orders': orders,
  '/approvals': ['ppk-jepara'],
  '/vendor': ['vendor-jepara'],
  '/dashboard': watchers,
  '/dashboard/league': watchers,
  '/dashboard/participation': watchers,
  '/dashboard/shares': watchers,
  '/dashboard/flags': watchers,
  '/dashboard/vendors': watchers,
  '/dashboard/vendors/orders': watchers,
  '/dashboard/year-end': everybody.filter((persona) => persona !== 'vendor-jepara'),
  '/dashboard/orders': watchers,
  '/dashboard/import': watchers,
}

for (const persona of everybody) {
  test(`the doors that are open to ${persona}, and those that are not`, async ({ page }) => {
    await signedIn(page, persona)
    for (const [path, allowed] of Object.entries(doors)) {
      await page.goto(path)
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading, path).not.toBeEmpty()
      if (allowed.includes(persona)) {
        await expect(page.getByRole('heading', { name: '403' }), `${persona} may enter ${path}`).toHaveCount(0)
        await expect(heading).not.toHaveText('Halaman ini bukan untuk peran Anda')
      } else {
        await expect(heading, `${persona} may not enter ${path}`).toHaveText('Halaman ini bukan untuk peran Anda')
        await expect(page.getByText(/^Anda masuk sebagai .* Halaman ini dipakai oleh /)).toBeVisible()
        await expect(page.getByRole('main').getByRole('link', { name: 'Ke beranda' })).toBeVisible()
      }
      await expect(page).toHaveURL(path)
    }
  })
}

test('who is not signed in is led to the sign-in page, and from there to where they wanted to go', async ({ page }) => {
  for (const path of Object.keys(doors).filter((path) => doors[path] !== everybody)) {
    await page.goto(path)
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`)
  }
  await page.goto('/dashboard/league?scope=35&from=2023-01-01&to=2023-08-31')
  await expect(page.getByText('Halaman yang Anda tuju membutuhkan akun.')).toBeVisible()
  await page.getByRole('button', { name: /official-jatim/ }).click()
  await expect(page).toHaveURL('/dashboard/league?scope=35&from=2023-01-01&to=2023-08-31')
  await expect(page.getByRole('table')).toBeVisible()
})

test('each role begins where its work is', async ({ page }) => {
  for (const [persona, home] of [
    ['pp-jepara', '/'],
    ['ppk-jepara', '/approvals'],
    ['bendahara-jepara', '/orders'],
    ['official-jepara', '/dashboard'],
    ['vendor-jepara', '/vendor'],
  ] as const) {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: new RegExp(`${persona}$`) }).click()
    await expect(page, persona).toHaveURL(home)
  }
})

test('who orders cannot approve: the button is not there, and the page says why', async ({ page, server }) => {
  await server.vendorsAnswer(false)
  const order = await placeOrder(server, 'pp-jepara', (await choice(server, 'kursi')).here)
  await signedIn(page, 'pp-jepara')
  await page.goto(`/orders/${order.id}`)
  await expect(page.getByRole('heading', { level: 2, name: /^Giliran PPK/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Setujui pesanan' })).toHaveCount(0)
  await page.getByText('Tindakan lain yang belum bisa dilakukan').click()
  const closed = page.getByRole('listitem').filter({ hasText: 'Setujui pesanan' })
  await expect(closed).toContainText(/Setujui pesanan: .*PPK/)
  // And no other door leads to it.
  const answer = await page.request.post(`/api/v1/orders/${order.id}/actions`, {
    data: { action: 'approve' },
    headers: { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': '"1"' },
  })
  expect(answer.status()).toBe(403)
})

test('who approves cannot pay, and who pays cannot approve', async ({ person, server }) => {
  await server.vendorsAnswer(false)
  const order = await placeOrder(server, 'pp-jepara', (await choice(server, 'kursi')).here)
  const bendahara = await signedIn(await person(), 'bendahara-jepara')
  await bendahara.goto(`/orders/${order.id}`)
  await expect(bendahara.getByRole('heading', { level: 2, name: /Giliran PPK/ })).toBeVisible()
  await expect(bendahara.getByRole('button', { name: /Setujui|Tolak/ })).toHaveCount(0)

  await act(server, 'ppk-jepara', order.id, { action: 'approve' })
  const ppk = await signedIn(await person(), 'ppk-jepara')
  await ppk.goto(`/orders/${order.id}`)
  await expect(ppk.getByText('Saat ini tidak ada yang perlu Anda lakukan.')).toBeVisible()
  await expect(ppk.getByRole('button', { name: 'Bayar' })).toHaveCount(0)
})

test('the order of another unit is not found, for every role of that unit', async ({ page, server }) => {
  await server.vendorsAnswer(false)
  const order = await placeOrder(server, 'pp-jepara', (await choice(server, 'kursi')).here)
  for (const stranger of ['pp-malang', 'ppk-malang', 'bendahara-malang', 'vendor-malang']) {
    await signedIn(page, stranger)
    await page.goto(`/orders/${order.id}`)
    await expect(page.getByRole('alert').getByRole('heading', { name: 'Tidak ditemukan' }), stranger).toBeVisible()
    await expect(page.getByText(order.title)).toHaveCount(0)
  }
})

test('a vendor sees the orders made to it, and no others', async ({ page, server }) => {
  await server.vendorsAnswer(false)
  const { here, there } = await choice(server, 'kursi')
  const mine = await placeOrder(server, 'pp-jepara', here)
  const others = await placeOrder(server, 'pp-jepara', there)
  await signedIn(page, 'vendor-jepara')
  await page.goto(`/orders/${mine.id}`)
  await expect(page.getByRole('heading', { level: 1, name: mine.title })).toBeVisible()
  await page.goto(`/orders/${others.id}`)
  await expect(page.getByRole('alert').getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible()
})
