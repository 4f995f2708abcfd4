/** Adds to a lattice what the words say: how much better each side's words are explained by the other than by chance. */
import { beadCount, beads, longestSpan } from './beads.ts'
import { type Checkpoint, rowsPerCheck } from './control.ts'
import { type Band, type Lattice, nodeAt } from './lattice.ts'
import type { Side } from './side.ts'
import type { WordTable } from './word-table.ts'

/** Share of words that owe themselves to no word of the other side, however well that is known. */
const freeShare = 0.15
/** Natural log of what it tells that a word has no possible partner in the whole other text. */
const lonely: readonly number[] = [0, -0.05, -0.25, 0]

/** How far it is trusted that a word is translated by none of the text's words: there are always synonyms. */
const trustElsewhere = 0.75

/** One direction: words of `told` explained by the words of `teller` through `table`, which holds P(told | teller). */
type Telling = { readonly teller: Side; readonly told: Side; readonly table: WordTable }

/** `isTurned` says that the teller is the target side; `weight` is how far this direction is trusted. */
export type Direction = Telling & { readonly isTurned: boolean; readonly weight: number }

/** Adds one direction's evidence to every bead of the lattice. */
export function addLexicalEvidence(lattice: Lattice, direction: Direction, checkpoint: Checkpoint): void {
  const { teller, told, isTurned } = direction
  const { low, high } = isTurned ? columnBounds(lattice.band) : lattice.band
  const explainer = new Explainer(direction)
  const gains = new Float64Array(told.size + 1)
  for (let first = 0; first < teller.size; first++) {
    if (first % rowsPerCheck === 0) checkpoint(first / teller.size)
    const [from, to] = [low[first] ?? 0, high[first] ?? 0]
    explainer.clear()
    for (let length = 1; length <= longestSpan && first + length <= teller.size; length++) {
      explainer.tell(first + length - 1)
      const last = Math.min(told.size - 1, to + longestSpan)
      explainer.explain(gains, from, last)
      accumulate(gains, from, last)
      addGains(lattice, direction, gains, first, length, from, to)
    }
  }
}

/** Says how well the words of a span of the telling side explain the segments of the told side. */
export class Explainer {
  private readonly telling: Telling
  private readonly worth: Worth
  /** Sums of table probabilities per word of the told side, for the span now told. */
  private readonly sums: Float32Array
  private readonly touched: number[] = []
  private wordCount = 0
  private unknown = 0

  constructor(telling: Telling) {
    this.telling = telling
    this.worth = wordWorth(telling)
    this.sums = new Float32Array(telling.told.vocabulary.size)
  }

  /** Begins a new span. */
  clear(): void {
    for (const word of this.touched) this.sums[word] = 0
    this.touched.length = 0
    this.wordCount = 0
    this.unknown = 0
  }

  /** Adds a segment of the telling side to the span. */
  tell(segment: number): void {
    const { teller, table } = this.telling
    const { sums, touched } = this
    const from = teller.start[segment] ?? 0
    const to = teller.start[segment + 1] ?? 0
    this.wordCount += to - from
    for (let k = from; k < to; k++) {
      const row = teller.words[k] ?? 0
      this.unknown += this.worth.unknown[row] ?? 0
      for (let entry = table.start[row] ?? 0; entry < (table.start[row + 1] ?? 0); entry++) {
        const word = table.word[entry] ?? 0
        if (sums[word] === 0) touched.push(word)
        sums[word] = (sums[word] ?? 0) + (table.probability[entry] ?? 0)
      }
    }
  }

  /** Writes to `gains[j]`, `from <= j <= to`, the log-likelihood ratio of the words of told segment `j` given the span. */
  explain(gains: Float64Array, from: number, to: number): void {
    const { told } = this.telling
    const perWord = (1 - freeShare) / (this.wordCount + 1)
    const floor = freeShare + perWord * (this.unknown + 1)
    const unexplained = Math.log(floor)
    for (let segment = from; segment <= to; segment++) {
      const first = told.start[segment] ?? 0
      const end = told.start[segment + 1] ?? 0
      const base = (this.worth.base[segment] ?? 0) + (end - first) * unexplained
      gains[segment] = base + this.gainOfWords(first, end, perWord / floor)
    }
  }

  private gainOfWords(first: number, end: number, perWord: number): number {
    const { words } = this.telling.told
    const { sums } = this
    const { rarity } = this.worth
    let gain = 0
    let product = 1
    for (let k = first; k < end; k++) {
      const word = words[k] ?? 0
      const explained = sums[word] ?? 0
      if (explained === 0) continue
      product *= 1 + explained * perWord * (rarity[word] ?? 1)
      if (product < 1e200) continue
      gain += Math.log(product)
      product = 1
    }
    return product === 1 ? gain : gain + Math.log(product)
  }
}

type Worth = {
  /** Per word of the told side: one over its probability by chance. */
  readonly rarity: Float32Array
  /** Per segment of the told side: what its words without any possible partner cost. */
  readonly base: Float64Array
  /** Per word of the telling side: probability that its translation is none of those listed. */
  readonly unknown: Float64Array
}

function wordWorth({ teller, told, table }: Telling): Worth {
  const { vocabulary } = told
  const hasPartner = new Uint8Array(vocabulary.size)
  const unknown = new Float64Array(teller.vocabulary.size)
  for (let row = 0; row < teller.vocabulary.size; row++) {
    unknown[row] = 1 - trustElsewhere * (table.elsewhere[row] ?? 0)
    for (let k = table.start[row] ?? 0; k < (table.start[row + 1] ?? 0); k++) {
      hasPartner[table.word[k] ?? 0] = 1
      unknown[row] = Math.max(0, (unknown[row] ?? 0) - (table.probability[k] ?? 0))
    }
  }
  const rarity = Float32Array.from(vocabulary.counts, (count) => (told.words.length + 300) / (count + 0.3))
  const base = new Float64Array(told.size)
  for (let segment = 0; segment < told.size; segment++) {
    for (let k = told.start[segment] ?? 0; k < (told.start[segment + 1] ?? 0); k++) {
      const word = told.words[k] ?? 0
      if (hasPartner[word] === 0) base[segment] = (base[segment] ?? 0) + (lonely[vocabulary.kinds[word] ?? 0] ?? 0)
    }
  }
  return { rarity, base, unknown }
}

/** `gains` here are running sums: told segments `[at, at + n)` together gain `gains[at + n] - gains[at]`. */
function addGains(
  { band, evidence }: Lattice,
  { isTurned, weight, told }: Direction,
  gains: Float64Array,
  first: number,
  length: number,
  low: number,
  high: number,
): void {
  for (let bead = 0; bead < beadCount; bead++) {
    const shape = beads[bead]
    const into = evidence[bead]
    if (shape === undefined || into === undefined || (isTurned ? shape.target : shape.source) !== length) continue
    const other = isTurned ? shape.source : shape.target
    for (let at = low; at <= Math.min(high, told.size - other); at++) {
      const node = isTurned ? nodeAt(band, at, first) : nodeAt(band, first, at)
      if (node >= 0) into[node] = (into[node] ?? 0) + weight * ((gains[at + other] ?? 0) - (gains[at] ?? 0))
    }
  }
}

/** Turns values per segment into running sums from `from` on: afterwards `values[at]` is the sum before `at`. */
function accumulate(values: Float64Array, from: number, to: number): void {
  let sum = 0
  for (let at = from; at <= to + 1; at++) {
    const value = values[at] ?? 0
    values[at] = sum
    sum += value
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
