import { expect, test } from 'vitest'
import type { Mutant } from './stryker.ts'
import { summarise } from './summary.ts'

const source = 'const a = 1\nif (a < 2) go()\n'

function mutant(
  status: Mutant['status'],
  line: number,
  columns: readonly [number, number],
  replacement: string,
): Mutant {
  const [start = 1, end = 1] = columns
  return {
    mutatorName: 'EqualityOperator',
    replacement,
    status,
    location: { start: { line, column: start }, end: { line, column: end } },
  }
}

test('what no test noticed is told with its line; what was never planted is not counted', () => {
  const mutants = [
    mutant('Killed', 2, [5, 10], 'a > 2'),
    mutant('Survived', 2, [5, 10], 'a <= 2'),
    mutant('NoCoverage', 2, [12, 16], ''),
    mutant('Timeout', 1, [11, 12], '0'),
    mutant('Ignored', 1, [11, 12], '2'),
  ]
  expect(summarise({ files: { 'a.ts': { source, mutants } } })).toEqual({
    planted: 4,
    killed: 2,
    lines: [
      'a.ts:2  a < 2  →  a <= 2',
      'a.ts:2  go()  →    (no test comes here)',
      '',
      ' 50.0 %  2 of 4  a.ts',
      ' 50.0 %  2 of 4',
    ],
  })
})
