/** Where segments were split or joined since the baseline: no change of text, but to be seen. */
import { isChange, type RedlinePiece, type Run, textAsItStands } from '../model/redline.ts'
import { stretchesOf } from './run-places.ts'
import type { Placed } from './share-out.ts'

export type CutMarks = {
  /** Segments, by their index in the run as it stands, that begin where the baseline went on. */
  readonly splits: ReadonlySet<number>
  /** By the index of a segment: the offsets in its text where two segments of the baseline met. */
  readonly joins: ReadonlyMap<number, readonly number[]>
}

/** A border is known by the segment behind it. One that was taken away and made again at the same place is none of both. */
export function cutMarks(before: Run, after: Run, flat: readonly Placed[]): CutMarks {
  const [first, ...later] = after
  const splits = new Set(later.flatMap(({ segment }, n) => (isBehindBorder(before, segment) ? [] : [n + 1])))
  const joins = new Map<number, number[]>()
  if (first === undefined) return { splits, joins }
  const stretches = stretchesOf(after)
  for (const border of stretchesOf(before)) {
    if (!border.isGap || isBehindBorder(after, before[border.index]?.segment ?? '')) continue
    const at = placeNow(flat, border.start)
    const split = stretches.find(
      ({ index, isGap, start, end }) => isGap && splits.has(index) && start <= at && at <= end,
    )
    if (split !== undefined) splits.delete(split.index)
    else note(joins, stretches.find(({ isGap, start, end }) => !isGap && start <= at && at <= end) ?? stretches[0], at)
  }
  return { splits, joins }
}

function isBehindBorder(run: Run, segment: string): boolean {
  return run.some((one, index) => index > 0 && one.segment === segment)
}

function note(joins: Map<number, number[]>, stretch: { index: number; start: number } | undefined, at: number): void {
  if (stretch === undefined) return
  const offset = Math.max(0, at - stretch.start)
  joins.set(stretch.index, [...(joins.get(stretch.index) ?? []), offset])
}

/** Where an offset of the baseline's run stands now; within a change, at its start. */
function placeNow(flat: readonly Placed[], offset: number): number {
  const last = flat.findLast(({ beforeAt }) => beforeAt < offset)
  if (last === undefined) return 0
  if (isChange(last.piece)) return last.piece.beforeAt.end <= offset ? last.piece.at.end : last.at
  return last.at + Math.min(offset - last.beforeAt, last.piece.text.length)
}

/** The pieces of a segment with the marks of joins in them, given as offsets of its text, ascending; never inside a change. */
export function withJoins(pieces: readonly RedlinePiece[], offsets: readonly number[]): readonly RedlinePiece[] {
  if (offsets.length === 0) return pieces
  const marked: RedlinePiece[] = []
  const waiting = [...offsets]
  let at = 0
  for (const piece of pieces) {
    const end = at + textAsItStands([piece]).length
    while (piece.kind === 'kept' && waiting[0] !== undefined && waiting[0] < end) {
      const cut = Math.max(at, waiting.shift() ?? at)
      if (cut > at)
        marked.push({
          kind: 'kept',
          text: piece.text.slice(piece.text.length - (end - at), piece.text.length - (end - cut)),
        })
      marked.push({ kind: 'joined' })
      at = cut
    }
    if (piece.kind !== 'kept') marked.push(piece)
    else if (end > at) marked.push({ kind: 'kept', text: piece.text.slice(piece.text.length - (end - at)) })
    at = end
  }
  return [...marked, ...waiting.map((): RedlinePiece => ({ kind: 'joined' }))]
}
