/** All that is known of Kazakh. */
import type { LanguagePack } from '../language-pack.ts'
import { kazakhForms } from './forms.ts'
import { isGoverned } from './governed.ts'
import { kazakhHabits } from './habits.ts'
import { kazakhLostWords } from './lost-words.ts'
import { kazakhNames } from './names.ts'
import { kazakhNegation } from './negation.ts'
import { kazakhNumbers } from './numbers.ts'
import { sentences } from './sentences.ts'
import { kazakh } from './small-words.ts'
import { kazakhWordForms } from './word-forms.ts'
import { kazakhCompounds } from './word-parts.ts'

export const kk: LanguagePack = {
  tag: 'kk',
  sentences,
  habits: kazakhHabits,
  words: kazakh,
  compounds: kazakhCompounds,
  numbers: kazakhNumbers,
  forms: kazakhForms,
  negation: kazakhNegation,
  lostWords: kazakhLostWords,
  names: kazakhNames,
  isGoverned,
  wordForms: kazakhWordForms,
  quoteStyle: { primary: ['«', '»'], nested: ['“', '”'], mayNestSame: true },
}
