/** Findings of an article: all that checks caught, those dismissed among them, so that a recheck knows them. */
import type { Finding, FoundIssue, Severity } from '../core/model/finding.ts'
import type { ArticleId, FindingId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'

export type StoredFinding = Finding & { readonly isDismissed: boolean; readonly row: number }

type FindingRow = {
  id: string
  segment: string
  check_id: string
  span_start: number
  span_end: number
  severity: Severity
  confidence: number
  facts: string
  fixes: string
  dismissal: number | null
  position: number
}

const placed = `SELECT finding.id, segment.id AS segment, check_id, span_start, span_end, severity,
    finding.confidence, facts, fixes, dismissal, link.position
  FROM finding JOIN segment ON segment.row = finding.segment
  JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link`

function findingOf(row: FindingRow): StoredFinding {
  return {
    id: asId<FindingId>(row.id),
    check: row.check_id,
    segment: asId<SegmentId>(row.segment),
    span: { start: row.span_start, end: row.span_end },
    severity: row.severity,
    confidence: row.confidence,
    facts: JSON.parse(row.facts) as FoundIssue['facts'],
    fixes: JSON.parse(row.fixes) as FoundIssue['fixes'],
    isDismissed: row.dismissal !== null,
    row: row.position,
  }
}

/** In the order of the text, dismissed ones too. */
export function listFindings(db: ReadDb, article: ArticleId): readonly StoredFinding[] {
  return db
    .all<FindingRow>(
      `${placed} WHERE finding.article = (SELECT row FROM article WHERE id = ?)
       ORDER BY segment.document, segment.position, span_start, finding.row`,
      article,
    )
    .map(findingOf)
}

export function findFinding(db: ReadDb, finding: FindingId): StoredFinding | undefined {
  const row = db.one<FindingRow>(`${placed} WHERE finding.id = ?`, finding)
  return row && findingOf(row)
}

/** `dismissal` is the row of the dismissal that already speaks of it, if any. */
export function addFinding(db: WriteDb, article: ArticleId, finding: Finding, dismissal: number | undefined): void {
  db.run(
    `INSERT INTO finding (id, article, segment, check_id, span_start, span_end, severity, confidence, facts, fixes,
       dismissal)
     VALUES (?, (SELECT row FROM article WHERE id = ?), (SELECT row FROM segment WHERE id = ?),
       ?, ?, ?, ?, ?, ?, ?, ?)`,
    finding.id,
    article,
    finding.segment,
    finding.check,
    finding.span.start,
    finding.span.end,
    finding.severity,
    finding.confidence,
    JSON.stringify(finding.facts),
    JSON.stringify(finding.fixes),
    dismissal ?? null,
  )
}

/** A finding lives until its text changes; what was dismissed is remembered in its own table. */
export function removeFinding(db: WriteDb, finding: FindingId): void {
  db.run('DELETE FROM finding WHERE id = ?', finding)
}

/** For a segment that leaves the text. Answers which of them were open. */
export function removeFindingsOn(db: WriteDb, segment: SegmentId): readonly FindingId[] {
  const open = db.all<{ id: string }>(
    'SELECT id FROM finding WHERE dismissal IS NULL AND segment = (SELECT row FROM segment WHERE id = ?)',
    segment,
  )
  db.run('DELETE FROM finding WHERE segment = (SELECT row FROM segment WHERE id = ?)', segment)
  return open.map(({ id }) => asId<FindingId>(id))
}

export function markDismissed(db: WriteDb, finding: FindingId, dismissal: number): void {
  db.run('UPDATE finding SET dismissal = ? WHERE id = ?', dismissal, finding)
}
