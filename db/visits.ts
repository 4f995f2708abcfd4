/** Who looked at which text of a segment: a visit counts for as long as that text stands. */
import type { ArticleId, EditId, SegmentId } from '../core/model/ids.ts'
import type { Person } from '../core/model/person.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { shownOf } from './translations.ts'

/** Segments whose text, as it stands, was looked at by a translator, and by an editor or the desk. */
export type ReadCounts = { readonly byTranslators: number; readonly byEditors: number }

const isCurrent = 'visit.segment = segment.row AND visit.edit IS segment.latest_edit'

function seenBy(roles: string): string {
  return `EXISTS (SELECT 1 FROM segment_visit AS visit WHERE ${isCurrent} AND visit.role IN (${roles}))`
}

const byTranslators = seenBy("'translator'")
const byEditors = seenBy("'editor', 'desk'")
const counted = `coalesce(sum(${byTranslators}), 0) AS byTranslators, coalesce(sum(${byEditors}), 0) AS byEditors`
const ofArticle = `FROM document JOIN segment ON segment.document = document.row
  WHERE document.translation = ${shownOf} AND segment.position >= 0`

/** Of a whole article. */
export function countRead(db: ReadDb, article: ArticleId): ReadCounts {
  return db.one<ReadCounts>(`SELECT ${counted} ${ofArticle}`, article) ?? { byTranslators: 0, byEditors: 0 }
}

/** Of some of its segments. */
export function countReadAmong(db: ReadDb, segments: readonly SegmentId[]): ReadCounts {
  const ids = JSON.stringify(segments)
  const sql = `SELECT ${counted} FROM segment WHERE id IN (SELECT value FROM json_each(?)) AND position >= 0`
  return db.one<ReadCounts>(sql, ids) ?? { byTranslators: 0, byEditors: 0 }
}

/** The row of the first segment whose text nobody of these roles has looked at. */
export function findUnreadRow(db: ReadDb, article: ArticleId, side: keyof ReadCounts): number | undefined {
  return db.one<{ row: number }>(
    `SELECT link.position AS row ${ofArticle.replace(
      'WHERE',
      `JOIN link_member ON link_member.segment = segment.row
       JOIN link ON link.row = link_member.link WHERE`,
    )}
       AND NOT ${side === 'byTranslators' ? byTranslators : byEditors}
     ORDER BY segment.position LIMIT 1`,
    article,
  )?.row
}

/** A person looked at these target segments as they stood with these edits; one that has moved on since is left out. */
export function addVisits(
  db: WriteDb,
  person: Person,
  atMs: number,
  visits: readonly { readonly segment: SegmentId; readonly edit: EditId | undefined }[],
): void {
  for (const { segment, edit } of visits) {
    db.run(
      `INSERT INTO segment_visit (segment, person, role, edit, at_ms)
       SELECT segment.row, person.row, ?, segment.latest_edit, ?
       FROM segment JOIN document ON document.row = segment.document JOIN person ON person.id = ?
       LEFT JOIN edit ON edit.row = segment.latest_edit
       WHERE segment.id = ? AND document.side = 'target' AND edit.id IS ?
       ON CONFLICT (segment, person) DO UPDATE SET role = excluded.role, edit = excluded.edit, at_ms = excluded.at_ms`,
      person.role,
      atMs,
      person.id,
      segment,
      edit ?? null,
    )
  }
}
