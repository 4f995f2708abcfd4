/** Lists of columns for SQL, so that each noun names its own once and reads and writes the same. */

import type { ReadDb } from './connection.ts'

/** Names of columns, in the order in which their values are bound. */
export type Columns = readonly string[]

/** `link.position, link.origin`: to be selected. */
export function columnsOf(table: string, columns: Columns): string {
  return columns.map((column) => `${table}.${column}`).join(', ')
}

/** `?, ?`: a parameter for each. */
export function parametersFor(columns: Columns): string {
  return columns.map(() => '?').join(', ')
}

/** `text = ?, seen = ?`: what an UPDATE sets. */
export function setOf(columns: Columns): string {
  return columns.map((column) => `${column} = ?`).join(', ')
}

/** `text = excluded.text`: what a row that is there already takes over from the one that was to be inserted. */
export function takenOver(columns: Columns): string {
  return columns.map((column) => `${column} = excluded.${column}`).join(', ')
}

/** The row that SQLite would give the next one of a table, whose rows are then counted on from there. */
export function nextRow(db: ReadDb, table: string): number {
  return db.one<{ next: number }>(`SELECT coalesce(max(row), 0) + 1 AS next FROM ${table}`)?.next ?? 1
}
