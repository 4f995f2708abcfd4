/** The log of actions as it is told: what was done to an article or to the memory, and what stands of it now. */
import type { ActionKind, MemoryActKind } from '../core/model/action.ts'
import type { ArticleState } from '../core/model/article.ts'
import type { ActionId, ArticleId, PersonId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { MoveAct } from '../core/model/workflow.ts'
import type { LoggedMove, Standing } from './actions.ts'
import type { ReadDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

/** `dropped`: taken back, and something else was done since. `sealed`: the text has left the house with it. */
type LogStanding = Standing | 'dropped' | 'sealed'

export type LoggedAction = {
  readonly id: ActionId
  readonly kind: ActionKind
  /** Undefined for what undo never takes back by itself. */
  readonly standing: LogStanding | undefined
  /** With the role they had then. */
  readonly by: Person
  readonly atMs: number
  readonly segment: SegmentId | undefined
  /** The row in which its segment stands now; undefined without one, or if it has left the text. */
  readonly row: number | undefined
  readonly move: LoggedMove | undefined
  readonly turned: ActionKind | undefined
  readonly note: string | undefined
}

type LoggedRow = {
  id: string
  kind: ActionKind
  standing: LogStanding | null
  person_id: string
  person_name: string
  role: Role
  at_ms: number
  segment: string | null
  link_position: number | null
  turned: ActionKind | null
  note: string | null
  act: MoveAct | null
  from_state: ArticleState
  to_state: ArticleState
  reason: string | null
}

function loggedOf(row: LoggedRow): LoggedAction {
  const { act, from_state: from, to_state: to, reason } = row
  return {
    id: asId<ActionId>(row.id),
    kind: row.kind,
    standing: row.standing ?? undefined,
    by: { id: asId<PersonId>(row.person_id), name: row.person_name, role: row.role },
    atMs: row.at_ms,
    segment: row.segment === null ? undefined : asId<SegmentId>(row.segment),
    row: row.link_position ?? undefined,
    move: act === null ? undefined : { act, from, to, reason: reason ?? undefined },
    turned: row.turned ?? undefined,
    note: row.note ?? undefined,
  }
}

/** Newest first, by sequence, never by clock; those before `before`, or all. */
export function listActions(
  db: ReadDb,
  article: ArticleId,
  limit: number,
  before?: ActionId | undefined,
): readonly LoggedAction[] {
  return db
    .all<LoggedRow>(
      `SELECT action.id, action.kind, action.standing, person.id AS person_id, person.name AS person_name, action.role,
         action.at_ms, segment.id AS segment, link.position AS link_position, turned.kind AS turned, action.note, act,
         from_state, to_state, reason, ${checkRead('action')}
       FROM action JOIN person ON person.row = action.person
       LEFT JOIN segment ON segment.row = action.segment
       LEFT JOIN link_member ON link_member.segment = segment.row LEFT JOIN link ON link.row = link_member.link
       LEFT JOIN action AS turned ON turned.row = action.turned
       LEFT JOIN article_move ON article_move.action = action.row
       WHERE action.translation = ${shownOf} AND (? IS NULL OR action.row < (SELECT row FROM action WHERE id = ?))
       ORDER BY action.row DESC LIMIT ?`,
      article,
      before ?? null,
      before ?? null,
      limit,
    )
    .map(loggedOf)
}

/** An act on what the library remembers. */
export type LoggedMemoryAct = {
  readonly id: ActionId
  readonly kind: MemoryActKind
  readonly by: Person
  readonly atMs: number
}

/** Newest first; those before `before`, or all. */
export function listMemoryActs(db: ReadDb, limit: number, before?: ActionId | undefined): readonly LoggedMemoryAct[] {
  return db
    .all<Pick<LoggedRow, 'id' | 'person_id' | 'person_name' | 'role' | 'at_ms'> & { kind: MemoryActKind }>(
      `SELECT action.id, action.kind, person.id AS person_id, person.name AS person_name, action.role, action.at_ms,
         ${checkRead('action')}
       FROM action JOIN person ON person.row = action.person
       WHERE action.translation IS NULL AND (? IS NULL OR action.row < (SELECT row FROM action WHERE id = ?))
       ORDER BY action.row DESC LIMIT ?`,
      before ?? null,
      before ?? null,
      limit,
    )
    .map(({ id, kind, person_id, person_name: name, role, at_ms: atMs }) => {
      return { id: asId<ActionId>(id), kind, by: { id: asId<PersonId>(person_id), name, role }, atMs }
    })
}

/** What the way back to a point of the log leads over. */
export type ActInLog = {
  readonly id: ActionId
  readonly kind: ActionKind
  readonly person: PersonId
  readonly standing: LogStanding | undefined
  /** The action that an undo or redo turned, or the point that a going back led to. */
  readonly turned: ActionId | undefined
}

/** The whole log of the translation shown, oldest first. */
export function listLog(db: ReadDb, article: ArticleId): readonly ActInLog[] {
  return db
    .all<{ id: string; kind: ActionKind; person: string; standing: LogStanding | null; turned: string | null }>(
      `SELECT action.id, action.kind, person.id AS person, action.standing, turned.id AS turned, ${checkRead('action')}
       FROM action JOIN person ON person.row = action.person LEFT JOIN action AS turned ON turned.row = action.turned
       WHERE action.translation = ${shownOf} ORDER BY action.row`,
      article,
    )
    .map(({ id, kind, person, standing, turned }) => ({
      id: asId<ActionId>(id),
      kind,
      person: asId<PersonId>(person),
      standing: standing ?? undefined,
      turned: turned === null ? undefined : asId<ActionId>(turned),
    }))
}
