// The test that all others start from: a server whose data is fresh, and a page that may not complain.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { Server } from './server.ts'

/** What a page said that it should not have: violations of the security policy, crashes. */
class Complaints {
  readonly lines: string[] = []

  watch(page: Page): void {
    page.on('pageerror', (error) => this.lines.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      const text = message.text()
      const policy = /Content Security Policy|TrustedHTML|TrustedScript|Permissions-Policy|violates the following/i
      const crash = /panicked at|unreachable|RuntimeError/
      if (policy.test(text) || (message.type() === 'error' && crash.test(text))) {
        this.lines.push(`${page.url()}: ${text}`)
      }
    })
  }
}

interface Fixtures {
  /** The server of this worker, its data started over. */
  server: Server
  /** Opens a further browser, as another person would have. */
  person: (options?: BrowserContextOptions) => Promise<Page>
  complaints: Complaints
}

export const test = base.extend<Fixtures, { workerServer: Server }>({
  workerServer: [
    async ({}, use) => {
      const server = await Server.start()
      await use(server)
      server.stop()
    },
    { scope: 'worker' },
  ],
  server: async ({ workerServer }, use) => {
    await workerServer.reset()
    await use(workerServer)
  },
  baseURL: async ({ workerServer }, use) => use(workerServer.url),
  complaints: [
    async ({}, use) => {
      const complaints = new Complaints()
      await use(complaints)
      expect(complaints.lines, 'no page breaks the security policy or crashes').toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page, complaints, server }, use) => {
    void server
    complaints.watch(page)
    await use(page)
  },
  person: async ({ browser, complaints, server, contextOptions, locale, timezoneId, viewport, colorScheme }, use) => {
    const opened: Awaited<ReturnType<Browser['newContext']>>[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: server.url,
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
        viewport,
        colorScheme,
        ...options,
      })
      opened.push(context)
      const page = await context.newPage()
      complaints.watch(page)
      return page
    })
    for (const context of opened) await context.close()
  },
})

export { expect }

/** Sees that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = result.violations.map(
    (violation) => `${violation.id}: ${violation.help}\n${violation.nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join('\n')}`,
  )
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** Sees that nothing hangs over the page's edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overhang, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
