/** The network while it learns: which small word, if any, is missing between two words of a sentence. */

import { fading } from '../../core/language/gaps/gap-file.ts'
import type { GapToken } from '../../core/language/gaps/gap-tokens.ts'
import { gapsAtOnce, type Layout, layOut, type Sizes } from './layout.ts'
import { type Rows, rowsIn } from './rows.ts'

/** Rows of each table that a token's description is summed from. */
export type TokenRows = readonly number[]

/** The rows of a token's description; words beyond the list share row 0. */
export function rowsOf(token: GapToken, word: number): TokenRows {
  return [word, token.beginning, token.ending, token.shortEnding, token.shape]
}

/** A gap of a sentence: the token left of it, the one right of it, and the class missing, `classes` for none. */
export type Gap = { readonly left: number; readonly right: number; readonly missing: number }

/**
 * Two layers over the tokens beside a gap, learned by Adagrad from whole sentences: what a token adds to the first
 * layer at each place is reckoned once and serves every gap near it, with or without a word taken out.
 */
export class Network {
  readonly sizes: Sizes
  readonly layout: Layout
  readonly floats: Float32Array
  private readonly rows: Rows

  constructor(sizes: Sizes, random: () => number) {
    this.sizes = sizes
    this.layout = layOut(sizes)
    const { memory, rows } = rowsIn(this.layout.end * 4)
    this.rows = rows
    this.floats = new Float32Array(memory.buffer)
    this.initialise(random)
  }

  private initialise(random: () => number): void {
    const { width, hidden, deep } = this.sizes
    const { dense, layers, learned, sums } = this.layout
    const spread = (from: number, to: number, scale: number) => {
      for (let at = from; at < to; at++)
        this.floats[at] = scale * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    }
    spread(0, dense, 0.05)
    spread(layers.first, layers.firstBias, 1 / Math.sqrt(width))
    this.stillFar()
    spread(layers.deep, layers.deepBias, 1.4 / Math.sqrt(hidden))
    spread(layers.deepOut, layers.out, 0.5 / Math.sqrt(deep))
    spread(layers.out, layers.outBias, 0.5 / Math.sqrt(hidden))
    this.floats.fill(0.1, sums, sums + learned)
  }

  /** What is far begins at nothing, being the sum of many. */
  private stillFar(): void {
    const { width, reach, hidden } = this.sizes
    const { layers, stride, wide } = this.layout
    for (let input = 0; input < width; input++) {
      const row = layers.first + input * stride
      this.floats.fill(0, row + 2 * reach * hidden, row + wide)
    }
  }

  /** Reads a sentence; the first and last token must be `outside`. */
  read(tokens: readonly TokenRows[]): void {
    const { floats, rows } = this
    const { width } = this.sizes
    const { sentence, tables, layers, wide, stride } = this.layout
    const count = roundUp(tokens.length)
    floats.fill(0, sentence.inputs, sentence.inputs + count * width)
    floats.fill(0, sentence.parts, sentence.parts + count * stride)
    for (const [index, token] of tokens.entries()) {
      const input = 4 * (sentence.inputs + index * width)
      for (const [table, row] of token.entries()) rows.addTo(1, 4 * ((tables[table] ?? 0) + row * width), input, width)
    }
    const [from, to] = [4 * sentence.inputs, 4 * sentence.parts]
    rows.product(from, 4 * width, 4, 4 * layers.first, 4 * stride, to, 4 * stride, count, width, wide)
    if (this.sizes.far > 0) this.gather(sentence.parts, tokens.length)
  }

  /** The part of a far token becomes the sum of all from the end of the sentence to it, each step away counting less. */
  private gather(base: number, length: number): void {
    const { rows } = this
    const { hidden } = this.sizes
    for (let index = 1; index < length; index++) {
      const mirrored = length - 1 - index
      rows.addTo(fading, this.farAt(base, index - 1, 0), this.farAt(base, index, 0), hidden)
      rows.addTo(fading, this.farAt(base, mirrored + 1, 1), this.farAt(base, mirrored, 1), hidden)
    }
  }

  /** The way back of `gather`. */
  private scatter(base: number, length: number): void {
    const { rows } = this
    const { hidden } = this.sizes
    for (let index = length - 1; index > 0; index--) {
      const mirrored = length - 1 - index
      rows.addTo(fading, this.farAt(base, index, 0), this.farAt(base, index - 1, 0), hidden)
      rows.addTo(fading, this.farAt(base, mirrored, 1), this.farAt(base, mirrored + 1, 1), hidden)
    }
  }

  private farAt(base: number, index: number, side: number): number {
    const { reach, hidden } = this.sizes
    return 4 * (base + index * this.layout.stride + (2 * reach + side) * hidden)
  }

  /** The description of a token of the sentence read. */
  description(index: number): Float32Array {
    const start = this.layout.sentence.inputs + index * this.sizes.width
    return this.floats.subarray(start, start + this.sizes.width)
  }

  /** What goes into a gap's first layer, or the slopes of it. Beyond the ends of a sentence stands the outside, again and again. */
  private partsOf(base: number, { left, right }: Omit<Gap, 'missing'>, length: number): readonly number[] {
    const { reach, hidden, far } = this.sizes
    const found: number[] = []
    for (let place = 0; place < 2 * reach; place++) {
      const index = place < reach ? Math.max(0, left - place) : Math.min(length - 1, right + place - reach)
      found.push(4 * (base + index * this.layout.stride + place * hidden))
    }
    if (far > 0 && left >= reach) found.push(this.farAt(base, left - reach, 0))
    if (far > 0 && right + reach < length) found.push(this.farAt(base, right + reach, 1))
    return found
  }

  /** Probabilities of each class and of none at a gap of the sentence read, in place until the next question. */
  ask(gap: Omit<Gap, 'missing'>, length: number): Float32Array {
    this.answer([gap], length)
    return this.answerOf(0)
  }

  private answerOf(index: number): Float32Array {
    const start = this.layout.gap.logits + index * this.layout.outputs
    return this.floats.subarray(start, start + this.sizes.classes + 1)
  }

  /** Answers some gaps of the sentence read together. */
  private answer(gaps: readonly Omit<Gap, 'missing'>[], length: number): void {
    const { floats, rows } = this
    const { hidden, deep } = this.sizes
    const { layers, sentence, gap: at, outputs } = this.layout
    const count = roundUp(gaps.length)
    for (let index = 0; index < count; index++) {
      const active = at.active + index * hidden
      floats.copyWithin(active, layers.firstBias, layers.firstBias + hidden)
      floats.copyWithin(at.deep + index * deep, layers.deepBias, layers.deepBias + deep)
      floats.copyWithin(at.logits + index * outputs, layers.outBias, layers.outBias + outputs)
      const gap = gaps[index]
      if (gap) for (const part of this.partsOf(sentence.parts, gap, length)) rows.addTo(1, part, 4 * active, hidden)
    }
    this.activate(at.active, count * hidden)
    this.pass(at.active, layers.deep, at.deep, [count, hidden, deep])
    this.activate(at.deep, count * deep)
    this.pass(at.active, layers.out, at.logits, [count, hidden, outputs])
    this.pass(at.deep, layers.deepOut, at.logits, [count, deep, outputs])
    for (let index = 0; index < gaps.length; index++) asShares(this.answerOf(index))
  }

  /** Sends rows through a layer. */
  private pass(from: number, layer: number, to: number, [m, k, n]: readonly [number, number, number]): void {
    this.rows.product(4 * from, 4 * k, 4, 4 * layer, 4 * n, 4 * to, 4 * n, m, k, n)
  }

  private activate(from: number, count: number): void {
    const { floats } = this
    for (let at = from; at < from + count; at++) if (!((floats[at] ?? 0) > 0)) floats[at] = 0
  }

  private silence(values: number, slopes: number, count: number): void {
    const { floats } = this
    for (let unit = 0; unit < count; unit++) if (!((floats[values + unit] ?? 0) > 0)) floats[slopes + unit] = 0
  }

  /** Learns from the gaps of one sentence; answers the sum of their log losses. */
  learn(tokens: readonly TokenRows[], gaps: readonly Gap[], rate: number): number {
    this.read(tokens)
    const { floats } = this
    const { sentence, stride } = this.layout
    const { width } = this.sizes
    const count = roundUp(tokens.length)
    floats.fill(0, sentence.partSlopes, sentence.partSlopes + count * stride)
    floats.fill(0, sentence.inputSlopes, sentence.inputSlopes + count * width)
    let loss = 0
    for (let start = 0; start < gaps.length; start += gapsAtOnce) {
      const some = gaps.slice(start, start + gapsAtOnce)
      this.answer(some, tokens.length)
      loss += this.compare(some)
      this.blame(some, tokens.length)
    }
    if (this.sizes.far > 0) this.scatter(sentence.partSlopes, tokens.length)
    this.correct(tokens, rate)
    return loss
  }

  /** Turns answers into slopes; the sum of log losses. */
  private compare(gaps: readonly Gap[]): number {
    const { floats } = this
    const { gap: at, outputs } = this.layout
    const { classes } = this.sizes
    let loss = 0
    for (const [index, { missing }] of gaps.entries()) {
      const answer = this.answerOf(index)
      loss -= Math.log(Math.max(1e-9, answer[missing] ?? 0))
      answer[missing] = (answer[missing] ?? 0) - 1
      const start = at.logits + index * outputs
      floats.fill(0, start + classes + 1, start + outputs)
    }
    floats.fill(0, at.logits + gaps.length * outputs, at.logits + roundUp(gaps.length) * outputs)
    return loss
  }

  /** Sends the slopes of the answers back to the layers and to the parts of the tokens. */
  private blame(gaps: readonly Gap[], length: number): void {
    const { floats, rows } = this
    const { hidden, deep } = this.sizes
    const { layers, gap: at, outputs, sentence } = this.layout
    const count = roundUp(gaps.length)
    floats.fill(0, at.activeSlopes, at.activeSlopes + count * hidden)
    floats.fill(0, at.deepSlopes, at.deepSlopes + count * deep)
    this.keep(at.active, at.logits, layers.out, [hidden, count, outputs])
    this.keep(at.deep, at.logits, layers.deepOut, [deep, count, outputs])
    this.passBack(at.logits, layers.out, at.activeSlopes, [count, outputs, hidden])
    this.passBack(at.logits, layers.deepOut, at.deepSlopes, [count, outputs, deep])
    this.silence(at.deep, at.deepSlopes, count * deep)
    this.keep(at.active, at.deepSlopes, layers.deep, [hidden, count, deep])
    this.passBack(at.deepSlopes, layers.deep, at.activeSlopes, [count, deep, hidden])
    this.silence(at.active, at.activeSlopes, count * hidden)
    for (const [index, gap] of gaps.entries()) {
      const active = 4 * (at.activeSlopes + index * hidden)
      rows.addTo(1, 4 * (at.logits + index * outputs), this.slopesOf(layers.outBias), outputs)
      rows.addTo(1, 4 * (at.deepSlopes + index * deep), this.slopesOf(layers.deepBias), deep)
      rows.addTo(1, active, this.slopesOf(layers.firstBias), hidden)
      for (const part of this.partsOf(sentence.partSlopes, gap, length)) rows.addTo(1, active, part, hidden)
    }
  }

  /** Adds to the slopes of a layer: what went in, turned, times what comes back. */
  private keep(from: number, slopes: number, layer: number, [m, k, n]: readonly [number, number, number]): void {
    this.rows.product(4 * from, 4, 4 * m, 4 * slopes, 4 * n, this.slopesOf(layer), 4 * n, m, k, n)
  }

  private passBack(slopes: number, layer: number, to: number, [m, k, n]: readonly [number, number, number]): void {
    this.rows.dots(4 * slopes, 4 * k, 4 * layer, 4 * k, 4 * to, 4 * n, m, k, n)
  }

  private slopesOf(layer: number): number {
    return 4 * (this.layout.slopes + layer - this.layout.dense)
  }

  private correct(tokens: readonly TokenRows[], rate: number): void {
    const { floats, rows } = this
    const { width } = this.sizes
    const { sentence, layers, tables, wide, stride, sums, slopes, dense, learned, gap } = this.layout
    const count = roundUp(tokens.length)
    const [input, part] = [4 * sentence.inputs, 4 * sentence.partSlopes]
    const first = this.slopesOf(layers.first)
    rows.dots(part, 4 * stride, 4 * layers.first, 4 * stride, 4 * sentence.inputSlopes, 4 * width, count, wide, width)
    rows.product(input, 4, 4 * width, part, 4 * stride, first, 4 * stride, width, count, wide)
    for (const [index, token] of tokens.entries())
      for (const [table, row] of token.entries()) {
        const start = (tables[table] ?? 0) + row * width
        const slope = sentence.inputSlopes + index * width
        floats.copyWithin(gap.spare, slope, slope + width)
        rows.step(rate, 4 * start, 4 * (sums + start), 4 * gap.spare, width)
      }
    rows.step(rate, 4 * dense, 4 * (sums + dense), 4 * slopes, learned - dense)
  }
}

const roundUp = (count: number) => Math.ceil(count / 4) * 4

/** Turns log weights into shares of one, in place. */
function asShares(answer: Float32Array): Float32Array {
  let most = -Infinity
  for (const one of answer) if (one > most) most = one
  let sum = 0
  for (let at = 0; at < answer.length; at++) {
    const one = Math.exp((answer[at] ?? 0) - most)
    answer[at] = one
    sum += one
  }
  for (let at = 0; at < answer.length; at++) answer[at] = (answer[at] ?? 0) / sum
  return answer
}
