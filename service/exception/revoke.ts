/** `exception.revoke`: forgets what splits or joins taught about a token. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listExceptions, revokeException } from '../../db/exceptions.ts'
import type { Desk } from '../desk-context.ts'

/** Answers what still holds. What was cut by it stays cut. */
export function revokeLearned(desk: Desk, { exception }: Arguments<'exception.revoke'>): Reply<'exception.revoke'> {
  const isRevoked = desk.library.write((db) => revokeException(db, exception))
  return isRevoked ? ok(listExceptions(desk.library.read)) : fail({ kind: 'no-such-exception' })
}
