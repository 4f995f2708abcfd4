/**
 * `npm test`: the checks, then the tests beside the code, then whether they notice planted faults, then the journeys
 * through the real window.
 * The last line is the sum: `N passed, N failed`. `npm run test:window` walks the journeys only.
 */
import { runChecks } from './check/checks.ts'
import { sampleSucceeds } from './mutate/sample.ts'
import { addUp, type Count } from './test/count.ts'
import { runJourneys } from './test/journeys.ts'
import { runUnitTests } from './test/unit-tests.ts'

const only = process.argv[2]?.startsWith('-') ? undefined : process.argv[2]
const rest = process.argv.slice(only === undefined ? 2 : 3)

async function countChecks(): Promise<Count> {
  const outcomes = await runChecks()
  const passed = outcomes.filter((check) => check.passed).length
  return { passed, failed: outcomes.length - passed, skipped: 0 }
}

/** Faults are planted only in what passes unharmed. */
async function countNets(tests: Count): Promise<Count> {
  if (tests.failed > 0) return { passed: 0, failed: 0, skipped: 1 }
  const succeeds = await sampleSucceeds()
  return { passed: Number(succeeds), failed: Number(!succeeds), skipped: 0 }
}

const counts: Count[] = []
if (only === undefined) {
  counts.push(await countChecks())
  const tests = await runUnitTests()
  counts.push(tests, await countNets(tests))
}
counts.push(await runJourneys(rest))

const { passed, failed, skipped } = addUp(counts)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
