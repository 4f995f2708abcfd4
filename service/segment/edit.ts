/** `segment.edit`: a new text for a target segment, when its writer leaves it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { ok } from '../../core/model/result.ts'
import { dropDraft } from '../../db/drafts.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

export function editSegment(desk: Desk, args: Arguments<'segment.edit'>): Reply<'segment.edit'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardEdit(desk, db, args.segment, args.basedOn, args.text)
    if (!placed.ok) return placed
    const { article } = placed.value
    const turn = textChange(placed.value, args.text, desk.person())
    dropDraft(db, args.segment)
    const ops = opsOf(turn, desk.newId)
    if (ops.length === 0) return ok(unchanged(desk, article))
    return ok(perform(desk, db, { article, kind: 'edit', segment: args.segment, ops }))
  })
}
