/** Small words that fall out of Russian sentences. */
import type { GapRules } from '../gaps/gap-rules.ts'
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
}

function russianForm(word: string, next: string): string {
  if (word === 'о') return /^[аоуэи]/.test(next) ? 'об' : word
  if (word === 'в') return /^(?:[вф][бвгджзклмнпрстфхцчшщ]|мно[гж]|мне)/.test(next) ? 'во' : word
  if (word === 'с') return /^(?:[сзшжщ][бвгджзйклмнпрстфхцчшщ]|мно|вс)/.test(next) ? 'со' : word
  return word === 'к' && /^(?:мне$|вс|мног)/.test(next) ? 'ко' : word
}
