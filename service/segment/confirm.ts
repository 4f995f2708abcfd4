/** `segment.confirm`: this is the text, says whoever sits here; translated or approved, as their role has it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { ok } from '../../core/model/result.ts'
import { confirmSegment } from '../../core/workflow/segment-steps.ts'
import { dropDraft } from '../../db/drafts.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { settleAll } from '../engine/returns.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

export function confirmSegmentText(desk: Desk, args: Arguments<'segment.confirm'>): Reply<'segment.confirm'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardEdit(desk, db, args.segment, args.basedOn, args.text)
    if (!placed.ok) return placed
    const { article } = placed.value
    const { role } = desk.person()
    const typed = textChange(placed.value, args.text, desk.person())
    const turn = { ...typed, state: { ...typed.state, after: confirmSegment(typed.state.after, role) } }
    dropDraft(db, args.segment)
    const isMended = turn.state.before === 'returned' && turn.state.after !== 'returned'
    const settled = isMended ? settleAll(db, article, args.segment) : []
    const ops = [...opsOf(turn, desk.newId), ...settled]
    if (ops.length === 0) return ok(unchanged(desk, article))
    return ok(perform(desk, db, { article, kind: 'confirm', segment: args.segment, ops }))
  })
}
