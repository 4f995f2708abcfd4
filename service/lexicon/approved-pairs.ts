/** What approved articles taught of two languages, for the worker that aligns the next. */
import { type CountedPair, lexiconLanguages } from '../../core/align/lexicon/count-table.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { listApprovedWords } from '../../db/approved-words.ts'
import type { Desk } from '../desk-context.ts'

export function approvedPairs(desk: Desk, source: LanguageTag, target: LanguageTag): readonly CountedPair[] {
  const languages = lexiconLanguages(source, target)
  return languages === undefined ? [] : listApprovedWords(desk.library.read, languages)
}
