import { expect, test } from 'vitest'
import { type ArticleId, asId } from '../model/ids.ts'
import type { ReportSection } from '../model/report.ts'
import { placeOfRow } from './place-of-row.ts'

const [fair, flood] = ['fair', 'flood'].map((name) => asId<ArticleId>(name))
const section = (rows: ReportSection['rows'], articles?: readonly ArticleId[]): ReportSection => ({
  name: 'corrections',
  title: undefined,
  columns: ['headline', 'segment', 'kind'],
  rows,
  ...(articles !== undefined && { articles }),
})

test('a row leads to its segment, or to its article where it speaks of all of it', () => {
  const several = section(
    [
      ['The fair', '7', 'Spaces'],
      ['The flood', '', 'Returned'],
    ],
    [fair!, flood!],
  )
  expect([placeOfRow(several, 0, undefined), placeOfRow(several, 1, fair)]).toEqual([
    { column: 'segment', article: fair, row: 6 },
    { column: 'headline', article: flood, row: undefined },
  ])
})

test('in a report of one article only a row with a segment leads anywhere; where there is no article, none does', () => {
  const own = section([
    ['', '2', 'Spaces'],
    ['', '', 'Export'],
  ])
  expect([placeOfRow(own, 0, fair), placeOfRow(own, 1, fair), placeOfRow(own, 0, undefined)]).toEqual([
    { column: 'segment', article: fair, row: 1 },
    undefined,
    undefined,
  ])
})
