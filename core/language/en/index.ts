/** All that is known of English. */
import type { LanguagePack } from '../language-pack.ts'
import { englishGaps } from './gaps.ts'
import { englishHabits } from './habits.ts'
import { englishNames } from './names.ts'
import { englishNegation } from './negation.ts'
import { englishNumbers } from './numbers.ts'
import { sentences } from './sentences.ts'
import { english } from './small-words.ts'
import { englishSubjects } from './subject/subject.ts'
import { englishWordForms } from './word-forms.ts'
import { englishCompounds } from './word-parts.ts'

export const en: LanguagePack = {
  tag: 'en',
  sentences,
  habits: englishHabits,
  words: english,
  compounds: englishCompounds,
  numbers: englishNumbers,
  negation: englishNegation,
  names: englishNames,
  subjects: englishSubjects,
  gaps: englishGaps,
  wordForms: englishWordForms,
  quoteStyle: { primary: ['“', '”'], nested: ['‘', '’'] },
}
