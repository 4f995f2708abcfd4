/** Counts words and what follows what, and keeps what teaches most. */

import type { CountedWord, CountedWords } from '../../core/language/model/pack-words.ts'
import { classMark, classOfWord } from '../../core/language/model/word-file.ts'
import { countGrams, type GramCounter } from './gram-counter.ts'
import type { Plan } from './plans.ts'
import { stop, type TokenStream, type WordTally } from './token-stream.ts'

/** A class needs this many words. */
const leastOfClass = 12
const longestWord = 30
const largestAlphabet = 250

/** Which number each tally goes by, and the words those numbers stand for. */
type Numbering = { readonly gramIds: Uint32Array; readonly words: readonly WordTally[]; readonly firstClass: number }

/** The counts of a stream, cut to the plan's measure. The same stream gives the same counts. */
export function learnWords(stream: TokenStream, plan: Plan): CountedWords {
  const { core, classes, rare } = sortWords(stream.tallies, plan)
  const numbering = number(stream.tallies, core, [...classes.keys()])
  const pairs = countPairs(stream, numbering)
  const size = core.length + classes.size
  const contexts = new Float64Array(size)
  pairs.forEach((key) => {
    contexts[key % size] = (contexts[key % size] ?? 0) + 1
  })
  const { discount } = plan
  const keptPairs = commonest(pairs, plan)
  const counts = countsOf(stream, numbering, size)
  const threes = telling(countThrees(stream, numbering, size), keptPairs, counts, plan)
  const counted = (tally: WordTally, id: number): CountedWord => ({
    word: tally.word,
    count: counts[id] ?? tally.count,
    capitalShare: tally.capitals / (tally.capitals + tally.inner + 0.5),
    contexts: contexts[id] ?? 0,
  })
  return {
    words: [
      ...core.map(counted),
      ...[...classes.keys()].map((word, index) => counted(emptyTally(word), core.length + index)),
      ...rare.map((tally) => ({ ...counted(tally, size), count: tally.count, contexts: 0 })),
    ],
    firstClass: core.length,
    classSizes: [...classes.values()],
    pairs: [...keptPairs].map(([key, count]) => [Math.floor(key / size), key % size, count] as const),
    threes,
    discount,
  }
}

function emptyTally(word: string): WordTally {
  return { word, count: 0, met: 0, capitals: 0, inner: 0 }
}

type Sorted = {
  readonly core: readonly WordTally[]
  /** Each class and how many words it has. */
  readonly classes: ReadonlyMap<string, number>
  readonly rare: readonly WordTally[]
}

function sortWords(tallies: readonly WordTally[], { leastCount, leastKnown }: Plan): Sorted {
  const alphabet = commonLetters(tallies)
  const fits = ({ word }: WordTally) => word.length <= longestWord && [...word].every((letter) => alphabet.has(letter))
  const ranked = tallies.filter(fits).sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  const core = ranked.filter(({ met, word }) => met >= leastCount || word === stop)
  const seldom = ranked.filter(({ met, word }) => met < leastCount && word !== stop)
  const sizes = new Map<string, number>()
  for (const { word } of seldom) sizes.set(classOfWord(word), (sizes.get(classOfWord(word)) ?? 0) + 1)
  const classes = [...sizes]
    .filter(([, size]) => size >= leastOfClass)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const inClasses = classes.reduce((sum, [, size]) => sum + size, 0)
  return {
    core,
    classes: new Map([[classMark, Math.max(1, seldom.length - inClasses)], ...classes]),
    rare: seldom.filter(({ met }) => met >= leastKnown),
  }
}

function commonLetters(tallies: readonly WordTally[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { word, met } of tallies) for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + met)
  const ranked = [...counts]
    .filter(([letter]) => letter.length === 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return new Set([classMark, ...ranked.slice(0, largestAlphabet).map(([letter]) => letter)])
}

function number(tallies: readonly WordTally[], core: readonly WordTally[], classes: readonly string[]): Numbering {
  const own = new Map(core.map((tally, id) => [tally, id]))
  const classIds = new Map(classes.map((word, index) => [word, core.length + index]))
  const any = classIds.get(classMark) ?? 0
  const gramIds = Uint32Array.from(tallies, (tally) => own.get(tally) ?? classIds.get(classOfWord(tally.word)) ?? any)
  return { gramIds, words: core, firstClass: core.length }
}

function countsOf({ stretches }: TokenStream, { gramIds }: Numbering, size: number): Float64Array {
  const counts = new Float64Array(size)
  for (const { ids, weight } of stretches)
    for (const id of ids) counts[gramIds[id] ?? 0] = (counts[gramIds[id] ?? 0] ?? 0) + weight
  return counts
}

function sizeOf({ gramIds }: Numbering): number {
  return gramIds.reduce((largest, id) => Math.max(largest, id), 0) + 1
}

function countPairs({ stretches }: TokenStream, numbering: Numbering): GramCounter {
  const size = sizeOf(numbering)
  const pairs = countGrams()
  for (const { ids, weight } of stretches) {
    let last = numbering.gramIds[ids[0] ?? 0] ?? 0
    for (let at = 1; at < ids.length; at++) {
      const id = numbering.gramIds[ids[at] ?? 0] ?? 0
      pairs.add(last * size + id, weight)
      last = id
    }
  }
  return pairs
}

/** Threes do not cross a stop: what ended a sentence says nothing of how the next begins. */
function countThrees({ stretches }: TokenStream, { gramIds }: Numbering, size: number): GramCounter {
  const threes = countGrams()
  for (const { ids, weight } of stretches)
    for (let at = 2; at < ids.length; at++) {
      if (ids[at - 1] === 0) continue
      const [a, b, c] = [gramIds[ids[at - 2] ?? 0] ?? 0, gramIds[ids[at - 1] ?? 0] ?? 0, gramIds[ids[at] ?? 0] ?? 0]
      threes.add((a * size + b) * size + c, weight)
    }
  return threes
}

function commonest(grams: GramCounter, { pairs: most, leastPair }: Plan): ReadonlyMap<number, number> {
  const found: (readonly [number, number])[] = []
  grams.forEach((key, count) => {
    if (count >= leastPair) found.push([key, count])
  })
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return new Map(found.slice(0, most))
}

/** The threes whose pairs alone would have foretold them worst (a simple form of Stolcke 1998's pruning). */
function telling(
  threes: GramCounter,
  pairs: ReadonlyMap<number, number>,
  counts: Float64Array,
  { threes: most, leastThree, discount }: Plan,
): CountedWords['threes'] {
  const size = counts.length
  const found: { readonly key: number; readonly count: number; readonly gain: number }[] = []
  threes.forEach((key, count) => {
    const context = pairs.get(Math.floor(key / size))
    if (count < leastThree || context === undefined) return
    const second = Math.floor(key / size) % size
    const shorter = (pairs.get(second * size + (key % size)) ?? 0.1) / (counts[second] ?? 1)
    const gain = count * Math.log((count - discount) / context / shorter)
    if (gain > 0) found.push({ key, count, gain })
  })
  found.sort((a, b) => b.gain - a.gain || a.key - b.key)
  return found.slice(0, most).map(({ key, count }) => {
    const pair = Math.floor(key / size)
    return [Math.floor(pair / size), pair % size, key % size, count] as const
  })
}
