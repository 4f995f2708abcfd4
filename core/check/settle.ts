/** Two checks may see one fault: the one that explains it best speaks, the other gives way. */
import type { CheckId, FoundIssue } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'
import { isWithin, reachOf } from '../model/reach.ts'
import { type Span, spanLength } from '../model/span.ts'
import type { Page } from './check.ts'

/** What settling asks of a check's page. */
export type Precedence = Pick<Page, 'givesWayTo' | 'blurs'>

/** The precedence of each check by its id; a check without one gives way to none. */
export type Precedences = ReadonlyMap<CheckId, Precedence>

/**
 * Drops what another finding explains better, and all but the first of one check at one place. A doubtful finding makes
 * none silent that is shown where it is not.
 * A finding gives way only to findings of its own or a narrower scope, given in `narrower` by their segments: then an
 * edit elsewhere cannot bring back what was dropped, and `recheck` stays exact.
 */
export function settle(
  found: readonly FoundIssue[],
  narrower: ReadonlyMap<SegmentId, readonly FoundIssue[]>,
  pages: Precedences,
): readonly FoundIssue[] {
  if (found.length === 0) return found
  const beside = bySegment(found)
  const kept = new Map<SegmentId, FoundIssue[]>()
  return found.filter((issue) => {
    if (isExplained(issue, beside, pages) || isExplained(issue, narrower, pages)) return false
    const earlier = kept.get(issue.segment)
    if (earlier?.some((other) => saysTheSame(other, issue))) return false
    if (earlier) earlier.push(issue)
    else kept.set(issue.segment, [issue])
    return true
  })
}

/** The findings of each segment, in the order given. */
export function bySegment(found: readonly FoundIssue[]): Map<SegmentId, FoundIssue[]> {
  const groups = new Map<SegmentId, FoundIssue[]>()
  for (const issue of found) {
    const group = groups.get(issue.segment)
    if (group) group.push(issue)
    else groups.set(issue.segment, [issue])
  }
  return groups
}

function isExplained(
  issue: FoundIssue,
  others: ReadonlyMap<SegmentId, readonly FoundIssue[]>,
  pages: Precedences,
): boolean {
  const better = pages.get(issue.check)?.givesWayTo ?? []
  if (better.length === 0) return false
  const here = others.get(issue.segment)
  return (
    here?.some(
      (other) =>
        better.includes(other.check) && isShownWith(other, issue) && overlap(placeOf(other, pages), issue.span),
    ) === true
  )
}

/** Wherever the one is shown, the other is. */
function isShownWith(other: FoundIssue, issue: FoundIssue): boolean {
  return isWithin(reachOf(other.confidence), reachOf(issue.confidence))
}

function placeOf({ check, span }: FoundIssue, pages: Precedences): Span {
  const blurs = pages.get(check)?.blurs ?? 0
  return blurs === 0 ? span : { start: span.start - blurs, end: span.end + blurs }
}

function saysTheSame(a: FoundIssue, b: FoundIssue): boolean {
  return a.check === b.check && overlap(a.span, b.span)
}

function overlap(a: Span, b: Span): boolean {
  if (spanLength(a) === 0 || spanLength(b) === 0) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}
