/** Unit and property tests stand beside what they specify; journeys through the window are Playwright's, in e2e/. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A mutation run (scripts/mutate) names the tests it needs, a glob a line.
    include: process.env.MUTATION_TESTS?.split('\n') ?? [
      '{bench,core,contract,db,service,electron,cli,renderer,locales,samples,scripts}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    // Nothing is asserted about time: a busy machine may take long to start a worker or a process.
    // With faults planted everything takes several times as long.
    testTimeout: process.env.MUTATION_TESTS === undefined ? 120_000 : 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default'],
  },
})
