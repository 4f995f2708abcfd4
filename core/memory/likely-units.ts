/** Which units of a memory may hold something like a text: those that share the most of its rarest words. */
import { visitPostings } from './postings.ts'

/** Texts that are three quarters alike are at most so many sizes apart. */
const sizesApart = 6
/** Looked at one by one, which takes some hundredths of a millisecond each. */
const mostUnits = 400
/** Entries of lists that are read for one text: of a word that stands everywhere nobody learns much. */
const mostEntries = 200_000

/** `lists`: those of the rarest words first. The numbers of the units, the likeliest first; the later ones of equals. */
export function likelyUnits(lists: readonly Uint8Array[], size: number): readonly number[] {
  const shared = new Map<number, number>()
  let entries = 0
  for (const packed of lists) {
    if (entries > mostEntries) break
    visitPostings(packed, (unit, ownSize) => {
      entries++
      if (Math.abs(ownSize - size) <= sizesApart) shared.set(unit, (shared.get(unit) ?? 0) + 1)
    })
  }
  const ranked = [...shared].sort(([one, a], [other, b]) => b - a || other - one)
  return ranked.slice(0, mostUnits).map(([unit]) => unit)
}
