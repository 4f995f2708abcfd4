/** `exception.revoke`: forgets what splits or joins taught about a token. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listExceptions, listSameToken } from '../../db/exceptions.ts'
import type { Desk } from '../context/desk.ts'
import { actOnMemory } from '../engine/act-on-memory.ts'
import type { Op } from '../engine/ops/registry.ts'

/** Answers what still holds. What was cut by it stays cut. */
export function revokeLearned(desk: Desk, { exception }: Arguments<'exception.revoke'>): Reply<'exception.revoke'> {
  return desk.library.write<Reply<'exception.revoke'>>((db) => {
    const ops = listSameToken(db, exception).map(
      (known): Op => ({ kind: 'exception', payload: { ...known, isRevoked: true } }),
    )
    if (ops.length === 0) return fail({ kind: 'no-such-exception' })
    actOnMemory(desk, db, 'forgetException', ops)
    return ok(listExceptions(db))
  })
}
