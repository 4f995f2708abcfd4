/** The log of actions: what was done, by whom, and in which order. Nothing is erased. What changed is told by their ops. */
import type { ActionKind, MemoryActKind } from '../core/model/action.ts'
import type { ArticleState } from '../core/model/article.ts'
import type { ActionId, ArticleId, PersonId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { MoveAct } from '../core/model/workflow.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { joinShown, shownOf } from './translations.ts'

/** `done`: undo takes it back. `undone`: redo brings it again. */
export type Standing = 'done' | 'undone'

export type NewAction = {
  readonly id: ActionId
  /** Undefined for an act on what the library remembers. */
  readonly article: ArticleId | undefined
  readonly kind: ActionKind | MemoryActKind
  readonly by: Person
  readonly atMs: number
  readonly segment?: SegmentId | undefined
  /** The action that an undo or redo turned. */
  readonly turned?: ActionId | undefined
  /** Undo may take it back. */
  readonly isReversible: boolean
  readonly note?: string | undefined
}

/** Gives the action the next number of this device. A reversible one ends all hope of redoing what was undone. */
export function addAction(db: WriteDb, action: NewAction): void {
  if (action.isReversible && action.article !== undefined) dropUndone(db, action.article)
  db.run(
    `INSERT INTO action (id, device, sequence, translation, kind, person, role, at_ms, segment, turned,
       standing, note)
     SELECT ?, library.device,
       (SELECT coalesce(max(sequence), 0) + 1 FROM action WHERE action.device = library.device),
       ${shownOf}, ?, (SELECT row FROM person WHERE id = ?), ?, ?,
       (SELECT row FROM segment WHERE id = ?), (SELECT row FROM action WHERE id = ?), ?, ?
     FROM library`,
    action.id,
    action.article ?? null,
    action.kind,
    action.by.id,
    action.by.role,
    action.atMs,
    action.segment ?? null,
    action.turned ?? null,
    action.isReversible ? 'done' : null,
    action.note ?? null,
  )
}

function dropUndone(db: WriteDb, article: ArticleId): void {
  db.run(
    `UPDATE action SET standing = 'dropped'
     WHERE translation = ${shownOf} AND standing = 'undone'`,
    article,
  )
}

/** What was done so far can be undone no longer, because the text has left the house. */
export function sealActions(db: WriteDb, article: ArticleId): void {
  dropUndone(db, article)
  db.run(
    `UPDATE action SET standing = 'sealed'
     WHERE translation = ${shownOf} AND standing = 'done'`,
    article,
  )
}

/** Notes that an action was undone, or done again; its row stays in the log either way. */
export function turnAction(db: WriteDb, action: ActionId, standing: Standing): void {
  db.run('UPDATE action SET standing = ? WHERE id = ?', standing, action)
}

/** Notes of acts that they stand no longer, or again. Throws if one of them did not stand as it is taken to. */
export function changeStanding(
  db: WriteDb,
  actions: readonly ActionId[],
  from: 'done' | 'dropped',
  to: 'done' | 'dropped',
): void {
  const { changes } = db.run(
    'UPDATE action SET standing = ? WHERE standing = ? AND id IN (SELECT value FROM json_each(?))',
    to,
    from,
    JSON.stringify(actions),
  )
  if (changes !== actions.length) throw new Error(`${actions.length - changes} acts are not ${from}`)
}

export type Reversible = {
  readonly id: ActionId
  readonly kind: ActionKind
  readonly person: PersonId
  readonly segment: SegmentId | undefined
}

type ReversibleRow = { id: string; kind: ActionKind; person: string; segment: string | null }

/** The action that undo (`done`: the last one) or redo (`undone`: the first one) would turn. */
export function findReversible(db: ReadDb, article: ArticleId, standing: Standing): Reversible | undefined {
  const row = db.one<ReversibleRow>(
    `SELECT action.id, action.kind, person.id AS person, segment.id AS segment
     FROM action JOIN person ON person.row = action.person LEFT JOIN segment ON segment.row = action.segment
     WHERE action.translation = ${shownOf} AND action.standing = '${standing}'
     ORDER BY action.row ${standing === 'done' ? 'DESC' : 'ASC'} LIMIT 1`,
    article,
  )
  if (row === undefined) return undefined
  return {
    id: asId<ActionId>(row.id),
    kind: row.kind,
    person: asId<PersonId>(row.person),
    segment: row.segment === null ? undefined : asId<SegmentId>(row.segment),
  }
}

/** What the same replacing did in other articles that show the translation it was done in, and that stands so. */
export function listReplacedWith(
  db: ReadDb,
  action: ActionId,
  standing: Standing,
): readonly { readonly action: ActionId; readonly article: ArticleId }[] {
  return db.all(
    `SELECT other.id AS action, article.id AS article
     FROM action AS one JOIN action_op AS its ON its.action = one.row AND its.ordinal = 0 AND its.kind = 'replacement'
     JOIN action AS other ON other.kind = 'replace' AND other.standing = ? AND other.row <> one.row
     JOIN action_op AS same ON same.action = other.row AND same.ordinal = 0 AND same.kind = 'replacement'
       AND same.payload = its.payload
     JOIN translation ON translation.row = other.translation AND translation.is_shown = 1
     JOIN article ON article.row = translation.article
     WHERE one.id = ? AND one.kind = 'replace' ORDER BY other.row`,
    standing,
    action,
  )
}

export type LoggedMove = {
  readonly act: MoveAct
  readonly from: ArticleState
  readonly to: ArticleState
  readonly reason: string | undefined
}

/** What a move did, beside its action. */
export function addMove(db: WriteDb, action: ActionId, move: LoggedMove): void {
  db.run(
    `INSERT INTO article_move (action, act, from_state, to_state, reason)
     VALUES ((SELECT row FROM action WHERE id = ?), ?, ?, ?, ?)`,
    action,
    move.act,
    move.from,
    move.to,
    move.reason ?? null,
  )
}

/** A move that stands: what was done, by whom, in the role they had then, when, and why. */
export type SignedMove = LoggedMove & {
  readonly by: Person
  readonly atMs: number
  /** Of a return: the id of the reason it was made for. */
  readonly returnReason: string | undefined
}

type SignedMoveRow = {
  person_id: string
  person_name: string
  role: Role
  at_ms: number
  act: MoveAct
  from_state: ArticleState
  to_state: ArticleState
  reason: string | null
  return_reason: string | null
}

const signedMove = `person.id AS person_id, person.name AS person_name, action.role, action.at_ms, act, from_state,
  to_state, article_move.reason, ${checkRead('article_move')}, (SELECT thread.reason FROM thread WHERE thread.translation = action.translation
    AND thread.type = 'return' AND thread.segment IS NULL AND thread.action = action.row) AS return_reason`
/** The condition that an action is a move of its article, and was not taken back. */
export const isStandingMove = `action.kind = 'move' AND (standing IS NULL OR standing IN ('done', 'sealed'))`

function signedMoveOf(row: SignedMoveRow): SignedMove {
  const by = { id: asId<PersonId>(row.person_id), name: row.person_name, role: row.role }
  const { act, from_state: from, to_state: to, reason, return_reason: returnReason, at_ms: atMs } = row
  return { act, from, to, reason: reason ?? undefined, returnReason: returnReason ?? undefined, by, atMs }
}

/** What last moved the article, unless that was taken back; undefined if nothing has. */
export function findLastMove(db: ReadDb, article: ArticleId): SignedMove | undefined {
  const row = db.one<SignedMoveRow>(
    `SELECT ${signedMove}
     FROM action JOIN article_move ON article_move.action = action.row JOIN person ON person.row = action.person
     WHERE action.translation = ${shownOf} AND ${isStandingMove}
     ORDER BY action.row DESC LIMIT 1`,
    article,
  )
  return row && signedMoveOf(row)
}

/** True if it went back to its translator once, and that stands. */
export function wasReturned(db: ReadDb, article: ArticleId): boolean {
  const found = db.one(
    `SELECT 1 FROM action JOIN article_move ON article_move.action = action.row
     WHERE action.translation = ${shownOf} AND ${isStandingMove} AND act = 'returnToTranslator'`,
    article,
  )
  return found !== undefined
}

/** The last approval that stands. */
export function findApproval(db: ReadDb, article: ArticleId): SignedMove | undefined {
  const row = db.one<SignedMoveRow>(
    `SELECT ${signedMove}
     FROM action JOIN article_move ON article_move.action = action.row JOIN person ON person.row = action.person
     WHERE action.translation = ${shownOf} AND ${isStandingMove} AND act = 'approve'
     ORDER BY action.row DESC LIMIT 1`,
    article,
  )
  return row && signedMoveOf(row)
}

/** The last move of each of these articles that has moved. */
export function listLastMoves(db: ReadDb, articles: readonly ArticleId[]): ReadonlyMap<ArticleId, SignedMove> {
  const rows = db.all<SignedMoveRow & { article: string }>(
    `SELECT article.id AS article, ${signedMove}
     FROM json_each(?) AS named JOIN article ON article.id = named.value ${joinShown}
     JOIN action ON action.row = (
       SELECT max(action.row) FROM action WHERE action.translation = translation.row AND ${isStandingMove}
     )
     JOIN article_move ON article_move.action = action.row JOIN person ON person.row = action.person`,
    JSON.stringify(articles),
  )
  return new Map(rows.map((row) => [asId<ArticleId>(row.article), signedMoveOf(row)]))
}

/** Since which act of the log each article is in its state; one that never moved, since it came. */
export function listWaitingOrders(db: ReadDb): ReadonlyMap<ArticleId, number> {
  const rows = db.all<{ article: string; since: number | null }>(
    `SELECT article.id AS article, coalesce(
       (SELECT max(action.row) FROM action WHERE action.translation = translation.row AND ${isStandingMove}),
       (SELECT min(action.row) FROM action WHERE action.translation = translation.row)) AS since
     FROM article ${joinShown}`,
  )
  return new Map(rows.map(({ article, since }) => [asId<ArticleId>(article), since ?? 0]))
}
