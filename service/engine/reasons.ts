/** The reasons a library returns work for. */
import { type ReturnReason, usualReasons } from '../../core/model/return-reason.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listReasons } from '../../db/return-reasons.ts'

/** In their order, retired ones too; those the app brings along as long as nobody changed them. */
export function reasonsIn(db: ReadDb): readonly ReturnReason[] {
  const own = listReasons(db)
  return own.length === 0 ? usualReasons : own
}

/** True for a reason that work may be returned for now. */
export function isOffered(db: ReadDb, id: string): boolean {
  return reasonsIn(db).some((reason) => reason.id === id && !reason.isRetired)
}
