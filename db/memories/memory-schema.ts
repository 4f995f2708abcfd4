/** A translation memory is a file of its own: what is in it, and whether a file is one. */
import type Database from 'better-sqlite3'

/** "SvMe": tells a memory from a library and from other programs' databases. */
export const memoryApplicationId = 0x53764d65
/** Files of a later version are left as they are; those of version 1 have no inline codes, and are read without. */
export const memoryVersion = 2

/**
 * A unit is its texts, one a language. A posting list leads from a word, by its key, to units (`core/memory/postings`);
 * a long one stands in several runs. `levels` says which words are rare.
 */
const tables: Readonly<Record<string, string>> = {
  language: `CREATE TABLE language (
  row INTEGER PRIMARY KEY,
  tag TEXT NOT NULL UNIQUE,
  texts INTEGER NOT NULL
) STRICT`,
  memory: `CREATE TABLE memory (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  name TEXT NOT NULL,
  file TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  units INTEGER NOT NULL,
  levels BLOB NOT NULL
) STRICT`,
  posting: `CREATE TABLE posting (
  key INTEGER NOT NULL,
  run INTEGER NOT NULL,
  packed BLOB NOT NULL,
  PRIMARY KEY (key, run)
) STRICT, WITHOUT ROWID`,
  variant: `CREATE TABLE variant (
  unit INTEGER NOT NULL,
  language INTEGER NOT NULL REFERENCES language,
  text TEXT NOT NULL,
  coded TEXT,
  author TEXT,
  at_ms INTEGER,
  PRIMARY KEY (unit, language)
) STRICT, WITHOUT ROWID`,
}
const tablesWithoutCodes: typeof tables = { ...tables, variant: tables.variant?.replace('  coded TEXT,\n', '') ?? '' }

/** Lays the tables of an empty file. */
export function layMemory(raw: Database.Database): void {
  raw.pragma(`application_id = ${memoryApplicationId}`)
  raw.pragma(`user_version = ${memoryVersion}`)
  raw.exec(Object.values(tables).join(';\n'))
}

/** How a file of this version says the inline codes of a variant. */
export function codedColumn(version: number): string {
  return version === 1 ? 'NULL' : 'coded'
}

/** True if a file has the tables of its version, word for word, and nothing else: a view or a trigger in their place must not run. */
export function isMemorySchema(raw: Database.Database, version: number): boolean {
  const wanted = version === 1 ? tablesWithoutCodes : tables
  const parts = raw
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all()
  return parts.length === Object.keys(wanted).length && parts.every(({ name, sql }) => wanted[name] === sql)
}
