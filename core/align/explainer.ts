/** Says how well the words of one side's spans explain the other side's segments: only words that meet are looked at. */
import { longestSpan } from './beads.ts'
import type { TokenizedSide } from './side.ts'
import type { WordTable } from './word-table.ts'

/** Share of words that owe themselves to no word of the other side, however well that is known. */
const freeShare = 0.15
/** Natural log of what it tells that a word has no possible partner in the whole other text. */
const lonely: readonly number[] = [0, -0.05, -0.25, 0]
/** How far it is trusted that a word is translated by none of the text's words: there are always synonyms. */
const trustElsewhere = 0.75
/** A product of gains is turned into its logarithm before it could overflow. */
const largestProduct = 1e200

/** One direction: words of `told` explained by the words of `teller` through `table`, which holds P(told | teller). */
export type Telling = { readonly teller: TokenizedSide; readonly told: TokenizedSide; readonly table: WordTable }

/** What one telling segment explains: places of told words, each with how much more probable than by chance it makes them. */
type Sight = {
  segment: number
  size: number
  place: Int32Array
  gain: Float64Array
  wordCount: number
  unknown: number
}

/**
 * Walks down the telling side with a window on the told side. Windows must not fall: neither the first segment told of
 * nor the window's beginning may ever be less than before.
 */
export class Explainer {
  /** Steps of work done since the last look, for whoever paces it. */
  steps = 0
  private readonly telling: Telling
  private readonly worth: Worth
  private readonly standings: Standings
  /** The segments seen last, each in the place its number leaves over. */
  private readonly sights: readonly Sight[]
  /** Per place of the told side what the span told so far explains of it. */
  private readonly sums: Float64Array
  private readonly products: Float64Array
  private touched = new Int32Array(256)
  private touchedSize = 0
  private wordCount = 0
  private unknown = 0

  constructor(telling: Telling) {
    this.telling = telling
    this.worth = wordWorth(telling)
    this.standings = standingsOf(telling.told)
    this.sights = Array.from({ length: longestSpan }, emptySight)
    this.sums = new Float64Array(telling.told.words.length)
    this.products = new Float64Array(telling.told.size).fill(1)
  }

  /** Begins a new span. */
  clear(): void {
    for (let k = 0; k < this.touchedSize; k++) this.sums[this.touched[k] ?? 0] = 0
    this.touchedSize = 0
    this.wordCount = 0
    this.unknown = 0
  }

  /** Adds a segment to the span; told segments `from` to `to` are all that any span it is in will be asked about. */
  tell(segment: number, from: number, to: number): void {
    const known = this.sights[segment % longestSpan]
    if (known === undefined) return
    const sight = known.segment === segment ? known : this.look(known, segment, from, to)
    const { size, place, gain } = sight
    const { sums } = this
    while (this.touched.length < this.touchedSize + size) this.touched = doubled(this.touched)
    const { touched } = this
    let touchedSize = this.touchedSize
    for (let k = 0; k < size; k++) {
      const where = place[k] ?? 0
      const sum = sums[where] ?? 0
      if (sum === 0) touched[touchedSize++] = where
      sums[where] = sum + (gain[k] ?? 0)
    }
    this.touchedSize = touchedSize
    this.wordCount += sight.wordCount
    this.unknown += sight.unknown
    this.steps += size
  }

  /** Looks up where in the window the words of a segment meet a translation. */
  private look(sight: Sight, segment: number, from: number, to: number): Sight {
    const { teller, told } = this.telling
    const first = told.start[from] ?? 0
    const end = told.start[Math.min(told.size, to + 1)] ?? 0
    const [begin, stop] = [teller.start[segment] ?? 0, teller.start[segment + 1] ?? 0]
    this.clearSight(sight, segment, stop - begin)
    for (let k = begin; k < stop; k++) {
      const row = teller.words[k] ?? 0
      sight.unknown += this.worth.unknown[row] ?? 0
      this.meetRow(sight, row, first, end)
    }
    for (let k = 0; k < sight.size; k++) {
      const place = sight.place[k] ?? 0
      sight.gain[k] = this.worth.met[place] ?? 0
      this.worth.met[place] = 0
    }
    return sight
  }

  private clearSight(sight: Sight, segment: number, wordCount: number): void {
    sight.segment = segment
    sight.size = 0
    sight.wordCount = wordCount
    sight.unknown = 0
  }

  /** Notes every standing in the window of the told words that a row of the table lists. */
  private meetRow(sight: Sight, row: number, first: number, end: number): void {
    const { table } = this.telling
    const { start, place, next } = this.standings
    const { met, rarity } = this.worth
    const rowEnd = table.start[row + 1] ?? 0
    for (let entry = table.start[row] ?? 0; entry < rowEnd; entry++) {
      const word = table.word[entry] ?? 0
      const last = start[word + 1] ?? 0
      let at = next[word] ?? 0
      while (at < last && (place[at] ?? 0) < first) at++
      next[word] = at
      const gain = (table.probability[entry] ?? 0) * (rarity[word] ?? 1)
      for (; at < last; at++) {
        const where = place[at] ?? 0
        if (where >= end) break
        const before = met[where] ?? 0
        if (before === 0) note(sight, where)
        met[where] = before + gain
      }
    }
    this.steps += rowEnd - (table.start[row] ?? 0)
  }

  /** Writes to `gains[j]`, `from <= j <= to`, the log-likelihood ratio of the words of told segment `j` given the span. */
  explain(gains: Float64Array, from: number, to: number): void {
    const { start } = this.telling.told
    const perWord = (1 - freeShare) / (this.wordCount + 1)
    const floor = freeShare + perWord * (this.unknown + 1)
    const unexplained = Math.log(floor)
    for (let segment = from; segment <= to; segment++) {
      const wordCount = (start[segment + 1] ?? 0) - (start[segment] ?? 0)
      gains[segment] = (this.worth.base[segment] ?? 0) + wordCount * unexplained
    }
    this.multiply(gains, perWord / floor, from, to)
    for (let segment = from; segment <= to; segment++) {
      const product = this.products[segment] ?? 1
      if (product === 1) continue
      gains[segment] = (gains[segment] ?? 0) + Math.log(product)
      this.products[segment] = 1
    }
    this.steps += this.touchedSize + 2 * (to - from + 1)
  }

  private multiply(gains: Float64Array, perWord: number, from: number, to: number): void {
    const { products, sums, touched, touchedSize } = this
    const { segmentOf } = this.standings
    for (let k = 0; k < touchedSize; k++) {
      const place = touched[k] ?? 0
      const segment = segmentOf[place] ?? 0
      if (segment < from || segment > to) continue
      const product = (products[segment] ?? 1) * (1 + (sums[place] ?? 0) * perWord)
      products[segment] = product
      if (product < largestProduct) continue
      gains[segment] = (gains[segment] ?? 0) + Math.log(product)
      products[segment] = 1
    }
  }
}

function emptySight(): Sight {
  const [place, gain] = [new Int32Array(64), new Float64Array(64)]
  return { segment: -1, size: 0, place, gain, wordCount: 0, unknown: 0 }
}

function note(sight: Sight, where: number): void {
  if (sight.size === sight.place.length) {
    sight.place = doubled(sight.place)
    sight.gain = new Float64Array(sight.place.length)
  }
  sight.place[sight.size++] = where
}

function doubled(places: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * places.length)
  larger.set(places)
  return larger
}

/** Where each word of a side stands: places `[start[w], start[w + 1])`, rising; `next` is the first not yet passed. */
type Standings = {
  readonly start: Int32Array
  readonly place: Int32Array
  readonly next: Int32Array
  readonly segmentOf: Int32Array
}

function standingsOf({ size, start: segmentStart, words, vocabulary }: TokenizedSide): Standings {
  const start = new Int32Array(vocabulary.size + 1)
  for (const word of words) start[word + 1] = (start[word + 1] ?? 0) + 1
  for (let w = 0; w < vocabulary.size; w++) start[w + 1] = (start[w + 1] ?? 0) + (start[w] ?? 0)
  const next = start.slice()
  const place = new Int32Array(words.length)
  const segmentOf = new Int32Array(words.length)
  for (let segment = 0; segment < size; segment++) {
    for (let k = segmentStart[segment] ?? 0; k < (segmentStart[segment + 1] ?? 0); k++) {
      const word = words[k] ?? 0
      const at = next[word] ?? 0
      place[at] = k
      next[word] = at + 1
      segmentOf[k] = segment
    }
  }
  return { start, place, next: start.slice(), segmentOf }
}

type Worth = {
  /** Per word of the told side: one over its probability by chance. */
  readonly rarity: Float32Array
  /** Per segment of the told side: what its words without any possible partner cost. */
  readonly base: Float64Array
  /** Per word of the telling side: probability that its translation is none of those listed. */
  readonly unknown: Float64Array
  /** Room for one look: per place of the told side. */
  readonly met: Float64Array
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
  const rarity = new Float32Array(vocabulary.size)
  for (let word = 0; word < vocabulary.size; word++) {
    rarity[word] = (told.words.length + 300) / ((vocabulary.counts[word] ?? 0) + 0.3)
  }
  const base = new Float64Array(told.size)
  for (let segment = 0; segment < told.size; segment++) {
    for (let k = told.start[segment] ?? 0; k < (told.start[segment + 1] ?? 0); k++) {
      const word = told.words[k] ?? 0
      if (hasPartner[word] === 0) base[segment] = (base[segment] ?? 0) + (lonely[vocabulary.kinds[word] ?? 0] ?? 0)
    }
  }
  return { rarity, base, unknown, met: new Float64Array(told.words.length) }
}
