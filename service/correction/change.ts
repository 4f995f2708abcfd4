/** `correction.change`: other words for a learned correction, or whether it is offered at all. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { type CorrectionForm, findCorrection, findForm, isCorrectionKnown } from '../../db/corrections.ts'
import type { Desk } from '../context/desk.ts'
import { actOnMemory } from '../engine/act-on-memory.ts'
import type { Op } from '../engine/ops/registry.ts'

export function changeCorrection(desk: Desk, args: Arguments<'correction.change'>): Reply<'correction.change'> {
  return desk.library.write<Reply<'correction.change'>>((db) => {
    const known = findCorrection(db, args.correction)
    const from = findForm(db, args.correction)
    if (known === undefined || from === undefined) return fail({ kind: 'no-such-correction' })
    const { before = known.before, after = known.after, isStopped = known.isStopped } = args
    if (before === after) return fail({ kind: 'changes-nothing' })
    const isReworded = before !== known.before || after !== known.after
    if (isReworded && isCorrectionKnown(db, { ...known, before, after })) return fail({ kind: 'known-already' })
    const to: CorrectionForm = {
      before,
      after,
      isFromStart: from.isFromStart && !isReworded,
      standing: isStopped ? 'stopped' : 'offered',
    }
    const isChanged = isReworded || isStopped !== known.isStopped
    const ops: readonly Op[] = isChanged ? [{ kind: 'correction', payload: { id: known.id, from, to } }] : []
    actOnMemory(desk, db, 'changeCorrection', ops)
    return ok(findCorrection(db, known.id) ?? known)
  })
}
