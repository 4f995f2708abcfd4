/**
 * Which words of a text it is found by: the rarest. Two texts that have at least three of five words in common, counted in
 * the longer one, have one of these in common as well (prefix filtering; Chaudhuri, Ganti, Kaushik 2006).
 */
import { keyCount } from './word-keys.ts'

/** The share of the words that may be others. */
const shareOfOthers = 0.4

/** How frequent each key is, coarsely: a level a byte. The same levels have to be asked for as were stored. */
export type WordLevels = Uint8Array

/** Counts in how many texts a key is met. */
export class WordCounts {
  readonly #counts = new Uint32Array(keyCount)

  note(keys: readonly number[]): void {
    for (const key of keys) this.#counts[key] = (this.#counts[key] ?? 0) + 1
  }

  levels(): WordLevels {
    return Uint8Array.from(this.#counts, (count) => Math.min(255, Math.round(Math.log2(count + 1) * 10)))
  }
}

/** The keys a text is found by, the rarest first. */
export function rarestOf(keys: readonly number[], levels: WordLevels): readonly number[] {
  const most = Math.floor(keys.length * shareOfOthers) + 1
  return keys.toSorted((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b).slice(0, most)
}
