/** Stores what a check behind the scenes found, a little at a time, so that whoever types never waits. */
import type { FoundIssue } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import { storeFoundOn } from '../article/recheck.ts'
import type { Desk } from '../desk-context.ts'

/** Findings that are compared and stored in one transaction: some ten milliseconds. */
const perSlice = 250

/**
 * Makes the findings of the article those that were found, segment by segment, on those that are `unstored` or, if
 * undefined, on all. Those on segments that are `stale`
 * when their turn comes are left as they are, for they were found on another text. Rejects when called off.
 */
export async function storeFoundInSlices(
  desk: Desk,
  article: ArticleId,
  found: readonly FoundIssue[],
  unstored: ReadonlySet<SegmentId> | undefined,
  stale: () => (segment: SegmentId) => boolean,
  rest: () => Promise<void>,
  onShare: (share: number) => void,
): Promise<void> {
  const foundOn = groupBySegment(found)
  const known = new Set([...desk.texts.findings(article).map(({ segment }) => segment), ...foundOn.keys()])
  const segments = [...(unstored ?? known)]
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
    storeSlice(desk, article, slice)
    onShare(done / segments.length)
  }
}

function storeSlice(desk: Desk, article: ArticleId, slice: ReadonlyMap<SegmentId, readonly FoundIssue[]>): void {
  let isStored = false
  try {
    desk.library.write((db) => storeFoundOn(desk, db, article, slice))
    isStored = true
  } finally {
    if (!isStored) desk.texts.clear()
  }
}

function groupBySegment(found: readonly FoundIssue[]): ReadonlyMap<SegmentId, readonly FoundIssue[]> {
  const groups = new Map<SegmentId, FoundIssue[]>()
  for (const issue of found) {
    const here = groups.get(issue.segment)
    if (here) here.push(issue)
    else groups.set(issue.segment, [issue])
  }
  return groups
}
