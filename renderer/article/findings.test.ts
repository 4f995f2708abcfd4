import { describe, expect, test } from 'vitest'
import type { PlacedFinding } from '../../contract/shapes.ts'
import type { Severity } from '../../core/model/finding.ts'
import { asId, type FindingId, type SegmentId } from '../../core/model/ids.ts'
import { everyFinding, type FindingFilter, filterFindings, livingFilter } from './finding-filter.ts'
import { marksOf, visibleSpan } from './finding-mark.ts'
import { bySegment, changeFindings, findingAfter, neighbourFinding, rankFindings } from './rank-findings.ts'

function finding(name: string, severity: Severity, row: number, start = 0): PlacedFinding {
  const segment = asId<SegmentId>(`segment ${row}`)
  const span = { start, end: start + 3 }
  const facts = { check: 'doubled-phrase', family: 'garble' as const, confidence: 1, facts: {}, fixes: [] }
  return { id: asId<FindingId>(name), segment, row, severity, span, ...facts }
}

const names = (findings: readonly PlacedFinding[]) => findings.map(({ id }) => id)

describe('the list of findings', () => {
  const list = rankFindings([
    finding('late', 'major', 9),
    finding('small', 'minor', 0),
    finding('worst', 'critical', 40),
    finding('early', 'major', 2, 30),
    finding('earliest', 'major', 2, 4),
  ])

  test('the worst stands first, equals in the order of the text', () => {
    expect(names(list)).toEqual(['worst', 'earliest', 'early', 'late', 'small'])
  })

  test('what a change removed is gone, what it found stands in its place', () => {
    const changed = changeFindings(list, [asId('worst')], [finding('fresh', 'major', 5)])
    expect(names(changed)).toEqual(['earliest', 'early', 'fresh', 'late', 'small'])
  })

  test('a change without findings leaves the very same list', () => {
    expect(changeFindings(list, [], [])).toBe(list)
  })

  test('within a segment findings are in the order of its text', () => {
    expect(names(bySegment(list).get(asId('segment 2')) ?? [])).toEqual(['earliest', 'early'])
  })

  test('next goes down the list and wraps round; from nowhere it begins with the worst', () => {
    const to = (current: string | undefined, direction: 1 | -1) =>
      neighbourFinding(list, current === undefined ? undefined : asId(current), direction)?.id
    expect([to(undefined, 1), to('worst', 1), to('small', 1), to('worst', -1)]).toEqual([
      'worst',
      'earliest',
      'worst',
      'small',
    ])
  })

  test('after one is settled, the one that took its place is next; after the last, the one before', () => {
    expect([findingAfter(list, 1)?.id, findingAfter(list, 5)?.id, findingAfter([], 0)]).toEqual([
      'earliest',
      'small',
      undefined,
    ])
  })
})

describe('the filter', () => {
  const numbers = { ...finding('numbers', 'major', 3), check: 'wrong-number', family: 'accuracy' as const }
  const nameChanged = { ...finding('names', 'minor', 4), check: 'name-mismatch', family: 'accuracy' as const }
  const list = [finding('garble', 'critical', 1), numbers, nameChanged]
  const through = (family: FindingFilter['family'], check?: string) => names(filterFindings(list, { family, check }))

  test('lets a family through, or one check of it, in the order of the list', () => {
    expect([through('accuracy'), through('accuracy', 'name-mismatch'), through(undefined)]).toEqual([
      ['numbers', 'names'],
      ['names'],
      ['garble', 'numbers', 'names'],
    ])
  })

  test('opens again by itself when the last finding it let through is settled', () => {
    const wish: FindingFilter = { family: 'accuracy', check: 'wrong-number' }
    expect([list, [nameChanged], [list[0]!]].map((left) => livingFilter(left, wish))).toEqual([
      wish,
      { family: 'accuracy', check: undefined },
      everyFinding,
    ])
  })
})

describe('findings in the text', () => {
  test('where something is missing, the word beside it is marked', () => {
    expect([visibleSpan({ start: 4, end: 4 }, 'All these'), visibleSpan({ start: 9, end: 9 }, 'All these')]).toEqual([
      { start: 4, end: 9 },
      { start: 4, end: 9 },
    ])
  })

  test('a span of something is marked as it is', () => {
    expect(visibleSpan({ start: 1, end: 3 }, 'word')).toEqual({ start: 1, end: 3 })
  })

  test('marks that cover the same words are drawn under each other', () => {
    const [long, inside, apart] = [
      finding('long', 'major', 1, 0),
      finding('inside', 'minor', 1, 2),
      finding('apart', 'minor', 1, 20),
    ]
    const marks = marksOf([long, inside, apart], 'Some words of a sentence', asId('inside'))
    expect(marks.map(({ depth, isCurrent }) => [depth, isCurrent])).toEqual([
      [0, false],
      [1, true],
      [0, false],
    ])
  })
})
