/** Where a Kazakh sentence that denies nothing may be denied: at the predicates of its clauses. */
import type { Sentence } from '../language.ts'
import type { NegationPlace } from '../negation/negation-place.ts'
import type { Word } from '../word.ts'
import { deniedForm } from './denied-form.ts'
import { isKazakhPredicate, mayEndKazakh } from './predicate.ts'

/** Says or thinks what stands before it: "деді", "айтты", "деп санайды". */
const reporting =
  /^(?:де(?:д[іи]|йді|п|ген|йтін)\p{L}*|(?:айт|мәлімде|хабарла|баянда|түсіндір|жеткіз|ескерт|білдір|сана|есепте|ойла|жаз|қос|жауап)\p{L}*)$/u

/** After it nothing of the clause comes but the words that tell who said so. */
const closing =
  /^(?:\s*[»”"“']?\s*[.,;:!?…]|\s*[»”"“]|\s+(?:деп|деді|дейді|деген|екен\p{L}*|еді|болды|болады|және|бірақ|ал)(?!\p{L})|\s*$)/u

/** The places, in the order of the text, each with what would stand there if it were denied. */
export function kazakhDeniedPlaces(sentence: Sentence): readonly NegationPlace[] {
  return sentence.words.flatMap((word, index) => (mayBeDenied(sentence, word, index) ? [placeAt(sentence, word)] : []))
}

function mayBeDenied({ text }: Sentence, { lower, end }: Word, index: number): boolean {
  if (index === 0 || reporting.test(lower) || /^(?:екен|еді|болар|шығар|керек|тиіс)$/u.test(lower)) return false
  if (lower === 'бар') return true
  const closes = closing.test(text.slice(end))
  return (
    closes &&
    (mayEndKazakh(lower) || /[.!?…»”"]/u.test(text.slice(end).trimStart()[0] ?? '.') || isBeforeSaying(text.slice(end)))
  )
}

function isBeforeSaying(after: string): boolean {
  return /^\s+(?:деп|екен\p{L}*)(?!\p{L})/u.test(after)
}

function placeAt({ language }: Sentence, { start, end, text, lower }: Word): NegationPlace {
  const span = { start, end }
  const model = language.wordModel()
  const isVerb = isKazakhPredicate(lower) || /[ғқгк][ае]н$/u.test(lower)
  const denied = deniedForm(lower, (form) => model?.knows(form) === true) ?? (isVerb ? undefined : `${text} емес`)
  return { span, gain: 0, fixes: denied === undefined ? [] : [{ span, replacement: denied }] }
}
