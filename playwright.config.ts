/** Journeys through the real window: one at a time on each screen. Start them with `npm run test:window`. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: process.env.SVERKA_SCREENS?.split(',').length ?? 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Ample: a busy machine takes several times as long as a quiet one, and nothing is asserted about time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'out/test/journeys.json' }]],
})
