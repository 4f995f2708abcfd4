/** The redline of a run of segments: what was changed since a baseline, computed and never stored. */
import { listChanges } from '../diff/diff-words.ts'
import type { Redline, RedlinePiece, Run } from '../model/redline.ts'
import { changeOf } from './change-of.ts'
import { cutMarks, withJoins } from './cut-marks.ts'
import { type Stretch, textOfRun } from './run-places.ts'
import { type Placed, shareOut } from './share-out.ts'

/**
 * What `after`, a run as it stands, changed of `before`, the same run in the baseline. All pieces kept are the text as it
 * stands, all taken back are the baseline, byte for byte, gaps included. Nothing is cut inside a word or a letter with its
 * marks, but where a segment ends. Time as `listChanges`.
 */
export function redlineOf(before: Run, after: Run): Redline {
  const flat = flatRedline(textOfRun(before), textOfRun(after))
  const marks = cutMarks(before, after, flat)
  const gaps = after.map((): RedlinePiece[] => [])
  const texts = after.map((_, index): RedlinePiece[] => (marks.splits.has(index) ? [{ kind: 'split' }] : []))
  const put = ({ index, isGap }: Stretch, piece: RedlinePiece) => (isGap ? gaps : texts)[index]?.push(piece)
  for (const { stretch, piece } of shareOut(flat, before, after)) put(stretch, piece)
  return after.map(({ segment }, index) => ({
    segment,
    gap: gaps[index] ?? [],
    pieces: withJoins(texts[index] ?? [], marks.joins.get(index) ?? []),
  }))
}

function flatRedline(before: string, after: string): readonly Placed[] {
  const flat: Placed[] = []
  let at = 0
  let beforeAt = 0
  for (const { kept, removed, added, letters } of listChanges(before, after)) {
    if (kept !== '') flat.push({ piece: { kind: 'kept', text: kept }, at, beforeAt })
    at += kept.length
    beforeAt += kept.length
    if (removed !== '' || added !== '') {
      flat.push({ piece: changeOf(removed, added, at, beforeAt, letters), at, beforeAt })
    }
    at += added.length
    beforeAt += removed.length
  }
  return flat
}
