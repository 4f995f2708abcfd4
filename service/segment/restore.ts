/** `segment.restore`: an earlier text again, as a new edit; without an edit, the text as it was imported. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findEdit } from '../../db/edits.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

export function restoreSegment(desk: Desk, args: Arguments<'segment.restore'>): Reply<'segment.restore'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardEdit(desk, db, args.segment, args.basedOn, undefined)
    if (!placed.ok) return placed
    const { article, imported } = placed.value
    const edit = args.edit === null ? undefined : findEdit(db, args.edit)
    const isForeign = args.edit !== null && edit?.segment !== args.segment
    if (isForeign) return fail({ kind: 'no-such-segment' })
    const turn = textChange(placed.value, edit?.after ?? imported, desk.person())
    const ops = opsOf(turn, desk.newId)
    if (ops.length === 0) return ok(unchanged(desk, article))
    return ok(perform(desk, db, { article, kind: 'restore', segment: args.segment, ops }))
  })
}
