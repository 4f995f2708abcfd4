/**
 * Which changes are worth remembering: those of a spelling, a name or a term, which are wrong wherever they stand.
 * A preposition, an article, a denial, a comma or another form of the same word was wrong in its own sentence only;
 * offered elsewhere it would harm what is right there ("heating" → "no heating").
 */
import { cutTokens, tokenKind } from '../diff/tokens.ts'
import { packOf } from '../language/packs.ts'
import type { LanguageTag } from '../model/ids.ts'
import type { ChangePair } from './change-pair.ts'

/** True if the pair says how something is spelt, named or called, whatever stands around it. */
export function isGeneral({ before, after }: ChangePair, language: LanguageTag): boolean {
  if (lettersOf(before) === lettersOf(after)) return isSpelling(before, after)
  const [removed, added] = [without(wordsIn(before), wordsIn(after)), without(wordsIn(after), wordsIn(before))]
  const isTold = (word: string) => !isSmallWord(word, language)
  // "teh" → "the": the right word is a small one, the wrong one is none.
  if (!removed.some(isTold) || added.length === 0) return false
  if (!added.some(isTold)) return isMisspelling(removed.join(' '), added.join(' '))
  return !removed.filter(isTold).every((word) => added.some((other) => isSameWord(word, other, language)))
}

/** A word that gives a sentence its grammar and has no subject matter of its own. */
export function isSmallWord(word: string, language: LanguageTag): boolean {
  const list = packOf(language).words
  return list === undefined ? word.length <= 3 : list.functionWords.has(word.toLowerCase()) || word.length === 1
}

const blanksAndHyphens = /[\s‐‑-]+/gu

/** Written together, apart or with a hyphen, small or with capitals: the letters are the same. */
function lettersOf(text: string): string {
  return text.replace(blanksAndHyphens, '').toLowerCase()
}

/** "vice-president", "Head of State": not the number of blanks. */
function isSpelling(before: string, after: string): boolean {
  return before.replace(/\s+/gu, ' ') !== after.replace(/\s+/gu, ' ')
}

function wordsIn(text: string): readonly string[] {
  return cutTokens(text).filter((token) => tokenKind(token) === 'word' && /\p{L}/u.test(token))
}

/** What is left of the words when each of the others took its like away once. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...words]
  for (const word of others) {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

/** The beginning that forms of one word share at least, in characters. */
const leastStem = 4
/** No ending of number, case or person is longer in the languages with packs. */
const longestEnding = 4

/**
 * "opens" and "opened", «сенату» and «сената», "possible" and "impossible": one word in another form or turned round.
 * A misspelling keeps letters on both sides of what differs: «програма» and «программа». A name has its endings of case
 * and no others: "Kostanai" and "Kostanay" are two spellings.
 */
function isSameWord(a: string, b: string, language: LanguageTag): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  if (one === other) return false
  const stem = sharedStart(one, other)
  const [ending, otherEnding] = [one.slice(stem), other.slice(stem)]
  if (isCapital(a) && isCapital(b)) {
    const endings = packOf(language).names?.endings
    return stem >= leastStem && endings?.has(ending) === true && endings.has(otherEnding)
  }
  if (Math.min(one.length, other.length) >= leastStem && (one.endsWith(other) || other.endsWith(one))) return true
  const longest = Math.max(ending.length, otherEnding.length)
  return stem >= leastStem && longest <= longestEnding && one.at(-1) !== other.at(-1)
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function isMisspelling(wrong: string, right: string): boolean {
  const sorted = (word: string) => [...word.toLowerCase()].toSorted().join('')
  return (
    Math.abs(wrong.length - right.length) <= 1 && (sorted(wrong) === sorted(right) || sharedStart(wrong, right) >= 2)
  )
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
