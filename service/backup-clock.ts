/** Keeps rolling copies of an open library: soon after it opens, every ten minutes in which something changed, and at the end. */

import type { CopyFailure } from '../contract/copy.ts'
import type { SverkaEvent } from '../contract/events.ts'
import { codeOf, isDiskFull } from '../core/model/error-code.ts'
import { doubtLibrary } from '../db/damage.ts'
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

/** A copy that cannot be kept is told once, and tried again at the next turn; the library goes on. */
export function keepBackups(
  library: Library,
  { nowMs, announce, nativeBinding, stocked }: BackupClockOptions,
): BackupClock {
  let savedAt: string | undefined
  let failure: CopyFailure | undefined
  let mayThin = false
  let underWay: Promise<unknown> = Promise.resolve(stocked).catch(() => undefined)

  async function copy(): Promise<void> {
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
  const copyInTurn = (): void => {
    underWay = underWay.then(copy)
  }
  const first = setTimeout(copyInTurn, firstMs).unref()
  const regularly = setInterval(copyInTurn, everyMs).unref()
  return {
    noteLook: () => {
      mayThin = true
    },
    failure: () => failure,
    stop: async () => {
      clearTimeout(first)
      clearInterval(regularly)
      copyInTurn()
      await underWay
    },
  }
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
