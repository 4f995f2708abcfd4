/** Asks the gap model of a language which small word, if any, is missing between two words of a sentence. */
import type { LanguageTag } from '../../model/ids.ts'
import { modelBytes, openedOnce } from '../model/model-shelf.ts'
import type { Word } from '../word.ts'
import { decodeGapFile, type GapFile } from './gap-file.ts'
import { type GapToken, outside, wordToken } from './gap-tokens.ts'

/**
 * What the model keeps of a token once met: its description, and what it adds to the first layer and to the sieve
 * at each place beside a gap, reckoned on first need.
 */
export type Lexeme = {
  /** False for a word beyond the model's list, which is read by its beginning, ending and shape. */
  readonly isKnown: boolean
  readonly description: Float32Array
  readonly parts: (Float32Array | undefined)[]
  readonly sieved: (Float32Array | undefined)[]
}

export type GapModel = {
  /** The words that can be missing. */
  readonly classes: readonly string[]
  /** How many tokens on each side of a gap are looked at. */
  readonly reach: number
  readonly outside: Lexeme
  lexemeOf(word: Pick<Word, 'text' | 'lower'>): Lexeme
  markOf(mark: GapToken): Lexeme
  /** A quick first look, in log units: a gap far below zero is not worth asking about. */
  sieve(beforeLast: Lexeme, before: Lexeme, after: Lexeme, afterNext: Lexeme): number
  /**
   * Log odds of each class against nothing missing. `around` gives the tokens from the gap outwards,
   * first those on the left, then those on the right. The answer is overwritten by the next question.
   */
  ask(around: readonly Lexeme[]): Float64Array
}

/** The model of a language; undefined if its file is missing or of another kind. */
export const gapModelOf: (language: LanguageTag) => GapModel | undefined = openedOnce((language) => {
  const bytes = modelBytes(language, 'gaps')
  const file = bytes && decodeGapFile(bytes)
  return file && openModel(file)
})

/** Lexemes of texts seen lately; one holds up to some eight thousand floats. */
const largestCache = 4096

export function openModel(file: GapFile): GapModel {
  const { classes, reach } = file.head
  const lexeme = lexemesOf(file)
  const places = [...Array(2 * reach).keys()]
  const hidden = new Float32Array(file.head.hidden)
  const deep = new Float32Array(file.head.deep)
  const logits = new Float32Array(classes.length + 1)
  const odds = new Float64Array(classes.length)
  const sieve = new Float32Array(file.head.sieve)
  const { layers } = file
  return {
    classes,
    reach,
    outside: lexeme.ofToken(outside),
    lexemeOf: lexeme.ofWord,
    markOf: lexeme.ofToken,
    sieve: (...around) => {
      sieve.set(layers.sieveBias)
      around.forEach((one, place) => {
        addTo(sieve, lexeme.sieved(one, place))
      })
      let sum = layers.sieveOut[file.head.sieve] ?? 0
      for (let unit = 0; unit < sieve.length; unit++)
        sum += Math.max(0, sieve[unit] ?? 0) * (layers.sieveOut[unit] ?? 0)
      return sum
    },
    ask: (around) => {
      hidden.set(layers.firstBias)
      for (const place of places) addTo(hidden, lexeme.part(around[place] ?? lexeme.ofToken(outside), place))
      deep.set(layers.deepBias)
      pass(hidden, layers.deep, deep)
      logits.set(layers.outBias)
      pass(hidden, layers.out, logits)
      pass(deep, layers.deepOut, logits)
      const none = logits[classes.length] ?? 0
      for (let one = 0; one < odds.length; one++) odds[one] = (logits[one] ?? 0) - none
      return odds
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

type Lexemes = {
  ofWord(word: Pick<Word, 'text' | 'lower'>): Lexeme
  ofToken(token: GapToken): Lexeme
  part(lexeme: Lexeme, place: number): Float32Array
  sieved(lexeme: Lexeme, place: number): Float32Array
}

function lexemesOf(file: GapFile): Lexemes {
  const { head, layers } = file
  const ids = new Map(file.words.map((word, id) => [word, id]))
  const byText = new Map<string, Lexeme>()
  const byToken = new Map<GapToken, Lexeme>()
  const made = (token: GapToken): Lexeme => {
    const id = rowOf(ids, token.word)
    return { isKnown: id > 0, description: describe(file, id, token), parts: [], sieved: [] }
  }
  return {
    ofWord: (word) => {
      const known = byText.get(word.text)
      if (known) return known
      if (byText.size >= largestCache) byText.clear()
      const lexeme = made(wordToken(word))
      byText.set(word.text, lexeme)
      return lexeme
    },
    ofToken: (token) => {
      const known = byToken.get(token)
      if (known) return known
      const lexeme = made(token)
      byToken.set(token, lexeme)
      return lexeme
    },
    part: ({ description, parts }, place) => {
      parts[place] ??= section(description, layers.first, place, head.hidden, 2 * head.reach)
      return parts[place]
    },
    sieved: ({ description, sieved }, place) => {
      sieved[place] ??= section(description, layers.sieve, place, head.sieve, 4)
      return sieved[place]
    },
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
  rows.forEach((row, table) => {
    const values = file.tables[table]
    const scale = file.scales[table]?.[row] ?? 0
    for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + scale * (values?.[row * width + at] ?? 0)
  })
  return sum
}
