/** Findings of an article: all that checks caught, those dismissed among them, so that a recheck knows them. */
import type { CheckId, Finding, FoundIssue, Severity } from '../core/model/finding.ts'
import type { ArticleId, FindingId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { leastConfidence, type Reach, reaches } from '../core/model/reach.ts'
import type { Span } from '../core/model/span.ts'
import { isKept } from './bin.ts'
import { parametersFor } from './columns.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { joinShown, shownOf } from './translations.ts'

export type StoredFinding = Finding & { readonly isDismissed: boolean }

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
}

/** What a finding says beside its id, its translation and its segment. */
const stored = ['check_id', 'span_start', 'span_end', 'severity', 'confidence', 'facts', 'fixes', 'dismissal'] as const
const columns = stored.join(', ')

const found = `SELECT finding.id, segment.id AS segment, ${columns}
  FROM finding JOIN segment ON segment.row = finding.segment`

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
  }
}

/** In the order of the text, dismissed ones too. */
export function listFindings(db: ReadDb, article: ArticleId): readonly StoredFinding[] {
  return db
    .all<FindingRow>(
      `${found} WHERE finding.translation = ${shownOf}
       ORDER BY segment.document, segment.position, span_start, finding.row`,
      article,
    )
    .map(findingOf)
}

/** A finding, dismissed ones too; undefined once its text has changed. */
export function findFinding(db: ReadDb, finding: FindingId): StoredFinding | undefined {
  const row = db.one<FindingRow>(`${found} WHERE finding.id = ?`, finding)
  return row && findingOf(row)
}

export type CaughtWords = {
  readonly id: FindingId
  readonly article: ArticleId
  readonly segment: SegmentId
  readonly confidence: number
  readonly span: Span
  readonly text: string
}

type CaughtRow = { id: string; article: string; segment: string; confidence: number; text: string } & Span

/** Every open finding of a check in other articles than this one, with the text it stands on. */
export function listCaughtElsewhere(db: ReadDb, check: CheckId, article: ArticleId): readonly CaughtWords[] {
  return db
    .all<CaughtRow>(
      `SELECT finding.id, article.id AS article, segment.id AS segment, confidence, span_start AS start,
         span_end AS "end", segment.text
       FROM finding JOIN segment ON segment.row = finding.segment JOIN translation ON translation.row = finding.translation
         AND translation.is_shown = 1 JOIN article ON article.row = translation.article AND ${isKept}
       WHERE check_id = ? AND dismissal IS NULL AND article.id <> ?`,
      check,
      article,
    )
    .map(({ id, article: other, segment, confidence, start, end, text }) => ({
      id: asId<FindingId>(id),
      article: asId<ArticleId>(other),
      segment: asId<SegmentId>(segment),
      confidence,
      span: { start, end },
      text,
    }))
}

/** `dismissal` is the row of the dismissal that already speaks of it, if any. */
export function addFinding(db: WriteDb, article: ArticleId, finding: Finding, dismissal: number | undefined): void {
  db.run(
    `INSERT INTO finding (id, translation, segment, ${columns})
     VALUES (?, ${shownOf}, (SELECT row FROM segment WHERE id = ?), ${parametersFor(stored)})`,
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

/** Other words of its segment changed, so that it stands elsewhere now, and what dismisses it may have changed too. */
export function moveFinding(
  db: WriteDb,
  { id, span, fixes }: Pick<Finding, 'id' | 'span' | 'fixes'>,
  dismissal: number | undefined,
): void {
  db.run(
    'UPDATE finding SET span_start = ?, span_end = ?, fixes = ?, dismissal = ? WHERE id = ?',
    span.start,
    span.end,
    JSON.stringify(fixes),
    dismissal ?? null,
    id,
  )
}

/** Its own words changed, or its segment left the text: it is put by until the check of its segment. */
export function overtakeFinding(db: WriteDb, finding: FindingId, isTaken: boolean): void {
  db.run(
    `INSERT INTO overtaken_finding (segment, id, ${columns}, is_taken)
     SELECT segment, id, ${columns}, ? FROM finding WHERE id = ?`,
    isTaken ? 1 : 0,
    finding,
  )
  removeFinding(db, finding)
}

/** A finding as it stood before an act changed its words. */
export type OvertakenFinding = StoredFinding & { readonly isTaken: boolean }

/** Those of one segment. */
export function listOvertaken(db: ReadDb, segment: SegmentId): readonly OvertakenFinding[] {
  return db
    .all<FindingRow & { is_taken: 0 | 1 }>(
      `SELECT overtaken_finding.id, segment.id AS segment, ${columns}, is_taken
       FROM overtaken_finding JOIN segment ON segment.row = overtaken_finding.segment
       WHERE segment.id = ? ORDER BY overtaken_finding.rowid`,
      segment,
    )
    .map((row) => ({ ...findingOf(row), isTaken: row.is_taken === 1 }))
}

/** Silences a finding by a dismissal, or opens it again. */
export function markDismissed(db: WriteDb, finding: FindingId, dismissal: number | undefined): void {
  db.run('UPDATE finding SET dismissal = ? WHERE id = ?', dismissal ?? null, finding)
}

/** How many findings of a check are open in an article, by the severity they were found with and by how sure they are. */
export type OpenCount = {
  readonly article: ArticleId
  readonly check: CheckId
  readonly severity: Severity
  readonly reach: Reach
  readonly count: number
}

const byReach = reaches.map((reach) => `WHEN confidence >= ${leastConfidence[reach]} THEN '${reach}'`).join(' ')

const counted = `SELECT article.id AS article, check_id AS "check", severity, CASE ${byReach} END AS reach, count(*) AS count
  FROM article ${joinShown} JOIN finding ON finding.translation = translation.row WHERE dismissal IS NULL`

/** Findings of an article that nobody dismissed, as found: whether a check is on is asked later. */
export function countOpen(db: ReadDb, article: ArticleId): readonly OpenCount[] {
  return db.all<OpenCount>(`${counted} AND article.id = ? GROUP BY check_id, severity, reach`, article)
}

/** The same for several articles at once, for lists. */
export function countOpenIn(db: ReadDb, articles: readonly ArticleId[]): readonly OpenCount[] {
  return db.all<OpenCount>(
    `${counted} AND article.id IN (SELECT value FROM json_each(?)) GROUP BY article.row, check_id, severity, reach`,
    JSON.stringify(articles),
  )
}
