/** `article.log`: what was done to an article, newest first. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listActions } from '../../db/actions.ts'
import type { Desk } from '../context/desk.ts'

/** `limit` actions at most, undone ones too. */
export function logOfArticle(desk: Desk, { article, limit }: Arguments<'article.log'>): Reply<'article.log'> {
  return listActions(desk.library.read, article, limit)
}
