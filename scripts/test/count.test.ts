import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectFolder } from '../paths.ts'
import { addUp, countOf } from './count.ts'
import { readPlaywright } from './journeys.ts'
import { lostFiles, readVitest, withoutLost } from './unit-tests.ts'

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
      { passed: 2, failed: 0, skipped: 1, failures: [] },
      { passed: 3, failed: 1, skipped: 0, failures: ['the bridge'] },
    ]),
  ).toEqual({ passed: 5, failed: 1, skipped: 1, failures: ['the bridge'] })
})

test('a runner that wrote nothing counts as a failure', () => {
  expect(countOf(join(folder, 'nothing.json'), 0, readVitest)).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that ended badly without a failing test counts as a failure', () => {
  const file = report({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, suites: [] })
  expect(countOf(file, 1, readPlaywright)).toMatchObject({ passed: 4, failed: 1, skipped: 0 })
})

test('a test file that does not load counts as a failure, and is named', () => {
  const broken = { name: join(projectFolder, 'db/people.test.ts'), status: 'failed', message: 'no such module' }
  const file = report({
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 0,
    numFailedTestSuites: 1,
    testResults: [{ ...broken, assertionResults: [] }],
  })
  const failures = ['db/people.test.ts: no such module']
  expect(countOf(file, 1, readVitest)).toEqual({ passed: 7, failed: 1, skipped: 0, failures })
})

test('a unit test that failed is told by its file and its name', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a person is added' },
    { status: 'failed', fullName: 'a person is renamed' },
  ]
  const file = report({
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    numFailedTestSuites: 1,
    testResults: [{ name: join(projectFolder, 'db/people.test.ts'), status: 'failed', message: '', assertionResults }],
  })
  expect(countOf(file, 1, readVitest).failures).toEqual(['db/people.test.ts: a person is renamed'])
})

test('a journey that passed only when repeated counts as failed, and is named', () => {
  const specs = [
    { title: 'a draft is kept', ok: true, tests: [{ status: 'flaky' }] },
    { title: 'a draft is sent', ok: true, tests: [{ status: 'expected' }] },
  ]
  const suites = [{ file: 'edit.spec.ts', specs: [], suites: [{ file: 'edit.spec.ts', specs }] }]
  const file = report({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2 }, suites })
  const failures = ['e2e/edit.spec.ts: a draft is kept']
  expect(countOf(file, 0, readPlaywright)).toEqual({ passed: 4, failed: 1, skipped: 2, failures })
})

test('a file whose process died says nothing of why, and is counted by the run that follows', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a person is added' },
    { status: 'pending', fullName: 'a person is renamed' },
  ]
  const died = { name: join(projectFolder, 'db/people.test.ts'), status: 'failed', message: '', assertionResults }
  const counts = { numPassedTests: 8, numFailedTests: 0, numPendingTests: 2, numFailedTestSuites: 1 }
  const file = report({ ...counts, testResults: [died] })
  expect(withoutLost(countOf(file, 1, readVitest), lostFiles(file))).toEqual({
    passed: 7,
    failed: 0,
    skipped: 2,
    failures: [],
  })
  const unread = { ...died, message: 'no such module', assertionResults: [] }
  expect(lostFiles(report({ ...counts, testResults: [unread] }))).toEqual([])
  expect(lostFiles(report({ ...counts, numFailedTests: 1, testResults: [died] }))).toEqual([])
})
