/** How much two texts are alike, as a person would say it: so many of a hundred letters stayed. */

/** White space that is more than one space says nothing. */
export function comparable(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * 100 for the very same text, 0 for nothing in common: letters that must be put in, taken out or exchanged, against those
 * of the longer one, rounded down. The same whichever comes first.
 */
export function percentAlike(first: string, second: string): number {
  if (first === second) return 100
  const longer = Math.max(first.length, second.length)
  return Math.floor((100 * (longer - editDistance(first, second))) / longer)
}

/**
 * Levenshtein's distance in UTF-16 units, 32 rows at a time (Myers 1999, Hyyrö 2003). O(longer × shorter / 32).
 */
export function editDistance(first: string, second: string): number {
  const [pattern, text] = first.length <= second.length ? [first, second] : [second, first]
  if (pattern.length === 0) return text.length
  const blocks = Math.ceil(pattern.length / 32)
  const places = placesOfUnits(pattern, blocks)
  const nowhere = new Int32Array(blocks)
  const up = new Int32Array(blocks).fill(-1)
  const down = new Int32Array(blocks)
  let distance = pattern.length
  const last = 1 << ((pattern.length - 1) & 31)
  for (let column = 0; column < text.length; column++) {
    const same = places.get(text.charCodeAt(column)) ?? nowhere
    distance += stepThrough(blocks, same, up, down, last)
  }
  return distance
}

/** In which rows each letter stands. */
function placesOfUnits(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const places = new Map<number, Int32Array>()
  for (let row = 0; row < pattern.length; row++) {
    const unit = pattern.charCodeAt(row)
    const own = places.get(unit) ?? new Int32Array(blocks)
    own[row >> 5] = (own[row >> 5] ?? 0) | (1 << (row & 31))
    places.set(unit, own)
  }
  return places
}

/** One column further; answers by how much the distance in the last row grew: -1, 0 or 1. */
function stepThrough(blocks: number, same: Int32Array, up: Int32Array, down: Int32Array, last: number): number {
  // The distance in the row above the first grows by one with every column.
  let [carryUp, carryDown] = [1, 0]
  let grown = 0
  for (let block = 0; block < blocks; block++) {
    const [vp, vn] = [up[block] ?? 0, down[block] ?? 0]
    const equal = (same[block] ?? 0) | carryDown
    const crossed = (same[block] ?? 0) | vn
    const diagonal = (((equal & vp) + vp) ^ vp) | equal
    let rises = vn | ~(diagonal | vp)
    let falls = vp & diagonal
    if (block === blocks - 1) grown = ((rises & last) === 0 ? 0 : 1) - ((falls & last) === 0 ? 0 : 1)
    const [nextUp, nextDown] = [rises >>> 31, falls >>> 31]
    rises = (rises << 1) | carryUp
    falls = (falls << 1) | carryDown
    up[block] = falls | ~(crossed | rises)
    down[block] = rises & crossed
    ;[carryUp, carryDown] = [nextUp, nextDown]
  }
  return grown
}
