/** Compares what is in a library with what a library of its schema should hold: a planted trigger must not run. */
import { createHash } from 'node:crypto'
import { connect, type ReadDb } from './connection.ts'
import type { Migration } from './migrations/index.ts'

type Part = { readonly type: string; readonly name: string; readonly sql: string | null }

/** Tables which the full-text search makes for itself; their words are SQLite's, and change with it. */
const shadowTable = /_(?:data|idx|content|docsize|config)$/u

/** Of all parts of a schema, word for word. */
export function fingerprintOf(db: ReadDb): string {
  return hashOf(partsOf(db))
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** True if the library has the tables, indexes, triggers and views of its schema, word for word, and no others. */
export function fitsSchema(
  db: ReadDb,
  schema: number,
  migrations: readonly Migration[],
  nativeBinding: string | undefined,
): boolean {
  const found = partsOf(db)
  if (migrations.find((one) => one.schema === schema)?.fingerprint === hashOf(found)) return true
  // Another SQLite may make parts of its own for the search: then a blank library tells.
  const expected = expectedParts(schema, migrations, nativeBinding)
  return found.length === expected.length && found.every((part, index) => part === expected[index])
}

function expectedParts(schema: number, migrations: readonly Migration[], nativeBinding: string | undefined) {
  const blank = connect(':memory:', nativeBinding)
  try {
    for (const migration of migrations) if (migration.schema <= schema) blank.raw.exec(migration.sql)
    return partsOf(blank.read)
  } finally {
    blank.close()
  }
}

function partsOf(db: ReadDb): readonly string[] {
  const parts = db.all<Part>(
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
  )
  return parts.map(({ type, name, sql }) => `${type} ${name} ${wordsOf(name, sql, parts)}`)
}

/** Without what SQLite may write otherwise from one version to the next when it adds a column: blanks and quotes. */
function wordsOf(name: string, sql: string | null, parts: readonly Part[]): string {
  const isVirtual = (table: string) =>
    parts.some((part) => part.name === table && /^CREATE VIRTUAL/iu.test(part.sql ?? ''))
  if (shadowTable.test(name) && isVirtual(name.replace(shadowTable, ''))) return ''
  return (sql ?? '').replace(/[\s"`]+/gu, '')
}
