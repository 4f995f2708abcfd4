/** Which languages the checks have word lists of. An unknown language gets the language-neutral checks only. */
import type { LanguageTag } from '../../model/ids.ts'
import { english } from './en.ts'
import { kazakh } from './kk.ts'
import { russian } from './ru.ts'
import type { WordList } from './word-list.ts'

const lists: Readonly<Record<string, WordList>> = { en: english, ru: russian, kk: kazakh }

/** The word list of a language, given without script and region. */
export function wordListOf(language: LanguageTag): WordList | undefined {
  return lists[language]
}
