/** The lattice of all alignments worth looking at: nodes (i, j) = "i source and j target segments are done", in a band. */
import { beads } from './beads.ts'
import type { SoftLinks } from './soft-links.ts'

/** Row `i` holds the nodes j in [low[i], high[i]], stored from `offset[i]`. Both bounds never fall. */
export type SearchBand = {
  readonly sourceSize: number
  readonly targetSize: number
  readonly low: Int32Array
  readonly high: Int32Array
  readonly offset: Int32Array
}

/** A band with, for each bead, the evidence for it to start at every node: `evidence[bead][node]`. */
export type Lattice = { readonly band: SearchBand; readonly evidence: readonly Float32Array[] }

/** Index of node (i, j), or -1 outside the band. */
export function nodeAt(band: SearchBand, i: number, j: number): number {
  if (i < 0 || i > band.sourceSize) return -1
  const low = band.low[i] ?? 0
  return j < low || j > (band.high[i] ?? -1) ? -1 : (band.offset[i] ?? 0) + j - low
}

/** Number of nodes in a row. */
export function rowWidth({ low, high }: SearchBand, i: number): number {
  return (high[i] ?? 0) - (low[i] ?? 0) + 1
}

/** Number of nodes of a band. */
export function nodeCount(band: SearchBand): number {
  return band.offset[band.sourceSize + 1] ?? 0
}

/** Every alignment there is. */
export function wholeBand(sourceSize: number, targetSize: number): SearchBand {
  return makeBand(sourceSize, targetSize, () => [0, targetSize])
}

/** A band from bounds per row; widened where needed so that rows overlap, begin at (0, 0) and end at the last node. */
export function makeBand(
  sourceSize: number,
  targetSize: number,
  bounds: (i: number) => readonly [low: number, high: number],
): SearchBand {
  const low = new Int32Array(sourceSize + 1)
  const high = new Int32Array(sourceSize + 1)
  let least = 0
  for (let i = 0; i <= sourceSize; i++) {
    const [from, to] = bounds(i)
    high[i] = Math.min(targetSize, Math.max(least, Math.ceil(to)))
    least = high[i] ?? 0
    low[i] = Math.max(0, Math.floor(from))
  }
  high[sourceSize] = targetSize
  low[0] = 0
  let most = targetSize
  for (let i = sourceSize; i >= 0; i--) {
    most = Math.min(most, low[i] ?? 0, high[i] ?? 0, i > 0 ? (high[i - 1] ?? 0) : 0)
    low[i] = most
  }
  return { sourceSize, targetSize, low, high, offset: offsets(low, high) }
}

function offsets(low: Int32Array, high: Int32Array): Int32Array {
  const offset = new Int32Array(low.length + 1)
  for (let i = 0; i < low.length; i++) offset[i + 1] = (offset[i] ?? 0) + (high[i] ?? 0) - (low[i] ?? 0) + 1
  return offset
}

/** An empty lattice over a band. */
export function makeLattice(band: SearchBand): Lattice {
  return { band, evidence: beads.map(() => new Float32Array(nodeCount(band))) }
}

/** Half the width of a band at a source segment, in target segments. */
export type Radius = (source: number) => number

/**
 * A band `radius` wide on both sides of a path given as its corners, first (0, 0) and last the end, both sides rising;
 * wider by at most `extra` radiuses where the path leaves the texts' common slope, for there something is missing.
 */
export function bandAround(
  sourceSize: number,
  targetSize: number,
  corners: readonly { readonly source: number; readonly target: number }[],
  radius: Radius,
  extra: number,
): SearchBand {
  const low = new Float64Array(sourceSize + 1).fill(targetSize)
  const high = new Float64Array(sourceSize + 1)
  for (let k = 0; k + 1 < corners.length; k++) {
    const [from, to] = [corners[k], corners[k + 1]]
    if (from === undefined || to === undefined) continue
    const [down, right] = [to.source - from.source, to.target - from.target]
    const astray = 0.7 * Math.abs(right - down * (targetSize / sourceSize))
    for (let i = from.source; i <= to.source; i++) {
      const wide = radius(i) + Math.min(extra * radius(i), astray)
      const [first, last] = down === 0 ? [0, 1] : [(i - from.source) / down, (i - from.source) / down]
      low[i] = Math.min(low[i] ?? 0, from.target + right * first - wide)
      high[i] = Math.max(high[i] ?? 0, from.target + right * last + wide)
    }
  }
  return makeBand(sourceSize, targetSize, (i) => [low[i] ?? 0, high[i] ?? 0])
}

/** A band over all nodes that links touch and all ways between them, `margin` target segments wider on both sides. */
export function bandOver(sourceSize: number, targetSize: number, links: SoftLinks, margin: number): SearchBand {
  const low = new Int32Array(sourceSize + 1).fill(targetSize + 1)
  const high = new Int32Array(sourceSize + 1).fill(-1)
  const touch = (i: number, j: number) => {
    low[i] = Math.min(low[i] ?? 0, j)
    high[i] = Math.max(high[i] ?? 0, j)
  }
  for (let k = 0; k < links.size; k++) {
    const [i, j] = [links.source[k] ?? 0, links.target[k] ?? 0]
    const [below, right] = [i + (links.sourceCount[k] ?? 0), j + (links.targetCount[k] ?? 0)]
    touch(i, j)
    for (let row = i + 1; row < below; row++) touch(row, j + Math.round((right - j) / 2))
    touch(below, right)
  }
  const reach = new Int32Array(sourceSize + 1)
  for (let i = sourceSize, after = targetSize; i >= 0; i--) {
    reach[i] = Math.max(high[i] ?? 0, after)
    if ((high[i] ?? -1) >= 0) after = low[i] ?? 0
  }
  let before = 0
  return makeBand(sourceSize, targetSize, (i) => {
    const from = Math.min(low[i] ?? 0, before)
    if ((high[i] ?? -1) >= 0) before = high[i] ?? 0
    return [from - margin, (reach[i] ?? 0) + margin]
  })
}
