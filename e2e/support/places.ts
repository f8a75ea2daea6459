// Where things stand in the window.
import type { Locator } from '@playwright/test'

/** How far below the window's edge something stands, once what has come into sight has taken its height: unchanged for five frames. */
export const top = (link: Locator): Promise<number> =>
  link.evaluate(async (element) => {
    let [at, unchanged] = [NaN, 0]
    while (unchanged < 5) {
      await new Promise(requestAnimationFrame)
      const now = element.getBoundingClientRect().top
      unchanged = now === at ? unchanged + 1 : 0
      at = now
    }
    return at
  })
