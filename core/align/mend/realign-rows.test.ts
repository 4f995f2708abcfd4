import { describe, expect, test } from 'vitest'
import type { Link } from '../../model/alignment.ts'
import type { LinkId, SegmentId } from '../../model/ids.ts'
import { asId } from '../../model/ids.ts'
import { applyLinksChange, placesOf } from './alignment.ts'
import { openStretchAround, openStretches, replaceRealigned, segmentsIn } from './realign-rows.ts'

const pair = (n: number, more: Partial<Link> = {}): Link => ({
  id: asId<LinkId>(`L${n}`),
  source: [asId<SegmentId>(`s${n}`)],
  target: [asId<SegmentId>(`t${n}`)],
  confidence: 0.3,
  origin: 'automatic',
  isLocked: false,
  ...more,
})
const manual = { origin: 'manual', confidence: 1 } as const

describe('what is open', () => {
  const rows = [pair(0), pair(1, manual), pair(2), pair(3), pair(4, { isLocked: true }), pair(5)]
  test('in the whole article: all between links that people locked or decided', () => {
    expect(openStretches(rows)).toEqual([
      { first: 0, end: 1 },
      { first: 2, end: 4 },
      { first: 5, end: 6 },
    ])
  })
  test('around a row: up to the next ones on either side', () => {
    expect(openStretchAround(rows, 3)).toEqual({ ok: true, value: { first: 2, end: 4 } })
  })
  test('the row itself is open even if a person made it, but not if it is locked', () => {
    expect([openStretchAround(rows, 1), openStretchAround(rows, 4)]).toEqual([
      { ok: true, value: { first: 0, end: 4 } },
      { ok: false, failure: { kind: 'link-locked', row: 4 } },
    ])
  })
  test('what was taken out of its link is no barrier beside the row asked about', () => {
    const alone = [pair(0), pair(1, { ...manual, source: [] }), pair(2)]
    expect(openStretchAround(alone, 2)).toEqual({ ok: true, value: { first: 0, end: 3 } })
  })
})

test('new links take the place of the old, but a link with the same members stays the same link', () => {
  const rows = [pair(0), pair(1), pair(2), pair(3, { isLocked: true })]
  const segments = (side: 'source' | 'target') => rows.flatMap((row) => row[side]).map((id) => ({ id }))
  const alignment = { rows, places: placesOf(segments('source'), segments('target')) }
  const links = [
    { source: [0], target: [0], confidence: 0.9 },
    { source: [1, 2], target: [1, 2], confidence: 0.8 },
  ]
  const turn = replaceRealigned(alignment, [{ stretch: { first: 0, end: 3 }, links }], () => asId('new'))
  expect(applyLinksChange(rows, turn).map(({ id, confidence }) => [id, confidence])).toEqual([
    ['L0', 0.9],
    ['new', 0.8],
    ['L3', 0.3],
  ])
  expect(segmentsIn(alignment, { first: 1, end: 3 }, 'target')).toEqual(['t1', 't2'])
})
