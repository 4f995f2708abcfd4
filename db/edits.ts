/** Edits: every stored change of a segment, appended and never changed. */
import type { Edit, EditReason } from '../core/model/edit.ts'
import type { ActionId, ArticleId, EditId, PersonId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

export type SignedEdit = Edit & { readonly person: Person }

type EditRow = {
  id: string
  segment: string
  before: string
  after: string
  at_ms: number
  reason: EditReason
  check_id: string | null
  based_on: string | null
  person_id: string
  person_name: string
  person_role: Role
}

const signed = `SELECT edit.id, segment.id AS segment, edit.before, edit.after, edit.at_ms, edit.reason, edit.check_id,
    ${checkRead('edit')}, base.id AS based_on, person.id AS person_id, person.name AS person_name, person.role AS person_role
  FROM edit JOIN segment ON segment.row = edit.segment JOIN person ON person.row = edit.person
  LEFT JOIN edit AS base ON base.row = edit.based_on`

function editOf(row: EditRow): SignedEdit {
  const by = asId<PersonId>(row.person_id)
  return {
    id: asId<EditId>(row.id),
    segment: asId<SegmentId>(row.segment),
    before: row.before,
    after: row.after,
    by,
    atMs: row.at_ms,
    reason: row.reason,
    check: row.check_id ?? undefined,
    basedOn: row.based_on === null ? undefined : asId<EditId>(row.based_on),
    person: { id: by, name: row.person_name, role: row.person_role },
  }
}

/** Appends an edit, bound to its action. Edits are never changed nor removed. */
export function addEdit(db: WriteDb, action: ActionId, edit: Edit): void {
  db.run(
    `INSERT INTO edit (id, action, segment, before, after, person, at_ms, reason, check_id, based_on)
     VALUES (?, (SELECT row FROM action WHERE id = ?), (SELECT row FROM segment WHERE id = ?), ?, ?,
       (SELECT row FROM person WHERE id = ?), ?, ?, ?, (SELECT row FROM edit WHERE id = ?))`,
    edit.id,
    action,
    edit.segment,
    edit.before,
    edit.after,
    edit.by,
    edit.atMs,
    edit.reason,
    edit.check ?? null,
    edit.basedOn ?? null,
  )
}

/** Newest first, in the order in which they were stored. */
export function listEdits(db: ReadDb, segment: SegmentId): readonly SignedEdit[] {
  return db.all<EditRow>(`${signed} WHERE segment.id = ? ORDER BY edit.row DESC`, segment).map(editOf)
}

/** An edit with who made it, or undefined. */
export function findEdit(db: ReadDb, edit: EditId): SignedEdit | undefined {
  const row = db.one<EditRow>(`${signed} WHERE edit.id = ?`, edit)
  return row && editOf(row)
}

/**
 * What was written before the segment was cut as it is: in the segment it came from, and in those joined into it.
 * Newest first.
 */
export function listKinEdits(db: ReadDb, segment: SegmentId): readonly SignedEdit[] {
  return db
    .all<EditRow>(
      `${signed} JOIN segment AS own ON own.id = ?
       WHERE segment.joined_into = own.row
         OR (segment.row = own.cut_from AND edit.row < (SELECT min(row) FROM edit AS first WHERE first.segment = own.row))
       ORDER BY edit.row DESC`,
      segment,
    )
    .map(editOf)
}

/**
 * Who last changed the target's text, not counting how it is cut; undefined while it stands as imported. Told by the log
 * of the article, newest first: an act that wrote an edit has an op of a text, and both are of one person.
 */
export function lastWriter(db: ReadDb, article: ArticleId): PersonId | undefined {
  const row = db.one<{ id: string }>(
    `SELECT person.id FROM action JOIN person ON person.row = action.person
     LEFT JOIN action AS turned ON turned.row = action.turned
     WHERE action.translation = ${shownOf} AND action.kind NOT IN ('split', 'join')
       AND coalesce(turned.kind, '') NOT IN ('split', 'join')
       AND EXISTS (SELECT 1 FROM action_op AS op WHERE op.action = action.row AND op.kind = 'text')
     ORDER BY action.row DESC LIMIT 1`,
    article,
  )
  return row && asId<PersonId>(row.id)
}

/** True if somebody of this name did anything in that time, `toMs` left out. */
export function wasAtWork(
  db: ReadDb,
  name: string,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): boolean {
  const found = db.one(
    `SELECT 1 FROM action JOIN person ON person.row = action.person
     WHERE person.name = ? AND action.at_ms >= ? AND action.at_ms < ? LIMIT 1`,
    name,
    fromMs,
    toMs,
  )
  return found !== undefined
}
