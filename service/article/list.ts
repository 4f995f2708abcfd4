/** `article.list`: every article with its counts, last changed first, what was put away below. */
import type { Reply } from '../../contract/commands.ts'
import { listArticles } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { summarise } from '../engine/summarise.ts'

/** Articles whose import never ended are not among them. */
export function listLibrary(desk: Desk): Reply<'article.list'> {
  return summarise(desk, listArticles(desk.library.read))
}
