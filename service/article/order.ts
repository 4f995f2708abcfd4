/** `article.order`: the articles of the library that are wished for, by their ids alone, in their order. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { orderArticles } from '../../core/workflow/order-articles.ts'
import { listHeadings } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'

/** Also tells how many articles there are and in which languages, so that a list knows what else could be wished for. */
export function orderLibrary(desk: Desk, wish: Arguments<'article.order'>): Reply<'article.order'> {
  const headings = listHeadings(desk.library.read)
  const languages = new Set(headings.map(({ article }) => article.targetLanguage))
  return { ...orderArticles(headings, wish), total: headings.length, languages: [...languages].sort() }
}
