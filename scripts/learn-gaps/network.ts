/** The network while it learns: which small word, if any, is missing between two words of a sentence. */
import type { GapToken } from '../../core/check/gaps/gap-tokens.ts'
import { type Layout, layOut, type Sizes } from './layout.ts'
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
    spread(layers.deep, layers.deepBias, 1.4 / Math.sqrt(hidden))
    spread(layers.deepOut, layers.out, 0.5 / Math.sqrt(deep))
    spread(layers.out, layers.outBias, 0.5 / Math.sqrt(hidden))
    this.floats.fill(0.1, sums, sums + learned)
  }

  /** Reads a sentence; the first and last token must be `outside`. */
  read(tokens: readonly TokenRows[]): void {
    const { floats, rows } = this
    const { width } = this.sizes
    const { sentence, tables, layers, wide } = this.layout
    floats.fill(0, sentence.inputs, sentence.inputs + tokens.length * width)
    floats.fill(0, sentence.parts, sentence.parts + tokens.length * wide)
    for (const [index, token] of tokens.entries()) {
      const input = 4 * (sentence.inputs + index * width)
      for (const [table, row] of token.entries()) rows.addTo(1, 4 * ((tables[table] ?? 0) + row * width), input, width)
      rows.forward(4 * layers.first, input, 4 * (sentence.parts + index * wide), width, wide)
    }
  }

  /** The description of a token of the sentence read. */
  description(index: number): Float32Array {
    const start = this.layout.sentence.inputs + index * this.sizes.width
    return this.floats.subarray(start, start + this.sizes.width)
  }

  /** Beyond the ends of a sentence stands the outside, again and again. */
  private partAt(base: number, { left, right }: Omit<Gap, 'missing'>, place: number, length: number): number {
    const { reach, hidden } = this.sizes
    const index = place < reach ? Math.max(0, left - place) : Math.min(length - 1, right + place - reach)
    return 4 * (base + index * this.layout.wide + place * hidden)
  }

  /** Probabilities of each class and of none at a gap of the sentence read, in place until the next question. */
  ask(gap: Omit<Gap, 'missing'>, length: number): Float32Array {
    const { floats, rows } = this
    const { hidden, deep, reach, classes } = this.sizes
    const { layers, sentence, gap: at, outputs } = this.layout
    floats.copyWithin(at.hidden, layers.firstBias, layers.firstBias + hidden)
    for (let place = 0; place < 2 * reach; place++)
      rows.addTo(1, this.partAt(sentence.parts, gap, place, length), 4 * at.hidden, hidden)
    this.activate(at.hidden, at.active, hidden)
    floats.copyWithin(at.deep, layers.deepBias, layers.deepBias + deep)
    rows.forward(4 * layers.deep, 4 * at.active, 4 * at.deep, hidden, deep)
    this.activate(at.deep, at.deepActive, deep)
    floats.copyWithin(at.logits, layers.outBias, layers.outBias + outputs)
    rows.forward(4 * layers.out, 4 * at.active, 4 * at.logits, hidden, outputs)
    rows.forward(4 * layers.deepOut, 4 * at.deepActive, 4 * at.logits, deep, outputs)
    return asShares(floats.subarray(at.logits, at.logits + classes + 1))
  }

  private activate(from: number, to: number, count: number): void {
    const { floats } = this
    for (let unit = 0; unit < count; unit++) {
      const value = floats[from + unit] ?? 0
      floats[to + unit] = value > 0 ? value : 0
    }
  }

  private silence(values: number, slopes: number, count: number): void {
    const { floats } = this
    for (let unit = 0; unit < count; unit++) if (!((floats[values + unit] ?? 0) > 0)) floats[slopes + unit] = 0
  }

  /** Learns from the gaps of one sentence; answers the sum of their log losses. */
  learn(tokens: readonly TokenRows[], gaps: readonly Gap[], rate: number): number {
    this.read(tokens)
    const { floats } = this
    const { sentence, gap: at, wide, outputs } = this.layout
    const { width, classes } = this.sizes
    floats.fill(0, sentence.partSlopes, sentence.partSlopes + tokens.length * wide)
    floats.fill(0, sentence.inputSlopes, sentence.inputSlopes + tokens.length * width)
    let loss = 0
    for (const gap of gaps) {
      const answer = this.ask(gap, tokens.length)
      loss -= Math.log(Math.max(1e-9, answer[gap.missing] ?? 0))
      answer[gap.missing] = (answer[gap.missing] ?? 0) - 1
      floats.fill(0, at.logits + classes + 1, at.logits + outputs)
      this.blame(gap, tokens.length)
    }
    this.correct(tokens, rate)
    return loss
  }

  /** Sends the slopes of the answer back to the layers and to the parts of the tokens. */
  private blame(gap: Gap, length: number): void {
    const { floats, rows } = this
    const { hidden, deep, reach } = this.sizes
    const { layers, gap: at, outputs, sentence, slopes, dense } = this.layout
    const slopesOf = (layer: number) => 4 * (slopes + layer - dense)
    rows.outer(slopesOf(layers.out), 4 * at.active, 4 * at.logits, hidden, outputs)
    rows.outer(slopesOf(layers.deepOut), 4 * at.deepActive, 4 * at.logits, deep, outputs)
    rows.addTo(1, 4 * at.logits, slopesOf(layers.outBias), outputs)
    floats.fill(0, at.activeSlopes, at.activeSlopes + hidden)
    floats.fill(0, at.deepSlopes, at.deepSlopes + deep)
    rows.backward(4 * layers.out, 4 * at.logits, 4 * at.activeSlopes, hidden, outputs)
    rows.backward(4 * layers.deepOut, 4 * at.logits, 4 * at.deepSlopes, deep, outputs)
    this.silence(at.deep, at.deepSlopes, deep)
    rows.outer(slopesOf(layers.deep), 4 * at.active, 4 * at.deepSlopes, hidden, deep)
    rows.addTo(1, 4 * at.deepSlopes, slopesOf(layers.deepBias), deep)
    rows.backward(4 * layers.deep, 4 * at.deepSlopes, 4 * at.activeSlopes, hidden, deep)
    this.silence(at.hidden, at.activeSlopes, hidden)
    rows.addTo(1, 4 * at.activeSlopes, slopesOf(layers.firstBias), hidden)
    for (let place = 0; place < 2 * reach; place++)
      rows.addTo(1, 4 * at.activeSlopes, this.partAt(sentence.partSlopes, gap, place, length), hidden)
  }

  private correct(tokens: readonly TokenRows[], rate: number): void {
    const { floats, rows } = this
    const { width } = this.sizes
    const { sentence, layers, tables, wide, sums, slopes, dense, learned, gap } = this.layout
    for (const index of tokens.keys()) {
      const input = 4 * (sentence.inputs + index * width)
      const part = 4 * (sentence.partSlopes + index * wide)
      rows.backward(4 * layers.first, part, 4 * (sentence.inputSlopes + index * width), width, wide)
      rows.outer(4 * (slopes + layers.first - dense), input, part, width, wide)
    }
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
