/** The list of the library as the store answers it; that of everything is kept while nothing happens, for whoever comes back. */
import type { ArticleSummary, ArticlesInOrder } from '../../../contract/article.ts'
import { maxRowsPerPage } from '../../../contract/limits.ts'
import type { ArticleWish } from '../../../core/model/article-list.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'

export type Summaries = ReadonlyMap<ArticleId, ArticleSummary>

/** What the library shows: the articles that are wished for, and what is known of those that are seen. */
export type ArticleList = { readonly order: ArticlesInOrder; readonly summaries: Summaries }

/** All articles, last changed first. */
export const everything: ArticleWish = { text: '', states: [], by: 'changed', isReversed: false }

/** More than a large window shows. */
const firstRows = 40

function byId(summaries: readonly ArticleSummary[]): Summaries {
  return new Map(summaries.map((summary) => [summary.article.id, summary]))
}

export async function askSummaries(articles: readonly ArticleId[]): Promise<Summaries> {
  return byId(await bridge.ask('article.list', { articles: articles.slice(0, maxRowsPerPage) }))
}

/** The first screen comes with the order, in one answer; `near`: articles that are seen now, wherever they stand in it. */
async function ask(wish: ArticleWish, near: readonly ArticleId[]): Promise<ArticleList> {
  const asked = bridge.ask('article.order', { ...wish, states: [...wish.states], first: firstRows })
  const [order, seen] = await Promise.all([asked, near.length === 0 ? new Map() : askSummaries(near)])
  return { order, summaries: new Map([...byId(order.first), ...seen]) }
}

/** That of everything: on its way, or answered. */
type Kept = { readonly answer: Promise<ArticleList>; list?: ArticleList }
let kept: Kept | undefined

export function askList(wish: ArticleWish, near: readonly ArticleId[] = []): Promise<ArticleList> {
  const answer = ask(wish, near)
  if (wish !== everything) return answer
  const keeping: Kept = { answer }
  kept = keeping
  void answer.then(
    (list) => {
      keeping.list = list
    },
    () => {
      if (kept === keeping) kept = undefined
    },
  )
  return answer
}

/** The same, but what is known already, or on its way, is not asked for again. */
export function takeList(wish: ArticleWish): Promise<ArticleList> {
  return (wish === everything ? kept?.answer : undefined) ?? askList(wish)
}

/** What can be drawn at once. */
export function keptList(wish: ArticleWish): ArticleList | undefined {
  return wish === everything ? kept?.list : undefined
}

/** Asks for the list while the window is still being put up; whatever happens in the library makes it old. */
export function askArticlesEarly(): void {
  void askList(everything)
  bridge.onEvent(() => {
    kept = undefined
  })
}
