/** Packs what was counted into the file that `openWordFile` reads in place. */
import { frequencies, frequencyCode } from './frequency-code.ts'
import { hashGram, packGrams } from './gram-table.ts'
import { bytesOf, packSections } from './sections.ts'
import { wholeRest, wordFileKind } from './word-file.ts'
import { packWordTable } from './word-table.ts'

/** A word, how often it was met, with which share of capitals, and after how many different words. */
export type CountedWord = {
  readonly word: string
  readonly count: number
  readonly capitalShare: number
  readonly contexts: number
}

/** Words come as those with sequences, then classes, then rare ones; grams name them by their places. */
export type CountedWords = {
  readonly words: readonly CountedWord[]
  readonly firstClass: number
  /** How many words each class was learned from. */
  readonly classSizes: readonly number[]
  readonly pairs: readonly (readonly [first: number, second: number, count: number])[]
  readonly threes: readonly (readonly [first: number, second: number, third: number, count: number])[]
  readonly discount: number
}

/** The file's bytes. Counts are kept in steps of 9 %, rests in 255 steps. */
export function packWords({ words, firstClass, classSizes, pairs, threes, discount }: CountedWords): Uint8Array {
  const kept = (count: number) => frequencies[frequencyCode(count)] ?? 0
  const sum = (pick: (word: CountedWord) => number) => words.reduce((total, word) => total + kept(pick(word)), 0)
  const head = [sum((word) => word.count), firstClass, firstClass + classSizes.length, discount, sum(contextsOf)]
  const met = new Float64Array(words.length)
  for (const [first, , count] of pairs) met[first] = (met[first] ?? 0) + Math.max(0, kept(count) - discount)
  const rests = words.map(({ count }, id) => restCode(met[id] ?? 0, kept(count)))
  return packSections(wordFileKind, [
    bytesOf(Float64Array.from(head)),
    ...packWordTable(words.map(({ word }) => word)),
    Uint8Array.from(words, ({ count }) => frequencyCode(count)),
    Uint8Array.from(words, ({ capitalShare }) => Math.round(capitalShare * 255)),
    Uint8Array.from(words, (word) => frequencyCode(contextsOf(word))),
    Uint8Array.from(rests),
    bytesOf(Uint32Array.from(classSizes)),
    ...packGrams(pairsWithRests(words.length, pairs, threes, discount)),
    ...packGrams(
      threes.map(([a, b, c, count]) => ({ hash: hashGram(a, b, c), count: frequencyCode(count), rest: 0 })),
      { hasRests: false },
    ),
  ])
}

function contextsOf({ contexts }: CountedWord): number {
  return contexts
}

function pairsWithRests(size: number, pairs: CountedWords['pairs'], threes: CountedWords['threes'], discount: number) {
  const met = new Map<number, number>()
  for (const [a, b, , count] of threes) {
    const taken = Math.max(0, (frequencies[frequencyCode(count)] ?? 0) - discount)
    met.set(a * size + b, (met.get(a * size + b) ?? 0) + taken)
  }
  return pairs.map(([a, b, count]) => {
    const code = frequencyCode(count)
    return { hash: hashGram(a, b), count: code, rest: restCode(met.get(a * size + b) ?? 0, frequencies[code] ?? 1) }
  })
}

/** What counts leave to the unmet; a context with sequences leaves something, one without all. */
function restCode(met: number, count: number): number {
  if (met === 0) return wholeRest
  return Math.min(wholeRest - 1, Math.max(2, Math.round((1 - met / count) * wholeRest)))
}
