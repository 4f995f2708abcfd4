/** Ops as they are stored: written in the last version of their kind, read in any, and believed only as their schema says. */
import type { OpFault, OpUnreadable } from '../../../contract/action.ts'
import type { ActionId } from '../../../core/model/ids.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import { addOps, listOps, type StoredOp } from '../../../db/action-ops.ts'
import type { ReadDb, WriteDb } from '../../../db/connection.ts'
import { isOpName, type Op, readPayload, versionOf } from './registry.ts'

/** The ops of an act, in their order. */
export function storeOps(db: WriteDb, action: ActionId, ops: readonly Op[]): void {
  const stored = ops.map(({ kind, payload }) => ({
    kind,
    version: versionOf(kind),
    payload: JSON.stringify(payload),
  }))
  addOps(db, action, stored)
}

/** The ops of an act in their order, or which of them cannot be read, and why. */
export function readOps(db: ReadDb, action: ActionId): Result<readonly Op[], OpUnreadable> {
  const ops: Op[] = []
  for (const [ordinal, stored] of listOps(db, action).entries()) {
    const read = readOp(stored)
    if (!read.ok) return fail({ ...read.failure, kind: 'op-unreadable', action, ordinal })
    ops.push(read.value)
  }
  return ok(ops)
}

function readOp({ kind, version, payload }: StoredOp): Result<Op, OpFault> {
  return isOpName(kind) ? readPayload(kind, version, jsonOf(payload)) : fail({ why: 'newer', op: kind, version })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
