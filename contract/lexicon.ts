/** Word pairs learned from approved articles. */
import * as v from 'valibot'
import type { LanguageTag } from '../core/model/ids.ts'
import { count, nothing } from './arguments.ts'
import { changingJob, reading } from './command.ts'

/** What approved articles taught of two languages, whichever was the source; stems are in Latin letters. */
export type LearnedLanguages = {
  readonly languages: readonly [first: LanguageTag, second: LanguageTag]
  readonly articles: number
  readonly pairs: number
  /** Those seen most often to translate each other; `count` in fractions. */
  readonly words: readonly { readonly first: string; readonly second: string; readonly count: number }[]
}

export const lexiconCommands = {
  /** Word pairs learned from approved articles, with the `words` most counted of each two languages. */
  'lexicon.list': reading<readonly LearnedLanguages[]>()(v.strictObject({ words: v.pipe(count, v.maxValue(1_000)) })),
  /** Forgets those word pairs and learns them anew from every approved article. */
  'lexicon.rebuild': changingJob<{ readonly articles: number }>()(nothing),
} as const
