/** Counted translations between stems of two languages: the one shape of every lexicon, shipped or grown from approved pairs. */
import type { LanguageTag } from '../../model/ids.ts'
import type { LexicalEvidence, WordPair } from '../evidence.ts'
import { entryKinds, stemOf, type Vocabulary } from '../side.ts'

/** Stems of one language and how often each was seen. */
export type CountedStems = {
  readonly idOf: ReadonlyMap<string, number>
  readonly seen: Float64Array
  /** For the first letters of a stem the stem most often seen among those that share them: "kitapt" stands in for "kitapk". */
  readonly nearestOf: ReadonlyMap<string, number>
}

/**
 * Row `a` holds entries `[start[a], start[a + 1])`: a stem of the second language and how often, counted in fractions,
 * it was seen to translate stem `a` of the first. Stems are those of `stemOf`.
 */
export type CountTable = {
  readonly languages: readonly [first: LanguageTag, second: LanguageTag]
  readonly first: CountedStems
  readonly second: CountedStems
  readonly start: Int32Array
  readonly partner: Int32Array
  readonly count: Float64Array
}

/** One row of a table that grows: how often two stems were seen to translate each other. */
export type CountedPair = { readonly first: string; readonly second: string; readonly count: number }

/** Sightings of something unlisted that every stem is thought to have had besides its own. */
const unlisted = 0.5
/** How much is believed of a stem that stands in for another with as many letters the same. */
const standIn = { letters: 5, trust: 0.6 }
/** Less is not worth telling. */
const leastBelief = 0.01

/** How often stems were seen at all, where that is more than their rows add up to. */
export type Seen = { readonly first: ReadonlyMap<string, number>; readonly second: ReadonlyMap<string, number> }

/**
 * A table from single rows, such as a library keeps of approved pairs; stems and rows come out sorted, so the order of
 * the rows does not matter. Each pair comes once. Without `seen` a stem was seen as often as its rows add up to.
 */
export function countTableOf(
  languages: CountTable['languages'],
  rows: readonly CountedPair[],
  seen?: Seen,
): CountTable {
  const sorted = rows.toSorted((one, other) => order(one.first, other.first) || order(one.second, other.second))
  const firstSums = sumUp(sorted.map((row) => [row.first, row.count]))
  const secondSums = sumUp(sorted.map((row) => [row.second, row.count]))
  const first = countedStems(firstSums, seen?.first ?? firstSums)
  const second = countedStems(secondSums, seen?.second ?? secondSums)
  const start = new Int32Array(first.seen.length + 1)
  for (const row of sorted) {
    const place = (first.idOf.get(row.first) ?? 0) + 1
    start[place] = (start[place] ?? 0) + 1
  }
  for (let a = 0; a < first.seen.length; a++) start[a + 1] = (start[a + 1] ?? 0) + (start[a] ?? 0)
  return {
    languages,
    first,
    second,
    start,
    partner: Int32Array.from(sorted, (row) => second.idOf.get(row.second) ?? 0),
    count: Float64Array.from(sorted, (row) => row.count),
  }
}

/** The language of a tag without region or script: "ru" of "ru-RU". */
export function languageOf(tag: LanguageTag): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function sumUp(counts: readonly (readonly [stem: string, count: number])[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [stem, count] of counts) sums.set(stem, (sums.get(stem) ?? 0) + count)
  return sums
}

function countedStems(sums: ReadonlyMap<string, number>, seen: ReadonlyMap<string, number>): CountedStems {
  const stems = [...sums.keys()].sort(order)
  const idOf = new Map(stems.map((stem, id) => [stem, id]))
  return indexStems(
    idOf,
    Float64Array.from(stems, (stem) => seen.get(stem) ?? sums.get(stem) ?? 0),
  )
}

/** Makes stems findable by their first letters too. */
export function indexStems(idOf: ReadonlyMap<string, number>, seen: Float64Array): CountedStems {
  const nearestOf = new Map<string, number>()
  for (const [stem, id] of idOf) {
    if (stem.length < standIn.letters) continue
    const start = stem.slice(0, standIn.letters)
    const known = nearestOf.get(start)
    if (known === undefined || (seen[known] ?? 0) < (seen[id] ?? 0)) nearestOf.set(start, id)
  }
  return { idOf, seen, nearestOf }
}

/** Tables of one language pair, either way round, as evidence. Their counts are added: the more a table saw, the more it says. */
export function countedEvidence(tables: readonly CountTable[]): LexicalEvidence {
  return { kind: 'known', pairs: (source, target) => believe(tables, source, target) }
}

type Sum = { readonly pair: Pick<WordPair, 'source' | 'target'>; count: number }
type Sums = { readonly sourceSeen: Float64Array; readonly targetSeen: Float64Array; readonly pairs: Map<number, Sum> }

function believe(tables: readonly CountTable[], source: Vocabulary, target: Vocabulary): readonly WordPair[] {
  const sums: Sums = {
    sourceSeen: new Float64Array(source.size).fill(unlisted),
    targetSeen: new Float64Array(target.size).fill(unlisted),
    pairs: new Map(),
  }
  for (const table of tables) addTable(table, source, target, sums)
  const believed = Array.from(sums.pairs.values(), ({ pair, count }) => ({
    ...pair,
    forward: Math.min(1, count / (sums.sourceSeen[pair.source] ?? 1)),
    backward: Math.min(1, count / (sums.targetSeen[pair.target] ?? 1)),
  }))
  return believed.filter((pair) => pair.forward >= leastBelief || pair.backward >= leastBelief)
}

function addTable(table: CountTable, source: Vocabulary, target: Vocabulary, sums: Sums): void {
  const isTurned = languageOf(table.languages[0]) === languageOf(target.language)
  const [first, second] = isTurned ? [target, source] : [source, target]
  const [firstSeen, secondSeen] = isTurned ? [sums.targetSeen, sums.sourceSeen] : [sums.sourceSeen, sums.targetSeen]
  const wordsOf = new Map<number, Found[]>()
  for (const found of findStems(table.second, second, secondSeen)) {
    const known = wordsOf.get(found.stem)
    if (known === undefined) wordsOf.set(found.stem, [found])
    else known.push(found)
  }
  for (const { word, stem, trust } of findStems(table.first, first, firstSeen)) {
    for (let at = table.start[stem] ?? 0; at < (table.start[stem + 1] ?? 0); at++) {
      for (const partner of wordsOf.get(table.partner[at] ?? 0) ?? []) {
        const pair = isTurned ? { source: partner.word, target: word } : { source: word, target: partner.word }
        addCount(sums.pairs, pair, target.size, trust * partner.trust * (table.count[at] ?? 0))
      }
    }
  }
}

function addCount(pairs: Map<number, Sum>, pair: Sum['pair'], width: number, count: number): void {
  const key = pair.source * width + pair.target
  const known = pairs.get(key)
  if (known === undefined) pairs.set(key, { pair, count })
  else known.count += count
}

/** A word of a vocabulary, its stem in the table or one that stands in for it, and how much that is believed. */
type Found = { readonly word: number; readonly stem: number; readonly trust: number }

/** The words of a vocabulary that the table knows; adds up how often they were seen. */
function findStems(stems: CountedStems, vocabulary: Vocabulary, seen: Float64Array): readonly Found[] {
  const found: Found[] = []
  for (let word = 0; word < vocabulary.size; word++) {
    const kind = vocabulary.kinds[word] ?? 0
    if (kind === entryKinds.number || kind === entryKinds.glyph) continue
    const written = stemOf(vocabulary.folded[word] ?? '', kind)
    const own = stems.idOf.get(written)
    const stem = own ?? stems.nearestOf.get(written.slice(0, standIn.letters))
    if (stem === undefined) continue
    found.push({ word, stem, trust: own === undefined ? standIn.trust : 1 })
    seen[word] = (seen[word] ?? 0) + (stems.seen[stem] ?? 0)
  }
  return found
}
