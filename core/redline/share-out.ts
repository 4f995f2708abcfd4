/** Cuts what changed in a run at the ends of its segments, so that each segment is told what changed in it. */

import { isChange, type RedlineChange, type Run } from '../model/redline.ts'
import { changeOf } from './change-of.ts'
import { type Stretch, stretchesOf } from './run-places.ts'

/** A piece with its places in both texts of the run. */
export type Placed = {
  readonly piece: { readonly kind: 'kept'; readonly text: string } | RedlineChange
  readonly at: number
  readonly beforeAt: number
}

export type Shared = { readonly stretch: Stretch; readonly piece: Placed['piece'] }

/** The pieces in their order, each whole in one segment of `after` or in the white space before one. */
export function shareOut(flat: readonly Placed[], before: Run, after: Run): readonly Shared[] {
  const stretches = stretchesOf(after)
  const home = stretchesOf(before)
  const shared: Shared[] = []
  let first = 0
  for (const placed of flat) {
    while (first < stretches.length - 1 && (stretches[first]?.end ?? 0) < placed.at) first++
    const near = stretches.slice(first)
    if (textIn(placed.piece) === '') {
      const owner = home.find(({ start, end }) => start <= placed.beforeAt && placed.beforeAt < end)
      const stretch = placeOfRemoved(near, placed.at, (one) => {
        return one.isGap === owner?.isGap && after[one.index]?.segment === before[owner.index]?.segment
      })
      if (stretch !== undefined) shared.push({ stretch, piece: placed.piece })
    } else for (const part of sliced(near, placed)) shared.push(part)
  }
  return shared
}

function textIn(piece: Placed['piece']): string {
  return isChange(piece) ? piece.after : piece.text
}

/** Between two segments it belongs to what it was taken out of: one of them, or the white space between. */
function placeOfRemoved(
  near: readonly Stretch[],
  at: number,
  isOwner: (stretch: Stretch) => boolean,
): Stretch | undefined {
  const touching = near.filter(({ start, end }) => start <= at && at <= end)
  return touching.find(isOwner) ?? touching.find(({ isGap }) => !isGap) ?? touching[0]
}

function sliced(near: readonly Stretch[], { piece, at, beforeAt }: Placed): readonly Shared[] {
  const text = textIn(piece)
  const end = at + text.length
  const over = near.filter((stretch) => stretch.start < end && at < stretch.end)
  const [only] = over
  if (over.length === 1 && only !== undefined) return [{ stretch: only, piece }]
  // What was there before is told once, in a segment where it can be taken back.
  const carrier = over.find(({ isGap }) => !isGap) ?? only
  let told = beforeAt
  return over.map((stretch) => {
    const [from, to] = [Math.max(at, stretch.start), Math.min(end, stretch.end)]
    const part = text.slice(from - at, to - at)
    if (!isChange(piece)) return { stretch, piece: { kind: 'kept', text: part } }
    const was = stretch === carrier ? piece.before : ''
    const change = changeOf(was, part, from, told)
    told += was.length
    return { stretch, piece: change }
  })
}
