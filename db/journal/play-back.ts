/** Plays the journal back onto a library, or a copy, that has not come so far. */
import type { Connection, WriteDb } from '../connection.ts'
import { migrate } from '../migrate.ts'
import type { Migration } from '../migrations/index.ts'
import { type Mark, statementsIn } from './entries.ts'
import { markOf, putMark } from './keep-journal.ts'
import { endOf, type Journal, leadsFrom, type Part } from './read-journal.ts'

/** The journal and what it is played onto do not belong together, or one of them is damaged. */
export class CannotPlayError extends Error {
  override readonly name = 'CannotPlayError'
}

/** Only rows are put back: whatever else stands in a file beside the library is not run. */
const rowsOnly = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|WITH)\b/iu

/**
 * Brings a library to the end of its journal, by the very statements that were stored; answers how many transactions that
 * took. Throws `CannotPlayError` if the journal does not lead on from it, or a statement does not do what it did; SQLite's
 * own error where one cannot be run. The library is then as it was after one of the journal's parts.
 */
export function playBack(connection: Connection, journal: Journal, migrations: readonly Migration[]): number {
  const from = markOf(connection.read)
  if (from === undefined || !leadsFrom(journal, from)) throw new CannotPlayError('the journal leads on from elsewhere')
  connection.hashRows()
  let played = 0
  for (const part of journal.parts) {
    if (endOf(part).entry <= from.entry) continue
    const upToIt = migrations.filter(({ schema }) => schema <= part.schema)
    if (!migrate(connection, upToIt, () => undefined).ok) throw new CannotPlayError('the journal is of another schema')
    played += connection.write((db) => playPart(db, part, from))
  }
  return played
}

function playPart(db: WriteDb, part: Part, from: Mark): number {
  const vocabulary: string[] = []
  let played = 0
  for (const { n, text } of part.entries) {
    const statements = statementsIn(text, vocabulary)
    if (n <= from.entry) continue
    for (const { sql, changes, parameters } of statements) {
      if (!rowsOnly.test(sql)) throw new CannotPlayError(`not a change of rows: ${sql}`)
      const done = db.run(sql, ...parameters)
      if (done.changes !== changes) throw new CannotPlayError(`entry ${n} changed ${done.changes} rows, not ${changes}`)
    }
    played += 1
  }
  putMark(db, endOf(part))
  return played
}
