/**
 * Everything the product knows of one language, joined in `<tag>/index.ts`. Only where sentences end must be known; each
 * other part may be missing, and then checks that ask for it stay silent or know less.
 */
import type { LanguageTag } from '../model/ids.ts'
import type { FormRules } from './form-rules.ts'
import type { GapRules, NamedGap } from './gaps/gap-rules.ts'
import type { Sentence } from './language.ts'
import type { CompoundRules } from './letter-cut.ts'
import type { NameRules } from './name-rules.ts'
import type { NegationRules } from './negation/negation-rules.ts'
import type { NumberRules } from './number-words.ts'
import type { QuoteStyle } from './quote-style.ts'
import type { SentenceRules } from './sentence-rules.ts'
import type { SubjectRules } from './subject-rules.ts'
import type { Word } from './word.ts'
import type { WordForms } from './word-forms.ts'
import type { WordList } from './word-list.ts'
import type { WritingHabits } from './writing-habits.ts'

export type LanguagePack = {
  readonly tag: LanguageTag
  readonly sentences: SentenceRules
  readonly habits: WritingHabits
  readonly quoteStyle?: QuoteStyle
  readonly words?: WordList
  readonly compounds?: CompoundRules
  readonly numbers?: NumberRules
  readonly negation?: NegationRules
  readonly names?: NameRules
  readonly subjects?: SubjectRules
  readonly forms?: FormRules
  readonly gaps?: GapRules
  /** Gaps that have surely lost a small word, where no model weighs all of them. */
  readonly lostWords?: (sentence: Sentence) => readonly NamedGap[]
  /** In what forms a word stands: by them terms are found. */
  readonly wordForms?: WordForms
  /**
   * True if the word at a place stands in a relation for which another language may have a preposition. Of languages
   * whose texts are sources, with cases of their own.
   */
  readonly isGoverned?: (words: readonly Word[], at: number) => boolean
}
