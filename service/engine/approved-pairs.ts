/** What approved articles taught of two languages, on its way to the worker that aligns the next. */
import { lexiconLanguages } from '../../core/align/lexicon/count-table.ts'
import type { LanguageTag } from '../../core/model/ids.ts'
import { packApprovedWords } from '../../db/approved-words.ts'
import type { Desk } from '../context/desk.ts'
import type { PackedPairs } from '../context/jobs.ts'

/** Undefined if nothing was learned of these languages. */
export function approvedPairs(desk: Desk, source: LanguageTag, target: LanguageTag): PackedPairs | undefined {
  const languages = lexiconLanguages(source, target)
  return languages && (packApprovedWords(desk.library.read, languages) as PackedPairs | undefined)
}
