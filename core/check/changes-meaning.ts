/** Whether other words would say something else: a denial, a number or a name comes, goes or changes. */
import type { LanguagePack } from '../language/language-pack.ts'
import { countSoft, everyDenial } from '../language/negation/negation.ts'
import { valuesInWords } from '../language/number-words.ts'
import { type Word, wordsOf } from '../language/word.ts'
import { meansTheSame, readNumbers } from './numbers/read-numbers.ts'

/** Whole words that give way, and those that take their place. */
export type WordChange = {
  readonly before: string
  readonly after: string
  /** The first word may have its capital from the start of the sentence, and be no name. */
  readonly isAtStart: boolean
}

/**
 * True if nobody should make the change without a look at its place. Capitals, separators in figures and words said
 * twice change nothing; a number in figures and in words is the same number.
 */
export function changesMeaning(change: WordChange, language: LanguagePack): boolean {
  const { before, after } = change
  if (before.toLowerCase() === after.toLowerCase()) return false
  return changesDenial(before, after, language) || changesNumber(before, after, language) || changesName(change)
}

function changesDenial(before: string, after: string, language: LanguagePack): boolean {
  return (
    everyDenial(before, language).length !== everyDenial(after, language).length ||
    countSoft(before, language) !== countSoft(after, language)
  )
}

function changesNumber(before: string, after: string, language: LanguagePack): boolean {
  return hasOther(before, after, language) || hasOther(after, before, language)
}

/** A number in figures that the other text has neither in figures nor in words. */
function hasOther(text: string, other: string, language: LanguagePack): boolean {
  const figures = readNumbers(other)
  const inWords = valuesInWords(wordsOf(other), language) ?? new Set()
  return readNumbers(text).some(
    (number) =>
      !figures.some((same) => meansTheSame(number, same)) && !number.values.some((value) => inWords.has(value)),
  )
}

function changesName({ before, after, isAtStart }: WordChange): boolean {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  return lacksName(old, fresh, isAtStart) || lacksName(fresh, old, isAtStart)
}

function lacksName(words: readonly Word[], others: readonly Word[], isAtStart: boolean): boolean {
  const known = new Set(others.map(({ lower }) => lower))
  return words.some(
    ({ text, lower }, index) => /^\p{Lu}/u.test(text) && !(isAtStart && index === 0) && !known.has(lower),
  )
}
