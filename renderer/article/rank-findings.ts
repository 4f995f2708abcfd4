/** The order findings are worked through: worst first, then as they stand in the text. */
import type { PlacedFinding, RowsChanged } from '../../contract/shapes.ts'
import { severities } from '../../core/model/finding.ts'
import type { FindingId, SegmentId } from '../../core/model/ids.ts'

function compare(a: PlacedFinding, b: PlacedFinding): number {
  const worse = severities.indexOf(b.severity) - severities.indexOf(a.severity)
  if (worse !== 0) return worse
  if (a.row !== b.row) return a.row - b.row
  return a.span.start - b.span.start || (a.id < b.id ? -1 : 1)
}

export function rankFindings(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return [...findings].sort(compare)
}

/** The list after a change: gone ones out, new ones in, in order. A finding both removed and added stays, renewed. */
export function changeFindings(
  findings: readonly PlacedFinding[],
  removed: readonly FindingId[],
  added: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  if (removed.length === 0 && added.length === 0) return findings
  const gone = new Set<FindingId>([...removed, ...added.map(({ id }) => id)])
  return rankFindings([...findings.filter(({ id }) => !gone.has(id)), ...added])
}

/** Findings by the segment they stand in, each list in the order of its text. */
export function bySegment(findings: readonly PlacedFinding[]): ReadonlyMap<SegmentId, readonly PlacedFinding[]> {
  const groups = new Map<SegmentId, PlacedFinding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.segment)
    if (group === undefined) groups.set(finding.segment, [finding])
    else group.push(finding)
  }
  for (const group of groups.values()) group.sort((a, b) => a.span.start - b.span.start)
  return groups
}

/**
 * The finding to go to from `current`, wrapping round; the worst when none is current.
 * Undefined only when there are no findings.
 */
export function neighbourFinding(
  findings: readonly PlacedFinding[],
  current: FindingId | undefined,
  direction: 1 | -1,
): PlacedFinding | undefined {
  const at = findings.findIndex(({ id }) => id === current)
  if (at < 0) return direction === 1 ? findings[0] : findings.at(-1)
  return findings[(at + direction + findings.length) % findings.length]
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
