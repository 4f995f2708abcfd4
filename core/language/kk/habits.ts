/** How Kazakh is written and built. */
import type { WritingHabits } from '../writing-habits.ts'
import { isKazakhPredicate, mayEndKazakh } from './predicate.ts'

export const kazakhHabits: WritingHabits = {
  evenDashes: true,
  script: 'cyrillic',
  persons: {
    self: /(?<!\p{L})(?:мен|менің|мені|маған|менде|менен|менімен)(?!\p{L})/iu,
    others: /(?<!\p{L})(?:ол|оның|оны|оған|онда|одан|онымен|олар\p{L}*|өзі\p{L}*)(?!\p{L})/iu,
  },
  partsThousands: '\u00a0',
  pairWords:
    /^(?:бірте|біртіндеп|қайта|ақырын|баяу|тез|жиі|анда|кейде|топ|бөлек|жеке|алуан|сан|мың|түрлі|кезек|әлсін|оқтын|талай|үздік|құшақ|қора|тау|бір)$/u,
  pairsCompounds: true,
  stopsHeadlines: true,
  isPredicate: isKazakhPredicate,
  mayEndClause: mayEndKazakh,
  foreignEndings:
    /^(?:[лдт][ае]р)?(?:[ыі]м[ыі]з|с[ыі])?(?:[нтд][ыі]ң|[нтд][ыі]|[ғқ]а|[гк]е|[дт][ае]н|н[ае]н|[дт][ае]|[мпб]ен)?$/u,
  // The model has seen few words: a seam it does not know says little against a repair.
  leastRepeatGain: -3,
  leastQuoteConfidence: 0.8,
  // The lexicon knows fewer of the forms.
  leastTold: 0.2,
  telling:
    /(?<!\p{L})(?:де[дйпгмсу]|дей|айт|мәлім|хабар|жаз|сұра|жауап|ата[пд]|тоқтал|баян|сөз|сөй|пікір|қос|түсін|ескерт|өтін|алғыс|үнде|сұхбат|ойы|әңгім|жеткіз|білдір|келтір|хат)/iu,
}
