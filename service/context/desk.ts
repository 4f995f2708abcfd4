/** What every handler works with: the library, the clock, who sits here, and the workers. */

import type { CopyFailure } from '../../contract/copy.ts'
import type { SverkaEvent } from '../../contract/events.ts'
import type { Settings } from '../../contract/settings.ts'
import type { CheckChoices } from '../../core/check/catalogue.ts'
import type { Checker } from '../../core/check/checker.ts'
import type { PdfText } from '../../core/formats/pdf/text-of-pages.ts'
import type { FileRefused } from '../../core/model/file.ts'
import type { Person } from '../../core/model/person.ts'
import type { Result } from '../../core/model/result.ts'
import type { Concept } from '../../core/model/term.ts'
import type { Library } from '../../db/library.ts'
import type { ArticleCache } from './article-cache.ts'
import type { Checking } from './checking.ts'
import type { Indexing } from './indexing.ts'
import type { Learning } from './learning.ts'
import type { Memories } from './memories.ts'
import type { PickedFiles } from './picked-files.ts'
import type { PickedPaths } from './picked-paths.ts'
import type { Searches } from './searches.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Makes a new identity, later ones after earlier ones. */
export type NewId = () => string

export type Desk = {
  readonly library: Library
  readonly nativeBinding: string | undefined
  /** Why the last copy of the library could not be kept. */
  readonly copyFailure: () => CopyFailure | undefined
  /** Has the process closed the library and open it anew. */
  readonly restart: () => void
  readonly nowMs: () => number
  readonly newId: NewId
  readonly person: () => Person
  readonly settings: () => Settings
  readonly announce: (event: SverkaEvent) => void
  /** To be announced as soon as the transaction under way is on the disk; forgotten if it fails. */
  readonly announceLater: (event: SverkaEvent) => void
  /** Ends what `announceLater` began. */
  readonly endTransaction: (isStored: boolean) => void
  /** Keeps what it learnt of the articles it looked at. */
  readonly checker: Checker
  /** What people chose for the checks of this library. */
  readonly choices: () => CheckChoices
  /** The term base: one value as long as nothing in it changes. */
  readonly terms: () => readonly Concept[]
  /** Looks at articles behind the scenes. */
  readonly checking: Checking
  readonly appVersion: string
  /** The texts of the articles last worked on. */
  readonly texts: ArticleCache
  readonly workers: WorkerPool
  /** The text of a PDF, read in a worker that ends with it. Rejects with `CancelledError` when called off. */
  readonly readPdf: (bytes: Uint8Array, signal: AbortSignal) => Promise<Result<PdfText, FileRefused>>
  /** What people picked and commands name by a token. */
  readonly picked: PickedFiles
  /** Files too large to be read whole that people picked: where they are. */
  readonly pickedPaths: PickedPaths
  readonly memories: Memories
  /** What people searched for last, with the places. */
  readonly searches: Searches
  readonly learning: Learning
  readonly indexing: Indexing
  /** True while the library is being filled with the sample articles. */
  readonly isBeingStocked: () => boolean
}
