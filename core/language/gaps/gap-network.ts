/**
 * One network of a gap model: what a token adds to its layers, and what it says of a gap.
 *
 * Why a network: how often two or three words follow each other tells what is usual, not what is missing; whether "to"
 * was lost in "he went the hall" hangs on words further away and on the kind of those never met. So a token is the sum
 * of what is known of its word, beginning, endings and shape (an unknown word still has an ending), and four tokens on
 * each side go through two layers. Why it is quick enough for every gap of an article: the first layer is a sum over
 * places, so what a token adds at a place is reckoned once and kept (`parts`); and a sieve of a few units, looking at
 * two tokens on each side, turns nearly all gaps away before the layers are asked. The weights are read in place, as
 * they stand in the file. How it was trained and measured: docs/decisions/0012-gap-networks.md.
 */
import { fading, type GapFile } from './gap-file.ts'
import { type GapToken, outside } from './gap-tokens.ts'

/** What a network keeps of a token once met: what it adds to the sieve and to the first layer at each place beside a gap. */
export type Imprint = {
  /** False for a word beyond the list, which is read by its beginning, ending and shape. */
  readonly isKnown: boolean
  readonly token: GapToken
  /** Row of the list of words. */
  readonly id: number
  /** For the sieve, four places one after another; reckoned on first need. */
  sieved: Float32Array | undefined
  /** For the first layer, by place; reckoned on first need. */
  readonly parts: (Float32Array | undefined)[]
}

export type GapNetwork = {
  /** Tokens looked at on each side, near and far. */
  readonly sight: number
  imprint(token: GapToken): Imprint
  /** A quick first look at two tokens on each side: whether it says at least so much, in log units, for asking about the gap. */
  isDoubtful(beforeLast: Imprint, before: Imprint, after: Imprint, afterNext: Imprint, least: number): boolean
  /** Adds the log odds of each class against nothing missing. Both sides are given from the gap outwards, up to the end of the sentence or as far as is seen. */
  ask(left: readonly Imprint[], right: readonly Imprint[], odds: number[]): void
}

/** A network that reads its file in place. */
export function openNetwork(file: GapFile): GapNetwork {
  const ids = new Map(file.words.map((word, id) => [word, id]))
  const imprint = (token: GapToken): Imprint => {
    const id = rowOf(ids, token.word)
    return { isKnown: id > 0, token, id, sieved: undefined, parts: [] }
  }
  const description = new Float32Array(file.head.width)
  const describe = (imprint: Imprint) => {
    fillDescription(file, imprint, description)
    return description
  }
  return {
    sight: file.head.reach + (file.head.far ? farthest : 0),
    imprint,
    isDoubtful: openSieve(file, describe),
    ask: openAsking(file, describe, imprint(outside)),
  }
}

function openSieve(
  { head: { sieve: units }, layers }: GapFile,
  describe: (imprint: Imprint) => Float32Array,
): GapNetwork['isDoubtful'] {
  const order = doubtFirst(layers.sieveOut.subarray(0, units))
  const weights = reordered(layers.sieve, order)
  const bias = reordered(layers.sieveBias, order)
  const out = reordered(layers.sieveOut.subarray(0, units), order)
  const start = layers.sieveOut[units] ?? 0
  const speaking = out.filter((weight) => weight > 0).length
  const room = roomFor(4 * units)
  const sieved = (imprint: Imprint) => {
    imprint.sieved = room()
    send(describe(imprint), weights, 0, 4 * units, imprint.sieved)
    return imprint.sieved
  }
  return (beforeLast, before, after, afterNext, least) => {
    const a = beforeLast.sieved ?? sieved(beforeLast)
    const b = before.sieved ?? sieved(before)
    const c = after.sieved ?? sieved(after)
    const d = afterNext.sieved ?? sieved(afterNext)
    let sum = start
    for (let unit = 0; unit < units; unit++) {
      if (unit >= speaking && sum < least) return false
      const left = (bias[unit] ?? 0) + (a[unit] ?? 0) + (b[units + unit] ?? 0)
      const value = left + (c[2 * units + unit] ?? 0) + (d[3 * units + unit] ?? 0)
      if (value > 0) sum += value * (out[unit] ?? 0)
    }
    return sum >= least
  }
}

/** The order in which units are asked: those that speak for a doubt first, so that few gaps need the others. */
function doubtFirst(out: Float32Array): readonly number[] {
  return [...out.keys()].sort(
    (a, b) => Math.sign(out[b] ?? 0) - Math.sign(out[a] ?? 0) || Math.abs(out[b] ?? 0) - Math.abs(out[a] ?? 0),
  )
}

/** Rows of a layer with their units in another order. */
function reordered(rows: Float32Array, order: readonly number[]): Float32Array {
  const units = order.length
  return rows.map((_, at) => rows[at - (at % units) + (order[at % units] ?? 0)] ?? 0)
}

/** Further tokens are too faded to count. */
const farthest = 8

function openAsking(
  { head, layers }: GapFile,
  describe: (imprint: Imprint) => Float32Array,
  nothing: Imprint,
): GapNetwork['ask'] {
  const hidden = new Float32Array(head.hidden)
  const deep = new Float32Array(head.deep)
  const logits = new Float32Array(head.classes.length + 1)
  const places = 2 * head.reach + (head.far ?? 0)
  const part = (imprint: Imprint, place: number) => {
    const known = imprint.parts[place]
    if (known) return known
    const made = new Float32Array(head.hidden)
    send(describe(imprint), layers.first, place * head.hidden, places * head.hidden, made)
    imprint.parts[place] = made
    return made
  }
  const addFar = (side: readonly Imprint[], place: number) => {
    let weight = 1
    for (let step = head.reach; step < side.length; step++) {
      const imprint = side[step]
      if (imprint) addTo(hidden, part(imprint, place), weight)
      weight *= fading
    }
  }
  return (left, right, odds) => {
    hidden.set(layers.firstBias)
    for (let step = 0; step < head.reach; step++) {
      addTo(hidden, part(left[step] ?? nothing, step), 1)
      addTo(hidden, part(right[step] ?? nothing, head.reach + step), 1)
    }
    if (head.far) {
      addFar(left, 2 * head.reach)
      addFar(right, 2 * head.reach + 1)
    }
    deep.set(layers.deepBias)
    pass(hidden, layers.deep, deep)
    logits.set(layers.outBias)
    pass(hidden, layers.out, logits)
    pass(deep, layers.deepOut, logits)
    const none = logits[head.classes.length] ?? 0
    for (let one = 0; one < head.classes.length; one++) odds[one] = (odds[one] ?? 0) + (logits[one] ?? 0) - none
  }
}

function addTo(sum: Float32Array, part: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (part[at] ?? 0)
}

/** Adds what the active units of a layer send to the next. */
function pass(from: Float32Array, weights: Float32Array, to: Float32Array): void {
  let sent = 0
  for (let unit = 0; unit < from.length; unit++) {
    const value = from[unit] ?? 0
    if (!(value > 0)) continue
    values[sent] = value
    rows[sent++] = unit * to.length
    if (sent < atOnce) continue
    addRows(weights, to)
    sent = 0
  }
  addSome(sent, weights, to)
}

/** So many rows are added at once: each sum is read and written once for all of them. */
const atOnce = 4
const values = new Float64Array(atOnce)
const rows = new Int32Array(atOnce)

/** Adds four rows of weights, each times its value. */
function addRows(weights: Float32Array, to: Float32Array): void {
  const [a, b, c, d] = [values[0] ?? 0, values[1] ?? 0, values[2] ?? 0, values[3] ?? 0]
  const [inA, inB, inC, inD] = [rows[0] ?? 0, rows[1] ?? 0, rows[2] ?? 0, rows[3] ?? 0]
  for (let at = 0; at < to.length; at++)
    to[at] =
      (to[at] ?? 0) +
      a * (weights[inA + at] ?? 0) +
      b * (weights[inB + at] ?? 0) +
      c * (weights[inC + at] ?? 0) +
      d * (weights[inD + at] ?? 0)
}

/** Fewer than four. */
function addSome(count: number, weights: Float32Array, to: Float32Array): void {
  if (count === 0) return
  values.fill(0, count)
  rows.fill(0, count)
  addRows(weights, to)
}

/** Rows of floats, cut from large pieces: many small arrays of their own would cost more than what they hold. */
function roomFor(floats: number): () => Float32Array {
  const rows = 256
  let piece = new Float32Array(0)
  let used = 0
  return () => {
    if (used === piece.length) {
      piece = new Float32Array(rows * floats)
      used = 0
    }
    used += floats
    return piece.subarray(used - floats, used)
  }
}

/** Adds what a description sends to some columns of a layer, which begin at `from` in rows of `stride`. */
function send(description: Float32Array, weights: Float32Array, from: number, stride: number, to: Float32Array): void {
  let sent = 0
  for (let input = 0; input < description.length; input++) {
    values[sent] = description[input] ?? 0
    rows[sent++] = from + input * stride
    if (sent < atOnce) continue
    addRows(weights, to)
    sent = 0
  }
  addSome(sent, weights, to)
}

/** Row 0 is for words beyond the list. An unknown compound is read by its last part: "solar-powered". */
function rowOf(ids: ReadonlyMap<string, number>, word: string): number {
  return ids.get(word) ?? ids.get(word.slice(word.lastIndexOf('-') + 1)) ?? 0
}

/** Fills `sum` with the sum of a token's rows. */
function fillDescription(file: GapFile, { id, token }: Imprint, sum: Float32Array): void {
  const { width } = file.head
  const rows = [id, token.beginning, token.ending, token.shortEnding, token.shape]
  sum.fill(0)
  for (const [table, row] of rows.entries()) {
    const values = file.tables[table]
    const scale = file.scales[table]?.[row] ?? 0
    if (values) for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + scale * (values[row * width + at] ?? 0)
  }
}
