import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addUp, countOf } from './count.ts'
import { readPlaywright } from './journeys.ts'
import { readVitest } from './unit-tests.ts'

const folder = mkdtempSync(join(tmpdir(), 'sverka-count-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(value: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(value))
  return file
}

test('several runs add up', () => {
  expect(
    addUp([
      { passed: 2, failed: 0, skipped: 1 },
      { passed: 3, failed: 1, skipped: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1, skipped: 1 })
})

test('a runner that wrote nothing counts as a failure', () => {
  expect(countOf(join(folder, 'nothing.json'), 0, readVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that ended badly without a failing test counts as a failure', () => {
  const file = report({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } })
  expect(countOf(file, 1, readPlaywright)).toEqual({ passed: 4, failed: 1, skipped: 0 })
})

test('a test file that does not load counts as a failure', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numFailedTestSuites: 1 })
  expect(countOf(file, 1, readVitest)).toEqual({ passed: 7, failed: 1, skipped: 0 })
})

test('a journey that passed only when repeated counts as failed', () => {
  const file = report({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2 } })
  expect(countOf(file, 0, readPlaywright)).toEqual({ passed: 4, failed: 1, skipped: 2 })
})
