/** Every check of the product. A new check is named here. */
import type { Check } from './check.ts'
import { addedSentence } from './checks/added-sentence.ts'
import { caseStart } from './checks/case-start.ts'
import { doubledPhrase } from './checks/doubled-phrase.ts'
import { duplicatedSentence } from './checks/duplicated-sentence.ts'
import { fusedNospace } from './checks/fused-nospace.ts'
import { fusedNoterm } from './checks/fused-noterm.ts'
import { gluedWords } from './checks/glued-words.ts'
import { homoglyph } from './checks/homoglyph.ts'
import { mojibake } from './checks/mojibake.ts'
import { omittedSentence } from './checks/omitted-sentence.ts'
import { quoteUnbalanced } from './checks/quote-unbalanced.ts'
import { spacing } from './checks/spacing.ts'
import { truncatedSentence } from './checks/truncated-sentence.ts'
import { untranslatedSource } from './checks/untranslated-source.ts'

export const checks: readonly Check[] = [
  mojibake,
  homoglyph,
  spacing,
  gluedWords,
  fusedNospace,
  fusedNoterm,
  doubledPhrase,
  caseStart,
  quoteUnbalanced,
  duplicatedSentence,
  truncatedSentence,
  untranslatedSource,
  omittedSentence,
  addedSentence,
]
