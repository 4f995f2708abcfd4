/** `article.list`: every article with its counts, last changed first. */
import type { Reply } from '../../contract/commands.ts'
import { listArticles } from '../../db/articles.ts'
import type { Desk } from '../desk-context.ts'

export function listLibrary(desk: Desk): Reply<'article.list'> {
  return listArticles(desk.library.read)
}
