/** Small words that fall out of Russian sentences. */
import type { GapRules } from '../gaps/gap-rules.ts'
import { isCapitalised } from '../word.ts'
import { russianGapWeights } from './gap-weights.ts'

export const russianGaps: GapRules = {
  words: (
    'в на с к по о от из у за до для при под без через перед между над и что как чтобы был была было были быть ' +
    'а но или'
  ).split(' '),
  forms: { во: 'в', со: 'с', ко: 'к', об: 'о', обо: 'о', изо: 'из', подо: 'под', передо: 'перед' },
  unnamed: new Set('и что как а но или чтобы был была было были быть'.split(' ')),
  weights: russianGapWeights,
  leastSieved: 2,
  // A dative looks much like a lost preposition.
  leastOdds: { article: 3, verb: 3, preposition: 3 },
  formBefore: russianForm,
  // "Как Том": a name that looks like a form of a pronoun.
  isWhole: ({ index }, { words }) => {
    const after = words[index + 1]
    return after !== undefined && isCapitalised(after.text) && pronoun.test(after.lower)
  },
}

const pronoun = /^(?:том|той|тем|тому|ней|ним|мой|моей|чем|ком|сам|сами)$/u

function russianForm(word: string, next: string): string {
  if (word === 'о') return /^[аоуэи]/.test(next) ? 'об' : word
  if (word === 'в') return /^(?:[вф][бвгджзклмнпрстфхцчшщ]|мно[гж]|мне)/.test(next) ? 'во' : word
  if (word === 'с') return /^(?:[сзшжщ][бвгджзйклмнпрстфхцчшщ]|мно|вс)/.test(next) ? 'со' : word
  return word === 'к' && /^(?:мне$|вс|мног)/.test(next) ? 'ко' : word
}
