/**
 * A hash on each row of text, edits and log, so that a bit that flipped on a disk is told from what people wrote. Rows are
 * hashed by triggers of the connection itself, which no file brings along; whoever writes a row need not think of it.
 */
import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { unpackBytes } from '../packed-bytes.ts'

/**
 * The columns each hash speaks of. Left out are places in an order, which move by the thousand and which an index holds
 * too, counts, and words of a list (`known_…`), which no flipped bit makes one of another.
 */
export const hashedColumns = {
  document: 'row id article translation name format encoding has_byte_order_mark language sha256'.split(' '),
  import_report: 'document size_bytes diagnostics'.split(' '),
  import_choice: 'document tracked comments'.split(' '),
  block: 'row document position kind range_start range_end text codes respellings'.split(' '),
  segment:
    'row id translation document block range_start range_end gap_before imported text seen latest_edit cut_from joined_into'.split(
      ' ',
    ),
  action: 'row id device sequence translation kind person role at_ms segment turned note'.split(' '),
  action_op: 'action ordinal kind version payload'.split(' '),
  article_move: 'action act from_state to_state reason'.split(' '),
  edit: 'row id action segment before after person at_ms reason check_id based_on'.split(' '),
  thread: 'row id action translation type segment span_start span_end quote reason is_resolved is_withdrawn'.split(' '),
  remark: 'row id thread action amends words is_withdrawn'.split(' '),
  file_remark: 'remark author written_ms native'.split(' '),
  marked_error:
    'row id action translation segment span_start span_end quote type severity note check_id its_type is_withdrawn'.split(
      ' ',
    ),
  article_details:
    'translation headline subheadline slug byline dateline credit desk section source_headline source_url engine style_guide glossary note deadline_ms embargo_ms publish_ms translator editor priority'.split(
      ' ',
    ),
  draft: 'segment text based_on person saved_ms'.split(' '),
} as const satisfies Readonly<Record<string, readonly string[]>>

export type HashedTable = keyof typeof hashedColumns
export const hashedTables = Object.keys(hashedColumns) as readonly HashedTable[]

/** Those of them that a library has: one of an earlier schema lacks what came later. */
export function hashedTablesIn(raw: Database.Database): readonly HashedTable[] {
  const has = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
  return hashedTables.filter((table) => has.get(table) !== undefined)
}

export function isHashed(table: string): table is HashedTable {
  return Object.hasOwn(hashedColumns, table)
}

/** What names a row of a table; an op has none of its own, and is found by its action. */
export function keyOf(table: HashedTable): string {
  const [key] = hashedColumns[table]
  return key ?? 'row'
}

const [factorA, factorB] = [2_654_435_761, 1_597_334_677]
/** Stands for nothing, and cannot be the end of a text. */
const nothing = '\u0000n'

/**
 * A number of 53 bits for the values of a row, in their order; a letter that differs always differs in what comes out
 * (cyrb53, by bryc, public domain). Nothing is told apart from an empty text. Written out: texts are not put together anew for it.
 */
export function hashOfValues(values: readonly unknown[]): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (const value of values) {
    const text = value === null ? nothing : String(value)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      a = Math.imul(a ^ unit, factorA)
      b = Math.imul(b ^ unit, factorB)
    }
    if (value === null) continue
    // The end of a text.
    a = Math.imul(a ^ 1, factorA)
    b = Math.imul(b ^ 1, factorB)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0)
}

/** What the trigger gives a new row of these values, whose names are columns; for rows by the hundred thousand, which are then stored once, not twice. */
export function newRowHash(table: HashedTable, values: Readonly<Record<string, unknown>>): number {
  return hashOfValues(hashedColumns[table].map((column) => values[column] ?? null))
}

/** Of the file itself, however it is kept; of bytes that cannot be unpacked any more nothing. */
function hashOfKept(bytes: Uint8Array): string | null {
  try {
    return createHash('sha256').update(unpackBytes(bytes)).digest('hex')
  } catch {
    return null
  }
}

/** A row whose values are not those it was stored with. */
export type DamagedRow = { readonly table: HashedTable; readonly row: number }

/** Lets SQL hash rows, and tell of those that do not fit their hash. */
export function teachHashes(raw: Database.Database, onDamage: (damaged: DamagedRow) => void): void {
  const options = { varargs: true, deterministic: true } as const
  raw.function('sha256', { deterministic: true }, (bytes: unknown) =>
    bytes instanceof Uint8Array ? hashOfKept(bytes) : null,
  )
  raw.function('row_hash', options, (...values: readonly unknown[]) => hashOfValues(values))
  raw.function('is_as_stored', options, (table: unknown, hash: unknown, ...values: readonly unknown[]) => {
    if (hash === hashOfValues(values)) return 1
    if (typeof table === 'string' && isHashed(table)) onDamage({ table, row: Number(values[0]) })
    return 0
  })
}

/** The hash that the row of an alias should have, as an expression. */
export function hashCall(table: HashedTable, alias: string): string {
  return `row_hash(${hashedColumns[table].map((column) => `${alias}.${column}`).join(', ')})`
}

/** To be selected beside what is read of a row: a row that does not fit its hash is told to `Connection.onDamage`. */
export function checkRead(table: HashedTable, alias: string = table): string {
  const values = hashedColumns[table].map((column) => `${alias}.${column}`).join(', ')
  return `is_as_stored('${table}', ${alias}.hash, ${values}) AS is_as_stored`
}

/** The condition that a row of a table does not fit its hash, nor the bytes of a document theirs. */
export function isAltered(table: HashedTable): string {
  const isOther = `${table}.hash IS NOT ${hashCall(table, table)}`
  return table === 'document' ? `(${isOther} OR document.sha256 IS NOT sha256(document.bytes))` : isOther
}

function triggersOf(table: HashedTable): string {
  const columns = hashedColumns[table]
  const keys = table === 'action_op' ? ['action', 'ordinal'] : [keyOf(table)]
  const rehash = `UPDATE ${table} SET hash = ${hashCall(table, 'new')} WHERE ${keys.map((key) => `${key} = new.${key}`).join(' AND ')}`
  return `
CREATE TEMP TRIGGER IF NOT EXISTS hash_new_${table} AFTER INSERT ON main.${table} WHEN new.hash IS NULL BEGIN ${rehash}; END;
CREATE TEMP TRIGGER IF NOT EXISTS hash_${table} AFTER UPDATE OF ${columns.join(', ')} ON main.${table} BEGIN ${rehash}; END;`
}

/** From now on every row this connection stores is hashed. */
export function hashRows(raw: Database.Database): void {
  raw.exec(hashedTablesIn(raw).map(triggersOf).join(''))
}
