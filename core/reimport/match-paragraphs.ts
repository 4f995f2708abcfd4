/** Which paragraph of a document that came back belongs where: by its text, and by its place between those that stayed. */
import { matchTokens } from '../diff/match-tokens.ts'
import { cutTokens, tokenKind } from '../diff/tokens.ts'
import type { Matched, Pair } from './match-units.ts'
import { type Place, type Returned, wordsOf } from './place.ts'

/** Paragraphs that share fewer of their words are two different ones. */
const leastAlike = 0.35

/** So many pairs of one stretch are compared; in a longer one only what stayed as it was is known. */
const mostCompared = 250_000

/** Paragraphs keep their order; one that was moved is gone at one place and new at the other. */
export function matchParagraphs(places: readonly Place[], returned: readonly Returned[]): Matched {
  const before = places.map(({ base, codes }) => wordsOf(base, codes))
  const after = returned.map(({ text, codes }) => wordsOf(text, codes))
  const pairs: Pair[] = []
  let [place, unit] = [0, 0]
  const end = [before.length, after.length] as const
  for (const [placeMatch, unitMatch] of [...matchTokens(before, after), end]) {
    const stretch = { before: before.slice(place, placeMatch), after: after.slice(unit, unitMatch) }
    for (const [one, other] of pairAlike(stretch.before, stretch.after)) {
      pairs.push({ place: place + one, returned: unit + other })
    }
    if (placeMatch < end[0] && unitMatch < end[1]) pairs.push({ place: placeMatch, returned: unitMatch })
    place = placeMatch + 1
    unit = unitMatch + 1
  }
  const found = new Set(pairs.map((pair) => pair.returned))
  const unplaced = after.flatMap((words, index) => {
    return found.has(index) || words === '' ? [] : [{ returned: index, why: 'added' as const }]
  })
  return { pairs, unplaced }
}

/** The pairs, ascending in both, that have most in common altogether. */
function pairAlike(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > mostCompared) return []
  const bags = { before: before.map(bagOf), after: after.map(bagOf) }
  const columns = after.length + 1
  const best = new Float64Array((before.length + 1) * columns)
  const likeness = (row: number, column: number): number => {
    const alike = likenessOf(bags.before[row] ?? new Map(), bags.after[column] ?? new Map())
    return alike < leastAlike ? 0 : alike
  }
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const skip = Math.max(best[(row + 1) * columns + column] ?? 0, best[row * columns + column + 1] ?? 0)
      const alike = likeness(row, column)
      const both = alike === 0 ? 0 : alike + (best[(row + 1) * columns + column + 1] ?? 0)
      best[row * columns + column] = Math.max(skip, both)
    }
  }
  return readPairs(best, columns, before.length)
}

function readPairs(best: Float64Array, columns: number, rows: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns - 1) {
    const here = best[row * columns + column] ?? 0
    if (here === (best[(row + 1) * columns + column] ?? 0)) row++
    else if (here === (best[row * columns + column + 1] ?? 0)) column++
    else pairs.push([row++, column++])
  }
  return pairs
}

type Bag = ReadonlyMap<string, number>

function bagOf(text: string): Bag {
  const bag = new Map<string, number>()
  for (const token of cutTokens(text.toLowerCase())) {
    if (tokenKind(token) === 'word') bag.set(token, (bag.get(token) ?? 0) + 1)
  }
  return bag
}

/** Of all their words the share that both have (Dice). */
function likenessOf(one: Bag, other: Bag): number {
  let [shared, all] = [0, 0]
  for (const [word, count] of one) {
    shared += Math.min(count, other.get(word) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}
