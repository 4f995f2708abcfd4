/** `segment.takeBack`: one change taken back of the text as it stands; the redline has worked out what that leaves. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { EditId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { codesOnly } from '../../core/model/inline-text.ts'
import { ok } from '../../core/model/result.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getCutBlock } from '../../db/cuts.ts'
import type { Desk } from '../context/desk.ts'
import { guardEdit } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform, unchanged } from '../engine/perform.ts'
import { opsOf, textChange } from '../engine/text-change.ts'

/** An edit like any other, but what it brings back is nobody's correction, and teaches none. */
export function takeBackChange(desk: Desk, args: Arguments<'segment.takeBack'>): Reply<'segment.takeBack'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardEdit(desk, db, args.segment, args.basedOn, args.text)
    if (!placed.ok) return placed
    const { article } = placed.value
    const text = opsOf(textChange(placed.value, args.text, desk.person()), desk.newId)
    const ops = [...gapOps(desk, db, args), ...text]
    if (ops.length === 0) return ok(unchanged(desk, article))
    return ok(perform(desk, db, { article, kind: 'restore', segment: args.segment, ops }))
  })
}

/**
 * White space between segments is part of how they are cut: the cut names both, for it is told of in the run of the two.
 * Nothing where it stands as wished for.
 */
function gapOps(desk: Desk, db: ReadDb, { segment, gapBefore }: Arguments<'segment.takeBack'>): readonly Op[] {
  const { pieces } = getCutBlock(db, segment)
  const at = pieces.findIndex((one) => one.segment === segment)
  const [previous, piece] = [pieces[at - 1], pieces[at]]
  if (gapBefore === undefined || previous === undefined || piece === undefined || piece.gapBefore === gapBefore)
    return []
  if (codesOnly(piece.gapBefore) !== codesOnly(gapBefore)) return []
  const born = asId<EditId>(desk.newId())
  return [{ kind: 'cut', payload: { before: [previous, piece], after: [previous, { ...piece, gapBefore }], born } }]
}
