/** `article.rows`: one page of aligned rows. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { countRows, listRows } from '../../db/links.ts'
import type { Desk } from '../context/desk.ts'

/** `count` rows from row `start` on, and how many there are in all. */
export function pageRows(desk: Desk, { article, start, count }: Arguments<'article.rows'>): Reply<'article.rows'> {
  const db = desk.library.read
  return { rows: listRows(db, article, start, count), total: countRows(db, article) }
}
