/** Compares what is in a library with what a library of its schema should hold: a planted trigger must not run. */
import { connect, type ReadDb } from './connection.ts'
import type { Migration } from './migrations/index.ts'

type Part = { readonly type: string; readonly name: string; readonly sql: string | null }

/** Tables which the full-text search makes for itself; their words are SQLite's, and change with it. */
const shadowTable = /_(?:data|idx|content|docsize|config)$/u

/** True if the library has the tables, indexes, triggers and views of its schema, word for word, and no others. */
export function fitsSchema(
  db: ReadDb,
  schema: number,
  migrations: readonly Migration[],
  nativeBinding: string | undefined,
): boolean {
  const expected = expectedParts(schema, migrations, nativeBinding)
  const found = partsOf(db)
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
