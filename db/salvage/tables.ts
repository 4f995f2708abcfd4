/** What the tables of a library look like, so that rows can be told to belong to them. */
import type { Connection, ReadDb, SqlValue } from '../connection.ts'
import type { StoredRow } from './cells.ts'

type ColumnType = 'INTEGER' | 'REAL' | 'TEXT' | 'BLOB'
type Column = {
  readonly name: string
  readonly type: ColumnType
  readonly isRequired: boolean
  readonly isKey: boolean
}

export type Table = {
  readonly name: string
  /** In the order in which records hold them. */
  readonly columns: readonly Column[]
  readonly hasRowid: boolean
}

/** Made anew from the rest, or the same in every library: what people wrote is not in them. */
const derived =
  /^(?:segment_search.*|due_search|known_.*|finding|overtaken_finding|due_check|approved_word|approved_translation|sqlite_.*)$/u

type TableRow = { name: string; wr: 0 | 1 }
type ColumnRow = { name: string; type: ColumnType; notnull: 0 | 1; pk: number }

/** The tables that hold what people wrote and did, parents before children. */
export function listTables({ read, raw }: Connection): readonly Table[] {
  const names = raw.pragma('table_list') as readonly TableRow[]
  return read
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
    .filter(({ name }) => !derived.test(name))
    .map(({ name }) => tableOf(raw.pragma(`table_info('${name}')`) as readonly ColumnRow[], name, names))
}

function tableOf(rows: readonly ColumnRow[], name: string, names: readonly TableRow[]): Table {
  const hasRowid = names.some((row) => row.name === name && row.wr === 0)
  const columns = rows.map(({ name, type, notnull, pk }) => ({
    name,
    type,
    isRequired: notnull === 1,
    isKey: hasRowid && pk === 1 && type === 'INTEGER',
  }))
  return { name, columns, hasRowid }
}

const fitting: Readonly<Record<ColumnType, (value: SqlValue) => boolean>> = {
  INTEGER: (value) => typeof value === 'number',
  REAL: (value) => typeof value === 'number',
  TEXT: (value) => typeof value === 'string',
  BLOB: (value) => value instanceof Uint8Array,
}

/** True if a record may be a row of this table: as many columns, each of its type. */
export function fits({ columns }: Table, values: readonly SqlValue[]): boolean {
  if (values.length !== columns.length) return false
  return values.every((value, index) => {
    const column = columns[index]
    if (column === undefined) return false
    return value === null ? column.isKey || !column.isRequired : !column.isKey && fitting[column.type](value)
  })
}

/** Names and values as an INSERT wants them: the key stands apart from the record. */
export function fieldsOf({ columns }: Table, { rowid, values }: StoredRow): ReadonlyMap<string, SqlValue> {
  return new Map(columns.map(({ name, isKey }, index) => [name, isKey ? rowid : (values[index] ?? null)]))
}

/** The rows of a table of a sound file, or those of them that are asked for. */
export function* rowsIn(
  db: ReadDb,
  raw: Connection['raw'],
  { name, columns }: Table,
  condition = 'true',
): Generator<ReadonlyMap<string, SqlValue>> {
  const known = new Set(db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', name).map((row) => row.name))
  const shared = columns.map((column) => column.name).filter((column) => known.has(column))
  if (shared.length === 0) return
  const rows = raw
    .prepare(`SELECT ${shared.join(', ')} FROM ${name} WHERE ${condition}`)
    .raw()
    .iterate()
  for (const row of rows) {
    const values = row as readonly SqlValue[]
    yield new Map(shared.map((column, index) => [column, values[index] ?? null]))
  }
}
