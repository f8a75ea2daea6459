// A page of the control room as somebody set it up: kept under a name, found by that person on that page alone, renamed, taken out.
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test.ts'
import type { Locator, Page } from '@playwright/test'

const list = (page: Page): Locator => page.locator('details').filter({ has: page.getByText('Tampilan tersimpan', { exact: true }) })

test('a page of the control room is kept under a name, opened, renamed and taken out', async ({ page, person }) => {
  await signedIn(page, 'official-jepara')
  const address = '/dashboard/league?kind=kabupaten&from=2022-01-01&to=2023-02-07&compare=year'
  await page.goto(address)
  await list(page).getByText('Tampilan tersimpan').click()
  await list(page).getByLabel('Nama tampilan').fill('Rapat Senin')
  await list(page).getByRole('button', { name: 'Simpan tampilan ini' }).click()
  const view = (name: string): Locator => list(page).getByRole('link', { name, exact: true })
  await expect(view('Rapat Senin')).toHaveAttribute('aria-current', 'page')

  // By keyboard: another name, which is refused while it is empty.
  await list(page).getByRole('button', { name: 'Ubah nama tampilan Rapat Senin' }).press('Enter')
  const field = list(page).getByLabel('Nama baru')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Rapat Senin')
  await field.fill('')
  await field.press('Enter')
  await expect(list(page).getByText('Beri nama dengan 1 sampai 60 karakter.')).toBeVisible()
  await expectAccessible(page)
  await field.fill('Rapat <Sekda> & bupati')
  await field.press('Enter')
  await expect(view('Rapat <Sekda> & bupati')).toBeVisible()
  await expect(view('Rapat Senin')).toHaveCount(0)

  // It is of this page: another page has its own, and the person finds both on another device.
  await page.goto('/dashboard/shares')
  await list(page).getByText('Tampilan tersimpan').click()
  await expect(list(page).getByText(/^Belum ada\./)).toBeVisible()
  const phone = await signedIn(await person({ viewport: { width: 320, height: 740 }, colorScheme: 'dark' }), 'official-jepara')
  await phone.goto('/dashboard/league')
  await list(phone).getByText('Tampilan tersimpan').click()
  await expect(list(phone).getByRole('link', { name: /^Rapat/ })).toBeVisible()
  await expectAccessible(phone)
  await expectNoSidewaysScroll(phone)
  await list(phone).getByRole('link', { name: /^Rapat/ }).click()
  await expect(phone).toHaveURL(address)
  await list(phone).getByRole('button', { name: 'Hapus tampilan Rapat <Sekda> & bupati' }).click()
  await expect(list(phone).getByText(/^Belum ada\./)).toBeVisible()

  // Nobody who is not signed in is offered what would be refused.
  const nobody = await person()
  await nobody.goto(address)
  await expect(nobody.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(list(nobody)).toHaveCount(0)
})
