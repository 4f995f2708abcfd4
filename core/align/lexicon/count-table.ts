/** Counted translations between stems of two languages: the one shape of every lexicon, shipped or grown from approved pairs. */
import type { LanguageTag } from '../../model/ids.ts'
import { languagePart } from '../../model/language-tag.ts'

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

/** Stems that share so many first letters may stand in for each other. */
const nearLetters = 5

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

/** Two languages without region or script, in the order of the alphabet. */
export type LexiconLanguages = readonly [first: LanguageTag, second: LanguageTag]

/** What words are learned for, whichever of the two is the source; undefined where both are one language. */
export function lexiconLanguages(one: LanguageTag, other: LanguageTag): LexiconLanguages | undefined {
  const [first, second] = [languagePart(one), languagePart(other)]
  if (first === second) return undefined
  return first < second ? [first, second] : [second, first]
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

/** The place of a stem or of the nearest that stands in for it; undefined if there is neither. */
export function findStem(
  stems: CountedStems,
  stem: string,
): { readonly id: number; readonly isOwn: boolean } | undefined {
  const own = stems.idOf.get(stem)
  const id = own ?? stems.nearestOf.get(stem.slice(0, nearLetters))
  return id === undefined ? undefined : { id, isOwn: own !== undefined }
}

/** Makes stems findable by their first letters too. */
export function indexStems(idOf: ReadonlyMap<string, number>, seen: Float64Array): CountedStems {
  const nearestOf = new Map<string, number>()
  for (const [stem, id] of idOf) {
    if (stem.length < nearLetters) continue
    const start = stem.slice(0, nearLetters)
    const known = nearestOf.get(start)
    if (known === undefined || (seen[known] ?? 0) < (seen[id] ?? 0)) nearestOf.set(start, id)
  }
  return { idOf, seen, nearestOf }
}
