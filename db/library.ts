/** Opens a library: sound, of this app's schema, durable; or says why not. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import { keepCopyBeforeMigration } from './backups.ts'
import type { Connection } from './connection.ts'
import { connect } from './connection.ts'
import { hasCauseForDoubt, isDamage, isSound, trustLibrary } from './damage.ts'
import type { SchemaRefused } from './migrate.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { migrations } from './migrations/index.ts'
import { type Recovery, restoreLastGood } from './restore.ts'

export type OpenOptions = {
  /** Path of a better-sqlite3 binding built for another engine. */
  readonly nativeBinding?: string | undefined
  readonly nowMs: number
  readonly newId: () => string
  /** Only tests open with other migrations. */
  readonly migrations?: readonly Migration[]
}

export type LibraryRefused = SchemaRefused | { readonly kind: 'damaged'; readonly file: string }

export type Library = Connection & { readonly file: string; readonly recovery: Recovery | undefined }

function connectSound(file: string, options: OpenOptions): Connection | undefined {
  const isDoubtful = existsSync(file) && hasCauseForDoubt(file, options.nowMs)
  let connection: Connection | undefined
  try {
    connection = connect(file, options.nativeBinding)
    connection.read.one('SELECT count(*) FROM sqlite_schema')
    if (!isDoubtful) return connection
    if (isSound(connection)) {
      trustLibrary(file)
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
  if (connection !== undefined) return welcome({ ...connection, file, recovery: undefined }, options)
  const recovery = restoreLastGood(file, options.nativeBinding, options.nowMs)
  if (recovery === undefined) return fail({ kind: 'damaged', file })
  return welcome({ ...connect(file, options.nativeBinding), file, recovery }, options)
}
