/** `article.drafts`: what was being typed in an article, for the window that goes on with it. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { listDraftsOf } from '../../db/drafts.ts'
import type { Desk } from '../context/desk.ts'

/** Each with the edit its writer began on and the text that edit left, so that a faster one is noticed. */
export function draftsOfArticle(desk: Desk, { article }: Arguments<'article.drafts'>): Reply<'article.drafts'> {
  return listDraftsOf(desk.library.read, article)
}
