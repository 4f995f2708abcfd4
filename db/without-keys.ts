/** Removing many rows at once: some foreign keys have no index, and to look for what points to each row would read whole tables. */
import type { Connection, WriteDb } from './connection.ts'

/**
 * Runs `act` in one transaction without foreign keys: it has to leave nothing that points to what it removes. SQLite lets
 * the keys be switched only outside a transaction.
 */
export function withoutForeignKeys<Answer>({ raw, write }: Connection, act: (db: WriteDb) => Answer): Answer {
  raw.pragma('foreign_keys = OFF')
  try {
    return write(act)
  } finally {
    raw.pragma('foreign_keys = ON')
  }
}

/** As `withoutForeignKeys`; what is removed is overwritten in the file, so that no salvage finds it in its free pages. */
export function withoutTraces<Answer>(connection: Connection, act: (db: WriteDb) => Answer): Answer {
  const { raw } = connection
  raw.pragma('secure_delete = ON')
  try {
    return withoutForeignKeys(connection, act)
  } finally {
    raw.pragma('secure_delete = OFF')
  }
}
