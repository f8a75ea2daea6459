// The browser tests: against the release build with its production headers, served by the mock. `cargo xtask test`
// builds both and says where they are; see docs/TESTING.md to run one test by hand.
import { defineConfig } from '@playwright/test'
import { chromium, shell } from './support/environment.ts'

const launch = (executablePath: string | undefined) => ({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

export default defineConfig({
  testDir: '.',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Patient, since two cores may be compiling beside it; a test that passes waits for none of this.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env['CI'] ? [['list']] : [['list'], ['html', { open: 'never', outputFolder: './playwright-report' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: 'light',
    // What is looked at stands still: a colour half way through its transition has no contrast to speak of.
    contextOptions: { reducedMotion: 'reduce' },
    // Without its pictures of every moment: they cost a fifth of the time. What the page was like can be seen without them.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: launch(chromium),
  },
  projects: [
    { name: 'e2e', testIgnore: ['bench/**', 'pictures/**'], use: { launchOptions: launch(shell) } },
    { name: 'pictures', testMatch: 'pictures/**' },
    // Nothing is recorded: it would be measured as well.
    { name: 'bench', testMatch: 'bench/**', workers: 1, use: { trace: 'off', screenshot: 'off' } },
    { name: 'soak', testMatch: 'soak/**', use: { launchOptions: launch(shell) } },
  ],
})
