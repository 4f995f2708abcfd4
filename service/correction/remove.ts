/** `correction.remove`: forgets a learned correction with all that was counted of it. What it changed stays changed. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findCorrection, findForm, listCorrections } from '../../db/corrections.ts'
import type { Desk } from '../context/desk.ts'
import { actOnMemory } from '../engine/act-on-memory.ts'

/** Answers what is left. Fails if there is none of this id. */
export function forgetCorrection(
  desk: Desk,
  { correction: id }: Arguments<'correction.remove'>,
): Reply<'correction.remove'> {
  return desk.library.write<Reply<'correction.remove'>>((db) => {
    const from = findForm(db, id)
    if (from === undefined || findCorrection(db, id) === undefined) return fail({ kind: 'no-such-correction' })
    const to = { ...from, standing: 'removed' as const }
    actOnMemory(desk, db, 'forgetCorrection', [{ kind: 'correction', payload: { id, from, to } }])
    return ok(listCorrections(db))
  })
}
