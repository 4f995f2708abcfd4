/**
 * Every migration, oldest first. From the first on each is for ever: never edited, and tested with a library of the schema
 * before it.
 */

import { firstLibrary } from './0008-first-library.ts'
import { comments } from './0009-comments.ts'
import { deskDetails } from './0010-desk-details.ts'
import { errors } from './0011-errors.ts'
import { importReport } from './0012-import-report.ts'
import { withFiles } from './0013-with-files.ts'
import { superseded } from './0014-superseded.ts'
import { notesOfFiles } from './0015-notes-of-files.ts'
import { terms } from './0016-terms.ts'
import { searchBehind } from './0017-search-behind.ts'

export type Migration = {
  /** The schema the library has after it: 8, 9, 10 … Schemas 1 to 7 were never released. */
  readonly schema: number
  readonly name: string
  readonly sql: string
  /** Of the tables, indexes and triggers after it (`db/schema-fit.ts`): no start need make a blank library to compare with. */
  readonly fingerprint?: string
}

export const migrations: readonly Migration[] = [
  firstLibrary,
  comments,
  deskDetails,
  errors,
  importReport,
  withFiles,
  superseded,
  notesOfFiles,
  terms,
  searchBehind,
]
