/** Every check of the product. A new check is named here. */
import type { Check } from './check.ts'
import { addedSentence } from './checks/added-sentence.ts'
import { agreement } from './checks/agreement.ts'
import { caseStart } from './checks/case-start.ts'
import { commaSplice } from './checks/comma-splice.ts'
import { currencyFormat } from './checks/currency-format.ts'
import { doubledPhrase } from './checks/doubled-phrase.ts'
import { droppedFunctionWord } from './checks/dropped-function-word.ts'
import { duplicatedSentence } from './checks/duplicated-sentence.ts'
import { endMark } from './checks/end-mark.ts'
import { fullWidthPunctuation } from './checks/full-width-punctuation.ts'
import { gluedWords } from './checks/glued-words.ts'
import { homoglyph } from './checks/homoglyph.ts'
import { indefiniteArticle } from './checks/indefinite-article.ts'
import { lostAnd } from './checks/lost-and.ts'
import { missingFullStop } from './checks/missing-full-stop.ts'
import { missingSpace } from './checks/missing-space.ts'
import { misspelling } from './checks/misspelling.ts'
import { mojibake } from './checks/mojibake.ts'
import { nameForm } from './checks/name-form.ts'
import { nameMismatch } from './checks/name-mismatch.ts'
import { nameSpelling } from './checks/name-spelling.ts'
import { negationFlip } from './checks/negation-flip.ts'
import { numberGrouping } from './checks/number-grouping.ts'
import { omittedSentence } from './checks/omitted-sentence.ts'
import { overlongSentence } from './checks/overlong-sentence.ts'
import { quoteNesting } from './checks/quote-nesting.ts'
import { quoteOrder } from './checks/quote-order.ts'
import { quoteUnbalanced } from './checks/quote-unbalanced.ts'
import { shiftedSpeaker } from './checks/shifted-speaker.ts'
import { smallNumber } from './checks/small-number.ts'
import { spacing } from './checks/spacing.ts'
import { straightQuotes } from './checks/straight-quotes.ts'
import { truncatedSentence } from './checks/truncated-sentence.ts'
import { unattributedSpeech } from './checks/unattributed-speech.ts'
import { untranslatedSource } from './checks/untranslated-source.ts'
import { wrongNumber } from './checks/wrong-number.ts'
import { wrongTerm } from './checks/wrong-term.ts'
import { styleChecks } from './house-style/styles.ts'

export const checks: readonly Check[] = [
  mojibake,
  homoglyph,
  spacing,
  gluedWords,
  missingSpace,
  missingFullStop,
  doubledPhrase,
  caseStart,
  quoteUnbalanced,
  duplicatedSentence,
  truncatedSentence,
  untranslatedSource,
  ...styleChecks,
  lostAnd,
  wrongNumber,
  nameMismatch,
  wrongTerm,
  negationFlip,
  agreement,
  droppedFunctionWord,
  omittedSentence,
  addedSentence,
  indefiniteArticle,
  quoteNesting,
  commaSplice,
  misspelling,
  nameForm,
  nameSpelling,
  overlongSentence,
  endMark,
  straightQuotes,
  quoteOrder,
  fullWidthPunctuation,
  numberGrouping,
  currencyFormat,
  smallNumber,
  unattributedSpeech,
  shiftedSpeaker,
]
