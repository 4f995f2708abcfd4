/** Brings a library to the schema of this app, after putting a copy beside it. */
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import type { Connection } from './connection.ts'
import type { Migration } from './migrations/index.ts'

/** 'Svrk': SQLite's application_id of every library, so that other databases are not taken for one. */
export const applicationId = 0x5376726b

export type SchemaRefused =
  | { readonly kind: 'newer-schema'; readonly schema: number; readonly known: number }
  | { readonly kind: 'not-a-library' }

function numberOf(connection: Connection, pragma: string): number {
  return Number(connection.raw.pragma(pragma, { simple: true }))
}

function isEmpty(connection: Connection): boolean {
  return connection.read.one<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n === 0
}

/**
 * Runs what is missing, each migration in one transaction. A library from a newer app, or another
 * program's database, is refused untouched. `keepCopy` is called once before an existing library changes.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  keepCopy: () => void,
): Result<{ readonly from: number; readonly to: number }, SchemaRefused> {
  const from = numberOf(connection, 'user_version')
  const known = migrations.at(-1)?.schema ?? 0
  if (numberOf(connection, 'application_id') !== applicationId && !isEmpty(connection)) {
    return fail({ kind: 'not-a-library' })
  }
  if (from > known) return fail({ kind: 'newer-schema', schema: from, known })
  if (from > 0 && from < known) keepCopy()
  for (const migration of migrations) {
    if (migration.schema > from) run(connection, migration)
  }
  return ok({ from, to: known })
}

function run(connection: Connection, migration: Migration): void {
  connection.write(() => {
    connection.raw.exec(migration.sql)
    connection.raw.pragma(`user_version = ${migration.schema}`)
    connection.raw.pragma(`application_id = ${applicationId}`)
  })
}
