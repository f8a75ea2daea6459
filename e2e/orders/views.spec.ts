// The list of orders as somebody set it up: kept under a name, and kept from the news of others while it is being set up.
import { choice, placeOrder } from '../support/market.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'

test('a view is saved under a name, found again after a reload, and deleted', async ({ page, server, person }) => {
  const { here } = await choice(server, 'kursi')
  await placeOrder(server, 'pp-jepara', here)
  await signedIn(page, 'pp-jepara')
  await page.goto('/orders?state=awaiting_approval&sort=-total')
  const views = page.locator('details').filter({ has: page.getByText('Tampilan tersimpan', { exact: true }) })
  await views.getByText('Tampilan tersimpan').click()
  await expect(views.getByText(/^Belum ada\./)).toBeVisible()
  await views.getByRole('button', { name: 'Simpan tampilan ini' }).click()
  await expect(views.getByText('Beri nama dengan 1 sampai 60 karakter.')).toBeVisible()
  await views.getByLabel('Nama tampilan').fill('Menunggu <PPK> & terbesar')
  await views.getByRole('button', { name: 'Simpan tampilan ini' }).click()
  await expect(views.getByRole('link', { name: 'Menunggu <PPK> & terbesar' })).toHaveAttribute('aria-current', 'page')

  // The same person on a small dark screen.
  const phone = await person({ viewport: { width: 320, height: 740 }, colorScheme: 'dark' })
  await signedIn(phone, 'pp-jepara')
  await phone.goto('/orders')
  const there = phone.locator('details').filter({ has: phone.getByText('Tampilan tersimpan', { exact: true }) })
  await there.getByText('Tampilan tersimpan').click()
  await expect(there.getByRole('link', { name: /^Menunggu/ })).toBeVisible()
  await expect(phone.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await there.getByRole('link', { name: /^Menunggu/ }).click()
  await expect(phone).toHaveURL('/orders?state=awaiting_approval&sort=-total')

  await views.getByRole('button', { name: 'Hapus tampilan Menunggu <PPK> & terbesar' }).click()
  await expect(views.getByText(/^Belum ada\./)).toBeVisible()
  await expect(views.locator('summary')).toBeFocused()
})

test('a stream that the server refuses is opened again, and nothing of the time between is missed', async ({ page, server }) => {
  const { here } = await choice(server, 'kursi')
  await signedIn(page, 'pp-jepara')
  let refused = 0
  await page.route(/\/api\/v1\/events\?/, (route) => (refused++ < 2 ? route.fulfill({ status: 503 }) : route.continue()))
  await page.goto('/orders')
  const waiting = page.locator('#state option[value=awaiting_approval]')
  await expect(waiting).toHaveText(/\([1-9]\d*\)$/)
  const before = Number(/\((\d+)\)$/.exec(await waiting.innerText())![1])
  await placeOrder(server, 'pp-jepara', here)
  await expect(waiting).toHaveText(`Menunggu persetujuan PPK (${before + 1})`)
  expect(refused).toBe(3)
})

test('news of an order leave what is typed above the list', async ({ page, server }) => {
  const { here } = await choice(server, 'kursi')
  await placeOrder(server, 'pp-jepara', here)
  await signedIn(page, 'pp-jepara')
  await page.goto('/orders')
  const waiting = page.locator('#state option[value=awaiting_approval]')
  await expect(waiting).toHaveText(/\([1-9]\d*\)$/)
  const before = Number(/\((\d+)\)$/.exec(await waiting.innerText())![1])
  await page.getByLabel('Nomor, barang, atau penyedia').fill('kursi rap')
  await placeOrder(server, 'pp-jepara', here)
  await expect(waiting).toHaveText(`Menunggu persetujuan PPK (${before + 1})`)
  await expect(page.getByLabel('Nomor, barang, atau penyedia')).toHaveValue('kursi rap')
  await expect(page.getByLabel('Nomor, barang, atau penyedia')).toBeFocused()
})
