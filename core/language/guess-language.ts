/** Guesses the language of a text: by letters only one language uses, otherwise by tinyld's letter groups. */
import { detectAll } from 'tinyld'
import type { LanguageTag } from '../model/ids.ts'
import { defaultPack } from './default-pack.ts'
import { packOf } from './packs.ts'

export type LanguageGuess = {
  readonly language: LanguageTag
  /** 0 to 1. */
  readonly confidence: number
}

const sampleChars = 20_000
const fewestLetters = 3

const onlyKazakh = /[әғқңөұүһ]/giu
const onlyUkrainian = /[їєґ]/giu
const onlyBelarusian = /ў/giu
const onlyRussian = /[ыэё]/giu

type TellingLetters = {
  readonly language: LanguageTag
  readonly letters: RegExp
  /** So much of all letters in the sample settles the language. */
  readonly share: number
  /** "і" is shared by Kazakh, Ukrainian and Belarusian; letters of only one of them decide. */
  readonly isContradicted?: (sample: string) => boolean
}

/** Letters that settle the language once they are common. */
const tellingLetters: readonly TellingLetters[] = [
  {
    language: 'kk',
    letters: /[әғқңөұүһі]/giu,
    share: 0.06,
    isContradicted: (sample) => {
      const own = count(sample, onlyKazakh)
      return own === 0 || count(sample, onlyUkrainian) > own
    },
  },
  {
    language: 'uk',
    letters: /[іїєґ]/giu,
    share: 0.03,
    isContradicted: (sample) => {
      const own = count(sample, onlyUkrainian)
      return own === 0 || count(sample, onlyBelarusian) > 0 || count(sample, onlyRussian) > own * 2
    },
  },
  { language: 'be', letters: /[ўі]/giu, share: 0.03, isContradicted: (sample) => count(sample, onlyBelarusian) === 0 },
  { language: 'ja', letters: /[぀-ヿ]/gu, share: 0.1 },
  { language: 'zh', letters: /[一-鿿]/gu, share: 0.3 },
  { language: 'ko', letters: /[가-힯]/gu, share: 0.3 },
  { language: 'hy', letters: /[԰-֏]/gu, share: 0.3 },
  { language: 'ka', letters: /[Ⴀ-ჿ]/gu, share: 0.3 },
  { language: 'he', letters: /[א-ת]/gu, share: 0.3 },
  { language: 'el', letters: /[Ͱ-Ͽ]/gu, share: 0.3 },
]

/** Languages that are guessed only where a letter of their own stands. */
const ownLetters: ReadonlyMap<LanguageTag, RegExp> = new Map([['kk', onlyKazakh]])

/** The likeliest language of a text by a sample of it; undefined if there is too little to tell. Deterministic. */
export function guessLanguage(text: string): LanguageGuess | undefined {
  const sample = sampleOf(text)
  const letters = count(sample, /\p{L}/gu)
  if (letters < fewestLetters) return undefined
  return guessByLetters(sample, letters) ?? guessByGroups(sample, letters)
}

/** Start, middle and end of a long text: a foreign heading or by-line must not decide. */
function sampleOf(text: string): string {
  if (text.length <= sampleChars) return text
  const third = Math.floor(sampleChars / 3)
  const middle = Math.floor((text.length - third) / 2)
  return `${text.slice(0, third)} ${text.slice(middle, middle + third)} ${text.slice(-third)}`
}

function guessByLetters(sample: string, letters: number): LanguageGuess | undefined {
  for (const { language, letters: telling, share, isContradicted } of tellingLetters) {
    const found = count(sample, telling)
    if (found / letters < share || isContradicted?.(sample)) continue
    return { language, confidence: confidenceOf(letters, 0.99) }
  }
  return undefined
}

/** How much likelier than others a text is to be in one of these: what the product is made for, and what has a table. */
const expected: Readonly<Record<LanguageTag, number>> = { kk: 2, ru: 2.5, en: 2.5 }
const expectedTabled = 1.3
/** Invented, dead or seldom written languages, which short texts are mistaken for. */
const unlikely = new Set(['tlh', 'vo', 'eo', 'la', 'ber', 'yi', 'rn', 'ga'])

function guessByGroups(sample: string, letters: number): LanguageGuess | undefined {
  let best: LanguageGuess | undefined
  let bestWeight = 0
  for (const { lang, accuracy } of detectAll(sample)) {
    const own = ownLetters.get(lang)
    if (unlikely.has(lang) || (own && count(sample, own) === 0)) continue
    const weight = accuracy * (expected[lang] ?? (packOf(lang) === defaultPack ? 1 : expectedTabled))
    if (weight <= bestWeight) continue
    bestWeight = weight
    best = { language: lang, confidence: confidenceOf(letters, accuracy) }
  }
  return best
}

/** A guess from a few words is worth less than the same from a page. */
function confidenceOf(letters: number, accuracy: number): number {
  return Math.round(100 * Math.min(1, accuracy) * Math.min(1, 0.5 + letters / 200)) / 100
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
