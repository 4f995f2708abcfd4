/** `segment.join`: two neighbouring segments of a paragraph become one. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { joinInLink } from '../../core/align/mend/cut-links.ts'
import { joinPieces } from '../../core/align/mend/cut-segment.ts'
import { fail, ok } from '../../core/model/result.ts'
import { learnFromJoin } from '../../core/segment/learn-exception.ts'
import { getCutBlock } from '../../db/cuts.ts'
import type { Desk } from '../context/desk.ts'
import { inOneTransaction } from '../engine/perform.ts'
import { alignmentAround, guardCut, performCut } from './cut.ts'

/** The first one keeps its identity; together they answer what either answered. */
export function joinSegment(desk: Desk, args: Arguments<'segment.join'>): Reply<'segment.join'> {
  const { segment, basedOn, nextBasedOn } = args
  return inOneTransaction(desk, (db) => {
    const placed = guardCut(desk, db, segment, basedOn)
    if (!placed.ok) return placed
    const block = getCutBlock(db, segment)
    const index = block.pieces.findIndex((piece) => piece.segment === segment)
    const next = block.pieces[index + 1]
    if (next === undefined) return fail({ kind: 'nothing-to-join' })
    const nextPlaced = guardCut(desk, db, next.segment, nextBasedOn)
    if (!nextPlaced.ok) return nextPlaced
    const cut = joinPieces(block, segment)
    if (!cut.ok) return cut
    const links = joinInLink(alignmentAround(desk, placed.value, cut.value), segment, next.segment)
    if (!links.ok) return links
    return ok(
      performCut(desk, db, {
        kind: 'join',
        placed: placed.value,
        cut: cut.value,
        links: links.value,
        dismissalsFrom: next.segment,
        dismissalsTo: segment,
        learned: learnFromJoin(placed.value.segment.text, next.gapBefore, next.text),
      }),
    )
  })
}
