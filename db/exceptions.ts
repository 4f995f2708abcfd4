/** Segmenting exceptions: what people taught by splitting and joining, by language. */
import type { ActionId, ExceptionId, LanguageTag } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import { columnsOf, parametersFor } from './columns.ts'
import type { ReadDb, WriteDb } from './connection.ts'

export const exceptionRules = ['break', 'keep'] as const
export type ExceptionRule = (typeof exceptionRules)[number]

export type StoredException = {
  readonly id: ExceptionId
  readonly language: LanguageTag
  readonly rule: ExceptionRule
  /** The last characters in front of the boundary, as written. */
  readonly after: string
  readonly by: string
  readonly learnedMs: number
}

/** What an exception says beside who taught it, and whether it still holds. */
const columns = ['id', 'language', 'rule', 'after'] as const satisfies readonly (keyof StoredException)[]
type TaughtRow = { id: string; language: string; rule: ExceptionRule; after: string }

/** As an action taught it, or took it back. */
export function putException(
  db: WriteDb,
  action: ActionId,
  { id, language, rule, after, isRevoked }: Omit<StoredException, 'by' | 'learnedMs'> & { readonly isRevoked: boolean },
): void {
  db.run(
    `INSERT INTO segment_exception (${columns.join(', ')}, action, is_revoked)
     VALUES (${parametersFor(columns)}, (SELECT row FROM action WHERE id = ?), ?)
     ON CONFLICT (id) DO UPDATE SET is_revoked = excluded.is_revoked`,
    id,
    language,
    rule,
    after,
    action,
    isRevoked ? 1 : 0,
  )
}

/** Those that hold: for each token the one learned last. Latest first. */
export function listExceptions(db: ReadDb): readonly StoredException[] {
  return db
    .all<TaughtRow & Pick<StoredException, 'by' | 'learnedMs'>>(
      `SELECT ${columnsOf('one', columns)}, person.name AS "by", action.at_ms AS learnedMs
       FROM segment_exception AS one JOIN action ON action.row = one.action JOIN person ON person.row = action.person
       WHERE one.is_revoked = 0 AND NOT EXISTS (
         SELECT 1 FROM segment_exception AS later
         WHERE later.language = one.language AND later.after = one.after AND later.is_revoked = 0
           AND later.row > one.row)
       ORDER BY one.row DESC`,
    )
    .map((row) => ({ ...row, id: asId<ExceptionId>(row.id) }))
}

/** All that was learned about the token of this exception and still stands; none if there is no such exception. */
export function listSameToken(
  db: ReadDb,
  exception: ExceptionId,
): readonly Pick<StoredException, (typeof columns)[number]>[] {
  return db
    .all<TaughtRow>(
      `SELECT ${columns.join(', ')} FROM segment_exception
       WHERE is_revoked = 0
         AND (language, after) IN (SELECT language, after FROM segment_exception WHERE id = ? AND is_revoked = 0)
       ORDER BY row`,
      exception,
    )
    .map((row) => ({ ...row, id: asId<ExceptionId>(row.id) }))
}
