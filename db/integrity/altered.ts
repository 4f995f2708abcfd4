/** Looks for rows that do not fit their hash. */
import type { Connection, ReadDb } from '../connection.ts'
import { isSearchWhole } from '../due-search.ts'
import { type DamagedRow, type HashedTable, hashedTables, hashedTablesIn, isAltered, keyOf } from './row-hash.ts'

/** All of one table at once. */
export function listAltered(db: ReadDb, table: HashedTable): readonly DamagedRow[] {
  return db
    .all<{ row: number }>(`SELECT ${keyOf(table)} AS row FROM ${table} WHERE ${isAltered(table)}`)
    .map(({ row }) => ({ table, row }))
}

/** So many rows are looked at before commands are answered again. */
const rowsAtOnce = 500

/** Looks at every row, in steps; between them others may work. */
export function* lookForAltered(db: ReadDb): Generator<readonly DamagedRow[]> {
  for (const table of hashedTables) {
    const key = keyOf(table)
    for (let from = -1; ; ) {
      const step = `SELECT ${key} AS key, ${isAltered(table)} AS is_altered FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ${rowsAtOnce}`
      const rows: readonly { key: number; is_altered: 0 | 1 }[] = db.all(step, from)
      yield rows.filter(({ is_altered }) => is_altered === 1).map(({ key: row }) => ({ table, row }))
      const last = rows.at(-1)
      if (last === undefined || rows.length < rowsAtOnce) break
      from = last.key
    }
  }
}

/** True if every row fits its hash, every index its table, and nothing points to a row that is not there, nor is any segment lost to the search. Reads all of it. */
export function areRowsSound({ raw, read }: Connection): boolean {
  // A copy of before the first release has no hashes, and is read by nobody.
  if (read.one("SELECT 1 FROM pragma_table_info('edit') WHERE name = 'hash'") === undefined) return true
  const isWhole = (table: HashedTable) =>
    raw.pragma(`integrity_check('${table}')`, { simple: true }) === 'ok' && listAltered(read, table).length === 0
  const dangling = raw.pragma('foreign_key_check') as readonly unknown[]
  return dangling.length === 0 && isSearchWhole(read) && hashedTablesIn(raw).every(isWhole)
}
