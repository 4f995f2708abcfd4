/** Copies of a library that nobody has open: for the command line, which lists, restores and salvages without opening it. */

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { LibraryCopy } from '../../contract/copy.ts'
import type { Recovery } from '../../core/model/library-access.ts'
import { takeLock } from '../../db/lock.ts'
import { salvage } from '../../db/rescue.ts'
import { describeBackups, readyNamed, takePlace } from '../../db/restore.ts'
import { createIdentities } from '../base/identities.ts'

/** Newest first. */
export function listCopiesOf(libraryFile: string): readonly LibraryCopy[] {
  return describeBackups(libraryFile, undefined)
}

export type Restored =
  | { readonly kind: 'restored'; readonly replacedFile: string | undefined }
  | { readonly kind: 'no-such-copy' | 'copy-damaged' | 'no-room' }
  /** Somebody works in the library. */
  | { readonly kind: 'held' }

/** Puts the copy of this name in the place of the library, which becomes a copy itself. Throws what the disk says. */
export function restoreCopyOf(libraryFile: string, name: string, nativeBinding: string | undefined): Restored {
  const nowMs = Date.now()
  const lock = takeLock(libraryFile, 'command-line', { nativeBinding, nowMs })
  if (lock.kind === 'held') return { kind: 'held' }
  if (lock.kind === 'none') throw lock.error
  try {
    const ready = readyNamed(libraryFile, name, nativeBinding)
    if (ready !== 'ready') return { kind: ready }
    return { kind: 'restored', replacedFile: takePlace(libraryFile, 'replaced', nowMs) }
  } finally {
    lock.release()
  }
}

export type Salvaged = Pick<Recovery, 'articles' | 'edits' | 'newerEdits' | 'lostSegments' | 'isWhole'> & {
  readonly unplaced: readonly string[]
}

/**
 * Writes what can be read of a damaged library and its copies to `into`, a new library; the damaged one is only read.
 * `undefined` if nothing can be read. Throws what the disk says.
 */
export function salvageLibrary(libraryFile: string, into: string): Salvaged | undefined {
  if (!existsSync(libraryFile)) return undefined
  const newId = createIdentities(Date.now, randomBytes)
  const salvaged = salvage(libraryFile, into, { nowMs: Date.now(), newId })
  if (salvaged === undefined) return undefined
  const { unplacedEdits, articles, edits, newerEdits, lostSegments, isWhole } = salvaged.salvage
  return { articles, edits, newerEdits, lostSegments, isWhole, unplaced: unplacedEdits.map(({ after }) => after) }
}
