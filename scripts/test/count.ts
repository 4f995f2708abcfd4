/** How many tests passed, failed and were skipped. */
import { readFileSync } from 'node:fs'

export type Count = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, by name: told once more at the very end, where a log cut to its last lines still has it. */
  readonly failures: readonly string[]
}

/** The sum of several runs. */
export function addUp(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
      failures: [...sum.failures, ...count.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  )
}

/**
 * The count a runner wrote as JSON. A runner that ended badly without a failing test, or wrote nothing, counts as
 * one failure: a run that never began must not look green.
 */
export function countOf(file: string, exitCode: number, read: (report: string) => Count): Count {
  const count = readReport(file, read)
  if (count === undefined) return failure(`no report of a runner that ended with ${exitCode}`)
  if (exitCode === 0 || count.failed > 0) return count
  return { ...count, failed: 1, failures: [`a runner without a failing test ended with ${exitCode}`] }
}

/** One failure, and nothing else counted. */
export function failure(name: string): Count {
  return { passed: 0, failed: 1, skipped: 0, failures: [name] }
}

function readReport(file: string, read: (report: string) => Count): Count | undefined {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
