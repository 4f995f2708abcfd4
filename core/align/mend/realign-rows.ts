/** Aligning again only what people have left open. */

import type { LinksChange } from '../../model/action.ts'
import type { IndexLink, Link } from '../../model/alignment.ts'
import type { Side } from '../../model/article.ts'
import type { SegmentId } from '../../model/ids.ts'
import { append, largest, smallest } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import {
  type Alignment,
  inTextOrder,
  keyOfMembers,
  type LinkRefused,
  type NewLinkId,
  sortMembers,
  trimChange,
} from './alignment.ts'

/** Rows `[first, end)` that stand open to be aligned again. */
export type RowRange = { readonly first: number; readonly end: number }

function isDecided({ isLocked, origin }: Link): boolean {
  return isLocked || origin === 'manual'
}

/** Beside a row that is aligned again on request, what was taken out of its link is open too. */
function isBarrier(link: Link): boolean {
  return isDecided(link) && (link.isLocked || (link.source.length > 0 && link.target.length > 0))
}

/** Every stretch between the links that people locked or decided. */
export function openStretches(rows: readonly Link[]): readonly RowRange[] {
  const stretches: { first: number; end: number }[] = []
  rows.forEach((row, index) => {
    if (isDecided(row)) return
    const last = stretches.at(-1)
    if (last?.end === index) last.end = index + 1
    else stretches.push({ first: index, end: index + 1 })
  })
  return stretches
}

/**
 * The stretch around a row, up to the next links that people locked or paired. The row itself is open whoever made it,
 * unless it is locked: that is refused.
 */
export function openStretchAround(rows: readonly Link[], row: number): Result<RowRange, LinkRefused> {
  if (rows[row] === undefined) return fail({ kind: 'no-row-there' })
  if (rows[row].isLocked) return fail({ kind: 'link-locked', row })
  const above = rows.slice(0, row).findLastIndex(isBarrier)
  const below = rows.slice(row + 1).findIndex(isBarrier)
  return ok({ first: above + 1, end: below < 0 ? rows.length : row + 1 + below })
}

/** The segments of a side in a stretch, in the order of the text. */
export function segmentsIn({ rows, places }: Alignment, { first, end }: RowRange, side: Side): readonly SegmentId[] {
  const all = { source: [] as SegmentId[], target: [] as SegmentId[] }
  for (const row of rows.slice(first, end)) append(all[side], row[side])
  return sortMembers(all, places)[side]
}

/** A stretch and its new links, by index into `segmentsIn` of both sides. */
export type Realigned = { readonly stretch: RowRange; readonly links: readonly IndexLink[] }

/** Puts the new links in; a link with the same members stays the same link, whoever made it. */
export function replaceRealigned(alignment: Alignment, realigned: readonly Realigned[], newId: NewLinkId): LinksChange {
  const { rows, places } = alignment
  const first = smallest(realigned.map(({ stretch }) => stretch.first))
  const end = largest(realigned.map(({ stretch }) => stretch.end))
  if (realigned.length === 0) return { first: 0, before: [], after: [] }
  const after: Link[] = []
  let copiedTo = first
  for (const { stretch, links } of realigned) {
    append(after, rows.slice(copiedTo, stretch.first))
    append(after, inTextOrder(namedLinks(alignment, stretch, links, newId), places))
    copiedTo = stretch.end
  }
  return trimChange({ first, before: rows.slice(first, end), after: [...after, ...rows.slice(copiedTo, end)] })
}

function namedLinks(
  alignment: Alignment,
  stretch: RowRange,
  links: readonly IndexLink[],
  newId: NewLinkId,
): readonly Link[] {
  const source = segmentsIn(alignment, stretch, 'source')
  const target = segmentsIn(alignment, stretch, 'target')
  const known = new Map(alignment.rows.slice(stretch.first, stretch.end).map((row) => [keyOfMembers(row), row]))
  return links.map((link) => {
    const members = {
      source: link.source.flatMap((index) => source[index] ?? []),
      target: link.target.flatMap((index) => target[index] ?? []),
    }
    const same = known.get(keyOfMembers(members))
    if (same?.origin === 'manual') return same
    return { id: same?.id ?? newId(), ...members, confidence: link.confidence, origin: 'automatic', isLocked: false }
  })
}
