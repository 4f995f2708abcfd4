/** An act on what the library remembers for all its articles: in the log like any other, though no article's undo leads there. */
import type { MemoryActKind } from '../../core/model/action.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { addAction } from '../../db/actions.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { applyOp, type Op } from './ops/registry.ts'
import { storeOps } from './ops/stored.ts'

/** Answers the act; nothing is logged where nothing is changed. Only inside a transaction. */
export function actOnMemory(desk: Desk, db: WriteDb, kind: MemoryActKind, ops: readonly Op[]): ActionId | undefined {
  if (ops.length === 0) return undefined
  const action = asId<ActionId>(desk.newId())
  const signature = { action, kind, article: undefined, by: desk.person(), atMs: desk.nowMs() }
  addAction(db, { id: action, article: undefined, kind, by: signature.by, atMs: signature.atMs, isReversible: false })
  storeOps(db, action, ops)
  for (const op of ops) applyOp(desk, db, op, signature)
  return action
}
