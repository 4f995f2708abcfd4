/** `article.list`: articles with their counts, last changed first, what was put away below. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listArticles } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { summarise } from '../engine/summarise.ts'

/** Articles whose import never ended are not among them, nor any that are gone meanwhile. */
export function listLibrary(desk: Desk, { articles }: Arguments<'article.list'>): Reply<'article.list'> {
  return summarise(desk, listArticles(desk.library.read, articles))
}
