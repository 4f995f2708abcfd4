/** All that is known of Russian. */
import type { LanguagePack } from '../language-pack.ts'
import { russianForms } from './forms.ts'
import { russianGaps } from './gaps.ts'
import { isGoverned } from './governed.ts'
import { russianHabits } from './habits.ts'
import { russianNames } from './names.ts'
import { russianNegation } from './negation.ts'
import { russianNumbers } from './numbers.ts'
import { sentences } from './sentences.ts'
import { russian } from './small-words.ts'
import { russianWordForms } from './word-forms.ts'
import { russianCompounds } from './word-parts.ts'

export const ru: LanguagePack = {
  tag: 'ru',
  sentences,
  habits: russianHabits,
  words: russian,
  compounds: russianCompounds,
  numbers: russianNumbers,
  forms: russianForms,
  negation: russianNegation,
  names: russianNames,
  isGoverned,
  gaps: russianGaps,
  wordForms: russianWordForms,
  quoteStyle: { primary: ['«', '»'], nested: ['„', '“'], mayNestSame: true },
}
