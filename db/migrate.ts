/** Brings a library to the schema of this app, after putting a copy beside it. */
import type { OpeningRefused } from '../core/model/library-access.ts'
import type { Result } from '../core/model/result.ts'
import { fail, ok } from '../core/model/result.ts'
import type { Connection } from './connection.ts'
import type { Migration } from './migrations/index.ts'

/** 'Svrk': SQLite's application_id of every library, so that other databases are not taken for one. */
export const applicationId = 0x5376726b

export type SchemaRefused = Extract<
  OpeningRefused,
  { readonly kind: 'newer-schema' | 'unreleased-schema' | 'unfit-schema' | 'not-a-library' }
>

/** What a file says of itself. */
type Described = { readonly applicationId: number; readonly userVersion: number; readonly isBlank: boolean }

/** Why a file is not for this app; undefined for a library it knows, and for a blank file it may make one of. */
export function schemaRefusal(
  { applicationId: id, userVersion: schema, isBlank }: Described,
  migrations: readonly Migration[],
): SchemaRefused | undefined {
  const known = migrations.at(-1)?.schema ?? 0
  if (isBlank && schema === 0 && (id === 0 || id === applicationId)) return undefined
  if (id !== applicationId) return { kind: 'not-a-library' }
  if (schema > known) return { kind: 'newer-schema', schema, known }
  if (schema < 1 || isBlank) return { kind: 'unfit-schema', schema }
  return schema < (migrations.at(0)?.schema ?? 0) ? { kind: 'unreleased-schema', schema } : undefined
}

function describe(connection: Connection): Described {
  const numberOf = (pragma: string) => Number(connection.raw.pragma(pragma, { simple: true }))
  const parts = connection.read.one<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n
  return {
    applicationId: numberOf('application_id'),
    userVersion: numberOf('user_version'),
    isBlank: parts === 0,
  }
}

/**
 * Runs what is missing, each migration in one transaction. A library from a newer app, of before
 * the first release, or another program's database, is refused untouched. `keepCopy` is called once before an existing library changes.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  keepCopy: () => void,
): Result<{ readonly from: number; readonly to: number }, SchemaRefused> {
  const described = describe(connection)
  const refusal = schemaRefusal(described, migrations)
  if (refusal !== undefined) return fail(refusal)
  const { userVersion: from } = described
  const known = migrations.at(-1)?.schema ?? 0
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
