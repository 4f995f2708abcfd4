/** A side of a row as stretches of words that look alike, for formats that know bold and the like but not our codes. */
import type { CanonicalCode } from '../../model/inline-text.ts'
import type { Segment } from '../../model/segment.ts'
import { joinPieces } from './aligned-row.ts'

const looks = ['b', 'i', 'u', 'sup', 'sub'] as const
export type Look = (typeof looks)[number]

/** Whether a word processor can set words so; a link or a field is no look. */
export function isLook(canonical: CanonicalCode): canonical is Look {
  return looks.some((look) => look === canonical)
}

export type StyledRun = { readonly text: string; readonly looks: readonly Look[] }

/** What a reader sees in place of other codes is words too. */
export function styledRuns(segments: readonly Segment[]): readonly StyledRun[] {
  const open: { readonly id: number; readonly look: Look }[] = []
  const runs: { text: string; looks: readonly Look[] }[] = []
  for (const piece of joinPieces(segments)) {
    if (typeof piece !== 'string' && piece.kind === 'open' && isLook(piece.canonical)) {
      open.push({ id: piece.id, look: piece.canonical })
    } else if (typeof piece !== 'string' && piece.kind === 'close') {
      const at = open.findIndex(({ id }) => id === piece.pair)
      if (at >= 0) open.splice(at, 1)
    }
    const text = typeof piece === 'string' ? piece : piece.equiv
    if (text === '') continue
    const own = looks.filter((look) => open.some((one) => one.look === look))
    const last = runs.at(-1)
    if (last !== undefined && last.looks.join() === own.join()) last.text += text
    else runs.push({ text, looks: own })
  }
  return runs
}
