import { defineConfig } from '@playwright/test';
import { chromiumFlags, requireChromium } from './scripts/find-chromium.mjs';

/** The built app (`npm run build`) behind the real headers, in a real browser. */
const port = Number(process.env.E2E_PORT ?? 4317);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  // A shared machine may stall a browser; what passes at the second try is listed as flaky, not hidden.
  retries: process.env.CI === undefined ? 0 : 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'build/reports/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${String(port)}`,
    // Playwright can switch content policies off; then these tests would prove nothing.
    bypassCSP: false,
    serviceWorkers: 'allow',
    launchOptions: { executablePath: requireChromium(), args: chromiumFlags() },
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: 'node scripts/serve.mjs dist --strict-port',
    port,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
});
