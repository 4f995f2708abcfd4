/**
 * Keeps rolling copies of an open library: soon after it opens, every ten minutes in which something changed, and at the
 * end; for a process that only passes by, when the journal has grown long.
 */

import type { CopyFailure } from '../contract/copy.ts'
import type { SverkaEvent } from '../contract/events.ts'
import { codeOf, isDiskFull } from '../core/model/error-code.ts'
import { doubtLibrary } from '../db/damage.ts'
import { journalSize } from '../db/journal/read-journal.ts'
import { keepRollingBackup, UnsoundCopyError } from '../db/keep-backup.ts'
import type { Library } from '../db/library.ts'

/** The first seconds belong to the window that is opening. */
const firstMs = 15_000
const everyMs = 10 * 60_000

export type BackupClock = {
  /** A person has looked into the library: from now on older copies are thinned out. */
  readonly noteLook: () => void
  /** Why the last copy could not be kept. */
  readonly failure: () => CopyFailure | undefined
  /** Makes the last copy, if anything changed, and stops. */
  readonly stop: () => Promise<void>
}

export type BackupClockOptions = {
  readonly nowMs: () => number
  readonly announce: (event: SverkaEvent) => void
  readonly nativeBinding?: string | undefined
  /** The first copy waits for the samples of a first library. */
  readonly stocked?: Promise<unknown>
}

type Copier = Pick<BackupClock, 'failure'> & {
  /** Makes a copy, if anything changed since the last. Never rejects. */
  readonly copy: (mayThin: boolean) => Promise<void>
}

/** A copy that cannot be kept is told once, and tried again at the next turn; the library goes on. */
function copierOf(library: Library, { nowMs, announce, nativeBinding }: BackupClockOptions): Copier {
  let savedAt: string | undefined
  let failure: CopyFailure | undefined
  async function copy(mayThin: boolean): Promise<void> {
    const now = stateOf(library)
    if (now === savedAt) return
    try {
      await keepRollingBackup(library, library.file, { nowMs: nowMs(), nativeBinding, mayThin })
      savedAt = now
      announce({ kind: 'copies.kept', again: failure !== undefined })
      failure = undefined
    } catch (error) {
      const why = failureOf(error)
      if (why === 'unsound') doubtLibrary(library.file)
      if (why !== failure) announce({ kind: 'copies.failed', why })
      failure = why
    }
  }
  return { copy, failure: () => failure }
}

/** Copies for the process that keeps a library for its windows. */
export function keepBackups(library: Library, options: BackupClockOptions): BackupClock {
  const { copy, failure } = copierOf(library, options)
  let mayThin = false
  let underWay: Promise<unknown> = Promise.resolve(options.stocked).catch(() => undefined)
  const copyInTurn = (): void => {
    underWay = underWay.then(() => copy(mayThin))
  }
  const first = setTimeout(copyInTurn, firstMs).unref()
  const regularly = setInterval(copyInTurn, everyMs).unref()
  return {
    noteLook: () => {
      mayThin = true
    },
    failure,
    stop: async () => {
      clearTimeout(first)
      clearInterval(regularly)
      copyInTurn()
      await underWay
    },
  }
}

/** A longer journal is worth a copy, which lets go of it; so is none that is shorter than the library. */
const longJournalBytes = 16 << 20

/**
 * Copies for a process that works on a library and goes, such as the command line: one at the end, if the journal has grown
 * longer than the library. Copies made so cost no more than what was written since, and the second one shortens the journal.
 */
export function keepJournalShort(
  library: Library,
  options: BackupClockOptions,
  longBytes = longJournalBytes,
): BackupClock {
  const { copy, failure } = copierOf(library, options)
  return {
    noteLook: () => undefined,
    failure,
    stop: async () => {
      const { file } = library
      if (file !== ':memory:' && journalSize(file) > Math.max(longBytes, sizeOf(library))) await copy(true)
    },
  }
}

/** In bytes, with what is still in its log. */
function sizeOf({ raw }: Library): number {
  return Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }))
}

/** Changes whenever this process or another writes. */
function stateOf(library: Library): string {
  const ownChanges = library.read.one<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0
  return `${library.raw.pragma('data_version', { simple: true })} ${ownChanges}`
}

/** Nothing that befalls a copy may end the store: whatever is not known is told as `unknown`. */
function failureOf(error: unknown): CopyFailure {
  if (isDiskFull(error)) return 'disk-full'
  if (error instanceof UnsoundCopyError) return 'unsound'
  const code = codeOf(error)
  if (code.startsWith('SQLITE_CORRUPT')) return 'unsound'
  if (['EEXIST', 'ENOTDIR'].includes(code)) return 'folder-blocked'
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].includes(code)) return 'not-writable'
  return 'unknown'
}
