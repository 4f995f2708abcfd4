/** Every search gives the same answer, however far the index stands behind the rows. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { type Connection, connect } from './connection.ts'
import { listCandidatesElsewhere } from './correction-places.ts'
import { indexDue, isSearchBehind, isSearchWhole } from './due-search.ts'
import { foldAsIndex } from './index-letters.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { searchSegments } from './search.ts'
import { uncheckTextsWith } from './terms.ts'
import { listTextsWith } from './texts-to-search.ts'

const opened: Connection[] = []
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close()
})

function addDocument(connection: Connection, row: number, side: 'source' | 'target'): void {
  connection.raw.exec(
    `INSERT INTO document (row, id, article, translation, side, name, format, encoding, has_byte_order_mark, language,
       sha256, bytes) VALUES (${row}, '${side}', 1, ${side === 'target' ? 1 : 'NULL'}, '${side}', 'a.txt', 'txt', 'utf-8', 0,
       '${side === 'target' ? 'en' : 'ru'}', '', x'')`,
  )
  connection.raw.exec(
    `INSERT INTO block (row, document, position, kind, range_start, range_end, text, codes)
     VALUES (${row}, ${row}, 0, 'paragraph', 0, 9, '', '[]')`,
  )
}

/** One article; nothing of it is in the index. */
function openEmpty(): Connection {
  const connection = connect(':memory:')
  opened.push(connection)
  migrate(connection, migrations, () => undefined)
  connection.raw.exec(
    `INSERT INTO article (row, id, source_language, created_ms) VALUES (1, 'a', 'ru', 1);
     INSERT INTO translation (row, id, article, language, headline, state, changed_ms, is_shown, checked_by)
     VALUES (1, 't', 1, 'en', 'The bridge', 'drafting', 1, 1, 'checks')`,
  )
  addDocument(connection, 1, 'source')
  addDocument(connection, 2, 'target')
  return connection
}

/** Segments as an import leaves them, in turn of the source and the target; `cutFrom` for a piece cut later. */
function addSegment(connection: Connection, row: number, text: string, cutFrom: number | null): void {
  const document = (row % 2) + 1
  connection.write((db) => {
    db.run(
      `INSERT INTO segment (row, id, translation, document, block, position, range_start, range_end, gap_before, imported,
         text, words, state, cut_from) VALUES (?, ?, 1, ?, ?, ?, 0, 9, '', '', ?, 1, 'machine', ?)`,
      row,
      `s${row}`,
      document,
      document,
      row,
      text,
      cutFrom,
    )
    if (cutFrom === null) db.run('INSERT INTO due_search (segment) VALUES (?)', row)
    db.run(
      `INSERT INTO link (row, id, translation, position, confidence, origin, is_locked) VALUES (?, ?, 1, ?, 1, 'manual', 0)`,
      row,
      `l${row}`,
      row,
    )
    db.run('INSERT INTO link_member (segment, link) VALUES (?, ?)', row, row)
  })
}

type Doing =
  | { readonly does: 'import' | 'cut'; readonly text: string }
  | { readonly does: 'change'; readonly which: number; readonly text: string }
  | { readonly does: 'remove'; readonly which: number }

function rowsOf({ read }: Connection): readonly number[] {
  return read.all<{ row: number }>('SELECT row FROM segment ORDER BY row').map(({ row }) => row)
}

function act(connection: Connection, doing: Doing): void {
  const rows = rowsOf(connection)
  const next = (rows.at(-1) ?? 0) + 1
  const one = 'which' in doing ? rows[doing.which % Math.max(1, rows.length)] : rows[0]
  if (doing.does === 'import') addSegment(connection, next, doing.text, null)
  else if (one !== undefined && doing.does === 'cut') addSegment(connection, next, doing.text, one)
  else if (one !== undefined) changeOrRemove(connection, doing, one)
}

function changeOrRemove(connection: Connection, doing: Doing, one: number): void {
  connection.write((db) => {
    if (doing.does === 'change') return void db.run('UPDATE segment SET text = ? WHERE row = ?', doing.text, one)
    db.run('UPDATE segment SET cut_from = NULL WHERE cut_from = ?', one)
    db.run('DELETE FROM link_member WHERE segment = ?', one)
    db.run('DELETE FROM link WHERE row = ?', one)
    db.run('DELETE FROM segment WHERE row = ?', one)
  })
}

function answers(connection: Connection, words: readonly [string, ...string[]], limit: number): unknown {
  const [word] = words
  const phrase = { language: 'en', text: word, capital: word.toUpperCase() }
  const isRechecked = connection.write((db) => {
    db.run("UPDATE translation SET checked_by = 'checks'")
    uncheckTextsWith(db, { language: 'ru', letters: word })
    return db.one<{ is: number }>('SELECT checked_by IS NULL AS "is" FROM translation')?.is
  })
  return [
    searchSegments(connection.read, word, limit),
    listTextsWith(connection.read, words, 'source', limit),
    listTextsWith(connection.read, words, 'target', limit),
    listCandidatesElsewhere(connection.read, phrase, undefined, limit),
    isRechecked,
  ]
}

/** Letters of several scripts, in forms that fold to each other and in forms that do not. */
const letters = fc.constantFrom(...'aAbBſsSßẞiIİıσςΣκϰЖжҚқ"% \ue001𐐀𐐨𞤀𞤢Ꭰꭰ')
const texts = fc.array(letters, { maxLength: 12 }).map((list) => list.join(''))
const worded = fc.array(letters, { minLength: 3, maxLength: 4 }).map((list) => list.join(''))
const which = fc.nat()
const doings: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('import' as const), text: texts }) },
  fc.record({ does: fc.constant('cut' as const), text: texts }),
  fc.record({ does: fc.constant('change' as const), which, text: texts }),
  fc.record({ does: fc.constant('remove' as const), which }),
)

test('with any segments due, whatever is done meanwhile, each search answers as if all were in the index', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(doings, fc.nat({ max: 3 })), { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(worded, worded), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (story, asked, limit) => {
        const [behind, ahead] = [openEmpty(), openEmpty()]
        for (const [doing, indexed] of story) {
          act(behind, doing)
          if (indexed > 0) behind.write((db) => indexDue(db, indexed))
          act(ahead, doing)
          ahead.write((db) => indexDue(db, Number.MAX_SAFE_INTEGER))
          // Words that stand in a text, and such as may stand in none.
          const within =
            'text' in doing && [...doing.text].length > 2 ? [[doing.text.slice(0, 5).trim(), ' '] as const] : []
          for (const [word, other] of [...asked, ...within.filter(([one]) => [...one].length > 2)]) {
            const words = [...other].length > 2 ? ([word, other] as const) : ([word] as const)
            expect(answers(behind, [...words], limit)).toEqual(answers(ahead, [...words], limit))
          }
          expect(isSearchWhole(behind.read)).toBe(true)
        }
        while (isSearchBehind(behind.read)) behind.write((db) => indexDue(db, 2))
        // Throws where the index does not fit the texts.
        behind.raw.exec("INSERT INTO segment_search (segment_search, rank) VALUES ('integrity-check', 1)")
        for (const connection of opened.splice(0)) connection.close()
      },
    ),
    { numRuns: 60 },
  )
})

test('each letter is folded as the index folds it', () => {
  const connection = openEmpty()
  connection.raw.exec(
    `CREATE VIRTUAL TABLE temp.letter USING fts5 (text, content = '', tokenize = 'trigram');
     CREATE VIRTUAL TABLE temp.folded USING fts5vocab (letter, instance)`,
  )
  const add = connection.raw.prepare('INSERT INTO letter (rowid, text) VALUES (?, ?)')
  connection.raw.transaction(() => {
    for (let code = 1; code < 0x2_0000; code++) {
      if (code < 0xd800 || code > 0xdfff) add.run(code, String.fromCodePoint(code).repeat(3))
    }
  })()
  const odd = connection.read
    .all<{ term: string; doc: number }>('SELECT term, doc FROM folded')
    .filter(({ term, doc }) => foldAsIndex(String.fromCodePoint(doc)) !== [...term][0])
  expect(odd).toEqual([])
})

test('a segment that is neither in the index nor due, or both, is told', () => {
  const connection = openEmpty()
  addSegment(connection, 2, 'The bridge was opened.', null)
  const due = isSearchWhole(connection.read)
  addSegment(connection, 4, 'It rained.', 2)
  connection.raw.exec('UPDATE due_search SET segment = 4')
  const lost = isSearchWhole(connection.read)
  connection.raw.exec('UPDATE due_search SET segment = 2')
  connection.raw.exec("INSERT INTO segment_search (rowid, text) VALUES (2, 'The bridge was opened.')")
  expect([due, lost, isSearchWhole(connection.read)]).toEqual([true, false, false])
})
