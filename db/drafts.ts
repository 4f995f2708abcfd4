/** Drafts: what someone is typing, safe within a second, one row a segment. */
import type { ArticleId, EditId, PersonId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

export type Draft = {
  readonly segment: SegmentId
  readonly text: string
  readonly basedOn: EditId | undefined
  readonly person: PersonId
  readonly savedMs: number
}

type DraftRow = { segment: string; text: string; based_on: string | null; person: string; saved_ms: number }

/** Stores what is being typed in place of the segment's earlier draft: one a segment, whoever types. */
export function keepDraft(db: WriteDb, draft: Draft): void {
  db.run(
    `INSERT INTO draft (segment, text, based_on, person, saved_ms)
     VALUES ((SELECT row FROM segment WHERE id = ?), ?, (SELECT row FROM edit WHERE id = ?),
       (SELECT row FROM person WHERE id = ?), ?)
     ON CONFLICT (segment) DO UPDATE SET text = excluded.text, based_on = excluded.based_on,
       person = excluded.person, saved_ms = excluded.saved_ms`,
    draft.segment,
    draft.text,
    draft.basedOn ?? null,
    draft.person,
    draft.savedMs,
  )
}

/** Forgets a segment's draft: it became an edit, or was given up. */
export function dropDraft(db: WriteDb, segment: SegmentId): void {
  db.run('DELETE FROM draft WHERE segment = (SELECT row FROM segment WHERE id = ?)', segment)
}

type OpenRow = { segment: string; text: string; based_on: string | null; begun_on: string; is_stranded: number }

/** Those of one article, each with the text it was begun on; stranded are those whose segment is in no link any more. */
export function listDraftsOf(db: ReadDb, article: ArticleId) {
  return db
    .all<OpenRow>(
      `SELECT segment.id AS segment, draft.text, base.id AS based_on, coalesce(base.after, segment.imported) AS begun_on,
         NOT EXISTS (SELECT 1 FROM link_member WHERE link_member.segment = segment.row) AS is_stranded
       FROM draft JOIN segment ON segment.row = draft.segment
       LEFT JOIN edit AS base ON base.row = draft.based_on
       WHERE segment.translation = ${shownOf} ORDER BY draft.saved_ms`,
      article,
    )
    .map((row) => ({
      segment: asId<SegmentId>(row.segment),
      text: row.text,
      basedOn: row.based_on === null ? undefined : asId<EditId>(row.based_on),
      begunOn: row.begun_on,
      isStranded: row.is_stranded === 1,
    }))
}

/** Those left behind by a window that did not live to make edits of them, in translations that are shown. */
export function listDrafts(db: ReadDb): readonly Draft[] {
  return db
    .all<DraftRow>(
      `SELECT segment.id AS segment, draft.text, base.id AS based_on, person.id AS person, draft.saved_ms, ${checkRead('draft')}
       FROM draft JOIN segment ON segment.row = draft.segment
       JOIN translation ON translation.row = segment.translation AND translation.is_shown = 1 JOIN person ON person.row = draft.person
       LEFT JOIN edit AS base ON base.row = draft.based_on ORDER BY draft.saved_ms`,
    )
    .map((row) => ({
      segment: asId<SegmentId>(row.segment),
      text: row.text,
      basedOn: row.based_on === null ? undefined : asId<EditId>(row.based_on),
      person: asId<PersonId>(row.person),
      savedMs: row.saved_ms,
    }))
}
