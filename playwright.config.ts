/** Browser tests: the real program in a real Chromium. Where there is none, `npm test` says what to install. */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './test/e2e/harness/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/harness/buildOnce.ts',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Two at once: the machine has cores to spare only for the extractors.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'line',
  use: {
    // The real screen of these laptops.
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording every test takes a sixth of the time; `--trace retain-on-failure` records the one that one looks into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: chromiumArguments() },
  },
  projects: [
    { name: 'loopback', testDir: 'test/e2e/loopback' },
    { name: 'desktop', testDir: 'test/e2e/desktop' },
  ],
});
