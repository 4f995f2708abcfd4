/**
 * The letters as the search index folds them, for texts that are not in it yet. SQLite folds each letter by itself, by
 * tables that are older than those of JavaScript.
 */
import type Database from 'better-sqlite3'

/** Capitals that became letters with small ones after SQLite's table, and İ, of which it has no small one. */
const keptAsTheyAre =
  '\u0130\u037f\u0528-\u052f\u13a0-\u13f5\u1c89\u1c90-\u1cbf\u2c2f\ua698-\ua69b\ua796-\ua79f\ua7ab-\ua7ae\ua7b0-\ua7dc\ua7f5\u{104b0}-\u{104d3}\u{10570}-\u{10595}\u{10c80}-\u{10cb2}\u{10d50}-\u{10d65}\u{118a0}-\u{118bf}\u{16e40}-\u{16e5f}\u{16ea0}-\u{16eb8}\u{1e900}-\u{1e921}'

/** What JavaScript leaves as it is, or, as Σ, makes something else of at the end of a word. */
const foldedOtherwise: ReadonlyMap<string, string> = new Map([
  ['Σ', 'σ'],
  ['ς', 'σ'],
  ['ſ', 's'],
  ['ϐ', 'β'],
  ['ϵ', 'ε'],
  ['ϑ', 'θ'],
  ['\u0345', 'ι'],
  ['\u1fbe', 'ι'],
  ['ϰ', 'κ'],
  ['\u00b5', 'μ'],
  ['ϖ', 'π'],
  ['ϱ', 'ρ'],
  ['ϕ', 'φ'],
  ['ẛ', 'ṡ'],
  // No characters.
  ['\ufffe', '\ufffd'],
  ['\uffff', '\ufffd'],
])

const kept = new RegExp(`[${keptAsTheyAre}]`, 'u')
const odd = new RegExp(`[${keptAsTheyAre}${[...foldedOtherwise.keys()].join('')}]`, 'u')

/** Two texts are the same to the index if they are the same folded so. */
export function foldAsIndex(text: string): string {
  return odd.test(text) ? [...text].map(foldLetter).join('') : text.toLowerCase()
}

function foldLetter(letter: string): string {
  return kept.test(letter) ? letter : (foldedOtherwise.get(letter) ?? letter.toLowerCase())
}

/** Half of a pair that makes a letter: SQLite is given a replacement character in its place. */
const halfLetter = /\p{Surrogate}/gu

/** The index is of three letters; of shorter words it knows nothing. */
export const shortestIndexed = 3

/** Lets SQL look into texts as the index would. */
export function teachHolding(raw: Database.Database): void {
  let asked: string | undefined
  let folded: readonly string[] = []
  let isKnown = false
  raw.function('holds_words', { deterministic: true }, (text: unknown, words: unknown) => {
    if (words !== asked) {
      asked = String(words)
      folded = (JSON.parse(asked) as readonly string[]).map((word) =>
        foldAsIndex(word.replaceAll(halfLetter, '\ufffd')),
      )
      isKnown = folded.every((word) => [...word].length >= shortestIndexed)
    }
    if (!isKnown) return 0
    const within = foldAsIndex(String(text))
    return folded.every((word) => within.includes(word)) ? 1 : 0
  })
}
