/** Settings by name; values are JSON. What each means is the service's business. */
import type { ReadDb, WriteDb } from './connection.ts'

/** What was chosen, by name; a setting nobody touched is not there. */
export function listSettings(db: ReadDb): ReadonlyMap<string, unknown> {
  const rows = db.all<{ name: string; value: string }>('SELECT name, value FROM setting')
  return new Map(rows.map(({ name, value }) => [name, JSON.parse(value)]))
}

/** Stores a value as JSON in place of the one before. */
export function changeSetting(db: WriteDb, name: string, value: unknown): void {
  db.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    JSON.stringify(value),
  )
}
