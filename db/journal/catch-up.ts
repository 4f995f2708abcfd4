/** Brings a library that has lost its last transactions back to where its journal ends. */
import { existsSync, writeFileSync } from 'node:fs'
import { codeOf } from '../../core/model/error-code.ts'
import type { DamagedPlace } from '../../core/model/library-access.ts'
import { type Backup, listBackups } from '../backups.ts'
import { type Connection, connectToCopy, type SqlValue } from '../connection.ts'
import { isDamage, isSound } from '../damage.ts'
import { differingRows } from '../integrity/compare.ts'
import { placesOf } from '../integrity/places.ts'
import { applicationId, migrate } from '../migrate.ts'
import type { Migration } from '../migrations/index.ts'
import { copyWhole, makeReady, waitingFile } from '../restore.ts'
import { openPages } from '../salvage/page-image.ts'
import { readRoots, rowsOf, walkTree } from '../salvage/trees.ts'
import type { Mark } from './entries.ts'
import { markOf, putMark } from './keep-journal.ts'
import { CannotPlayError, playBack } from './play-back.ts'
import { type Journal, lastMark, leadsFrom, readJournal } from './read-journal.ts'

/** The mark on the pages of a file, read without SQLite; `isLogRead` false for the file alone, as its last checkpoint left it. */
export function markInPages(libraryFile: string, isLogRead: boolean): number | undefined {
  if (!existsSync(libraryFile)) return undefined
  const image = openPages(libraryFile, isLogRead)
  try {
    const root = readRoots(image, new Set()).get('journal_mark')
    if (root === undefined) return undefined
    const { pages } = walkTree(image, root, 'table', new Set())
    const [row] = rowsOf(image, pages, () => undefined)
    const entry: SqlValue | undefined = row?.values[1]
    return typeof entry === 'number' ? entry : undefined
  } finally {
    image.close()
  }
}

export type CatchUpOptions = {
  readonly migrations: readonly Migration[]
  /** How far the file alone had come, before SQLite read its log. */
  readonly inFile: number | undefined
  /** The whole file was read just now, and nothing was wrong. */
  readonly isRead: boolean
}

/**
 * Plays back what a lost or torn log took; answers how many transactions that were. More than one cannot have been under
 * way when a process ended: they were told, and their log is damaged. `damaged` if the library cannot be brought on as it is.
 */
export function catchUp(
  connection: Connection,
  libraryFile: string,
  { migrations, inFile, isRead }: CatchUpOptions,
): number | 'damaged' {
  const mark = knownMark(connection)
  const last = mark && lastMark(libraryFile)
  if (mark === undefined || last === undefined || last.entry <= mark.entry) return 0
  const journal = readJournal(libraryFile)
  if (!leadsFrom(journal, mark)) return 0
  // A log that is torn before a checkpoint hides newer pages of the file behind older ones.
  if (inFile !== undefined && inFile > mark.entry) return 'damaged'
  if (!isRead && !isSound(connection)) return 'damaged'
  return playOrNot(connection, journal, migrations) ?? 'damaged'
}

function knownMark({ raw, read }: Connection): Mark | undefined {
  return raw.pragma('application_id', { simple: true }) === applicationId ? markOf(read) : undefined
}

/** Undefined if the journal cannot be played onto it. Throws what else the disk says. */
function playOrNot(connection: Connection, journal: Journal, migrations: readonly Migration[]): number | undefined {
  try {
    return playBack(connection, journal, migrations)
  } catch (error) {
    const isMismatch = error instanceof CannotPlayError || /^SQLITE_(?:CONSTRAINT|ERROR)/u.test(codeOf(error))
    if (isMismatch || isDamage(error)) return undefined
    throw error
  }
}

export type Rebuilt = {
  /** The copy it was begun from; undefined where the journal alone holds all of it. */
  readonly backup: Backup | undefined
  /** What in the damaged file was not as it was. */
  readonly places: readonly DamagedPlace[]
}

/**
 * Makes a damaged library anew, ready to take its place: from its newest sound copy, or from nothing, and all that the
 * journal tells since. Nothing is missing then. Undefined if the journal does not lead so far.
 */
export function rebuild(
  libraryFile: string,
  nativeBinding: string | undefined,
  migrations: readonly Migration[],
): Rebuilt | undefined {
  const journal = readJournal(libraryFile)
  const reached = markInPages(libraryFile, true) ?? 0
  if (journal.last === undefined || journal.last.entry < reached) return undefined
  const isWanted = reached === journal.last.entry
  const onto = (backup: Backup | undefined) =>
    rebuildOnto(libraryFile, backup, { journal, nativeBinding, migrations, isWanted })
  for (const backup of listBackups(libraryFile)) {
    const places = onto(backup)
    if (places !== undefined) return { backup, places }
  }
  const places = journal.parts[0]?.after.entry === 0 ? onto(undefined) : undefined
  return places && { backup: undefined, places }
}

type RebuildOptions = {
  readonly journal: Journal
  readonly nativeBinding: string | undefined
  readonly migrations: readonly Migration[]
  /** The damaged file had come as far: what is not the same in it is damage. */
  readonly isWanted: boolean
}

class NotRebuiltError extends Error {
  override readonly name = 'NotRebuiltError'
}

function begin(
  passing: string,
  backup: Backup | undefined,
  { parts: [first] }: Journal,
  nativeBinding: string | undefined,
  migrations: readonly Migration[],
): Connection {
  if (backup !== undefined) copyWhole(backup.path, passing)
  else writeFileSync(passing, '')
  const connection = connectToCopy(passing, nativeBinding, { isReadOnly: false })
  if (backup === undefined && first !== undefined) {
    migrate(
      connection,
      migrations.filter(({ schema }) => schema <= first.schema),
      () => undefined,
    )
    connection.write((db) => putMark(db, first.after))
  }
  return connection
}

function rebuildOnto(
  libraryFile: string,
  backup: Backup | undefined,
  { journal, nativeBinding, migrations, isWanted }: RebuildOptions,
): readonly DamagedPlace[] | undefined {
  let places: readonly DamagedPlace[] = []
  try {
    makeReady(waitingFile(libraryFile, 'damaged'), (passing) => {
      const connection = begin(passing, backup, journal, nativeBinding, migrations)
      try {
        const isPlayed = isSound(connection) && playOrNot(connection, journal, migrations) !== undefined
        if (!isPlayed || !isSound(connection)) throw new NotRebuiltError(libraryFile)
        if (isWanted) places = placesOf(connection.read, differingRows(libraryFile, connection))
      } finally {
        connection.close()
      }
    })
    return places
  } catch (error) {
    if (error instanceof NotRebuiltError || isDamage(error)) return undefined
    throw error
  }
}
