/** The one way to SQLite: statements prepared once, reading apart from writing. */
import Database from 'better-sqlite3'
import { createPrivate } from './durable-files.ts'
import { teachHolding } from './index-letters.ts'
import { type DamagedRow, hashRows, teachHashes } from './integrity/row-hash.ts'

export type SqlValue = string | number | null | Uint8Array
export type Changed = { readonly row: number; readonly changes: number }

/** What readers need: bound parameters in, plain rows out. `Row` is the caller's promise about its own SELECT. */
export type ReadDb = {
  one<Row>(sql: string, ...parameters: readonly SqlValue[]): Row | undefined
  all<Row>(sql: string, ...parameters: readonly SqlValue[]): Row[]
}

/** Only to be had inside a transaction, see `Connection.write`. */
export type WriteDb = ReadDb & {
  run(sql: string, ...parameters: readonly SqlValue[]): Changed
}

/** A statement that changed rows, and how many. */
export type Statement = {
  readonly sql: string
  readonly changes: number
  readonly parameters: readonly SqlValue[]
}

/** Writes down transactions somewhere else, too. */
export type Recorder = {
  /** Called at the end of a transaction that changed rows, before it is committed; what it throws undoes the transaction. */
  record(db: WriteDb, statements: readonly Statement[]): void
  /** What was recorded last was not committed. */
  takeBack(): void
  /** What was recorded last is on the disk. */
  settle(): void
  /** A copy holds everything up to the transaction of this number. */
  nextPart(covered: number): void
  close(): void
}

export type Connection = {
  readonly read: ReadDb
  /** Runs `act` in one transaction: all of it is on the disk when this returns, or nothing if it throws. */
  write<Answer>(act: (db: WriteDb) => Answer): Answer
  /** Has every transaction from now on recorded. */
  keep(recorder: Recorder): void
  /** Tells the recorder, if there is one, that a copy holds everything up to the transaction of this number. */
  noteCopy(covered: number): void
  /** From now on every row that is stored gets its hash; the tables are there. */
  hashRows(): void
  /** Has a row that was read and does not fit its hash told; returns how to stop. */
  onDamage(listen: (damaged: DamagedRow) => void): () => void
  /** Statements that cannot be prepared or stand outside transactions: pragmas, migrations, VACUUM. */
  readonly raw: Database.Database
  close(): void
}

function isFullAndWal(raw: Database.Database): boolean {
  const mode = raw.pragma('journal_mode', { simple: true })
  return raw.pragma('synchronous', { simple: true }) === 2 && (mode === 'wal' || mode === 'memory')
}

/** A file of somebody else's making: what its schema says is not trusted, and its pages are looked at twice. */
function distrust(raw: Database.Database): void {
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
}

/**
 * Durable settings for the whole life of the connection (WAL, `synchronous=FULL`, foreign keys).
 * Throws if SQLite does not take them: an edit must never be acknowledged before it is on the disk.
 */
function harden(raw: Database.Database): void {
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('cache_size = -32000')
  if (!isFullAndWal(raw)) throw new Error('the database does not accept WAL with synchronous=FULL')
}

/** Another program may hold a file for so long while it is opened, and for so long while it is worked on. */
const openingTimeoutMs = 2_000
const workingTimeoutMs = 5_000

/** Opens a file, or `:memory:`. Throws what SQLite throws: not a database, damaged, no permission. */
export function connect(file: string, nativeBinding?: string): Connection {
  if (file !== ':memory:') createPrivate(file)
  return opened(file, nativeBinding, false, (raw) => {
    harden(raw)
    raw.pragma(`busy_timeout = ${workingTimeoutMs}`)
  })
}

/**
 * Opens a file to read it only: every write throws SQLITE_READONLY. Leaves a log that lies beside it as it is.
 */
export function connectForReading(file: string, nativeBinding?: string): Connection {
  return opened(file, nativeBinding, true, (raw) => raw.pragma(`busy_timeout = ${workingTimeoutMs}`))
}

/** Opens a file and changes nothing of it: SQLite itself takes away the empty log it needs meanwhile. */
export function connectToLook(file: string, nativeBinding?: string): Connection {
  return opened(file, nativeBinding, false, (raw) => raw.pragma('query_only = ON'))
}

function opened(
  file: string,
  nativeBinding: string | undefined,
  readonly: boolean,
  prepare: (raw: Database.Database) => void,
): Connection {
  const binding = nativeBinding === undefined ? {} : { nativeBinding }
  const raw = new Database(file, { ...binding, readonly, timeout: openingTimeoutMs })
  try {
    distrust(raw)
    prepare(raw)
    return connectionOn(raw)
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Opens a copy of a library without making it the durable file at work: one file, no log left beside it once it was
 * opened for writing. Throws what SQLite throws.
 */
export function connectToCopy(
  file: string,
  nativeBinding: string | undefined,
  { isReadOnly }: { readonly isReadOnly: boolean },
): Connection {
  const engine = nativeBinding === undefined ? {} : { nativeBinding }
  const raw = new Database(file, { ...engine, readonly: isReadOnly, fileMustExist: true })
  try {
    raw.pragma('trusted_schema = OFF')
    if (!isReadOnly) raw.pragma('journal_mode = DELETE')
    return connectionOn(raw)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Runs transactions, and has each that changed rows recorded before it is committed. */
function recordingWrites(raw: Database.Database) {
  let recorder: Recorder | undefined
  let done: Statement[] = []
  /** One inside another is recorded with it. */
  function write<Answer>(db: WriteDb, act: (db: WriteDb) => Answer): Answer {
    if (raw.inTransaction) return writeInside(db, act)
    try {
      const transaction = raw.transaction(() => {
        const inside = act(db)
        if (done.length > 0) recorder?.record(db, done)
        return inside
      })
      const answer = transaction.immediate()
      recorder?.settle()
      return answer
    } catch (error) {
      recorder?.takeBack()
      throw error
    } finally {
      done = []
    }
  }
  function writeInside<Answer>(db: WriteDb, act: (db: WriteDb) => Answer): Answer {
    const doneBefore = done.length
    try {
      return raw.transaction(() => act(db)).immediate()
    } catch (error) {
      done.length = doneBefore
      throw error
    }
  }
  return {
    write,
    note: (statement: Statement) => {
      if (recorder !== undefined && statement.changes > 0) done.push(statement)
    },
    keep: (given: Recorder) => {
      recorder = given
    },
    noteCopy: (covered: number) => recorder?.nextPart(covered),
    close: () => recorder?.close(),
  }
}

/**
 * No plan hangs on a parameter: built with STAT4, SQLite would otherwise make a new one, which takes longer than most
 * statements do, each time a parameter is bound that is compared with an indexed column.
 */
function withSettledPlan(sql: string): string {
  return sql.replaceAll(/'[^']*'|\?/gu, (piece) => (piece === '?' ? '+?' : piece))
}

/** Statements by their text, prepared once. */
function preparedOn(raw: Database.Database): (sql: string) => Database.Statement {
  const prepared = new Map<string, Database.Statement>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const fresh = raw.prepare(withSettledPlan(sql))
    prepared.set(sql, fresh)
    return fresh
  }
}

function connectionOn(raw: Database.Database): Connection {
  const listeners = new Set<(damaged: DamagedRow) => void>()
  teachHashes(raw, (damaged) => {
    for (const listen of listeners) listen(damaged)
  })
  teachHolding(raw)
  const statement = preparedOn(raw)
  const writes = recordingWrites(raw)
  const db: WriteDb = {
    one: <Row>(sql: string, ...parameters: readonly SqlValue[]) => statement(sql).get(...parameters) as Row | undefined,
    all: <Row>(sql: string, ...parameters: readonly SqlValue[]) => statement(sql).all(...parameters) as Row[],
    run: (sql, ...parameters) => {
      const { lastInsertRowid, changes } = statement(sql).run(...parameters)
      writes.note({ sql, changes, parameters })
      return { row: Number(lastInsertRowid), changes }
    },
  }
  return {
    read: db,
    write: (act) => writes.write(db, act),
    keep: writes.keep,
    hashRows: () => hashRows(raw),
    onDamage: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    noteCopy: writes.noteCopy,
    raw,
    close: () => {
      writes.close()
      raw.close()
    },
  }
}
