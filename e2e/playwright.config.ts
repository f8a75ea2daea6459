// The browser tests: against the release build with its production headers, served by the mock. `cargo xtask test`
// builds both and says where they are; see docs/TESTING.md to run one test by hand.
import { defineConfig } from '@playwright/test'
import { chromium } from './support/environment.ts'

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
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'e2e', testIgnore: ['bench/**', 'pictures/**'] },
    { name: 'pictures', testMatch: 'pictures/**' },
    // Nothing is recorded: it would be measured as well.
    { name: 'bench', testMatch: 'bench/**', workers: 1, use: { trace: 'off', screenshot: 'off' } },
    { name: 'soak', testMatch: 'soak/**' },
  ],
})
