import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asId } from '../../core/model/ids.ts'
import { connect } from '../connection.ts'
import { listBlocks } from '../documents.ts'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import { areRowsSound, listAltered, lookForAltered } from './altered.ts'
import { type DamagedRow, hashedColumns, hashedTables, hashOfValues } from './row-hash.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-integrity-'))
  file = join(folder, 'library.sverka')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = 'The akim opened the bridge on Friday.'

/** A library of one edited segment. */
function makeLibrary() {
  const connection = connect(file)
  migrate(connection, migrations, () => undefined)
  connection.hashRows()
  connection.write((db) => {
    db.run("INSERT INTO device (id) VALUES ('device')")
    db.run("INSERT INTO person (id, name, role) VALUES ('anna', 'Anna', 'editor')")
    db.run("INSERT INTO article (id, created_ms) VALUES ('a', 1)")
    db.run(
      `INSERT INTO translation (id, article, language, headline, state, changed_ms, is_shown)
       VALUES ('t', 1, 'en', 'The bridge', 'drafting', 1, 1)`,
    )
    db.run(
      `INSERT INTO document (id, article, translation, side, name, format, encoding, has_byte_order_mark, language, sha256, bytes)
       VALUES ('d', 1, 1, 'target', 'a.txt', 'txt', 'utf-8', 0, 'en',
         'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', x'616263')`,
    )
    db.run(
      "INSERT INTO block (document, position, kind, range_start, range_end, text, codes) VALUES (1, 0, 'paragraph', 0, 3, 'abc', '[]')",
    )
    db.run(
      `INSERT INTO segment (id, translation, document, block, position, range_start, range_end, gap_before, imported, text,
         words, state)
       VALUES ('s', 1, 1, 1, 0, 0, 3, '', 'abc', 'abc', 1, 'machine')`,
    )
    db.run('INSERT INTO segment_search (rowid, text) SELECT row, text FROM seen_segment')
    db.run(
      `INSERT INTO action (id, device, sequence, translation, kind, person, role, at_ms, segment, standing)
       VALUES ('act', 1, 1, 1, 'edit', 1, 'editor', 5, 1, 'done')`,
    )
    db.run("INSERT INTO action_op (action, ordinal, kind, version, payload) VALUES (1, 0, 'reversal', 1, '{}')")
    db.run(
      `INSERT INTO edit (id, action, segment, before, after, person, at_ms, reason)
       VALUES ('e', 1, 1, 'abc', ?, 1, 5, 'typed')`,
      written,
    )
    db.run('UPDATE segment SET text = ?, latest_edit = 1 WHERE row = 1', written)
    db.run("INSERT INTO draft (segment, text, person, saved_ms) VALUES (1, 'typing', 1, 6)")
  })
  return connection
}

test('every row that is stored, and changed, fits its hash', () => {
  const connection = makeLibrary()
  connection.write((db) => {
    db.run("UPDATE segment SET text = 'anew', state = 'draft', position = 7")
    db.run(
      `INSERT INTO draft (segment, text, person, saved_ms) VALUES (1, 'typing on', 1, 7)
       ON CONFLICT (segment) DO UPDATE SET text = excluded.text, saved_ms = excluded.saved_ms`,
    )
    db.run("UPDATE action SET standing = 'undone'")
  })
  const altered = hashedTables.flatMap((table) => listAltered(connection.read, table))
  const unhashed = hashedTables.map(
    (table) => connection.read.one<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE hash IS NULL`)?.n,
  )
  const isSound = areRowsSound(connection)
  connection.close()
  expect([altered, new Set(unhashed), isSound]).toEqual([[], new Set([0]), true])
})

test('an edit is never changed, though its hash is written after it', () => {
  const connection = makeLibrary()
  expect(() => connection.write((db) => db.run("UPDATE edit SET after = 'x'"))).toThrow('an edit is never changed')
  connection.close()
})

test('a letter that differs anywhere in a row makes another hash', () => {
  const rows = fc.array(fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer(), fc.constant(null)), {
    minLength: 1,
  })
  fc.assert(
    fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 0xffff }), (values, at, bits) => {
      const texts = values.flatMap((value, index) => (typeof value === 'string' ? [index] : []))
      const index = texts[at % Math.max(1, texts.length)]
      const value = index === undefined ? undefined : values[index]
      if (index === undefined || typeof value !== 'string') return
      const place = at % value.length
      const other = value.slice(0, place) + String.fromCharCode(value.charCodeAt(place) ^ bits) + value.slice(place + 1)
      expect(hashOfValues(values.with(index, other))).not.toBe(hashOfValues(values))
    }),
  )
})

test('an absent value is not an empty one, and values do not run into one another', () => {
  const hashes = [[null], [''], ['', ''], ['a', 'b'], ['ab', ''], ['', 'ab'], ['ab'], [1], [12], [1, 2]].map(
    hashOfValues,
  )
  expect(new Set(hashes).size).toBe(hashes.length)
})

describe('a bit that flipped on the disk', () => {
  function flip(text: string): void {
    const bytes = readFileSync(file)
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) bytes[at] = bytes[at]! ^ 1
    writeFileSync(file, bytes)
  }

  test('is found by a look at all rows, table by table', () => {
    makeLibrary().close()
    flip(written)
    const connection = connect(file)
    const found = [...lookForAltered(connection.read)].flat()
    const isSound = areRowsSound(connection)
    connection.close()
    expect([found, isSound]).toEqual([
      [
        { table: 'segment', row: 1 },
        { table: 'edit', row: 1 },
      ],
      false,
    ])
  })

  test('in the bytes of a document is found by their own hash', () => {
    makeLibrary().close()
    const connection = connect(file)
    connection.raw.exec("UPDATE document SET bytes = x'616262'")
    const found = listAltered(connection.read, 'document')
    connection.close()
    expect(found).toEqual([{ table: 'document', row: 1 }])
  })
})

test('the columns of a hash are columns of its table', () => {
  const connection = makeLibrary()
  const missing = hashedTables.flatMap((table) => {
    const columns = new Set(
      connection.read.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table).map(({ name }) => name),
    )
    return hashedColumns[table].filter((column) => !columns.has(column))
  })
  connection.close()
  expect(missing).toEqual([])
})

test('a row that is read and does not fit its hash is told, and read all the same', () => {
  makeLibrary().close()
  const raw = connect(file)
  raw.raw.exec("UPDATE block SET text = 'abd'")
  raw.close()
  const connection = connect(file)
  const told: DamagedRow[] = []
  connection.onDamage((damaged) => told.push(damaged))
  const [block] = listBlocks(connection.read, asId('d'))
  connection.close()
  expect([block?.text, told]).toEqual(['abd', [{ table: 'block', row: 1 }]])
})
