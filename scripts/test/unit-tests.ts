/** The tests beside the code, by vitest. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { toolPath } from '../check/checks.ts'
import { run } from '../command.ts'
import { projectFolder } from '../paths.ts'
import { addUp, type Count, countOf } from './count.ts'

const report = join(projectFolder, 'out/test/unit.json')

/** More than so many lost files are no mishap of the runtime. */
const fewLost = 2

/**
 * Runs them all, shown as they go. A test file whose process died (a fault of the runtime under it, one run in hundreds) says
 * nothing of its tests: it is run once more, and that is told.
 */
export async function runUnitTests(): Promise<Count> {
  const first = await runVitest([])
  const lost = lostFiles(report)
  if (lost.length === 0 || lost.length > fewLost) return first
  const names = lost.map(({ name }) => nameOf(name))
  console.log(`\nDied on the way, and run once more: ${names.join(', ')}\n`)
  return addUp([withoutLost(first, lost), await runVitest(names)])
}

async function runVitest(files: readonly string[]): Promise<Count> {
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]
  const ended = await run(toolPath('vitest'), args, { folder: projectFolder, shown: true })
  return countOf(report, ended.code, readVitest)
}

/** Files that failed without a word: none of their tests did, nor is told why they could not be loaded. None if any test failed. */
export function lostFiles(report: string): readonly FileResult[] {
  if (!existsSync(report)) return []
  const { numFailedTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
  return numFailedTests > 0 ? [] : testResults.filter(({ status, message }) => status === 'failed' && message === '')
}

/** The count of the other files alone. What a dead file did not come to is counted nowhere yet. */
export function withoutLost({ passed, skipped, failures }: Count, lost: readonly FileResult[]): Count {
  const told = lost.flatMap(({ assertionResults }) => assertionResults)
  const counted = told.filter(({ status }) => status === 'passed').length
  const others = failures.filter((failure) => !lost.some(({ name }) => failure.startsWith(`${nameOf(name)}:`)))
  return { passed: passed - counted, skipped, failed: others.length, failures: others }
}

function nameOf(file: string): string {
  return relative(projectFolder, file)
}

/** The count in vitest's JSON report. */
export function readVitest(report: string): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, testResults } =
    JSON.parse(report)
  // A file that does not even load has no tests of its own to fail.
  const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites
  const failures = testResults.flatMap(failuresOf)
  return { passed: numPassedTests, failed, skipped: numPendingTests + (numTodoTests ?? 0), failures }
}

type Report = { readonly numFailedTests: number; readonly testResults: readonly FileResult[] }

type FileResult = {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
}

function failuresOf({ name, status, message, assertionResults }: FileResult): readonly string[] {
  const file = nameOf(name)
  const tests = assertionResults.flatMap((one) => (one.status === 'failed' ? [`${file}: ${one.fullName}`] : []))
  return status === 'failed' && tests.length === 0 ? [`${file}: ${message}`] : tests
}
