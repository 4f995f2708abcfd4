/** The segments of a part that differ from a baseline, each with its redline and who brought each change in. */
import type { ChangedSegment, SignedPiece } from '../../contract/change.ts'
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import { codeCharacter, type InlineCode } from '../../core/model/inline-text.ts'
import { isChange, type RedlinePiece, textAsItStands, textOfBaseline } from '../../core/model/redline.ts'
import { redlineOf } from '../../core/redline/redline.ts'
import { handsOf, type Trace, traceHands } from '../../core/redline/trace-hands.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Part } from '../../db/past-texts.ts'
import { type Cut, listRuns, type PastRun } from './past-runs.ts'

/** In the order of the text; whole blocks, so perhaps more than the part. A segment only split or joined is among them. */
export function listChangedSegments(
  db: ReadDb,
  article: ArticleId,
  since: ActionId | null,
  part: Part,
  cuts: readonly Cut[],
): readonly ChangedSegment[] {
  return listRuns(db, article, since, part, cuts)
    .flatMap(changedIn)
    .sort((a, b) => a.row - b.row)
}

function changedIn(run: PastRun): readonly ChangedSegment[] {
  const redline = redlineOf(run.before, run.after)
  let trace: Trace | undefined
  const signed = (piece: RedlinePiece): SignedPiece => {
    if (!isChange(piece)) return piece
    trace ??= traceHands(run.texts)
    return { ...piece, hands: handsOf(trace, piece).flatMap((step) => run.hands[step - 1] ?? []) }
  }
  return redline.flatMap(({ segment, gap, pieces }, index) => {
    const placed = run.after[index]
    const all = [...gap, ...pieces]
    if (placed === undefined || all.every(({ kind }) => kind === 'kept')) return []
    const { row, latestEdit } = placed
    const codes = codesIn(all, placed.codes)
    return [{ segment, row, latestEdit, gap: gap.map(signed), pieces: pieces.map(signed), codes }]
  })
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
