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

/** Those that are shown, in the order given. */
export function placedOf(
  findings: readonly StoredFinding[],
  rows: RowsOfSegments,
  shown: Shown,
): readonly PlacedFinding[] {
  return findings.flatMap(({ isDismissed: _, ...finding }) => {
    const at = rows.get(finding.segment)
    if (at === undefined || !isShown(finding, shown)) return []
    const severity = shown.choices.get(finding.check)?.severity ?? finding.severity
    return [{ ...finding, severity, row: at.row, nth: at.nth, family: familyOf(finding.check) }]
  })
}

type Known = Pick<Desk, 'texts' | 'choices' | 'settings'>

/** All of an article that are open, or dismissed, in the order of the text. */
export function listPlaced(desk: Known, article: ArticleId, are: 'open' | 'dismissed'): readonly PlacedFinding[] {
  const rows = rowsOfSegments(desk.texts.get(article).links)
  const placeOf = ({ segment }: PlacedFinding) => rows.get(segment)?.place ?? 0
  const wanted = desk.texts.findings(article).filter(({ isDismissed }) => isDismissed === (are === 'dismissed'))
  return [...placedOf(wanted, rows, shownTo(desk))].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.span.start - b.span.start,
  )
}

/** Of these the open ones, in an article as it stands. */
export function placedIn(
  desk: Known,
  article: ArticleId,
  findings: readonly StoredFinding[],
): readonly PlacedFinding[] {
  const open = findings.filter(({ isDismissed }) => !isDismissed)
  if (open.length === 0) return []
  return placedOf(open, rowsOfSegments(desk.texts.get(article).links), shownTo(desk))
}
