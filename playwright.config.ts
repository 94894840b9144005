import { defineConfig } from 'playwright/test'
import { chromiumArguments, chromiumPath } from './e2e/support/chromium'

// Pages of a server in development are compiled when they are first asked for; a slow machine needs time as well.
const patience = process.env.PUENTE_E2E_PATIENCE ?? (process.env.PUENTE_E2E_URL ? '4' : '3')
process.env.PUENTE_E2E_PATIENCE = patience

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 30_000 * Number(patience),
  expect: { timeout: 8_000 * Number(patience) },
  reporter: process.env.PUENTE_TEST_REPORT
    ? [['list'], ['json', { outputFile: process.env.PUENTE_TEST_REPORT }]]
    : 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  },
})
