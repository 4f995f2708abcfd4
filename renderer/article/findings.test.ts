import { describe, expect, test } from 'vitest'
import type { PlacedFinding } from '../../contract/finding.ts'
import type { Severity } from '../../core/model/finding.ts'
import { asId, type FindingId, type SegmentId } from '../../core/model/ids.ts'
import { everyFinding, type FindingFilter, filterFindings, livingFilter } from './finding-filter.ts'
import { carryMarks, marksOf, visibleSpan } from './finding-mark.ts'
import {
  bySegment,
  changeFindings,
  findingAfter,
  findingFrom,
  inOrder,
  inTextOrder,
  neighbourFinding,
} from './rank-findings.ts'

function finding(name: string, severity: Severity, row: number, start = 0, nth = 0): PlacedFinding {
  const segment = asId<SegmentId>(nth === 0 ? `segment ${row}` : `segment ${row}, part ${nth}`)
  const span = { start, end: start + 3 }
  const facts = { check: 'doubled-phrase', family: 'garble' as const, confidence: 1, facts: {}, fixes: [] }
  return { id: asId<FindingId>(name), segment, row, nth, severity, span, ...facts }
}

const names = (findings: readonly PlacedFinding[]) => findings.map(({ id }) => id)

describe('the list of findings', () => {
  const list = inTextOrder([
    finding('late', 'major', 9),
    finding('small', 'minor', 0),
    finding('worst', 'critical', 40),
    finding('early', 'major', 2, 30),
    finding('earliest', 'major', 2, 4),
  ])

  test('stands in the order of the text, whatever the severity', () => {
    expect(names(list)).toEqual(['small', 'earliest', 'early', 'late', 'worst'])
  })

  test('of two segments in one row, what the first one holds comes first', () => {
    const second = finding('second', 'major', 5, 2, 1)
    expect(names(inTextOrder([second, finding('first', 'minor', 5, 30)]))).toEqual(['first', 'second'])
  })

  test('sorted by severity, the worst stands first, equals in the order of the text', () => {
    expect(names(inOrder(list, 'severity'))).toEqual(['worst', 'earliest', 'early', 'late', 'small'])
  })

  test('what a change removed is gone, what it found stands in its place', () => {
    const changed = changeFindings(list, [asId('worst')], [finding('fresh', 'major', 5)])
    expect(names(changed)).toEqual(['small', 'earliest', 'early', 'fresh', 'late'])
  })

  test('a change without findings leaves the very same list', () => {
    expect(changeFindings(list, [], [])).toBe(list)
  })

  test('within a segment findings are in the order of its text', () => {
    expect(names(bySegment(list).get(asId('segment 2')) ?? [])).toEqual(['earliest', 'early'])
  })

  test('next goes down the list and wraps round', () => {
    const to = (current: string, direction: 1 | -1) => neighbourFinding(list, asId(current), direction)?.id
    expect([to('small', 1), to('worst', 1), to('small', -1)]).toEqual(['earliest', 'small', 'worst'])
  })

  test('from the caret, next is what stands behind it, and previous what stands before it', () => {
    const from = (row: number, at: number, direction: 1 | -1) => findingFrom(list, { row, nth: 0, at }, direction)?.id
    expect([from(2, 5, 1), from(2, 5, -1), from(3, 0, 1), from(3, 0, -1), from(41, 0, 1), from(0, 0, -1)]).toEqual([
      'early',
      'earliest',
      'late',
      'early',
      'small',
      'worst',
    ])
  })

  test('after one is settled, the one that took its place is next; after the last, the one before', () => {
    expect([findingAfter(list, 1)?.id, findingAfter(list, 5)?.id, findingAfter([], 0)]).toEqual([
      'earliest',
      'worst',
      undefined,
    ])
  })
})

describe('the filter', () => {
  const numbers = { ...finding('numbers', 'major', 3), check: 'wrong-number', family: 'accuracy' as const }
  const nameChanged = { ...finding('names', 'minor', 4), check: 'name-mismatch', family: 'accuracy' as const }
  const list = [finding('garble', 'critical', 1), numbers, nameChanged]
  const through = (family: FindingFilter['family'], check?: string) =>
    names(filterFindings(list, { family, check, severity: undefined }))

  test('lets a family through, or one check of it, in the order of the list', () => {
    expect([through('accuracy'), through('accuracy', 'name-mismatch'), through(undefined)]).toEqual([
      ['numbers', 'names'],
      ['names'],
      ['garble', 'numbers', 'names'],
    ])
  })

  test('lets one severity through', () => {
    expect(names(filterFindings(list, { ...everyFinding, severity: 'major' }))).toEqual(['numbers'])
  })

  test('opens again by itself when the last finding it let through is settled', () => {
    const wish: FindingFilter = { family: 'accuracy', check: 'wrong-number', severity: undefined }
    expect([list, [nameChanged], [list[0]!]].map((left) => livingFilter(left, wish))).toEqual([
      wish,
      { family: 'accuracy', check: undefined, severity: undefined },
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

  test('what is typed moves the marks behind it, leaves those before it, and takes away the one it changes', () => {
    const text = 'One two three'
    const spans = [0, 4, 8].map((start, n) => ({ start, end: start + (n === 2 ? 5 : 3) }))
    const marks = marksOf(
      spans.map((span, n) => ({ ...finding(String(n), 'minor', 1), span })),
      text,
      undefined,
    )
    const carried = carryMarks(marks, text, 'One twenty three')
    expect(carried.map(({ id, span }) => [id, 'One twenty three'.slice(span.start, span.end)])).toEqual([
      ['0', 'One'],
      ['2', 'three'],
    ])
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
