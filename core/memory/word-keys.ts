/** The words of a text as numbers, so coarse that the forms of a word are one: by them a memory is searched. */
import type { LanguageTag } from '../model/ids.ts'
import { languagePart } from '../model/language-tag.ts'

/** Keys are below this. */
export const keyCount = 2 ** 20

/** Of a word so many letters count: endings differ from form to form, and so do the last letters of most stems. */
const lettersThatCount = 5

/**
 * Each key once, in the order of the text. Numbers are all one word: another figure is no other sentence. Of writing
 * without spaces each sign is a word. The same word of two languages has two keys.
 */
export function wordKeys(text: string, language: LanguageTag): readonly number[] {
  const seed = hashOf(languagePart(language))
  const keys = new Set<number>()
  let [hash, letters] = [seed, 0]
  const lower = text.toLowerCase()
  for (let at = 0; at <= lower.length; at++) {
    const unit = lower.charCodeAt(at)
    if (!isOfWord(unit) || isWordAlone(unit)) {
      if (letters > 0) keys.add(hash >>> keyShift)
      ;[hash, letters] = [seed, 0]
      if (isWordAlone(unit)) keys.add(mixed(seed, unit) >>> keyShift)
    } else if (isDigit(unit)) {
      if (letters === 0) hash = mixed(seed, zero)
      letters = lettersThatCount
    } else if (letters++ < lettersThatCount) hash = mixed(hash, unit)
  }
  return [...keys]
}

const keyShift = 12
const zero = 0x30

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at))
  return hash
}

/** FNV-1a, with a step behind it that carries low bits up. */
function mixed(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, 0x01000193)
  return (product ^ (product >>> 15)) >>> 0
}

function isDigit(unit: number): boolean {
  return unit >= zero && unit <= 0x39
}

/** Letters, digits and what joins to them, in any writing; whatever is behind the end of a text is none. */
function isOfWord(unit: number): boolean {
  if (unit < 0x80) return isDigit(unit) || (unit >= 0x61 && unit <= 0x7a)
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba
  return (
    unit >= 0xc0 &&
    !(unit === 0xd7 || unit === 0xf7 || (unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x3000 && unit <= 0x3004))
  )
}

/** Chinese and Japanese signs. */
function isWordAlone(unit: number): boolean {
  return unit >= 0x3040 && unit <= 0x9fff
}
