/** Where the numbers of the network lie in its memory, in floats. */
import { tableRows } from '../../core/check/gaps/gap-file.ts'

export type Sizes = {
  /** Numbers that describe a token. */
  readonly width: number
  /** Tokens looked at on each side of a gap. */
  readonly reach: number
  /** Units of the first and the second layer. */
  readonly hidden: number
  readonly deep: number
  readonly words: number
  /** Words that can be missing. */
  readonly classes: number
}

/** Tokens of the longest sentence learned from, with the outside before and after. */
export const longestSentence = 92

export type Layout = ReturnType<typeof layOut>

/** First what is learned (descriptions of tokens, then layers), then what is needed to learn it. Every start is a multiple of 32. */
export function layOut(sizes: Sizes) {
  const { width, reach, hidden, deep, words, classes } = sizes
  const outputs = Math.ceil((classes + 1) / 32) * 32
  const wide = 2 * reach * hidden
  let end = 0
  const take = (count: number) => {
    const start = end
    end += Math.ceil(count / 32) * 32
    return start
  }
  const tables = tableRows(words).map((rows) => take(rows * width))
  const dense = end
  const layers = {
    first: take(width * wide),
    firstBias: take(hidden),
    deep: take(hidden * deep),
    deepBias: take(deep),
    deepOut: take(deep * outputs),
    out: take(hidden * outputs),
    outBias: take(outputs),
  }
  const learned = end
  const sums = take(learned)
  const slopes = take(learned - dense)
  const sentence = {
    inputs: take(longestSentence * width),
    parts: take(longestSentence * wide),
    inputSlopes: take(longestSentence * width),
    partSlopes: take(longestSentence * wide),
  }
  const gap = {
    hidden: take(hidden),
    active: take(hidden),
    activeSlopes: take(hidden),
    deep: take(deep),
    deepActive: take(deep),
    deepSlopes: take(deep),
    logits: take(outputs),
    spare: take(width),
  }
  return { outputs, wide, tables, dense, layers, learned, sums, slopes, sentence, gap, end }
}
