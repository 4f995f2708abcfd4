/** Which changes a person has seen and lets stand: acts of the log that stand, and no table of their own. */
import type { ActionKind } from '../core/model/action.ts'
import type { ArticleId, PersonId } from '../core/model/ids.ts'
import type { StoredOp } from './action-ops.ts'
import type { ReadDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

/** The acts on the translation an article shows after a row of the log, in their order: read from an index. */
export function listKindsSince(
  db: ReadDb,
  article: ArticleId,
  row: number,
): readonly { readonly row: number; readonly kind: ActionKind }[] {
  return db.all(`SELECT row, kind FROM action WHERE translation = ${shownOf} AND row > ? ORDER BY row`, article, row)
}

/** As they were written. */
export function listKept(db: ReadDb, article: ArticleId, person: PersonId): readonly StoredOp[] {
  return db
    .all<StoredOp>(
      `SELECT op.kind, op.version, op.payload, ${checkRead('action_op', 'op')}
       FROM action JOIN action_op AS op ON op.action = action.row AND op.kind = 'keep'
       WHERE action.translation = ${shownOf} AND action.kind = 'keepChange' AND action.standing IN ('done', 'sealed')
         AND action.person = (SELECT row FROM person WHERE id = ?)`,
      article,
      person,
    )
    .map(({ kind, version, payload }) => ({ kind, version, payload }))
}
