/** Opens a library that cannot be written just now, so that all of it can be read. */
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { codeOf } from '../core/model/error-code.ts'
import type { OpeningRefused, ReadOnly } from '../core/model/library-access.ts'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import { type Connection, connect, connectForReading } from './connection.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { refusalFor } from './obstacle.ts'
import { fitsSchema } from './schema-fit.ts'

export type ReadingOptions = {
  readonly nativeBinding?: string | undefined
  readonly migrations: readonly Migration[]
}

/** A connection that reads; every write throws SQLITE_READONLY. */
export function openForReading(
  file: string,
  schema: number,
  why: ReadOnly,
  options: ReadingOptions,
): Result<Connection, OpeningRefused> {
  // Its holder has only begun to open it, or is bringing it to another schema.
  if (why.kind === 'held' && !existsSync(`${file}-wal`)) return fail({ kind: 'locked', holder: why.holder })
  try {
    const connection = isOfToday(schema, options) ? connectInPlace(file, options) : undefined
    return inspected(connection ?? connectToCopy(file, options), schema, options)
  } catch (error) {
    return fail(refusalFor(error, file))
  }
}

function isOfToday(schema: number, { migrations }: ReadingOptions): boolean {
  return schema === migrations.at(-1)?.schema
}

/** What is read is compared with its schema first; an older copy is brought to the schema of today. */
function inspected(
  connection: Connection,
  schema: number,
  { migrations, nativeBinding }: ReadingOptions,
): Result<Connection, OpeningRefused> {
  try {
    if (!fitsSchema(connection.read, schema, migrations, nativeBinding)) {
      connection.close()
      return fail({ kind: 'unfit-schema', schema })
    }
    if (!connection.raw.readonly) migrate(connection, migrations, () => undefined)
    connection.raw.pragma('query_only = ON')
    if (connection.read.one('SELECT row FROM person') !== undefined) return ok(connection)
  } catch (error) {
    connection.close()
    throw error
  }
  connection.close()
  // Whoever made it has not come further than its tables.
  return fail({ kind: 'locked', holder: undefined })
}

/** Beside its holder, who keeps the log that a reader needs; undefined where the log cannot be had. */
function connectInPlace(file: string, { nativeBinding }: ReadingOptions): Connection | undefined {
  let connection: Connection | undefined
  try {
    connection = connectForReading(file, nativeBinding)
    connection.read.one('SELECT count(*) FROM sqlite_schema')
    return connection
  } catch (error) {
    connection?.close()
    if (/^SQLITE_(?:CANTOPEN|READONLY|IOERR|FULL)/u.test(codeOf(error))) return undefined
    throw error
  }
}

/** SQLite reads no file with a log where it may not write: so a copy of both is read, for as long as it is open. */
function connectToCopy(file: string, { nativeBinding }: ReadingOptions): Connection {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-reading-'))
  const copy = join(folder, basename(file))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix, constants.COPYFILE_FICLONE)
    }
    const connection = connect(copy, nativeBinding)
    return {
      ...connection,
      close: () => {
        connection.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
