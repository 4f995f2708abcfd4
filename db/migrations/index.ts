/** Every migration, oldest first. A shipped one is never edited. */
import { firstLibrary } from './0001-first-library.ts'
import { cutsAndExceptions } from './0002-cuts-and-exceptions.ts'
import { approvedWords } from './0003-approved-words.ts'
import { judgedFindings } from './0004-judged-findings.ts'
import { corrections } from './0005-corrections.ts'
import { longArticles } from './0006-long-articles.ts'
import { visits } from './0007-visits.ts'

export type Migration = {
  /** The schema the library has after it: 1, 2, 3 … */
  readonly schema: number
  readonly name: string
  readonly sql: string
}

export const migrations: readonly Migration[] = [
  firstLibrary,
  cutsAndExceptions,
  approvedWords,
  judgedFindings,
  corrections,
  longArticles,
  visits,
]
