/** Tells whether a library is whole, and marks one that may not be. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf } from '../core/model/error-code.ts'
import { listBackups } from './backups.ts'
import { type Connection, connectToCopy } from './connection.ts'
import { areRowsSound } from './integrity/altered.ts'

const dayMs = 24 * 3_600_000

/** SQLite's words for a file that is not, or no longer, a database. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')
}

/**
 * Reading the whole file takes a second a gigabyte, so it is read only when there is cause:
 * a log left behind by a process that did not close, damage met while it was open, or no copy made within a day of now.
 */
export function hasCauseForDoubt(file: string, nowMs: number): boolean {
  if (existsSync(`${file}-wal`) || existsSync(markOfDoubt(file))) return true
  const newest = listBackups(file)[0]
  return newest === undefined || Math.abs(nowMs - newest.atMs) > dayMs
}

/** The file that says so. */
function markOfDoubt(file: string): string {
  return `${file}.doubt`
}

/** Has the whole file read when it is opened next: something in it could not be read just now. */
export function doubtLibrary(file: string): void {
  if (file !== ':memory:') writeFileSync(markOfDoubt(file), '')
}

/** The doubt was for nothing, or what gave cause for it is gone. */
export function trustLibrary(file: string): void {
  rmSync(markOfDoubt(file), { force: true })
}

/** True if SQLite finds nothing wrong in the whole file, and every row is as it was stored. Reads all of it. */
export function isSound(connection: Connection): boolean {
  return connection.raw.pragma('quick_check(1)', { simple: true }) === 'ok' && areRowsSound(connection)
}

/** Reads the whole file without changing it: its log stays as it is. Throws when the disk does not let us. */
export function isSoundFile(file: string, nativeBinding: string | undefined): boolean {
  try {
    const connection = connectToCopy(file, nativeBinding, { isReadOnly: true })
    try {
      return isSound(connection)
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}
