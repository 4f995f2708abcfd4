/**
 * `npm test`: the checks, then the tests beside the code, then the journeys through the real window.
 * The last line is the sum: `N passed, N failed`. `npm run test:window` walks the journeys only.
 */
import { runChecks } from './check/checks.ts'
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

const counts: Count[] = []
if (only === undefined) counts.push(await countChecks(), await runUnitTests())
counts.push(await runJourneys(rest))

const { passed, failed, skipped } = addUp(counts)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
