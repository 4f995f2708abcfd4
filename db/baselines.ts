/** What a text can be compared with: points of its log, beside the text as it was imported. */
import type { ActionId, ArticleId, PersonId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { BaselineKind } from '../core/model/redline.ts'
import { isStandingMove } from './actions.ts'
import type { ReadDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

export type LoggedBaseline = {
  readonly action: ActionId
  readonly kind: Exclude<BaselineKind, 'imported'>
  /** Of a snapshot; undefined if none was given. */
  readonly name: string | undefined
  readonly by: Person
  readonly atMs: number
}

type BaselineRow = {
  id: string
  kind: LoggedBaseline['kind']
  note: string | null
  person_id: string
  person_name: string
  role: Role
  at_ms: number
}

/** Deliveries, returns and approvals that stand, and snapshots; newest first, by sequence. */
export function listLoggedBaselines(db: ReadDb, article: ArticleId): readonly LoggedBaseline[] {
  return db
    .all<BaselineRow>(
      `SELECT action.id, action.note, person.id AS person_id, person.name AS person_name, action.role, action.at_ms,
         CASE act WHEN 'deliver' THEN 'delivered' WHEN 'returnToTranslator' THEN 'returned' WHEN 'approve' THEN 'approved'
           ELSE 'snapshot' END AS kind, ${checkRead('action')}
       FROM action JOIN person ON person.row = action.person LEFT JOIN article_move ON article_move.action = action.row
       WHERE action.translation = ${shownOf} AND (action.kind = 'snapshot'
         OR ${isStandingMove} AND act IN ('deliver', 'returnToTranslator', 'approve'))
       ORDER BY action.row DESC`,
      article,
    )
    .map(({ id, kind, note, person_id, person_name, role, at_ms: atMs }) => {
      const by = { id: asId<PersonId>(person_id), name: person_name, role }
      return { action: asId<ActionId>(id), kind, name: note ?? undefined, by, atMs }
    })
}

/** True for an action of this article's log. */
export function isOfLog(db: ReadDb, article: ArticleId, action: ActionId): boolean {
  return db.one(`SELECT 1 FROM action WHERE id = ? AND translation = ${shownOf}`, action, article) !== undefined
}

export type LoggedExport = Omit<LoggedBaseline, 'kind' | 'name'>

/** The last exports of the translation, newest first. */
export function listExports(db: ReadDb, article: ArticleId, limit: number): readonly LoggedExport[] {
  return db
    .all<Omit<BaselineRow, 'kind' | 'note'>>(
      `SELECT action.id, person.id AS person_id, person.name AS person_name, action.role, action.at_ms, ${checkRead('action')}
       FROM action JOIN person ON person.row = action.person
       WHERE action.translation = ${shownOf} AND action.kind = 'export' ORDER BY action.row DESC LIMIT ?`,
      article,
      limit,
    )
    .map(({ id, person_id, person_name: name, role, at_ms: atMs }) => {
      return { action: asId<ActionId>(id), by: { id: asId<PersonId>(person_id), name, role }, atMs }
    })
}
