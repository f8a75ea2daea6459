// What stood on a page if only for a moment: an empty cart that was none, seen between two answers.
import type { Page } from '@playwright/test'

/** Watches the page, across navigations, for texts that must not be seen; call it before the page is opened. */
export async function watchFor(page: Page, texts: string[]): Promise<() => string[]> {
  const seen: string[] = []
  await page.exposeFunction('sawOnPage', (text: string) => seen.push(`${text} on ${page.url()}`))
  await page.addInitScript((watched) => {
    const told = new Set<string>()
    const look = () => {
      const main = document.querySelector('main')?.textContent ?? ''
      for (const text of watched) {
        if (main.includes(text) && !told.has(text)) {
          told.add(text)
          void (window as unknown as { sawOnPage: (text: string) => void }).sawOnPage(text)
        }
      }
    }
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    })
  }, texts)
  return () => seen
}
