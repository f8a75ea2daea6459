// Who acts. Signing in by hand is tested in the journeys; everywhere else a session is begun beside the page.
import { expect, type Page } from '@playwright/test'
import type { Words } from './words.ts'

/** Begins a session without the sign-in page: the cookie is then the page's too. */
export async function signedIn(page: Page, persona: string): Promise<Page> {
  const answer = await page.context().request.post('/api/v1/session', { data: { persona } })
  expect(answer.status(), `${persona} signs in`).toBeLessThan(300)
  return page
}

/** Signs in as a person would: the page, the name, the welcome. */
export async function signIn(page: Page, words: Words, persona: string): Promise<void> {
  await page.goto(`/sign-in?lang=${words.language}`)
  await expect(page.getByRole('heading', { level: 1, name: words.signIn.title })).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`\\b${persona}$`) }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
