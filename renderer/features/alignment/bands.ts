/** How links are laid out: in bands, each a link, or several where links cross, so that both columns keep the order of their text. */
import type { Row } from '../../../contract/article.ts'
import type { Side } from '../../../core/model/article.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { type RowCache, rowAt } from '../../article/row-cache.ts'

/** Rows `[first, first + count)`, drawn together. */
export type Band = { readonly first: number; readonly count: number }

/** A segment in its column: its number, counted from 1 through the whole side as far as it is known. */
export type Stand = {
  readonly side: Side
  readonly number: number
  readonly row: number
  readonly segment: Segment
}

export type Columns = {
  readonly source: readonly Stand[]
  readonly target: readonly Stand[]
  readonly of: ReadonlyMap<SegmentId, Stand>
}

const sides = ['source', 'target'] as const

/** For each row the furthest position before it, and for each the nearest from it on: where they part, nothing crosses. */
function furthestUpTo(rows: readonly (Row | undefined)[], side: Side): readonly number[] {
  let furthest = Number.NEGATIVE_INFINITY
  return rows.map((row) => {
    for (const { position } of row?.[side] ?? []) furthest = Math.max(furthest, position)
    return furthest
  })
}

function nearestFrom(rows: readonly (Row | undefined)[], side: Side): readonly number[] {
  let nearest = Number.POSITIVE_INFINITY
  const found = new Array<number>(rows.length)
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    for (const { position } of rows[index]?.[side] ?? []) nearest = Math.min(nearest, position)
    found[index] = nearest
  }
  return found
}

function rowsOf(cache: RowCache): readonly (Row | undefined)[] {
  return Array.from({ length: cache.total }, (_, index) => rowAt(cache, index))
}

/** Rows whose links cross stand in one band; every other row is a band of its own. Rows not loaded cross nothing. */
export function bandsOf(cache: RowCache): readonly Band[] {
  const rows = rowsOf(cache)
  const edges = sides.map((side) => ({ upTo: furthestUpTo(rows, side), from: nearestFrom(rows, side) }))
  const isEdge = (row: number): boolean =>
    edges.every(({ upTo, from }) => (upTo[row - 1] ?? -1) < (from[row] ?? Number.POSITIVE_INFINITY))
  const bands: Band[] = []
  let first = 0
  for (let row = 1; row <= rows.length; row += 1) {
    if (row < rows.length && !isEdge(row)) continue
    bands.push({ first, count: row - first })
    first = row
  }
  return bands
}

/** Both columns in the order of their texts. */
export function columnsOf(cache: RowCache): Columns {
  const rows = rowsOf(cache)
  const column = (side: Side): readonly Stand[] =>
    rows
      .flatMap((row) => row?.[side].map((segment) => ({ side, row: row.index, segment })) ?? [])
      .sort((a, b) => a.segment.position - b.segment.position)
      .map((stand, index) => ({ ...stand, number: index + 1 }))
  const [source, target] = [column('source'), column('target')]
  return { source, target, of: new Map([...source, ...target].map((stand) => [stand.segment.id, stand])) }
}
