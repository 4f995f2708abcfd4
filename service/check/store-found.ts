/** Stores what a check behind the scenes found, a little at a time, so that whoever types never waits. */
import type { CheckId, FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { storeFoundOn } from '../engine/recheck.ts'

/** Findings that are compared and stored in one transaction: some ten milliseconds. */
const perSlice = 250

export type StoringControl = {
  /** Tells of segments at this moment whether they have another text than they were checked with. */
  readonly stale: () => (segment: SegmentId) => boolean
  /** Lets others go first. Rejects when called off. */
  readonly rest: () => Promise<void>
  readonly onShare: (share: number) => void
}

/**
 * Makes what was found the findings of these segments; those of checks named in `but` are left as they are. Segments that
 * are stale when their turn comes are left as they are too, for what was found is of another text. Rejects when called off.
 */
export async function storeFoundInSlices(
  desk: Desk,
  article: ArticleId,
  foundOn: ReadonlyMap<SegmentId, readonly FoundIssue[]>,
  segments: readonly SegmentId[],
  { stale, rest, onShare }: StoringControl,
  but: ReadonlySet<CheckId> = new Set(),
): Promise<void> {
  let done = 0
  while (done < segments.length) {
    await rest()
    const slice = new Map<SegmentId, readonly FoundIssue[]>()
    const isStale = stale()
    for (let size = 0; done < segments.length && size < perSlice; done++) {
      const segment = segments[done]
      if (segment === undefined || isStale(segment)) continue
      const here = foundOn.get(segment) ?? []
      slice.set(segment, here)
      size += Math.max(1, here.length)
    }
    storeSlice(desk, (db) => storeFoundOn(desk, db, article, slice, but))
    onShare(done / segments.length)
  }
}

function storeSlice(desk: Desk, store: (db: WriteDb) => void): void {
  let isStored = false
  try {
    desk.library.write(store)
    isStored = true
  } finally {
    if (!isStored) desk.texts.clear()
  }
}
