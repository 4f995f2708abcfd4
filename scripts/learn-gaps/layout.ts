/** Where the numbers of the network lie in its memory, in floats. */
import { tableRows } from '../../core/language/gaps/gap-file.ts'

export type Sizes = {
  /** Numbers that describe a token. */
  readonly width: number
  /** Tokens looked at on each side of a gap. */
  readonly reach: number
  /** 2 if what lies beyond is looked at too, all of it together on each side; 0 if not. */
  readonly far: number
  /** Units of the first and the second layer. */
  readonly hidden: number
  readonly deep: number
  readonly words: number
  /** Words that can be missing. */
  readonly classes: number
}

/** Tokens of the longest sentence learned from, with the outside before and after; a multiple of four. */
export const longestSentence = 92

/** So many gaps are answered together; a multiple of four. */
export const gapsAtOnce = 64

export type Layout = ReturnType<typeof layOut>

/** First what is learned (descriptions of tokens, then layers), then what is needed to learn it. Every start is a multiple of 32. */
export function layOut(sizes: Sizes) {
  const { width, reach, far, hidden, deep, words, classes } = sizes
  const outputs = Math.ceil((classes + 1) / 32) * 32
  const wide = (2 * reach + far) * hidden
  // Rows a power of two apart would share a place in the processor's cache.
  const stride = wide + 16
  let end = 0
  const take = (count: number) => {
    const start = end
    end += Math.ceil(count / 32) * 32
    return start
  }
  const tables = tableRows(words).map((rows) => take(rows * width))
  const dense = end
  const layers = {
    first: take(width * stride),
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
    parts: take(longestSentence * stride),
    inputSlopes: take(longestSentence * width),
    partSlopes: take(longestSentence * stride),
  }
  const gap = {
    active: take(gapsAtOnce * hidden),
    activeSlopes: take(gapsAtOnce * hidden),
    deep: take(gapsAtOnce * deep),
    deepSlopes: take(gapsAtOnce * deep),
    logits: take(gapsAtOnce * outputs),
    spare: take(width),
  }
  return { outputs, wide, stride, tables, dense, layers, learned, sums, slopes, sentence, gap, end }
}
