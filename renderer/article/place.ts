/** Where a person is in an article, and the way from one place to the next. */
import type { SegmentId } from '../../core/model/ids.ts'
import type { Role } from '../../core/model/person.ts'
import type { Segment, SegmentState } from '../../core/model/segment.ts'
import { type RowCache, rowAt } from './row-cache.ts'
import { rowBeside, type ShownRows } from './shown-rows.ts'

/** A row and, in it, the target segment; undefined where the source has no counterpart. */
export type SegmentPosition = { readonly row: number; readonly segment: SegmentId | undefined }

export type Direction = 1 | -1

/** `unknown` names the row that must be loaded before the step can be taken. */
export type Step =
  | { readonly kind: 'place'; readonly place: SegmentPosition }
  | { readonly kind: 'unknown'; readonly row: number }
  | { readonly kind: 'end' }

function edgePlace(cache: RowCache, row: number, direction: Direction): Step {
  if (row < 0 || row >= cache.total) return { kind: 'end' }
  const found = rowAt(cache, row)
  if (found === undefined) return { kind: 'unknown', row }
  const segment = direction === 1 ? found.target[0] : found.target.at(-1)
  return { kind: 'place', place: { row, segment: segment?.id } }
}

/** A place before the first row, from which a search forward sees the whole article. */
export const beforeFirst: SegmentPosition = { row: -1, segment: undefined }

/** A place behind the last row, from which a search backward sees the whole article. */
export function afterLast({ total }: RowCache): SegmentPosition {
  return { row: total, segment: undefined }
}

/** The neighbouring target segment: inside the row while it has more, else in the next row shown, even an unanswered one. */
export function stepFrom(cache: RowCache, from: SegmentPosition, direction: Direction, shown?: ShownRows): Step {
  if (from.row < 0) return edgePlace(cache, rowBeside(shown, -1, 1), direction)
  if (from.row >= cache.total) return edgePlace(cache, rowBeside(shown, cache.total, -1), direction)
  const row = rowAt(cache, from.row)
  if (row === undefined) return { kind: 'unknown', row: from.row }
  const at = row.target.findIndex((segment) => segment.id === from.segment)
  const neighbour = at < 0 ? undefined : row.target[at + direction]
  if (neighbour !== undefined) return { kind: 'place', place: { row: from.row, segment: neighbour.id } }
  return edgePlace(cache, rowBeside(shown, from.row, direction), direction)
}

/** The first place of a row. */
export function placeInRow(cache: RowCache, row: number): Step {
  return edgePlace(cache, row, 1)
}

const unconfirmed: readonly SegmentState[] = ['empty', 'machine', 'draft']

/**
 * True if the segment still waits for a person of this role: a translator confirms, and mends what is returned; an editor
 * looks at what is confirmed. What is locked waits for nobody.
 */
export function isOpenFor(role: Role, { state, isLocked }: Pick<Segment, 'state' | 'isLocked'>): boolean {
  if (isLocked === true) return false
  return unconfirmed.includes(state) || state === (role === 'translator' ? 'returned' : 'translated')
}

/** The nearest place shown whose segment is open for the role, searching one way to the end of the article. */
export function nextOpen(
  cache: RowCache,
  from: SegmentPosition,
  direction: Direction,
  role: Role,
  shown?: ShownRows,
): Step {
  return nextWhere(cache, from, direction, (segment) => isOpenFor(role, segment), shown)
}

/** The nearest place shown, searching one way to the end of the article, whose segment was returned. */
export function nextReturned(cache: RowCache, from: SegmentPosition, direction: Direction, shown?: ShownRows): Step {
  return nextWhere(cache, from, direction, ({ state, isLocked }) => state === 'returned' && isLocked !== true, shown)
}

function nextWhere(
  cache: RowCache,
  from: SegmentPosition,
  direction: Direction,
  isWanted: (segment: Segment) => boolean,
  shown: ShownRows | undefined,
): Step {
  let step = stepFrom(cache, from, direction, shown)
  while (step.kind === 'place') {
    const { row, segment } = step.place
    const found = rowAt(cache, row)?.target.find(({ id }) => id === segment)
    if (found !== undefined && isWanted(found)) return step
    step = stepFrom(cache, step.place, direction, shown)
  }
  return step
}

/** The first segment of the article in one of these states. */
export function firstInState(cache: RowCache, states: readonly SegmentState[]): Step {
  for (let row = 0; row < cache.total; row += 1) {
    const found = rowAt(cache, row)
    if (found === undefined) return { kind: 'unknown', row }
    const segment = found.target.find(({ state }) => states.includes(state))
    if (segment !== undefined) return { kind: 'place', place: { row, segment: segment.id } }
  }
  return { kind: 'end' }
}
