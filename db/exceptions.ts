/** Segmenting exceptions: what people taught by splitting and joining, by language. */
import type { ActionId, ExceptionId, LanguageTag } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'

export type ExceptionRule = 'break' | 'keep'

export type StoredException = {
  readonly id: ExceptionId
  readonly language: LanguageTag
  readonly rule: ExceptionRule
  /** The last characters in front of the boundary, as written. */
  readonly after: string
  readonly by: string
  readonly learnedMs: number
}

/** Keeps what a split or join taught, bound to the action that taught it: undoing that takes it out of force. */
export function addException(
  db: WriteDb,
  action: ActionId,
  { id, language, rule, after }: Omit<StoredException, 'by' | 'learnedMs'>,
): void {
  db.run(
    `INSERT INTO segment_exception (id, language, rule, after, action)
     VALUES (?, ?, ?, ?, (SELECT row FROM action WHERE id = ?))`,
    id,
    language,
    rule,
    after,
    action,
  )
}

type ExceptionRow = { id: string; language: string; rule: ExceptionRule; after: string; by: string; learnedMs: number }

/** Those that hold: for each token the one learned last. Latest first. */
export function listExceptions(db: ReadDb): readonly StoredException[] {
  return db
    .all<ExceptionRow>(
      `SELECT one.id, one.language, one.rule, one.after, person.name AS "by", action.at_ms AS learnedMs
       FROM segment_exception AS one JOIN action ON action.row = one.action JOIN person ON person.row = action.person
       WHERE one.is_revoked = 0 AND NOT EXISTS (
         SELECT 1 FROM segment_exception AS later
         WHERE later.language = one.language AND later.after = one.after AND later.is_revoked = 0
           AND later.row > one.row)
       ORDER BY one.row DESC`,
    )
    .map((row) => ({ ...row, id: asId<ExceptionId>(row.id) }))
}

/** Forgets all that was learned about the token of this exception; false if there is no such exception. */
export function revokeException(db: WriteDb, exception: ExceptionId): boolean {
  const { changes } = db.run(
    `UPDATE segment_exception SET is_revoked = 1
     WHERE (language, after) IN (SELECT language, after FROM segment_exception WHERE id = ? AND is_revoked = 0)`,
    exception,
  )
  return changes > 0
}

/** Takes back, or brings again, what an action taught. */
export function turnExceptions(db: WriteDb, action: ActionId, isRevoked: boolean): void {
  db.run(
    'UPDATE segment_exception SET is_revoked = ? WHERE action = (SELECT row FROM action WHERE id = ?)',
    isRevoked ? 1 : 0,
    action,
  )
}
