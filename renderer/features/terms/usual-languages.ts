/** The languages that a new term is written in: those of the article at hand, else those that terms were written in last. */
import type { LanguageTag } from '../../../core/model/ids.ts'
import type { Concept } from '../../../core/model/term.ts'

type Pair = readonly [source: LanguageTag, target: LanguageTag]

let atHand: Pair | undefined

/** An article is at hand from when it is opened until another is. */
export function noteLanguages(source: LanguageTag | undefined, target: LanguageTag): void {
  atHand = [source ?? otherThan(target), target]
}

/** `written`: concepts, what was written last first. */
export function usualLanguages(written: readonly Concept[]): Pair {
  const [first, second] = new Set(written[0]?.terms.map(({ language }) => language))
  return atHand ?? (first === undefined ? ['ru', 'en'] : [first, second ?? otherThan(first)])
}

function otherThan(language: LanguageTag): LanguageTag {
  return language === 'en' ? 'ru' : 'en'
}
