/** Adds to a lattice what the words say: how much better each side's words are explained by the other than by chance. */
import { beadCount, beads, longestSpan } from './beads.ts'
import { type Checkpoint, rowsPerCheck } from './control.ts'
import { type Band, type Lattice, nodeAt } from './lattice.ts'
import type { Side } from './side.ts'
import type { WordTable } from './word-table.ts'

/** Share of words that owe themselves to no word of the other side, however well that is known. */
const freeShare = 0.3
/** Natural log of what it tells that a word has no possible partner in the whole other text. */
const lonely: readonly number[] = [0, -0.05, -0.25, 0]

/**
 * One direction: words of `told` explained by the words of `teller` through `table` (P(told | teller)).
 * `isTurned` says that the teller is the target side. Adds `weight` times the log-likelihood ratio to the evidence.
 */
export type Direction = {
  readonly teller: Side
  readonly told: Side
  readonly table: WordTable
  readonly isTurned: boolean
  readonly weight: number
}

/** Sums of table probabilities per word of the told side, for the span of the telling side now looked at. */
type Span = { readonly sums: Float64Array; readonly touched: number[]; wordCount: number; unknown: number }

/** Adds one direction's evidence to every bead of the lattice. */
export function addLexicalEvidence(lattice: Lattice, direction: Direction, checkpoint: Checkpoint): void {
  const worth = wordWorth(direction)
  const columns = direction.isTurned ? columnBounds(lattice.band) : undefined
  const span: Span = { sums: new Float64Array(direction.told.vocabulary.size), touched: [], wordCount: 0, unknown: 0 }
  const gains = new Float64Array(direction.told.size + longestSpan)
  for (let first = 0; first < direction.teller.size; first++) {
    if (first % rowsPerCheck === 0) checkpoint(first / direction.teller.size)
    for (let length = 1; length <= longestSpan && first + length <= direction.teller.size; length++) {
      addSegment(span, direction, worth.unknown, first + length - 1)
      const low = columns === undefined ? (lattice.band.low[first] ?? 0) : (columns.low[first] ?? 0)
      const high = columns === undefined ? (lattice.band.high[first] ?? 0) : (columns.high[first] ?? 0)
      scoreSegments(gains, span, direction, worth, low, Math.min(direction.told.size - 1, high + longestSpan))
      addGains(lattice, direction, gains, first, length, low, high)
    }
    clearSpan(span)
  }
}

type Worth = {
  /** Per word of the told side: how probable it is by chance. */
  readonly chance: Float64Array
  /** Per segment of the told side: what its words without any possible partner cost. */
  readonly base: Float64Array
  /** Per word of the telling side: probability that its translation is none of those listed. */
  readonly unknown: Float64Array
}

function wordWorth({ teller, told, table }: Direction): Worth {
  const { vocabulary } = told
  const hasPartner = new Uint8Array(vocabulary.size)
  const unknown = new Float64Array(teller.vocabulary.size).fill(1)
  for (let row = 0; row < teller.vocabulary.size; row++) {
    for (let k = table.start[row] ?? 0; k < (table.start[row + 1] ?? 0); k++) {
      hasPartner[table.word[k] ?? 0] = 1
      unknown[row] = Math.max(0, (unknown[row] ?? 0) - (table.probability[k] ?? 0))
    }
  }
  const chance = Float64Array.from(vocabulary.counts, (count) => (count + 0.3) / (told.words.length + 300))
  const base = new Float64Array(told.size)
  for (let segment = 0; segment < told.size; segment++) {
    for (let k = told.start[segment] ?? 0; k < (told.start[segment + 1] ?? 0); k++) {
      const word = told.words[k] ?? 0
      if (hasPartner[word] === 0) base[segment] = (base[segment] ?? 0) + (lonely[vocabulary.kinds[word] ?? 0] ?? 0)
    }
  }
  return { chance, base, unknown }
}

function addSegment(span: Span, { teller, table }: Direction, unknown: Float64Array, segment: number): void {
  const from = teller.start[segment] ?? 0
  const to = teller.start[segment + 1] ?? 0
  span.wordCount += to - from
  for (let k = from; k < to; k++) {
    const row = teller.words[k] ?? 0
    span.unknown += unknown[row] ?? 0
    for (let entry = table.start[row] ?? 0; entry < (table.start[row + 1] ?? 0); entry++) {
      const word = table.word[entry] ?? 0
      if (span.sums[word] === 0) span.touched.push(word)
      span.sums[word] = (span.sums[word] ?? 0) + (table.probability[entry] ?? 0)
    }
  }
}

function clearSpan(span: Span): void {
  for (const word of span.touched) span.sums[word] = 0
  span.touched.length = 0
  span.wordCount = 0
  span.unknown = 0
}

/** `gains[j]`: log-likelihood ratio of the words of told segment `j`, given the span. */
function scoreSegments(
  gains: Float64Array,
  span: Span,
  { told }: Direction,
  worth: Worth,
  from: number,
  to: number,
): void {
  const { sums } = span
  const { chance, base } = worth
  const perWord = (1 - freeShare) / (span.wordCount + 1)
  const floor = freeShare + perWord * (span.unknown + 1)
  const unexplained = Math.log(floor)
  for (let segment = from; segment <= to; segment++) {
    const first = told.start[segment] ?? 0
    const end = told.start[segment + 1] ?? 0
    let gain = (base[segment] ?? 0) + (end - first) * unexplained
    let product = 1
    for (let k = first; k < end; k++) {
      const word = told.words[k] ?? 0
      const explained = sums[word] ?? 0
      if (explained === 0) continue
      product *= 1 + (explained * perWord) / (floor * (chance[word] ?? 1))
      if (product > 1e200) {
        gain += Math.log(product)
        product = 1
      }
    }
    gains[segment] = gain + Math.log(product)
  }
}

function addGains(
  { band, evidence }: Lattice,
  { isTurned, weight }: Direction,
  gains: Float64Array,
  first: number,
  length: number,
  low: number,
  high: number,
): void {
  for (let bead = 0; bead < beadCount; bead++) {
    const shape = beads[bead]
    if (shape === undefined || (isTurned ? shape.target : shape.source) !== length) continue
    const other = isTurned ? shape.source : shape.target
    for (let at = low; at <= high; at++) {
      const node = isTurned ? nodeAt(band, at, first) : nodeAt(band, first, at)
      if (node < 0) continue
      let gain = 0
      for (let k = 0; k < other; k++) gain += gains[at + k] ?? 0
      evidence[node * beadCount + bead] = (evidence[node * beadCount + bead] ?? 0) + weight * gain
    }
  }
}

/** For each target index the first and last row whose band holds it. */
function columnBounds(band: Band): { readonly low: Int32Array; readonly high: Int32Array } {
  const low = new Int32Array(band.targetSize + 1).fill(band.sourceSize)
  const high = new Int32Array(band.targetSize + 1)
  for (let i = 0; i <= band.sourceSize; i++) {
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
      if (i < (low[j] ?? 0)) low[j] = i
      if (i > (high[j] ?? 0)) high[j] = i
    }
  }
  return { low, high }
}
