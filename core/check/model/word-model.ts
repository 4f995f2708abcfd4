/** How usual a word is, and one word after another: learnt from openly licensed text, see ATTRIBUTION.md. */
import type { LanguageTag } from '../../model/ids.ts'
import packedEnglish from './en.json' with { type: 'json' }
import { digits, frequencyOf, type PackedModel } from './encode-model.ts'
import packedRussian from './ru.json' with { type: 'json' }

/** Words are those of `tokensOf`. Logarithms are natural. */
export type WordModel = {
  knows(word: string): boolean
  /** How often the word was met, by the weights of the texts; 0 if unknown. */
  frequency(word: string): number
  /** Which share of its uses inside a sentence had a capital, 0 to 1. */
  capitalShare(word: string): number
  /** How often the second followed the first; 0 if that was rare. */
  pairFrequency(first: string, second: string): number
  /** Log probability that `second` follows `first`; finite for unknown words too. */
  logAfter(first: string, second: string): number
  /** The words of the model that have this many letters and fit the pattern; slow, for rare repairs. */
  fitting(pattern: RegExp): readonly string[]
}

const packed: Readonly<Record<string, unknown>> = { en: packedEnglish, ru: packedRussian }
const unpacked = new Map<string, WordModel>()

/** True if the language has a model; unpacks nothing. */
export function hasWordModel(language: LanguageTag): boolean {
  return Object.hasOwn(packed, language)
}

/** The model of a language, unpacked on first use (some 60 ms); undefined if there is none. */
export function wordModelOf(language: LanguageTag): WordModel | undefined {
  const known = unpacked.get(language)
  if (known) return known
  const source = packed[language]
  if (!isPacked(source)) return undefined
  const model = unpackModel(source)
  unpacked.set(language, model)
  return model
}

function isPacked(value: unknown): value is PackedModel {
  return typeof value === 'object' && value !== null && 'classes' in value && 'pairs' in value
}

type Words = { readonly ids: Map<string, number>; readonly frequency: Float64Array; readonly capitals: Uint8Array }
type Pairs = { readonly starts: Int32Array; readonly seconds: Int32Array; readonly codes: Uint8Array }

const digitValue = new Uint8Array(128)
for (const [value, digit] of [...digits].entries()) digitValue[digit.charCodeAt(0)] = value

function unpackWords(model: PackedModel): Words {
  const size = model.classes.reduce((sum, [, , capitals]) => sum + capitals.length, 0)
  const words: Words = { ids: new Map(), frequency: new Float64Array(size), capitals: new Uint8Array(size) }
  let id = 0
  for (const [code, coded, capitals] of model.classes) {
    let before = ''
    let index = 0
    for (const piece of coded.split(' ')) {
      before = before.slice(0, digitValue[piece.charCodeAt(0)]) + piece.slice(1)
      words.ids.set(before, id)
      words.frequency[id] = frequencyOf(code)
      words.capitals[id] = digitValue[capitals.charCodeAt(index++)] ?? 0
      id++
    }
  }
  return words
}

function unpackPairs(text: string, size: number): Pairs {
  const starts = new Int32Array(size + 1)
  const seconds = new Int32Array(Math.ceil(text.length / 2))
  const codes = new Uint8Array(seconds.length)
  let first = 0
  let count = 0
  let second = -1
  let step = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 32) {
      starts[++first] = count
      second = -1
      continue
    }
    const value = digitValue[unit] ?? 0
    if (value >= 32) {
      step = step * 32 + value - 32
      continue
    }
    second += step * 32 + value
    step = 0
    seconds[count] = second
    codes[count++] = digitValue[text.charCodeAt(++at)] ?? 0
  }
  starts.fill(count, first + 1)
  return { starts, seconds, codes }
}

/** What is left for pairs never met, by Katz's idea of absolute discount. */
const discount = 0.5

function unpackModel(source: PackedModel): WordModel {
  const { ids, frequency, capitals } = unpackWords(source)
  const pairs = unpackPairs(source.pairs, ids.size)
  const total = frequency.reduce((sum, one) => sum + one, 0)
  const rest = restsOf(pairs, frequency)
  const idOf = (word: string) => ids.get(word) ?? -1
  const alone = (id: number) => (id < 0 ? 0.3 : (frequency[id] ?? 0)) / total
  const together = (first: number, second: number) => (first < 0 || second < 0 ? 0 : findPair(pairs, first, second))
  return {
    knows: (word) => ids.has(word),
    frequency: (word) => frequency[idOf(word)] ?? 0,
    capitalShare: (word) => (capitals[idOf(word)] ?? 0) / 9,
    pairFrequency: (first, second) => together(idOf(first), idOf(second)),
    logAfter: (first, second) => {
      const a = idOf(first)
      const b = idOf(second)
      if (a < 0) return Math.log(alone(b))
      const met = together(a, b)
      const share = Math.max(0, met - discount) / (frequency[a] ?? 1)
      return Math.log(Math.min(0.95, share) + (rest[a] ?? 1) * alone(b))
    },
    fitting: (pattern) => [...ids.keys()].filter((word) => pattern.test(word)),
  }
}

function restsOf(pairs: Pairs, frequency: Float64Array): Float64Array {
  return frequency.map((count, id) => {
    let met = 0
    for (let at = pairs.starts[id] ?? 0; at < (pairs.starts[id + 1] ?? 0); at++)
      met += frequencyOf(pairs.codes[at] ?? 0) - discount
    return Math.min(1, Math.max(0.02, 1 - met / count))
  })
}

function findPair({ starts, seconds, codes }: Pairs, first: number, second: number): number {
  let low = starts[first] ?? 0
  let high = (starts[first + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = seconds[middle] ?? 0
    if (here === second) return frequencyOf(codes[middle] ?? 0)
    if (here < second) low = middle + 1
    else high = middle - 1
  }
  return 0
}
