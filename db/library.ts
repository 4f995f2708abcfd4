/** Opens a library: sound, of this app's schema, durable; or says why not. */
import { constants, copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import { isSound, keepCopyBeforeMigration, lastGoodBackup, listBackups, setAside } from './backups.ts'
import type { Connection } from './connection.ts'
import { connect } from './connection.ts'
import type { SchemaRefused } from './migrate.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { migrations } from './migrations/index.ts'

export type OpenOptions = {
  /** Path of a better-sqlite3 binding built for another engine. */
  readonly nativeBinding?: string | undefined
  readonly nowMs: number
  readonly newId: () => string
  /** Only tests open with other migrations. */
  readonly migrations?: readonly Migration[]
}

export type LibraryRefused = SchemaRefused | { readonly kind: 'damaged'; readonly file: string }

/** The file was damaged: this is the copy that was opened, and where the damaged one was put. */
export type Recovery = { readonly backupMs: number; readonly damagedFile: string }

export type Library = Connection & { readonly file: string; readonly recovery: Recovery | undefined }

const dayMs = 24 * 3_600_000

/** SQLite's words for a file that is not, or no longer, a database. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')
}

/**
 * Reading the whole file takes a second a gigabyte, so it is read only when there is cause:
 * a log left behind by a process that did not close, damage met while it was open, or no copy made during the last day.
 */
function hasCauseForDoubt(file: string, nowMs: number): boolean {
  if (existsSync(`${file}-wal`) || existsSync(markOfDoubt(file))) return true
  const newest = listBackups(file)[0]
  return newest === undefined || nowMs - newest.atMs > dayMs
}

function markOfDoubt(file: string): string {
  return `${file}.doubt`
}

/** Has the whole file read when it is opened next: something in it could not be read just now. */
export function doubtLibrary({ file }: Library): void {
  if (file !== ':memory:') writeFileSync(markOfDoubt(file), '')
}

function connectSound(file: string, options: OpenOptions): Connection | undefined {
  const isDoubtful = existsSync(file) && hasCauseForDoubt(file, options.nowMs)
  let connection: Connection | undefined
  try {
    connection = connect(file, options.nativeBinding)
    connection.read.one('SELECT count(*) FROM sqlite_schema')
    if (!isDoubtful) return connection
    if (isSound(connection)) {
      rmSync(markOfDoubt(file), { force: true })
      return connection
    }
  } catch (error) {
    connection?.close()
    if (!isDamage(error)) throw error
    return undefined
  }
  connection.close()
  return undefined
}

function recover(file: string, options: OpenOptions): Result<Library, LibraryRefused> {
  const backup = lastGoodBackup(file, options.nativeBinding)
  if (backup === undefined) return fail({ kind: 'damaged', file })
  const damagedFile = setAside(file, options.nowMs)
  rmSync(markOfDoubt(file), { force: true })
  copyFileSync(backup.path, file, constants.COPYFILE_EXCL)
  const connection = connect(file, options.nativeBinding)
  return welcome({ ...connection, file, recovery: { backupMs: backup.atMs, damagedFile } }, options)
}

function welcome(library: Library, options: OpenOptions): Result<Library, LibraryRefused> {
  const migrated = migrate(library, options.migrations ?? migrations, (schema) => {
    if (library.file !== ':memory:') keepCopyBeforeMigration(library, library.file, schema, options.nowMs)
  })
  if (!migrated.ok) {
    library.close()
    return migrated
  }
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

/**
 * Opens `file` (created where there is none; `:memory:` for none at all). A damaged file is put aside and
 * its last good copy opened instead, which `recovery` tells. Throws when the disk does not let us.
 */
export function openLibrary(file: string, options: OpenOptions): Result<Library, LibraryRefused> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const connection = connectSound(file, options)
  if (connection === undefined) return recover(file, options)
  return welcome({ ...connection, file, recovery: undefined }, options)
}
