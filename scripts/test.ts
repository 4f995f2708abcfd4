/**
 * `npm test`: the checks, then the tests beside the code, then whether they notice planted faults, then the journeys
 * through the real window.
 * What failed is named at the end; the last line is the sum: `N passed, N failed`. `npm run test:window` walks the journeys only.
 */
import { runChecks } from './check/checks.ts'
import { sampleSucceeds } from './mutate/sample.ts'
import { addUp, type Count, failure } from './test/count.ts'
import { runJourneys } from './test/journeys.ts'
import { runUnitTests } from './test/unit-tests.ts'

// npm hands its own `--` on to nobody, other callers do; Playwright would take what follows it for nothing.
const only = process.argv[2]?.startsWith('-') ? undefined : process.argv[2]
const rest = process.argv.slice(only === undefined ? 2 : 3).filter((argument) => argument !== '--')

async function countChecks(): Promise<Count> {
  const outcomes = await runChecks()
  const failures = outcomes.flatMap((check) => (check.passed ? [] : [`check: ${check.name}`]))
  return { passed: outcomes.length - failures.length, failed: failures.length, skipped: 0, failures }
}

/** Faults are planted only in what passes unharmed. */
async function countNets(tests: Count): Promise<Count> {
  if (tests.failed > 0) return { passed: 0, failed: 0, skipped: 1, failures: [] }
  const succeeds = await sampleSucceeds()
  return succeeds ? { passed: 1, failed: 0, skipped: 0, failures: [] } : failure('planted faults went unnoticed')
}

const counts: Count[] = []
if (only === undefined) {
  counts.push(await countChecks())
  const tests = await runUnitTests()
  counts.push(tests, await countNets(tests))
}
counts.push(await runJourneys(rest))

const { passed, failed, skipped, failures } = addUp(counts)
for (const name of failures) console.log(`failed: ${name}`)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
