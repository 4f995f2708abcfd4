/** Places in two long texts that almost surely belong together: rare words and numbers both share, in the same order. */
import type { TokenizedSide } from './side.ts'
import type { WordTable } from './word-table.ts'

/** A source and a target segment that share something rare. */
type Anchor = { readonly source: number; readonly target: number }

type Point = Anchor & { readonly weight: number }

/** A word is rare enough to point somewhere when it stands at most so often in its text. */
const rareCount = 4
const leastBelief = 0.3
/** Neighbours this near, in segments, vouch for an anchor when they agree with it on the shift between the texts. */
const neighbourhood = 30

/** The heaviest chain of anchors that rises on both sides, without the ones no neighbour vouches for. */
export function findAnchors(source: TokenizedSide, target: TokenizedSide, table: WordTable): readonly Anchor[] {
  const chain = heaviestChain(sharedPoints(source, target, table), target.size)
  return chain.filter((anchor, k) => isVouchedFor(anchor, chain, k))
}

function sharedPoints(source: TokenizedSide, target: TokenizedSide, table: WordTable): readonly Point[] {
  const sourcePlaces = rarePlaces(source)
  const targetPlaces = rarePlaces(target)
  const points: Point[] = []
  for (const [word, places] of sourcePlaces) {
    for (let k = table.start[word] ?? 0; k < (table.start[word + 1] ?? 0); k++) {
      const belief = table.probability[k] ?? 0
      const facing = targetPlaces.get(table.word[k] ?? -1)
      if (belief < leastBelief || facing === undefined) continue
      const weight = belief / (places.length * facing.length)
      for (const i of places) for (const j of facing) points.push({ source: i, target: j, weight })
    }
  }
  return points.sort((one, other) => one.source - other.source || other.target - one.target)
}

function rarePlaces(side: TokenizedSide): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let segment = 0; segment < side.size; segment++) {
    for (let k = side.start[segment] ?? 0; k < (side.start[segment + 1] ?? 0); k++) {
      const word = side.words[k] ?? 0
      if ((side.vocabulary.counts[word] ?? 0) > rareCount) continue
      const known = places.get(word)
      if (known === undefined) places.set(word, [segment])
      else known.push(segment)
    }
  }
  return places
}

/** Heaviest increasing chain by a Fenwick tree of running best ends; points of one source segment come by falling target. */
function heaviestChain(points: readonly Point[], targetSize: number): readonly Point[] {
  const weight = new Float64Array(points.length)
  const before = new Int32Array(points.length).fill(-1)
  const bestEnd = new Int32Array(targetSize + 1).fill(-1)
  let last = -1
  points.forEach((point, k) => {
    let best = -1
    for (let at = point.target; at > 0; at -= at & -at) best = heavier(weight, best, bestEnd[at] ?? -1)
    before[k] = best
    weight[k] = point.weight + (best < 0 ? 0 : (weight[best] ?? 0))
    for (let at = point.target + 1; at <= targetSize; at += at & -at)
      bestEnd[at] = heavier(weight, bestEnd[at] ?? -1, k)
    last = heavier(weight, last, k)
  })
  const chain: Point[] = []
  for (let k = last; k >= 0; k = before[k] ?? -1) {
    const point = points[k]
    if (point !== undefined) chain.push(point)
  }
  return chain.reverse()
}

/** Of two places the one with more weight, the first on a tie; -1 is no place. */
function heavier(weight: Float64Array, one: number, other: number): number {
  if (other < 0) return one
  return one < 0 || (weight[other] ?? 0) > (weight[one] ?? 0) ? other : one
}

function isVouchedFor(anchor: Anchor, chain: readonly Anchor[], k: number): boolean {
  return [-3, -2, -1, 1, 2, 3].some((step) => {
    const neighbour = chain[k + step]
    if (neighbour === undefined) return false
    const [down, right] = [neighbour.source - anchor.source, neighbour.target - anchor.target]
    return Math.abs(down) <= neighbourhood && Math.abs(right - down) <= 4 + 0.35 * Math.abs(down)
  })
}
