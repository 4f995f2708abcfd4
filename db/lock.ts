/**
 * One program writes to a library at a time. Whoever does holds an open transaction on a small database beside it,
 * `NAME-lock`, in which it wrote who it is: everybody can read that, nobody else can begin to write, and the system lets
 * go of the lock when its holder ends, however that ends.
 */
import { rmSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import Database from 'better-sqlite3'
import { codeOf } from '../core/model/error-code.ts'
import type { Holder } from '../core/model/library-access.ts'
import { isDamage } from './damage.ts'
import { createPrivate } from './durable-files.ts'
import { isBusy } from './obstacle.ts'

export type Lock =
  | { readonly kind: 'mine'; readonly release: () => void }
  | { readonly kind: 'held'; readonly holder: Holder | undefined }
  /** No lock can be had there: the file cannot be made or written. */
  | { readonly kind: 'none'; readonly error: unknown }

/** A holder writes its name in a moment; whoever works on the library keeps the lock for hours. */
const patienceMs = 300

type LockOptions = { readonly nativeBinding?: string | undefined; readonly nowMs: number }

/** Takes the lock of a library, or tells who has it. */
export function takeLock(
  libraryFile: string,
  program: Holder['program'],
  { nativeBinding, nowMs: sinceMs }: LockOptions,
): Lock {
  const file = lockFile(libraryFile)
  const own: Holder = { program, user: userInfo().username, host: hostname(), pid: process.pid, sinceMs }
  try {
    return takeOn(openLockFile(file, nativeBinding), own)
  } catch (error) {
    if (!isDamage(error)) return { kind: 'none', error }
    // Cut short while it was written; nobody can hold a lock on it.
    rmSync(file, { force: true })
    return takeOn(openLockFile(file, nativeBinding), own)
  }
}

/** True if somebody holds the lock of a library right now, or nobody can tell. */
export function isHeld(libraryFile: string, nativeBinding: string | undefined): boolean {
  try {
    const raw = openLockFile(lockFile(libraryFile), nativeBinding)
    try {
      raw.exec('BEGIN IMMEDIATE; ROLLBACK')
    } finally {
      raw.close()
    }
    return false
  } catch {
    // Busy, or not to be opened just now: whoever asks goes on reading, and asks again.
    return true
  }
}

function lockFile(libraryFile: string): string {
  return `${libraryFile}-lock`
}

function openLockFile(file: string, nativeBinding: string | undefined): Database.Database {
  createPrivate(file)
  const raw = new Database(file, { ...(nativeBinding === undefined ? {} : { nativeBinding }), timeout: patienceMs })
  raw.pragma('trusted_schema = OFF')
  // What it says is worth nothing after the machine went down.
  raw.pragma('synchronous = OFF')
  return raw
}

function takeOn(raw: Database.Database, own: Holder): Lock {
  try {
    raw.exec('BEGIN IMMEDIATE')
    nameHolder(raw, own)
    return { kind: 'mine', release: () => raw.close() }
  } catch (error) {
    const holder = isBusy(error) ? readHolder(raw) : undefined
    raw.close()
    if (isBusy(error)) return { kind: 'held', holder }
    throw error
  }
}

/** The name has to be committed to be read by others, so the transaction is begun anew after it. */
function nameHolder(raw: Database.Database, own: Holder): void {
  try {
    raw.exec('CREATE TABLE IF NOT EXISTS holder (row INTEGER PRIMARY KEY CHECK (row = 1), facts TEXT NOT NULL) STRICT')
    raw.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?)').run(JSON.stringify(own))
    raw.exec('COMMIT')
  } catch (error) {
    // On a full disk the lock is held without a name.
    if (codeOf(error) !== 'SQLITE_FULL') throw error
    if (raw.inTransaction) raw.exec('ROLLBACK')
  }
  raw.exec('BEGIN IMMEDIATE')
}

function readHolder(raw: Database.Database): Holder | undefined {
  try {
    const row = raw.prepare<[], { facts: string }>('SELECT facts FROM holder').get()
    return row && holderIn(JSON.parse(row.facts))
  } catch {
    // Nameless, or just being written: that it is held is known all the same.
    return undefined
  }
}

/** The file is whoever's: only what looks like a holder is shown as one. */
function holderIn(facts: Partial<Holder> | null): Holder | undefined {
  const { program, user, host, pid, sinceMs } = facts ?? {}
  if (program !== 'window' && program !== 'command-line') return undefined
  if (typeof user !== 'string' || typeof host !== 'string') return undefined
  if (typeof pid !== 'number' || typeof sinceMs !== 'number') return undefined
  return { program, user, host, pid, sinceMs }
}
