/** Errors that people marked in a translation, and how they judge them now. */
import type { Severity } from '../core/model/finding.ts'
import type { ArticleId, MarkedErrorId, PersonId } from '../core/model/ids.ts'
import { type ActionId, asId } from '../core/model/ids.ts'
import type { Judgement, MarkedError, PlacedError } from '../core/model/marked-error.ts'
import { type ItsType, itsTypes, type MqmType, mqmTypes } from '../core/model/mqm.ts'
import type { Role } from '../core/model/person.ts'
import { type AnchorRow, anchorColumns, anchorOf } from './anchors.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

/** A judgement, and what ITS calls it. */
export type Judged = Judgement & Pick<MarkedError, 'its'>
export type NewError = Omit<MarkedError, 'by' | 'atMs'>

type ErrorRow = AnchorRow & {
  readonly id: string
  readonly type: string
  readonly severity: Severity
  readonly note: string
  readonly quote: string
  readonly check_id: string | null
  readonly its_type: string
  readonly at_ms: number
  readonly person_id: string
  readonly person_name: string
  readonly role: Role
  readonly link_position: number | null
}

/** A type of a newer app reads as one of no kind known here. */
function mqmOf(word: string): MqmType {
  return mqmTypes.find((type) => type === word) ?? 'other'
}

function itsOf(word: string): ItsType {
  return itsTypes.find((type) => type === word) ?? 'other'
}

function errorOf(row: ErrorRow): readonly PlacedError[] {
  const anchor = anchorOf(row)
  if (anchor === undefined) return []
  return [
    {
      id: asId<MarkedErrorId>(row.id),
      type: mqmOf(row.type),
      severity: row.severity,
      note: row.note,
      anchor,
      quote: row.quote,
      check: row.check_id ?? undefined,
      its: itsOf(row.its_type),
      by: { id: asId<PersonId>(row.person_id), name: row.person_name, role: row.role },
      atMs: row.at_ms,
      row: row.link_position ?? undefined,
    },
  ]
}

/** Marks an error, or withdraws it and brings it back: its row stays, for the log names it. */
export function putError(
  db: WriteDb,
  action: ActionId,
  article: ArticleId,
  { id, anchor, quote, type, severity, note, check, its }: NewError,
  isWithdrawn: boolean,
): void {
  db.run(
    `INSERT INTO marked_error
       (id, action, translation, segment, span_start, span_end, quote, type, severity, note, check_id, its_type, is_withdrawn)
     VALUES (?, (SELECT row FROM action WHERE id = ?), ${shownOf}, (SELECT row FROM segment WHERE id = ?),
       ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET is_withdrawn = excluded.is_withdrawn`,
    id,
    action,
    article,
    anchor.segment,
    anchor.span?.start ?? null,
    anchor.span?.end ?? null,
    quote,
    type,
    severity,
    note,
    check ?? null,
    its,
    isWithdrawn ? 1 : 0,
  )
}

const columns = `marked_error.id, marked_error.type, marked_error.severity, marked_error.note, marked_error.quote,
  marked_error.check_id, marked_error.its_type, ${anchorColumns('marked_error')}, action.at_ms, action.role,
  person.id AS person_id, person.name AS person_name, link.position AS link_position, ${checkRead('marked_error')}`
const joins = `marked_error JOIN segment ON segment.row = marked_error.segment
  JOIN action ON action.row = marked_error.action JOIN person ON person.row = action.person
  LEFT JOIN link_member ON link_member.segment = segment.row LEFT JOIN link ON link.row = link_member.link`

/** Those of the translation shown, in the order of the text; what was taken away is not among them. */
export function listErrors(db: ReadDb, article: ArticleId): readonly PlacedError[] {
  return db
    .all<ErrorRow>(
      `SELECT ${columns} FROM ${joins} WHERE marked_error.translation = ${shownOf} AND is_withdrawn = 0
       ORDER BY link.position IS NULL, link.position, segment.position, marked_error.span_start, marked_error.row`,
      article,
    )
    .flatMap(errorOf)
}

export type FoundError = PlacedError & { readonly article: ArticleId }

/** An error that stands, of an article as it is shown. */
export function findError(db: ReadDb, error: MarkedErrorId): FoundError | undefined {
  const row = db.one<ErrorRow & { article: string }>(
    `SELECT ${columns}, article.id AS article FROM ${joins}
     JOIN translation ON translation.row = marked_error.translation AND translation.is_shown = 1
     JOIN article ON article.row = translation.article WHERE marked_error.id = ? AND is_withdrawn = 0`,
    error,
  )
  const [found] = row === undefined ? [] : errorOf(row)
  return row && found && { ...found, article: asId<ArticleId>(row.article) }
}

/** Judges an error otherwise. */
export function judgeError(db: WriteDb, error: MarkedErrorId, { type, severity, note, its }: Judged): void {
  db.run(
    'UPDATE marked_error SET type = ?, severity = ?, note = ?, its_type = ? WHERE id = ?',
    type,
    severity,
    note,
    its,
    error,
  )
}
