/** `correction.change`: other words for a learned correction, or whether it is offered at all. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findCorrection, rewordCorrection, stopCorrection } from '../../db/corrections.ts'
import type { Desk } from '../desk-context.ts'

export function changeCorrection(desk: Desk, args: Arguments<'correction.change'>): Reply<'correction.change'> {
  return desk.library.write((db) => {
    const known = findCorrection(db, args.correction)
    if (known === undefined) return fail({ kind: 'no-such-correction' })
    const { before = known.before, after = known.after, isStopped = known.isStopped } = args
    if (before === after) return fail({ kind: 'changes-nothing' })
    const isReworded = before !== known.before || after !== known.after
    if (isReworded && !rewordCorrection(db, { ...known, before, after })) return fail({ kind: 'known-already' })
    if (isStopped !== known.isStopped) stopCorrection(db, known.id, isStopped)
    return ok(findCorrection(db, known.id) ?? known)
  })
}
