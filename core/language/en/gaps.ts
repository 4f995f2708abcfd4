/** Small words that fall out of English sentences. */
import type { GapRules } from '../gaps/gap-rules.ts'
import { askedToAct } from './asked-to-act.ts'
import { bodyOfPeople } from './body-of-people.ts'
import { englishGapWeights } from './gap-weights.ts'
import { lostArticles } from './lost-article.ts'
import { isBound, isWhole } from './whole-gaps.ts'

/** By sound: "an hour", "a union", "an 8-day trip". */
function soundsOpen(next: string): boolean {
  if (/^(?:hour|honest|honou?r|heir)/.test(next)) return true
  if (/^(?:8|11(?:\D|$)|18(?:\D|$))/.test(next)) return true
  return /^[aeio]|^u(?!ni(?!n|m)|s[aeiu]|til|kr|ran)/.test(next) && !/^(?:eu|one(?!r)|once|ewe)/.test(next)
}

export const englishGaps: GapRules = {
  words: (
    'the a of to in for on with at by from as that is are was were be been has have had and will or than about into ' +
    'which who it'
  ).split(' '),
  forms: { an: 'a' },
  unnamed: new Set('and or that which who it than about into will as been'.split(' ')),
  weights: englishGapWeights,
  leastSieved: 1.8,
  // An article is left out at will, or by those who learned English late; no source can say that one is missing.
  leastOdds: { article: 3.8, verb: 2.8, preposition: 2.8 },
  sourceTells: { governed: -0.3, bare: 2.5 },
  formBefore: (word, next) => (word === 'a' && soundsOpen(next) ? 'an' : word),
  isWhole,
  isBound,
  surelyLost: (sentence) => [
    ...askedToAct(sentence).map((index) => ({ index, word: 'to' })),
    ...bodyOfPeople(sentence).map((index) => ({ index, word: 'of' })),
    ...lostArticles(sentence),
  ],
}
