/** Makes a copy of an open library: whole, verified and on the disk before it gets a name that counts. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Backup, backupFolder, listBackups, nextBackup, superseded } from './backups.ts'
import { type Connection, connectToCopy } from './connection.ts'
import { besideDatabase, putInPlace, removeDatabase, syncFolder } from './durable-files.ts'
import { lookForAltered } from './integrity/altered.ts'
import { markOf } from './journal/keep-journal.ts'
import { applicationId } from './migrate.ts'

const hourMs = 3_600_000
const chunkBytes = 1 << 20

/** What was written is not what was to be copied: the disk, or the library itself, is not sound. */
export class UnsoundCopyError extends Error {
  override readonly name = 'UnsoundCopyError'
}

/** A name no other program takes at the same time. */
function unfinishedIn(folder: string): string {
  return join(folder, `unfinished-${process.pid}-${randomBytes(4).toString('hex')}.sverka`)
}

/** What a crash left half written; nobody is at work on a copy for an hour. */
function sweep(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith('unfinished') && Math.abs(nowMs - statSync(path).mtimeMs) > hourMs)
      rmSync(path, { force: true })
  }
}

/** Reads all of the copy, a table at a time, so that commands are answered between. Leaves it without a log beside it. */
async function verify(path: string, nativeBinding: string | undefined): Promise<void> {
  const copy = connectToCopy(path, nativeBinding, { isReadOnly: false })
  try {
    if (copy.raw.pragma('application_id', { simple: true }) !== applicationId) throw new UnsoundCopyError(path)
    const tables = copy.read.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    for (const { name } of tables) {
      await new Promise(setImmediate)
      if (copy.raw.pragma(`quick_check('${name}')`, { simple: true }) !== 'ok') throw new UnsoundCopyError(name)
    }
    for (const altered of lookForAltered(copy.read)) {
      await new Promise(setImmediate)
      if (altered.length > 0) throw new UnsoundCopyError(path)
    }
  } finally {
    copy.close()
  }
}

async function isSame(path: string, other: string): Promise<boolean> {
  if (statSync(path).size !== statSync(other).size) return false
  const files = [await open(path), await open(other)] as const
  try {
    const [left, right] = [Buffer.alloc(chunkBytes), Buffer.alloc(chunkBytes)]
    for (;;) {
      const [read, readOther] = [await files[0].read(left), await files[1].read(right)]
      if (!left.subarray(0, read.bytesRead).equals(right.subarray(0, readOther.bytesRead))) return false
      if (read.bytesRead === 0) return true
    }
  } finally {
    for (const file of files) await file.close()
  }
}

export type BackupOptions = {
  readonly nowMs: number
  readonly nativeBinding?: string | undefined
  /** False while nobody has looked into the library yet: then every older copy stays. */
  readonly mayThin: boolean
}

/**
 * Copies the open library in small steps, so that commands are answered meanwhile. What is the same as the newest copy is
 * not kept twice. Throws what the disk says, or `UnsoundCopyError`; the library and all older copies are as they were.
 */
export async function keepRollingBackup(
  connection: Connection,
  libraryFile: string,
  { nowMs, nativeBinding, mayThin }: BackupOptions,
): Promise<Backup> {
  const folder = backupFolder(libraryFile)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sweep(folder, nowMs)
  const unfinished = unfinishedIn(folder)
  try {
    await connection.raw.backup(unfinished)
    await verify(unfinished, nativeBinding)
    const [newest] = listBackups(libraryFile)
    if (newest !== undefined && (await isSame(unfinished, newest.path))) return newest
    const backup = nextBackup(libraryFile, 'rolling', nowMs)
    const [before] = listBackups(libraryFile)
    putInPlace(unfinished, backup.path)
    // Two copies stay within reach of the journal: should the newest be damaged, the one before it leads as far.
    const covered = before && markOfCopy(before.path, nativeBinding)
    connection.noteCopy(covered ?? 0)
    if (mayThin) thin(libraryFile)
    return backup
  } finally {
    removeDatabase(unfinished)
  }
}

/** How far a copy has come; undefined if that cannot be read. */
function markOfCopy(path: string, nativeBinding: string | undefined): number | undefined {
  try {
    return readCopy(path, nativeBinding, ({ read }) => markOf(read)?.entry)
  } catch {
    // A copy that cannot be read keeps every part.
    return undefined
  }
}

function thin(libraryFile: string): void {
  for (const old of superseded(listBackups(libraryFile))) removeDatabase(old.path)
  syncFolder(backupFolder(libraryFile))
}

/** A whole copy, made before a migration; it stays until a person removes it. Throws what the disk says. */
export function keepCopyBeforeMigration(connection: Connection, libraryFile: string, nowMs: number): Backup {
  const folder = backupFolder(libraryFile)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unfinished = unfinishedIn(folder)
  try {
    connection.raw.prepare('VACUUM INTO ?').run(unfinished)
    const backup = nextBackup(libraryFile, 'migration', nowMs)
    putInPlace(unfinished, backup.path)
    return backup
  } finally {
    removeDatabase(unfinished)
  }
}

/** Reads a copy without changing it or leaving anything beside it. Throws what SQLite throws. */
export function readCopy<Answer>(
  path: string,
  nativeBinding: string | undefined,
  read: (copy: Connection) => Answer,
): Answer {
  const before = besideDatabase.filter((suffix) => existsSync(path + suffix))
  const copy = connectToCopy(path, nativeBinding, { isReadOnly: true })
  try {
    return read(copy)
  } finally {
    copy.close()
    for (const suffix of besideDatabase) if (!before.includes(suffix)) rmSync(path + suffix, { force: true })
  }
}
