import { describe, expect, test } from 'vitest'
import type { Row } from '../../../contract/article.ts'
import { asId, type LinkId, type SegmentId } from '../../../core/model/ids.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { emptyRowCache, withPage } from '../../article/row-cache.ts'
import { bandsOf, columnsOf } from './bands.ts'

function segment(name: string, position: number): Segment {
  return {
    id: asId<SegmentId>(name),
    text: name,
    block: 0,
    kind: 'paragraph',
    gapBefore: '',
    codes: [],
    state: 'machine',
    latestEdit: undefined,
    position,
  }
}

/** Rows from the positions of their segments: `[[source…], [target…]]`. */
function cacheOf(...links: readonly (readonly [readonly number[], readonly number[]])[]) {
  const rows = links.map(([source, target], index): Row => {
    const link = { id: asId<LinkId>(`l${index}`), confidence: 1, origin: 'automatic', isLocked: false } as const
    return {
      index,
      link,
      source: source.map((at) => segment(`s${at}`, at)),
      target: target.map((at) => segment(`t${at}`, at)),
    }
  })
  return withPage(emptyRowCache, 0, rows, rows.length)
}

describe('bands', () => {
  test('each link that crosses none is a band of its own', () => {
    expect(bandsOf(cacheOf([[0], [0]], [[1, 2], [1]], [[], [2]]))).toEqual([
      { first: 0, count: 1 },
      { first: 1, count: 1 },
      { first: 2, count: 1 },
    ])
  })

  test('links that cross stand together, with everything between them', () => {
    expect(bandsOf(cacheOf([[0], [0]], [[3], [1]], [[], [2]], [[1], [3]], [[4], [4]]))).toEqual([
      { first: 0, count: 1 },
      { first: 1, count: 3 },
      { first: 4, count: 1 },
    ])
  })

  test('columns are numbered in the order of the text, not of the links', () => {
    const { source } = columnsOf(cacheOf([[1], [0]], [[0], [1]]))
    expect(source.map(({ number, row }) => [number, row])).toEqual([
      [1, 1],
      [2, 0],
    ])
  })
})
