/** `segment.takeBack`: one change taken back of the text as it stands; the redline has worked out what that leaves. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { ok } from '../../core/model/result.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

/** An edit like any other, but what it brings back is nobody's correction, and teaches none. */
export function takeBackChange(desk: Desk, args: Arguments<'segment.takeBack'>): Reply<'segment.takeBack'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardEdit(desk, db, args.segment, args.basedOn, args.text)
    if (!placed.ok) return placed
    const { article } = placed.value
    const ops = opsOf(textChange(placed.value, args.text, desk.person()), desk.newId)
    if (ops.length === 0) return ok(unchanged(desk, article))
    return ok(perform(desk, db, { article, kind: 'restore', segment: args.segment, ops }))
  })
}
