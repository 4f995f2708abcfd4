/** Opens a library for writing: sound, of this app's schema, durable; or says why not. */
import { existsSync } from 'node:fs'
import type { Holder, OpeningRefused, ReadOnly, Recovery } from '../core/model/library-access.ts'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import type { Connection } from './connection.ts'
import { connect } from './connection.ts'
import { hasCauseForDoubt, isDamage, isSoundFile, trustLibrary } from './damage.ts'
import { catchUp, markInPages } from './journal/catch-up.ts'
import { keepJournal } from './journal/keep-journal.ts'
import { readJournal } from './journal/read-journal.ts'
import { keepCopyBeforeMigration } from './keep-backup.ts'
import { lookAtFile } from './look.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { migrations } from './migrations/index.ts'
import { type RescueRefused, recoveryOf, rescue } from './rescue.ts'
import { describeBackups, endTakingPlace, isMissing, type ListedBackup } from './restore.ts'

export type OpenOptions = {
  /** Path of a better-sqlite3 binding built for another engine. */
  readonly nativeBinding?: string | undefined
  readonly nowMs: number
  readonly newId: () => string
  /** A person said so: a new library may begin though copies of one that is missing lie beside it. They stay. */
  readonly beginsAnew?: boolean
  /** What opens it, for others who would; the command line if not said. */
  readonly program?: Holder['program'] | undefined
  /** Only tests open with other migrations. */
  readonly migrations?: readonly Migration[]
}

export type LibraryRefused =
  | OpeningRefused
  | RescueRefused
  /** Nothing stands there, but copies lie beside it, newest first: a person says whether one of them is restored. */
  | { readonly kind: 'missing-with-copies'; readonly copies: readonly ListedBackup[] }

export type Library = Connection & {
  readonly file: string
  readonly recovery: Recovery | undefined
  /** Why every write throws SQLITE_READONLY; undefined for a library that takes them. */
  readonly readOnly: ReadOnly | undefined
  /** True once whoever held the library is gone, so that it can be opened anew for writing. */
  readonly isFree: () => boolean
  /** A copy took the place of the library that was open before. */
  readonly isRestored: boolean
}

/** Opens the file that stands there, if it is whole. */
function openSound(
  file: string,
  options: OpenOptions,
  isRestored: boolean,
): Result<Library, LibraryRefused> | 'damaged' {
  const isDoubtful = existsSync(file) && hasCauseForDoubt(file, options.nowMs)
  if (isDoubtful && !isSoundFile(file, options.nativeBinding)) return 'damaged'
  let connection: Connection | undefined
  try {
    const inFile = markInPages(file, false)
    connection = connect(file, options.nativeBinding)
    tryToWrite(connection)
    const known = options.migrations ?? migrations
    const played = catchUp(connection, file, { migrations: known, inFile, isRead: isDoubtful })
    if (played === 'damaged') {
      connection.close()
      return 'damaged'
    }
    // One transaction played back was merely under way; more of them were lost with a torn log, and a person is told.
    const recovery = played > 1 ? recoveryOf(connection.read, { isWhole: true, playedBack: played }) : undefined
    const opened = welcome({ ...writable(connection, file, recovery), isRestored }, options)
    if (isDoubtful && opened.ok) trustLibrary(file)
    return opened
  } catch (error) {
    connection?.close()
    if (!isDamage(error)) throw error
    return 'damaged'
  }
}

function welcome(library: Library, options: OpenOptions): Result<Library, LibraryRefused> {
  const migrated = migrate(library, options.migrations ?? migrations, () => {
    if (library.file !== ':memory:') keepCopyBeforeMigration(library, library.file, options.nowMs)
  })
  if (!migrated.ok) {
    library.close()
    return migrated
  }
  library.hashRows()
  const { nowMs, newId } = options
  if (library.file !== ':memory:') keepJournal(library, library.file, { schema: migrated.value.to, nowMs, newId })
  name(library, options)
  return ok(library)
}

/** Gives a new library its identity and its device. */
function name(library: Library, options: OpenOptions): void {
  if (library.read.one('SELECT row FROM library') !== undefined) return
  library.write((db) => {
    const device = db.run('INSERT INTO device (id) VALUES (?)', options.newId()).row
    db.run(
      'INSERT INTO library (row, id, device, created_ms) VALUES (1, ?, ?, ?)',
      options.newId(),
      device,
      options.nowMs,
    )
  })
}

/** SQLite opens a file it may not write without a word, and says so only when something is to be stored. */
function tryToWrite({ raw }: Connection): void {
  raw.exec('BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK')
}

function writable(connection: Connection, file: string, recovery: Recovery | undefined): Library {
  return { ...connection, file, recovery, readOnly: undefined, isFree: () => false, isRestored: false }
}

/**
 * True if a file stands there, but all that is left of the library is its journal: killed young, it may have been in its
 * log alone. Where not even a file stands and there are no copies, somebody removed the library; another one begins, and the
 * journal of the one before is put aside.
 */
function isLost(file: string, { beginsAnew }: OpenOptions): boolean {
  if (!existsSync(file)) return false
  const look = lookAtFile(file)
  const isGone = isMissing(file) || (look.ok && look.value.kind === 'database' && look.value.isBlank)
  return isGone && beginsAnew !== true && readJournal(file).last !== undefined
}

/**
 * Opens `file`; created where there is none and no copies of an earlier one lie beside it (`:memory:` for none at all). A
 * damaged file is put aside, which `recovery` tells. Throws when the disk does not let us. Only for whoever holds
 * its lock: everybody else calls `openLibrary`.
 */
export function openForWriting(file: string, options: OpenOptions): Result<Library, LibraryRefused> {
  if (file === ':memory:') return welcome(writable(connect(file, options.nativeBinding), file, undefined), options)
  const isRestored = endTakingPlace(file, options.nowMs) === 'replaced'
  if (isMissing(file) && options.beginsAnew !== true) {
    const copies = describeBackups(file, options.nativeBinding)
    if (copies.length > 0) return fail({ kind: 'missing-with-copies', copies })
  }
  const isGone = isLost(file, options)
  const opened = isGone ? 'damaged' : openSound(file, options, isRestored)
  if (opened !== 'damaged') return opened
  const rescued = rescue(file, options)
  if (!rescued.ok) {
    // Nothing leads back to what was there: whoever opens it begins with a new one.
    const begun = isGone && rescued.failure.kind === 'damaged' ? openSound(file, options, isRestored) : 'damaged'
    return begun === 'damaged' ? rescued : begun
  }
  return welcome({ ...writable(connect(file, options.nativeBinding), file, rescued.value), isRestored }, options)
}
