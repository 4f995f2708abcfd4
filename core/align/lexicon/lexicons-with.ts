/** All that is counted of two languages: what ships, and what people approved. */
import type { LanguageTag } from '../../model/ids.ts'
import { type CountedPair, type CountTable, countTableOf, lexiconLanguages } from './count-table.ts'
import { lexiconFor } from './lexicon.ts'

/** `approved` are pairs of the two languages in the order of `lexiconLanguages`. */
export function lexiconsWith(
  approved: readonly CountedPair[],
  source: LanguageTag,
  target: LanguageTag,
): readonly CountTable[] {
  const shipped = lexiconFor(source, target)
  const languages = lexiconLanguages(source, target)
  return languages === undefined || approved.length === 0 ? shipped : [...shipped, countTableOf(languages, approved)]
}
