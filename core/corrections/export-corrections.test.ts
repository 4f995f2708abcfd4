import { expect, test } from 'vitest'
import { asId, type CorrectionId } from '../model/ids.ts'
import { writeCorrections } from './export-corrections.ts'

const learned = {
  id: asId<CorrectionId>('1'),
  language: 'en',
  before: '=Head\tof State',
  after: 'head of state',
  times: 3,
  lastBy: 'Aigul',
  lastMs: Date.UTC(2026, 1, 3, 4, 5, 6),
  isStopped: false,
  refusals: 1,
}

test('a table of corrections opens in a spreadsheet as text, never as a formula', () => {
  expect(writeCorrections([learned], 'tsv')).toBe(
    "language\tbefore\tafter\ttimes\tlastBy\tlast\toffered\nen\t'=Head of State\thead of state\t3\tAigul\t2026-02-03T04:05:06.000Z\ttrue\n",
  )
})

test('as JSON every character is kept', () => {
  expect(JSON.parse(writeCorrections([learned], 'json'))).toEqual({
    format: 'sverka-corrections',
    version: 1,
    corrections: [
      {
        language: 'en',
        before: '=Head\tof State',
        after: 'head of state',
        times: 3,
        lastBy: 'Aigul',
        last: '2026-02-03T04:05:06.000Z',
        offered: true,
      },
    ],
  })
})
