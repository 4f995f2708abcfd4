/** `segment.split`: one segment becomes two at the caret. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { splitInLink } from '../../core/align/mend/cut-links.ts'
import { splitPiece } from '../../core/align/mend/cut-segment.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { ok } from '../../core/model/result.ts'
import { learnFromSplit } from '../../core/segment/learn-exception.ts'
import { getCutBlock } from '../../db/cuts.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction } from '../engine/perform.ts'
import { alignmentAround, guardCut, performCut } from './cut.ts'

/** The first part keeps the identity; both answer what the whole answered. */
export function splitSegment(desk: Desk, { segment, basedOn, at }: Arguments<'segment.split'>): Reply<'segment.split'> {
  return inOneTransaction(desk, (db) => {
    const placed = guardCut(desk, db, segment, basedOn)
    if (!placed.ok) return placed
    const added = asId<SegmentId>(desk.newId())
    const cut = splitPiece(getCutBlock(db, segment), segment, at, added)
    if (!cut.ok) return cut
    const links = splitInLink(alignmentAround(desk, placed.value, cut.value), segment, added)
    const [left, right] = cut.value.after
    const learned = left && right && learnFromSplit(left.text, right.gapBefore)
    return ok(
      performCut(desk, db, {
        kind: 'split',
        placed: placed.value,
        cut: cut.value,
        links,
        dismissalsFrom: segment,
        dismissalsTo: added,
        learned,
      }),
    )
  })
}
