/** The segments of a part that differ from a baseline, each with its redline and who brought each change in. */
import type { ChangedSegment, ChangeHand, SignedPiece } from '../../../contract/change.ts'
import type { ActionId, ArticleId, SegmentId } from '../../../core/model/ids.ts'
import { codeCharacter, type InlineCode } from '../../../core/model/inline-text.ts'
import {
  type CutMark,
  isChange,
  type RedlinePiece,
  textAsItStands,
  textOfBaseline,
} from '../../../core/model/redline.ts'
import { redlineOf } from '../../../core/redline/redline.ts'
import { handsOf, type Trace, traceHands } from '../../../core/redline/trace-hands.ts'
import type { ReadDb } from '../../../db/connection.ts'
import type { Part } from '../../../db/past-texts.ts'
import { type Cut, listRuns, type PastRun } from '../past-runs.ts'
import type { IsKept } from './kept.ts'

/** In the order of the text; whole blocks, so perhaps more than the part. A segment only split or joined is among them. */
export function listChangedSegments(
  db: ReadDb,
  article: ArticleId,
  since: ActionId | null,
  part: Part,
  cuts: readonly Cut[],
  isKept: IsKept = () => false,
): readonly ChangedSegment[] {
  return listRuns(db, article, since, part, cuts)
    .flatMap((run) => changedIn(run, isKept))
    .sort((a, b) => a.row - b.row)
}

function changedIn(run: PastRun, isKept: IsKept): readonly ChangedSegment[] {
  const redline = redlineOf(run.before, run.after)
  let trace: Trace | undefined
  const signedIn =
    (segment: SegmentId) =>
    (piece: RedlinePiece): SignedPiece => {
      if (piece.kind === 'kept') return piece
      if (!isChange(piece)) return { ...piece, hand: cutter(run, segment, piece.kind) }
      trace ??= traceHands(run.texts)
      const change = { ...piece, hands: handsOf(trace, piece).flatMap((step) => run.hands[step - 1] ?? []) }
      return { ...change, isKept: isKept(segment, change) }
    }
  return redline.flatMap(({ segment, gap, pieces }, index) => {
    const placed = run.after[index]
    const all = [...gap, ...pieces]
    if (placed === undefined || all.every(({ kind }) => kind === 'kept')) return []
    const { row, latestEdit } = placed
    const codes = codesIn(all, placed.codes)
    return [{ segment, row, latestEdit, gap: gap.map(signedIn(segment)), pieces: pieces.map(signedIn(segment)), codes }]
  })
}

/** Whose the last cut was by which a segment began, or by which others came into it. */
function cutter({ cuts }: PastRun, segment: SegmentId, kind: CutMark['kind']): ChangeHand | undefined {
  const has = (pieces: Cut['before']): boolean => pieces.some((piece) => piece.segment === segment)
  return cuts.find(({ before, after }) =>
    kind === 'split' ? has(after) && !has(before) : has(after) && before.length > after.length,
  )?.hand
}

function codesIn(pieces: readonly RedlinePiece[], codes: readonly InlineCode[]): readonly InlineCode[] {
  if (codes.length === 0) return codes
  const texts = textAsItStands(pieces) + textOfBaseline(pieces)
  return codes.filter(({ id }) => texts.includes(codeCharacter(id)))
}

/** True if words changed in it, and it was not only cut anew. */
export function hasChange({ gap, pieces }: ChangedSegment): boolean {
  return gap.some(isChange) || pieces.some(isChange)
}
