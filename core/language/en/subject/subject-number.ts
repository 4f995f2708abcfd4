/** Whether a subject is one or many. */
import type { Language } from '../../language.ts'
import type { Subject } from '../../subject-rules.ts'
import type { Word } from '../../word.ts'
import { setOf } from '../../word-list.ts'
import { nations } from '../nations.ts'
import { isPronoun, looksPlural, oddPlurals, pluralPronouns, singularPronouns } from './subject-words.ts'

/** What is counted as one amount. */
const units = setOf(
  'years days months weeks hours minutes dollars percent miles pounds euros times kilometres metres tenge roubles rubles points men',
)

/** The number of a subject, or undefined where the word does not tell. */
export function numberOf(subject: Subject, language: Language): 'singular' | 'plural' | undefined {
  const { head, words, isRow } = subject
  const { lower } = head
  const pronoun = words.length === 1 ? numberOfPronoun(lower) : undefined
  if (pronoun || lower === 'i' || isAmount(subject)) return pronoun
  const first = words[0]?.lower ?? ''
  if (isRow || /^(?:these|those|many|several|both|few)$/.test(first)) return looksPlural(lower) ? 'plural' : undefined
  if (first === 'the' && /(?:ish|ese|french|dutch|swiss)$/.test(lower)) return undefined
  if (/[^s]ans$/.test(lower)) return 'plural'
  if (oddPlurals.test(lower)) return 'plural'
  if (isName(subject, language)) return /s$/.test(lower) ? undefined : 'singular'
  return looksPlural(lower) ? 'plural' : 'singular'
}

/** The first word of a sentence has a capital whatever it is. */
function isName({ head, words }: Subject, language: Language): boolean {
  return isCapitalName(head) && !(words[0] === head && isCommonWord(head.lower, language))
}

function numberOfPronoun(lower: string): 'singular' | 'plural' | undefined {
  if (singularPronouns.has(lower)) return 'singular'
  return pluralPronouns.has(lower) ? 'plural' : undefined
}

const figure =
  /^\p{N}|^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|million|billion|hundred|thousand|all|half)$/u

/** "Ten years is a long time": an amount is one thing. */
function isAmount({ head, words, isRow }: Subject): boolean {
  return !isRow && units.has(head.lower) && words.some(({ lower }) => figure.test(lower))
}

function isCommonWord(lower: string, language: Language): boolean {
  const model = language.wordModel()
  return model?.knows(lower) === true && model.capitalShare(lower) < 0.4
}

/** "South Africa are ahead": a country that plays is many. */
export function isTeam({ head, words }: Subject, verb: Word): boolean {
  return words.length < 3 && nations.has(head.lower) && /^(?:are|have|aren't|haven't|do)$/.test(verb.lower)
}

/** "Sokol are ahead", "the Sokol have": a name alone, with a verb that a club may have as many. */
export function mayBeClub({ head, words }: Subject, verb: Word): boolean {
  if (!/^(?:are|have|were|aren't|haven't|weren't|do)$/.test(verb.lower) || words.length > 2) return false
  return isCapitalName(head) && !isPronoun(head) && (words.length === 1 || words[0]?.lower === 'the')
}

function isCapitalName({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text)
}
