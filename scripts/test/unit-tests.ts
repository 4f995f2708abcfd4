/** The tests beside the code, by vitest. */
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { toolPath } from '../check/checks.ts'
import { run } from '../command.ts'
import { projectFolder } from '../paths.ts'
import { type Count, countOf } from './count.ts'

const report = join(projectFolder, 'out/test/unit.json')

/** Runs them all, shown as they go. */
export async function runUnitTests(): Promise<Count> {
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = await run(toolPath('vitest'), args, { folder: projectFolder, shown: true })
  return countOf(report, ended.code, readVitest)
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

type FileResult = {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
}

function failuresOf({ name, status, message, assertionResults }: FileResult): readonly string[] {
  const file = relative(projectFolder, name)
  const tests = assertionResults.flatMap((one) => (one.status === 'failed' ? [`${file}: ${one.fullName}`] : []))
  return status === 'failed' && tests.length === 0 ? [`${file}: ${message}`] : tests
}
