/**
 * The search index stands behind the rows: segments that came in are due until it knows them, and whoever searches looks
 * at those one by one, so that no text is ever missed. See `docs/decisions/0069-search-behind.md`.
 */
import type { ReadDb, SqlValue, WriteDb } from './connection.ts'

const inIndex = 'SELECT rowid AS row FROM segment_search WHERE segment_search MATCH ?'
const amongDue = `SELECT due_search.segment AS row FROM due_search
  CROSS JOIN segment ON segment.row = due_search.segment WHERE holds_words(coalesce(segment.seen, segment.text), ?)`

/** The segments that hold given words (`holding`), whatever the case of their letters, as a table of their `row`s. */
export const holders = `(${inIndex} UNION ALL ${amongDue})`

/** The parameters of `holders`: all of these words, each of three letters at least. */
export function holding(...words: readonly string[]): readonly SqlValue[] {
  return [phrasesOf(words), JSON.stringify(words)]
}

function phrasesOf(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
}

/**
 * The same for a few of many, the segments that came last first, at most so many. `selectFrom` makes of such a table a
 * query that tells `holder`, the row, and is not in any order; what is asked beside it are its own parameters. Each part is
 * read no further than to the limit.
 */
export function listNewestHolders<Row extends { readonly holder: number }>(
  db: ReadDb,
  word: string,
  selectFrom: (holders: string) => string,
  own: readonly SqlValue[],
  limit: number,
): readonly Row[] {
  const ask = (table: string, wanted: SqlValue) =>
    db.all<Row>(`${selectFrom(`(${table})`)} ORDER BY holder DESC LIMIT ?`, wanted, ...own, limit)
  // Those that are due first: another program may take them into the index meanwhile, and they are seen twice, not never.
  const due = isSearchBehind(db) ? ask(amongDue, JSON.stringify([word])) : []
  const indexed = ask(inIndex, phrasesOf([word]))
  if (due.length === 0) return indexed
  const byRow = new Map([...due, ...indexed].map((row) => [row.holder, row]))
  return [...byRow.values()].toSorted((a, b) => b.holder - a.holder).slice(0, limit)
}

/** Segments that have just come in, by the first of their rows. */
export function addDueSearch(db: WriteDb, { first, count }: { readonly first: number; readonly count: number }): void {
  db.run('INSERT INTO due_search (segment) SELECT row FROM segment WHERE row >= ? AND row < ?', first, first + count)
}

export function isSearchBehind(db: ReadDb): boolean {
  return db.one('SELECT 1 FROM due_search LIMIT 1') !== undefined
}

/** Takes so many of the segments that are due, those that came first, into the index. */
export function indexDue(db: WriteDb, limit: number): void {
  const last = db.one<{ row: number | null }>(
    'SELECT max(segment) AS row FROM (SELECT segment FROM due_search ORDER BY segment LIMIT ?)',
    limit,
  )?.row
  if (last === undefined || last === null) return
  db.run(
    `INSERT INTO segment_search (rowid, text) SELECT segment.row, coalesce(segment.seen, segment.text)
     FROM due_search CROSS JOIN segment ON segment.row = due_search.segment WHERE due_search.segment <= ?`,
    last,
  )
  db.run('DELETE FROM due_search WHERE segment <= ?', last)
}

/** True if each segment is either in the index or due. Of a library from before the index stood behind, nothing is said. */
export function isSearchWhole(db: ReadDb): boolean {
  if (db.one("SELECT 1 FROM sqlite_schema WHERE name = 'due_search'") === undefined) return true
  const lost = `SELECT 1 FROM segment
    WHERE (row IN (SELECT id FROM segment_search_docsize)) = (row IN (SELECT segment FROM due_search)) LIMIT 1`
  return db.one(lost) === undefined
}
