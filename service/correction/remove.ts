/** `correction.remove`: forgets a learned correction with all that was counted of it. What it changed stays changed. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findCorrection, listCorrections, removeCorrection } from '../../db/corrections.ts'
import type { Desk } from '../desk-context.ts'

/** Answers what is left. Fails if there is none of this id. */
export function forgetCorrection(
  desk: Desk,
  { correction }: Arguments<'correction.remove'>,
): Reply<'correction.remove'> {
  return desk.library.write((db) => {
    if (findCorrection(db, correction) === undefined) return fail({ kind: 'no-such-correction' })
    removeCorrection(db, correction)
    return ok(listCorrections(db))
  })
}
