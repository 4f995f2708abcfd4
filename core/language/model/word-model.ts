/** How usual a word is, and one word after others: learnt from openly licensed text, see files/ATTRIBUTION.md. */
import type { ModelName } from '../../model/check.ts'
import { createRecent } from '../recent.ts'
import { classMark, openWordFile, type WordFile } from './word-file.ts'

/** Words are those of `tokensOf`. Logarithms are natural. Frequencies are weighted by how near a text is to news. */
export type WordModel = {
  /** True if the word was met more than once: a word met once may be a slip. */
  knows(word: string): boolean
  /** How often the word was met, by the weights of the texts; 0 if never. */
  frequency(word: string): number
  /** Which share of its uses inside a sentence had a capital, 0 to 1. */
  capitalShare(word: string): number
  /** How often the second followed the first; 0 if that was rare. */
  pairFrequency(first: string, second: string): number
  /** How often the three stood together; 0 if that was rare, or told nothing that its pairs do not tell. */
  threeFrequency(first: string, second: string, third: string): number
  /** Log probability that `second` follows `first`. An unknown word counts as others with its ending; always finite. */
  logAfter(first: string, second: string): number
  /** Log probability that `third` follows two others. */
  logAfterTwo(first: string, second: string, third: string): number
  /** Log probability of tokens one after another, begun after a stop; give the closing `.` to count the sentence's end. */
  logSequence(tokens: readonly string[]): number
  /** The words of the model that fit the pattern; slow, for rare repairs. */
  fitting(pattern: RegExp): readonly string[]
  /** The words it `knows` that fit the pattern, at most `most`: then the most usual, of equals the first by the alphabet. */
  usual(pattern: RegExp, most: number): readonly string[]
}

/** A language's model of its files, opened in some milliseconds; undefined if none of them is there. */
export function openWordModel(bytes: (name: ModelName) => Uint8Array | undefined): WordModel | undefined {
  const files = [openWordFile(bytes('words')), openWordFile(bytes('words.sa'))]
  const there = files.filter((file) => file !== undefined)
  return there.length === 0 ? undefined : joinFiles(there)
}

/** Files of several licences as one: counts are added, and each foretells in the measure of what it saw of the context. */
export function joinFiles(files: readonly WordFile[]): WordModel {
  const know = rememberWords(files)
  const total = files.reduce((sum, file) => sum + file.total, 0)
  const firstSays = files.map((file) => (patience * file.total) / total)
  const logAfter = (first: string, second: string) => logChanceAfter(files, firstSays, know(first), know(second))
  const logAfterTwo = (first: string, second: string, third: string) =>
    second === '.'
      ? logAfter(second, third)
      : logChanceAfterTwo(files, firstSays, know(first), know(second), know(third))
  return {
    knows: (word) => know(word).isKnown,
    frequency: (word) => know(word).frequency,
    capitalShare: (word) => know(word).capitalShare,
    pairFrequency: (first, second) => {
      const [a, b] = [know(first).ids, know(second).ids]
      let sum = 0
      for (let at = 0; at < files.length; at++) sum += files[at]?.pair(a[at] ?? -1, b[at] ?? -1) ?? 0
      return sum
    },
    threeFrequency: (first, second, third) => {
      const [a, b, c] = [know(first).ids, know(second).ids, know(third).ids]
      let sum = 0
      for (let at = 0; at < files.length; at++) sum += files[at]?.three(a[at] ?? -1, b[at] ?? -1, c[at] ?? -1) ?? 0
      return sum
    },
    logAfter,
    logAfterTwo,
    logSequence: (tokens) =>
      tokens.reduce((sum, token, at) => sum + logAfterTwo(tokens[at - 2] ?? '.', tokens[at - 1] ?? '.', token), 0),
    fitting: (pattern) => fittingIn(files, pattern),
    usual: (pattern, most) => usualIn(files, pattern, most),
  }
}

/** A word as each file has it. */
type KnownWord = {
  readonly isKnown: boolean
  readonly frequency: number
  readonly capitalShare: number
  readonly ids: readonly number[]
  readonly gramIds: readonly number[]
  readonly shares: readonly number[]
}

/** An article has some thousand words, and each is asked for many times. */
const mostRemembered = 20_000

function rememberWords(files: readonly WordFile[]): (word: string) => KnownWord {
  const remembered = createRecent<KnownWord>(mostRemembered)
  return (word) => {
    const known = remembered.get(word)
    if (known) return known
    const found = lookUp(files, word)
    remembered.set(word, found)
    return found
  }
}

function lookUp(files: readonly WordFile[], word: string): KnownWord {
  const ids = files.map((file) => file.words.idOf(word))
  let frequency = 0
  let capitals = 0
  for (const [at, file] of files.entries()) {
    const count = file.frequency(ids[at] ?? -1)
    frequency += count
    capitals += count * file.capitalShare(ids[at] ?? -1)
  }
  return {
    isKnown: files.some((file, at) => file.hasSequences(ids[at] ?? -1)),
    frequency,
    capitalShare: frequency === 0 ? 0 : capitals / frequency,
    ids,
    gramIds: files.map((file) => file.gramId(word)),
    shares: files.map((file) => file.shareOfClass(word)),
  }
}

/** What a file's say is worth before it saw anything of a context. */
const patience = 2
const leastChance = 1e-10

function logChanceAfter(files: readonly WordFile[], firstSays: readonly number[], a: KnownWord, b: KnownWord): number {
  let chance = 0
  let says = 0
  for (let at = 0; at < files.length; at++) {
    const file = files[at]
    const first = a.gramIds[at] ?? -1
    if (!file) continue
    const say = file.frequency(first) + (firstSays[at] ?? 0)
    chance += say * file.after(first, b.gramIds[at] ?? -1) * (b.shares[at] ?? 1)
    says += say
  }
  return Math.log(Math.max(chance / says, leastChance))
}

function logChanceAfterTwo(
  files: readonly WordFile[],
  firstSays: readonly number[],
  a: KnownWord,
  b: KnownWord,
  c: KnownWord,
): number {
  let chance = 0
  let says = 0
  for (let at = 0; at < files.length; at++) {
    const file = files[at]
    const [first, second] = [a.gramIds[at] ?? -1, b.gramIds[at] ?? -1]
    if (!file) continue
    const say = file.pair(first, second) + (firstSays[at] ?? 0)
    chance += say * file.afterTwo(first, second, c.gramIds[at] ?? -1) * (c.shares[at] ?? 1)
    says += say
  }
  return Math.log(Math.max(chance / says, leastChance))
}

function fittingIn(files: readonly WordFile[], pattern: RegExp): readonly string[] {
  const found = new Set<string>()
  for (const { words } of files)
    for (let id = 0; id < words.size; id++) {
      const word = words.wordAt(id)
      if (!word.startsWith(classMark) && pattern.test(word)) found.add(word)
    }
  return [...found]
}

function usualIn(files: readonly WordFile[], pattern: RegExp, most: number): readonly string[] {
  const words: string[] = []
  const counts: number[] = []
  for (const [at, { words: table }] of files.entries()) {
    const others = files.filter((_, other) => other !== at)
    for (let id = 0; id < table.size; id++) {
      const word = table.wordAt(id)
      if (!pattern.test(word) || word.startsWith(classMark)) continue
      const elsewhere = others.map((file) => ({ file, id: file.words.idOf(word) }))
      if (elsewhere.some((one, other) => one.id >= 0 && other < at)) continue
      const all = [...elsewhere, { file: files[at], id }]
      if (!all.some((one) => one.file?.hasSequences(one.id))) continue
      words.push(word)
      counts.push(all.reduce((sum, one) => sum + (one.file?.frequency(one.id) ?? 0), 0))
    }
  }
  return words.length <= most ? words : mostUsual(words, counts, most)
}

function mostUsual(words: readonly string[], counts: readonly number[], most: number): readonly string[] {
  const least = Float64Array.from(counts).sort()[counts.length - most] ?? 0
  const surely = words.filter((_, at) => (counts[at] ?? 0) > least)
  const equals = words.filter((_, at) => counts[at] === least).sort()
  return [...surely, ...equals.slice(0, most - surely.length)]
}
