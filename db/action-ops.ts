/** What an action changed, op by op, as it was written. What an op means is not known here. */
import type { ActionId } from '../core/model/ids.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'

export type StoredOp = {
  readonly kind: string
  /** Of the payload, from 1. */
  readonly version: number
  /** JSON. */
  readonly payload: string
}

/** In their order, beside their action. */
export function addOps(db: WriteDb, action: ActionId, ops: readonly StoredOp[]): void {
  ops.forEach(({ kind, version, payload }, ordinal) => {
    db.run(
      `INSERT INTO action_op (action, ordinal, kind, version, payload)
       VALUES ((SELECT row FROM action WHERE id = ?), ?, ?, ?, ?)`,
      action,
      ordinal,
      kind,
      version,
      payload,
    )
  })
}

/** The ops of an action in the order in which they were done. */
export function listOps(db: ReadDb, action: ActionId): readonly StoredOp[] {
  return db
    .all<StoredOp>(
      `SELECT kind, version, payload, ${checkRead('action_op')} FROM action_op
       WHERE action = (SELECT row FROM action WHERE id = ?) ORDER BY ordinal`,
      action,
    )
    .map(({ kind, version, payload }) => ({ kind, version, payload }))
}
