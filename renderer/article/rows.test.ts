import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../contract/article.ts'
import { asId, type EditId, type LinkId, type SegmentId } from '../../core/model/ids.ts'
import type { Segment, SegmentState } from '../../core/model/segment.ts'
import { firstInState, nextOpen, placeInRow, stepFrom } from './place.ts'
import { emptyRowCache, missingPages, rowAt, rowsPerPage, targetSegment, withPage, withSegments } from './row-cache.ts'

function segment(id: string, text = id, state: SegmentState = 'machine'): Segment {
  const identity = asId<SegmentId>(id)
  return {
    id: identity,
    text,
    state,
    block: 0,
    kind: 'paragraph',
    gapBefore: '',
    codes: [],
    latestEdit: undefined,
    position: 0,
  }
}

function row(index: number, target: readonly Segment[]): Row {
  const link = { id: asId<LinkId>(`l${index}`), confidence: 1, origin: 'automatic', isLocked: false } as const
  return { index, link, source: [segment(`s${index}`)], target }
}

function cacheOf(rows: readonly Row[], total = rows.length) {
  return withPage(emptyRowCache, 0, rows, total)
}

const id = (name: string) => asId<SegmentId>(name)

describe('the rows a window has seen', () => {
  test('only pages not seen yet are asked for, within the article', () => {
    const cache = cacheOf([row(0, [segment('a')])], 250)
    expect([missingPages(cache, -80, 120), missingPages(cache, 0, 99_999)]).toEqual([[1], [1, 2]])
  })

  test('a row of a page not loaded is not known', () => {
    expect(rowAt(cacheOf([row(0, [])], 250), rowsPerPage)).toBeUndefined()
  })

  test('a changed segment makes a new row and leaves all others the very same', () => {
    const cache = cacheOf([row(0, [segment('a')]), row(1, [segment('b')])])
    const changed = withSegments(cache, [segment('b', 'mended', 'draft')])
    expect([targetSegment(changed, id('b'))?.text, rowAt(changed, 0) === rowAt(cache, 0)]).toEqual(['mended', true])
  })

  test('a page fetched again without news keeps its rows, so that nothing is drawn again', () => {
    const cache = cacheOf([row(0, [segment('a')])])
    const again = withPage(cache, 0, [row(0, [segment('a')])], 1)
    expect(rowAt(again, 0)).toBe(rowAt(cache, 0))
  })

  test('a page fetched again after an edit elsewhere brings the new text', () => {
    const cache = cacheOf([row(0, [segment('a')])])
    const edited = { ...segment('a', 'edited elsewhere'), latestEdit: asId<EditId>('e1') }
    expect(targetSegment(withPage(cache, 0, [row(0, [edited])], 1), id('a'))?.text).toBe('edited elsewhere')
  })

  test('changes of segments not on any loaded row are left to the page that brings them', () => {
    const cache = cacheOf([row(0, [segment('a')])], 250)
    expect(withSegments(cache, [segment('far away')])).toBe(cache)
  })
})

describe('the way through an article', () => {
  const rows = [
    row(0, [segment('a', 'a', 'translated')]),
    row(1, [segment('b1', 'b1', 'approved'), segment('b2')]),
    row(2, []),
    row(3, [segment('c', 'c', 'translated')]),
  ]
  const cache = cacheOf(rows)

  test('goes through every segment of a row before the next row, and stops at rows without a translation', () => {
    const visited: unknown[] = []
    let step = placeInRow(cache, 0)
    while (step.kind === 'place') {
      visited.push(step.place.segment)
      step = stepFrom(cache, step.place, 1)
    }
    expect(visited).toEqual(['a', 'b1', 'b2', undefined, 'c'])
  })

  test('backwards it enters a row by its last segment', () => {
    const step = stepFrom(cache, { row: 2, segment: undefined }, -1)
    expect(step).toEqual({ kind: 'place', place: { row: 1, segment: 'b2' } })
  })

  test('names the row that must be loaded before it can go on', () => {
    const step = stepFrom(cacheOf(rows, 200), { row: 3, segment: id('c') }, 1)
    expect(step).toEqual({ kind: 'unknown', row: 4 })
  })

  test('a translator is led to what is not confirmed, an editor also to what is only translated', () => {
    const from = { row: 0, segment: id('a') }
    const afterB2 = { row: 1, segment: id('b2') }
    expect([
      nextOpen(cache, from, 1, 'translator'),
      nextOpen(cache, afterB2, 1, 'translator'),
      nextOpen(cache, afterB2, 1, 'editor'),
    ]).toEqual([
      { kind: 'place', place: { row: 1, segment: 'b2' } },
      { kind: 'end' },
      { kind: 'place', place: { row: 3, segment: 'c' } },
    ])
  })

  test('finds the first segment that stands in the way of a move', () => {
    expect(firstInState(cache, ['machine'])).toEqual({ kind: 'place', place: { row: 1, segment: 'b2' } })
  })

  test('there and back again is where one was', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(sizes, (counts) => {
        const some = cacheOf(
          counts.map((count, r) =>
            row(
              r,
              Array.from({ length: count }, (_, n) => segment(`t${r}.${n}`)),
            ),
          ),
        )
        let at = placeInRow(some, 0)
        while (at.kind === 'place') {
          const next = stepFrom(some, at.place, 1)
          if (next.kind === 'place') expect(stepFrom(some, next.place, -1)).toEqual(at)
          at = next
        }
      }),
    )
  })
})
