/** One file of a word model, read in place: how often words, pairs and threes were met, and what may follow them. */
import { frequencies } from './frequency-code.ts'
import { type GramTable, readGrams } from './gram-table.ts'
import { longsOf, readSections } from './sections.ts'
import { readWordTable, type WordTable } from './word-table.ts'

/** The kind and version of the file. */
export const wordFileKind = 0x0001_0001

/** A rare or unknown word counts as its class in sequences: `~` and its last letters, or `~` alone. */
export const classMark = '~'
const classLetters = 3

/** The class a word belongs to by its last letters. */
export function classOfWord(word: string): string {
  return classMark + word.slice(-classLetters)
}

/** What was counted. Words are numbered; -1 is none, and met never. */
export type WordCounts = {
  readonly words: WordTable
  /** The sum of all frequencies. */
  readonly total: number
  frequency(id: number): number
  capitalShare(id: number): number
  pair(first: number, second: number): number
  three(first: number, second: number, third: number): number
}

/** What follows what: interpolated absolute discounting, the last guess by contexts (Kneser & Ney 1995). */
export type WordChances = {
  /** False for a rare word, which counts as its class. */
  hasSequences(id: number): boolean
  /** The number a word goes by in sequences: its own, or that of its class. */
  gramId(word: string): number
  /** What part of its class one word is; 1 for a word with sequences of its own. */
  shareOfClass(word: string): number
  after(first: number, second: number): number
  /** The pair's own chance if the first two were seldom met together. */
  afterTwo(first: number, second: number, third: number): number
}

export type WordFile = WordCounts & WordChances

/** The numbers at the head of a file. */
export type WordFileHead = {
  readonly total: number
  /** Classes are numbered from here, */
  readonly firstClass: number
  /** and from here rare words, known but without sequences. */
  readonly firstRare: number
  /** What is taken from every count and left to what was never met. */
  readonly discount: number
  /** The sum of the contexts of all words. */
  readonly contexts: number
}

/** Opens a file; undefined if the bytes are none. */
export function openWordFile(bytes: Uint8Array | undefined): WordFile | undefined {
  const sections = bytes && readSections(bytes, wordFileKind)
  const first = sections?.[0]
  if (!sections || first === undefined) return undefined
  const [total = 1, firstClass = 0, firstRare = 0, discount = 0, contexts = 1] = new Float64Array(
    first.buffer,
    first.byteOffset,
    5,
  )
  const [counts, capitals, contextCodes, rests, classSizes] = sections.slice(5, 10)
  const parts: Parts = {
    words: readWordTable(sections.slice(1, 5)),
    head: { total, firstClass, firstRare, discount, contexts },
    ...{ counts, capitals, contextCodes, rests },
    classSizes: longsOf(classSizes),
    pairs: readGrams(sections.slice(10, 14)),
    threes: readGrams(sections.slice(14, 18)),
  }
  const counted = readCounts(parts)
  return { ...counted, ...readChances(parts, counted) }
}

type Parts = {
  readonly words: WordTable
  readonly head: WordFileHead
  readonly counts: Uint8Array | undefined
  readonly capitals: Uint8Array | undefined
  /** After how many different words each was met: what it is worth as a guess. */
  readonly contextCodes: Uint8Array | undefined
  /** What each word leaves to words that were not met after it. */
  readonly rests: Uint8Array | undefined
  /** How many words each class was learned from. */
  readonly classSizes: Uint32Array
  readonly pairs: GramTable
  readonly threes: GramTable
}

/** Rests are kept as parts of this; it stands for a context whose sequences are not in the file. */
export const wholeRest = 255

function countIn(table: GramTable, place: number): number {
  return place < 0 ? 0 : (frequencies[table.counts[place] ?? 0] ?? 0)
}

function readCounts({ words, head, counts, capitals, pairs, threes }: Parts): WordCounts {
  return {
    words,
    total: head.total,
    frequency: (id) => (id < 0 ? 0 : (frequencies[counts?.[id] ?? 0] ?? 0)),
    capitalShare: (id) => (id < 0 ? 0 : (capitals?.[id] ?? 0) / 255),
    pair: (first, second) => (first < 0 || second < 0 ? 0 : countIn(pairs, pairs.place(first, second))),
    three: (first, second, third) =>
      first < 0 || second < 0 || third < 0 ? 0 : countIn(threes, threes.place(first, second, third)),
  }
}

function readChances(parts: Parts, { words, frequency, pair, three }: WordCounts): WordChances {
  const { head, contextCodes, rests, classSizes, pairs } = parts
  const anyClass = words.idOf(classMark)
  const classId = (word: string) => {
    const own = words.idOf(classOfWord(word))
    return own < 0 ? anyClass : own
  }
  const hasSequences = (id: number) => id >= 0 && id < head.firstRare
  const lessened = (count: number) => (count > head.discount ? count - head.discount : 0)
  const guess = (id: number) => (id < 0 ? 0 : (frequencies[contextCodes?.[id] ?? 0] ?? 0) / head.contexts)
  const after = (first: number, second: number) => {
    if (first < 0 || second < 0) return guess(second)
    const met = lessened(pair(first, second))
    return met / frequency(first) + ((rests?.[first] ?? wholeRest) / wholeRest) * guess(second)
  }
  return {
    hasSequences,
    gramId: (word) => {
      const id = words.idOf(word)
      return hasSequences(id) ? id : classId(word)
    },
    shareOfClass: (word) =>
      hasSequences(words.idOf(word)) ? 1 : 1 / (2 * (classSizes[classId(word) - head.firstClass] ?? 1)),
    after,
    afterTwo: (first, second, third) => {
      const shorter = after(second, third)
      const context = first < 0 || second < 0 || third < 0 ? -1 : pairs.place(first, second)
      const rest = context < 0 ? wholeRest : (pairs.rests[context] ?? wholeRest)
      if (rest === wholeRest) return shorter
      const met = lessened(three(first, second, third))
      return met / countIn(pairs, context) + (rest / wholeRest) * shorter
    },
  }
}
