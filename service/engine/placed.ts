/** Findings as screens see them: with the row to jump to, and as people chose for their checks. */
import type { PlacedFinding } from '../../contract/finding.ts'
import { familyOf, isShown, type Shown } from '../../core/check/catalogue.ts'
import type { Bitext } from '../../core/model/finding.ts'
import type { ArticleId, SegmentId } from '../../core/model/ids.ts'
import type { StoredFinding } from '../../db/findings.ts'
import type { Desk } from '../context/desk.ts'
import { shownTo } from './shown.ts'

/** `place` counts segments in the order of the rows, `nth` those of one side in a row. */
export type RowsOfSegments = ReadonlyMap<
  SegmentId,
  { readonly row: number; readonly nth: number; readonly place: number }
>

const indexed = new WeakMap<Bitext['links'], RowsOfSegments>()

/** The row of every segment; the links of an article stay the same value while its texts are edited. */
export function rowsOfSegments(links: Bitext['links']): RowsOfSegments {
  const known = indexed.get(links)
  if (known !== undefined) return known
  const rows = new Map<SegmentId, { row: number; nth: number; place: number }>()
  links.forEach(({ source, target }, row) => {
    for (const side of [source, target])
      side.forEach((segment, nth) => {
        rows.set(segment, { row, nth, place: rows.size })
      })
  })
  indexed.set(links, rows)
  return rows
}

/** Those that are open and shown, in the order given. */
export function placedOf(
  findings: readonly StoredFinding[],
  rows: RowsOfSegments,
  shown: Shown,
): readonly PlacedFinding[] {
  return findings.flatMap(({ isDismissed, ...finding }) => {
    const at = rows.get(finding.segment)
    if (isDismissed || at === undefined || !isShown(finding, shown)) return []
    const severity = shown.choices.get(finding.check)?.severity ?? finding.severity
    return [{ ...finding, severity, row: at.row, nth: at.nth, family: familyOf(finding.check) }]
  })
}

/** As above, in an article as it stands. */
export function placedIn(
  desk: Pick<Desk, 'texts' | 'choices' | 'settings'>,
  article: ArticleId,
  findings: readonly StoredFinding[],
): readonly PlacedFinding[] {
  if (findings.length === 0) return []
  return placedOf(findings, rowsOfSegments(desk.texts.get(article).links), shownTo(desk))
}
