/** A side of a row as stretches of words that look alike, for formats that know bold and the like but not our codes. */
import { type CanonicalCode, looksOfCode } from '../../model/inline-text.ts'
import { type ShownLook, shownLooks } from '../../model/marked-text.ts'
import type { Segment } from '../../model/segment.ts'
import { joinPieces } from './aligned-row.ts'

/** Whether a word processor can set words so; a link or a field is no look. */
export function isLook(canonical: CanonicalCode): canonical is ShownLook {
  return shownLooks.some((look) => look === canonical)
}

export type StyledRun = { readonly text: string; readonly looks: readonly ShownLook[] }

/** What a reader sees in place of other codes is words too. */
export function styledRuns(segments: readonly Segment[]): readonly StyledRun[] {
  let open: { readonly id: number; readonly look: ShownLook }[] = []
  const runs: { text: string; looks: readonly ShownLook[] }[] = []
  for (const piece of joinPieces(segments)) {
    if (typeof piece !== 'string' && piece.kind === 'open') {
      for (const look of looksOfCode(piece).filter(isLook)) open.push({ id: piece.id, look })
    } else if (typeof piece !== 'string' && piece.kind === 'close') {
      open = open.filter(({ id }) => id !== piece.pair)
    }
    const text = typeof piece === 'string' ? piece : piece.equiv
    if (text === '') continue
    const own = shownLooks.filter((look) => open.some((one) => one.look === look))
    const last = runs.at(-1)
    if (last !== undefined && last.looks.join() === own.join()) last.text += text
    else runs.push({ text, looks: own })
  }
  return runs
}
