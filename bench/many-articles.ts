/** A library of very many articles, quickly: one is imported, the others are copies of its rows under headlines of their own. */
import type { ArticleId } from '../core/model/ids.ts'
import { type Connection, connect, type WriteDb } from '../db/connection.ts'
import { madeText } from './made-text.ts'

type Columns = readonly { readonly name: string }[]

/** Copies the rows of a table that `where` names; `set` gives the columns that differ, as SQL over `old`. */
function copyRows(db: WriteDb, table: string, set: Readonly<Record<string, string>>, where: string): void {
  const columns = db.all<Columns[number]>(`PRAGMA table_info(${table})`).map(({ name }) => name)
  const values = columns.map((name) => set[name] ?? (name === 'hash' ? 'NULL' : `old.${name}`))
  db.run(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} AS old WHERE ${where}`)
}

const uuid = `lower(printf('%s-%s-7%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2),
  substr(hex(randomblob(2)), 2), hex(randomblob(6))))`

/** How far apart the rows of two copies stand: more than the first article has rows of any table. */
const apart = 1_000

function copyArticle(db: WriteDb, copy: number): void {
  const moved = (column: string) => `old.${column} + ${copy * apart}`
  const of = (table: string) => `old.row < ${apart} AND old.row IN (SELECT row FROM ${table})`
  const headline = `${madeText(1).slice(0, 60)} ${copy}`
  copyRows(db, 'article', { row: moved('row'), id: uuid, created_ms: moved('created_ms') }, of('article'))
  const ids = { row: moved('row'), id: uuid, translation: moved('translation') }
  const titled = { row: moved('row'), id: uuid, article: moved('article'), headline: `'${headline}'` }
  copyRows(db, 'translation', { ...titled, changed_ms: moved('changed_ms') }, of('translation'))
  copyRows(db, 'document', { ...ids, article: moved('article') }, of('document'))
  copyRows(db, 'block', { row: moved('row'), document: moved('document') }, of('block'))
  copyRows(db, 'segment', { ...ids, document: moved('document'), block: moved('block') }, of('segment'))
  copyRows(db, 'link', ids, of('link'))
  copyRows(
    db,
    'link_member',
    { segment: moved('segment'), link: moved('link') },
    `old.segment < ${apart} AND old.link < ${apart}`,
  )
  copyRows(db, 'finding', { ...ids, segment: moved('segment') }, of('finding'))
}

/**
 * Fills a library that holds one short article, and nothing else, with `copies` more of it. Nobody may have it open.
 * Returns the ids of all articles.
 */
export function copyArticles(libraryFile: string, copies: number): readonly ArticleId[] {
  const connection: Connection = connect(libraryFile)
  try {
    connection.hashRows()
    connection.write((db) => {
      for (let copy = 1; copy <= copies; copy++) copyArticle(db, copy)
      db.run(`INSERT INTO segment_search (segment_search) VALUES ('rebuild')`)
    })
    return connection.read.all<{ id: ArticleId }>('SELECT id FROM article').map(({ id }) => id)
  } finally {
    connection.close()
  }
}
