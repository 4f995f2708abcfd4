/**
 * Puts a good copy in the place of a library that is damaged, missing or no longer wanted. The new library is made whole
 * beside the old one first; only then does the old one give way. Cut short at any moment, the next start ends the work.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ArticleState } from '../core/model/article.ts'
import { isDiskFull } from '../core/model/error-code.ts'
import { type Backup, backupFolder, listBackups, nextBackup, stamp } from './backups.ts'
import { type Connection, connectToCopy } from './connection.ts'
import { isDamage, isSound, trustLibrary } from './damage.ts'
import { besideDatabase, putInPlace, removeDatabase, syncFolder } from './durable-files.ts'
import { breakWithJournal } from './journal/keep-journal.ts'
import { readCopy } from './keep-backup.ts'
import { migrations } from './migrations/index.ts'

/** What takes a library's place, whole and on the disk, and why: what it is called until it does. */
const waiting = { damaged: '.salvaged', replaced: '.restored' } as const
export type GivesWay = keyof typeof waiting

/** Where what takes the place of a library is made ready; whole once it has this name. */
export function waitingFile(libraryFile: string, why: GivesWay): string {
  return libraryFile + waiting[why]
}

/** True if nothing stands there: no file, or an empty one without a log. */
export function isMissing(libraryFile: string): boolean {
  const isEmpty = (path: string) => !existsSync(path) || (statSync(path).isFile() && statSync(path).size === 0)
  return isEmpty(libraryFile) && isEmpty(`${libraryFile}-wal`)
}

/** Makes a database of this name under a passing one, and gives it its name when `make` made it whole. */
export function makeReady(ready: string, make: (passing: string) => void): void {
  const passing = `${ready}-${process.pid}-${randomBytes(4).toString('hex')}`
  sweepPassing(ready)
  try {
    make(passing)
    putInPlace(passing, ready)
  } finally {
    removeDatabase(passing)
  }
}

/** What a crash left of earlier attempts. */
function sweepPassing(ready: string): void {
  const folder = dirname(ready)
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(ready)}-`)) removeDatabase(join(folder, name))
  }
}

/** Copies a copy, with its log if it has one, to one whole file. Throws what the disk says. */
export function copyWhole(from: string, to: string): void {
  for (const suffix of ['', '-wal']) {
    if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix, constants.COPYFILE_FICLONE)
  }
}

/** True if the copy was whole and now waits to take the library's place; false if it is damaged itself. */
export function readyCopy(
  libraryFile: string,
  backup: Backup,
  nativeBinding: string | undefined,
  why: GivesWay,
): boolean {
  let isWhole = false
  // What was done since is wanted where the library is lost, but not by whoever goes back to an earlier one.
  const leadsOn = why === 'replaced' && isMissing(libraryFile)
  try {
    makeReady(waitingFile(libraryFile, why), (passing) => {
      copyWhole(backup.path, passing)
      const copy = connectToCopy(passing, nativeBinding, { isReadOnly: false })
      isWhole = isSound(copy) && isOfKnownSchema(copy)
      if (isWhole && !leadsOn) copy.write((db) => breakWithJournal(db, randomUUID))
      copy.close()
      if (!isWhole) throw new DamagedCopyError(backup.path)
    })
  } catch (error) {
    if (error instanceof DamagedCopyError || isDamage(error)) return false
    throw error
  }
  return isWhole
}

/** A copy that no migration leads from would only be refused once it stood in the library's place. */
function isOfKnownSchema({ raw }: Connection): boolean {
  const schema = raw.pragma('user_version', { simple: true })
  return migrations.some((migration) => migration.schema === schema)
}

class DamagedCopyError extends Error {
  override readonly name = 'DamagedCopyError'
}

/**
 * Lets what waits take the place of the library. What stood there goes into the folder of copies as it is, its log
 * with it: a damaged one under a name of its own, a sound one as a copy. Returns its path there, if anything stood there.
 */
export function takePlace(libraryFile: string, why: GivesWay, nowMs: number): string | undefined {
  const folder = backupFolder(libraryFile)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside =
    why === 'replaced'
      ? nextBackup(libraryFile, 'replaced', nowMs).path
      : join(folder, `damaged-${stamp(nowMs)}-${basename(libraryFile)}`)
  const moved = besideDatabase.filter((suffix) => existsSync(libraryFile + suffix))
  for (const suffix of moved) renameSync(libraryFile + suffix, aside + suffix)
  syncFolder(folder)
  putInPlace(waitingFile(libraryFile, why), libraryFile)
  trustLibrary(libraryFile)
  return moved.length > 0 ? aside : undefined
}

/** Ends what a crash, or a wish to restore, left waiting; answers what that was. */
export function endTakingPlace(libraryFile: string, nowMs: number): GivesWay | undefined {
  const why = (['damaged', 'replaced'] as const).find((each) => existsSync(waitingFile(libraryFile, each)))
  if (why !== undefined) takePlace(libraryFile, why, nowMs)
  return why
}

/** Makes the copy of this name ready to take the library's place, or tells why it cannot. Throws what else the disk says. */
export function readyNamed(
  libraryFile: string,
  name: string,
  nativeBinding: string | undefined,
): 'ready' | 'no-such-copy' | 'copy-damaged' | 'no-room' {
  const backup = listBackups(libraryFile).find((each) => each.name === name)
  if (backup === undefined) return 'no-such-copy'
  try {
    return readyCopy(libraryFile, backup, nativeBinding, 'replaced') ? 'ready' : 'copy-damaged'
  } catch (error) {
    if (isDiskFull(error)) return 'no-room'
    throw error
  }
}

/** A copy as a person chooses among them. */
export type ListedBackup = Omit<Backup, 'path' | 'sequence'> & {
  readonly bytes: number
  /** `undefined` if it cannot be read. */
  readonly articles: number | undefined
}

/** The copies of a library, newest first, with what is in them. */
export function describeBackups(libraryFile: string, nativeBinding: string | undefined): readonly ListedBackup[] {
  return listBackups(libraryFile).map(({ path, name, kind, atMs }) => ({
    name,
    kind,
    atMs,
    bytes: statSync(path).size,
    articles: countArticles(path, nativeBinding),
  }))
}

/** Articles, each as the translation it shows. */
const shown = 'FROM translation WHERE is_shown = 1 AND is_whole = 1'

function countArticles(path: string, nativeBinding: string | undefined): number | undefined {
  return ifReadable(path, nativeBinding, ({ read }) => read.one<{ n: number }>(`SELECT count(*) AS n ${shown}`)?.n)
}

export type CopiedArticle = { readonly headline: string; readonly state: ArticleState; readonly changedMs: number }

/** The articles in a copy, last changed first; `undefined` if it cannot be read. */
export function listHeadlines(path: string, nativeBinding: string | undefined): readonly CopiedArticle[] | undefined {
  return ifReadable(path, nativeBinding, ({ read }) =>
    read.all<CopiedArticle>(`SELECT headline, state, changed_ms AS changedMs ${shown} ORDER BY changed_ms DESC`),
  )
}

function ifReadable<Answer>(
  path: string,
  nativeBinding: string | undefined,
  read: (copy: Connection) => Answer,
): Answer | undefined {
  try {
    return readCopy(path, nativeBinding, read)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
