/** `segment.edit`: a new text for a target segment, when its writer leaves it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { ok } from '../../core/model/result.ts'
import { dropDraft } from '../../db/drafts.ts'
import { inOneTransaction, perform, unchanged } from '../article/act.ts'
import type { Desk } from '../desk-context.ts'
import { guardEdit } from './guard.ts'
import { isTurn, retext } from './retext.ts'

export function editSegment(desk: Desk, args: Arguments<'segment.edit'>): Reply<'segment.edit'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardEdit(desk, db, args.segment, args.basedOn, args.text)
    if (!placed.ok) return placed
    const { article } = placed.value
    const turn = retext(placed.value, args.text, desk.person())
    dropDraft(db, args.segment)
    if (!isTurn(turn)) return ok(unchanged(desk, article))
    const reversal = { segments: [turn] }
    return ok(
      perform(desk, db, { article, kind: 'edit', segment: args.segment, turns: [turn], reason: 'typed', reversal }),
    )
  })
}
