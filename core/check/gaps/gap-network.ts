/** One network of a gap model: what a token adds to its layers, and what it says of a gap. */
import type { GapFile } from './gap-file.ts'
import { type GapToken, outside } from './gap-tokens.ts'

/**
 * What a network keeps of a token once met: its description, and what it adds to the first layer and to the sieve
 * at each place beside a gap, reckoned on first need.
 */
export type Imprint = {
  /** False for a word beyond the list, which is read by its beginning, ending and shape. */
  readonly isKnown: boolean
  readonly description: Float32Array
  readonly parts: (Float32Array | undefined)[]
  readonly sieved: (Float32Array | undefined)[]
}

export type GapNetwork = {
  readonly reach: number
  imprint(token: GapToken): Imprint
  /** A quick first look at two tokens on each side, in log units: below zero a gap is not worth asking about. */
  sieve(beforeLast: Imprint, before: Imprint, after: Imprint, afterNext: Imprint): number
  /** Adds the log odds of each class against nothing missing. Both sides are given from the gap outwards. */
  ask(left: readonly Imprint[], right: readonly Imprint[], odds: number[]): void
}

/** A network that reads its file in place. */
export function openNetwork(file: GapFile): GapNetwork {
  const { head, layers } = file
  const ids = new Map(file.words.map((word, id) => [word, id]))
  const imprint = (token: GapToken): Imprint => {
    const id = rowOf(ids, token.word)
    return { isKnown: id > 0, description: describe(file, id, token), parts: [], sieved: [] }
  }
  const nothing = imprint(outside)
  const hidden = new Float32Array(head.hidden)
  const deep = new Float32Array(head.deep)
  const logits = new Float32Array(head.classes.length + 1)
  const part = ({ description, parts }: Imprint, place: number) => {
    parts[place] ??= section(description, layers.first, place, head.hidden, 2 * head.reach)
    return parts[place]
  }
  const sieved = (imprint: Imprint, place: number) => {
    imprint.sieved[place] ??= section(imprint.description, layers.sieve, place, head.sieve, 4)
    return imprint.sieved[place]
  }
  return {
    reach: head.reach,
    imprint,
    sieve: (beforeLast, before, after, afterNext) => {
      const [a, b, c, d] = [sieved(beforeLast, 0), sieved(before, 1), sieved(after, 2), sieved(afterNext, 3)]
      const { sieveBias, sieveOut } = layers
      let sum = sieveOut[head.sieve] ?? 0
      for (let unit = 0; unit < head.sieve; unit++) {
        const value = (sieveBias[unit] ?? 0) + (a[unit] ?? 0) + (b[unit] ?? 0) + (c[unit] ?? 0) + (d[unit] ?? 0)
        if (value > 0) sum += value * (sieveOut[unit] ?? 0)
      }
      return sum
    },
    ask: (left, right, odds) => {
      hidden.set(layers.firstBias)
      for (let step = 0; step < head.reach; step++) {
        addTo(hidden, part(left[step] ?? nothing, step))
        addTo(hidden, part(right[step] ?? nothing, head.reach + step))
      }
      deep.set(layers.deepBias)
      pass(hidden, layers.deep, deep)
      logits.set(layers.outBias)
      pass(hidden, layers.out, logits)
      pass(deep, layers.deepOut, logits)
      const none = logits[head.classes.length] ?? 0
      for (let one = 0; one < head.classes.length; one++) odds[one] = (odds[one] ?? 0) + (logits[one] ?? 0) - none
    },
  }
}

function addTo(sum: Float32Array, part: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0)
}

/** Adds what the active units of a layer send to the next. */
function pass(from: Float32Array, weights: Float32Array, to: Float32Array): void {
  for (let unit = 0; unit < from.length; unit++) {
    const value = from[unit] ?? 0
    if (!(value > 0)) continue
    const row = unit * to.length
    for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + value * (weights[row + at] ?? 0)
  }
}

/** What a description sends to one of several equal sections of a layer. */
function section(
  from: Float32Array,
  weights: Float32Array,
  place: number,
  units: number,
  places: number,
): Float32Array {
  const sum = new Float32Array(units)
  for (let input = 0; input < from.length; input++) {
    const value = from[input] ?? 0
    const row = (input * places + place) * units
    for (let at = 0; at < units; at++) sum[at] = (sum[at] ?? 0) + value * (weights[row + at] ?? 0)
  }
  return sum
}

/** Row 0 is for words beyond the list. An unknown compound is read by its last part: "solar-powered". */
function rowOf(ids: ReadonlyMap<string, number>, word: string): number {
  return ids.get(word) ?? ids.get(word.slice(word.lastIndexOf('-') + 1)) ?? 0
}

function describe(file: GapFile, id: number, token: GapToken): Float32Array {
  const { width } = file.head
  const sum = new Float32Array(width)
  const rows = [id, token.beginning, token.ending, token.shortEnding, token.shape]
  for (let table = 0; table < rows.length; table++) {
    const row = rows[table] ?? 0
    const values = file.tables[table]?.subarray(row * width, row * width + width) ?? sum
    const scale = file.scales[table]?.[row] ?? 0
    for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + scale * (values[at] ?? 0)
  }
  return sum
}
