/** The order of findings: as they stand in the text, or worst first; and the way from one to the next. */

import type { RowsChanged } from '../../contract/article.ts'
import type { PlacedFinding } from '../../contract/finding.ts'
import { severities } from '../../core/model/finding.ts'
import type { FindingId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'

export const findingOrders = ['text', 'severity'] as const
export type FindingOrder = (typeof findingOrders)[number]

/** A point in the text: a segment of a row, and an offset in it. */
export type Spot = { readonly row: number; readonly nth: number; readonly at: number }

function compareInText(a: PlacedFinding, b: PlacedFinding): number {
  return a.row - b.row || a.nth - b.nth || a.span.start - b.span.start || (a.id < b.id ? -1 : 1)
}

/** As they stand in the text: what margins number and F8 walks. */
export function inTextOrder(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return [...findings].sort(compareInText)
}

/** Findings that stand in the order of the text, as a person wants them listed; equals stay in the order of the text. */
export function inOrder(findings: readonly PlacedFinding[], order: FindingOrder): readonly PlacedFinding[] {
  if (order === 'text') return findings
  return [...findings].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity))
}

/** The list after a change: gone ones out, new ones in, in order. A finding both removed and added stays, renewed. */
export function changeFindings(
  findings: readonly PlacedFinding[],
  removed: readonly FindingId[],
  added: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  if (removed.length === 0 && added.length === 0) return findings
  const gone = new Set<FindingId>([...removed, ...added.map(({ id }) => id)])
  return inTextOrder([...findings.filter(({ id }) => !gone.has(id)), ...added])
}

/** Findings by the segment they stand in, each list in the order of its text. */
export function bySegment(findings: readonly PlacedFinding[]): ReadonlyMap<SegmentId, readonly PlacedFinding[]> {
  const inOrder = [...findings].sort((a, b) => a.span.start - b.span.start)
  return groupBy(inOrder, ({ segment }) => segment)
}

/** The neighbour of a finding in a list, wrapping round; undefined if it is not in the list. */
export function neighbourFinding(
  findings: readonly PlacedFinding[],
  current: FindingId | undefined,
  direction: 1 | -1,
): PlacedFinding | undefined {
  const at = findings.findIndex(({ id }) => id === current)
  return at < 0 ? undefined : findings[(at + direction + findings.length) % findings.length]
}

/**
 * The first finding from a spot on, or the last one before it, wrapping round. The findings stand in the order of the
 * text. Undefined only when there are none.
 */
export function findingFrom(
  findings: readonly PlacedFinding[],
  spot: Spot,
  direction: 1 | -1,
): PlacedFinding | undefined {
  const ahead = findings.findIndex(({ row, nth, span }) => {
    return (row - spot.row || nth - spot.nth || span.start - spot.at) >= 0
  })
  const first = ahead < 0 ? findings.length : ahead
  return direction === 1 ? (findings[first] ?? findings[0]) : (findings[first - 1] ?? findings.at(-1))
}

/** Where "and go on" leads once the finding at `position` is gone: the one that took its place, else the last. */
export function findingAfter(findings: readonly PlacedFinding[], position: number): PlacedFinding | undefined {
  return findings[position] ?? findings.at(-1)
}

/** Findings behind rows that gave way to others keep their segments and only change their row. */
export function moveFindings(
  findings: readonly PlacedFinding[],
  rows: RowsChanged | undefined,
): readonly PlacedFinding[] {
  if (rows === undefined || rows.added === rows.removed) return findings
  const from = rows.first + rows.removed
  const by = rows.added - rows.removed
  return findings.map((finding) => (finding.row < from ? finding : { ...finding, row: finding.row + by }))
}
