/** Asks for the order of the articles and for those that are seen, and keeps both fresh. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleSummary, ArticlesInOrder } from '../../../contract/article.ts'
import { maxRowsPerPage } from '../../../contract/limits.ts'
import type { ArticleWish } from '../../../core/model/article-list.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'
import { inPlace } from './in-place.ts'

export type Summaries = ReadonlyMap<ArticleId, ArticleSummary>

/** What the library shows: the articles that are wished for, and what is known of those that are seen. */
export type ArticleList = { readonly order: ArticlesInOrder; readonly summaries: Summaries }

/** All articles, last changed first. */
export const everything: ArticleWish = { text: '', states: [], by: 'changed', isReversed: false }

/** More than a large window shows. */
const firstRows = 40
/** Rows above and below those that are seen. */
const nearRows = 20

function askOrder(wish: ArticleWish): Promise<ArticlesInOrder> {
  return bridge.ask('article.order', { ...wish, states: [...wish.states] })
}

/** Announcements that change counts, and no order: checks behind the scenes make them article by article. */
const ofFindings: ReadonlySet<string> = new Set(['findings.changed', 'article.checked', 'checks.changed'])

async function askSummaries(articles: readonly ArticleId[]): Promise<Summaries> {
  const found = await bridge.ask('article.list', { articles: articles.slice(0, maxRowsPerPage) })
  return new Map(found.map((summary) => [summary.article.id, summary]))
}

async function askList(wish: ArticleWish): Promise<ArticleList> {
  const order = await askOrder(wish)
  return { order, summaries: await askSummaries(order.articles.slice(0, firstRows)) }
}

/** The list asked for before the screen stood; only the first screen takes it. */
let early: Promise<ArticleList> | undefined

/** Asks for the list while the window is still being put up. */
export function askArticlesEarly(): void {
  early = askList(everything)
  const stop = bridge.onEvent(() => {
    early = undefined
    stop()
  })
}

function takeList(wish: ArticleWish): Promise<ArticleList> {
  const asked = wish === everything ? early : undefined
  early = undefined
  return asked ?? askList(wish)
}

type WishedList = ArticleList & { readonly wish: ArticleWish }

/** A list of the same wish keeps its rows where they are seen. */
function renewed(before: WishedList | undefined, fresh: WishedList): WishedList {
  if (before?.wish !== fresh.wish) return fresh
  const articles = inPlace(before.order.articles, fresh.order.articles)
  return { ...fresh, order: { ...fresh.order, articles } }
}

/**
 * The list of a wish, and how to tell which rows are seen. Rows keep their places while the wish is the same, whatever
 * happens in the library; another wish puts all of them in the order of the store.
 */
export function useArticles(wish: ArticleWish) {
  const [list, setList] = useState<WishedList>()
  const seen = useRef<readonly ArticleId[]>([])

  useEffect(() => {
    let newest = 0
    const load = async (ask: () => Promise<ArticleList>): Promise<void> => {
      const asked = ++newest
      const fresh = await ask()
      if (asked !== newest) return
      setList((before) => renewed(before, { ...fresh, wish }))
    }
    const refresh = async (): Promise<ArticleList> => {
      const near = seen.current
      if (near.length === 0) return askList(wish)
      const [order, summaries] = await Promise.all([askOrder(wish), askSummaries(near)])
      return { order, summaries }
    }
    const recount = async (): Promise<void> => {
      const asked = newest
      const summaries = await askSummaries(seen.current)
      // A list that was asked for meanwhile brings its own.
      if (asked === newest) setList((now) => now && { ...now, summaries })
    }
    void load(() => takeList(wish))
    const stop = bridge.onEvent(({ kind }) => {
      if (kind === 'desk.changed' || kind === 'act.refused') return
      if (seen.current.length > 0 && ofFindings.has(kind)) void recount()
      else void load(refresh)
    })
    return () => {
      newest = Number.POSITIVE_INFINITY
      stop()
    }
  }, [wish])

  const articles = list?.order.articles
  const summaries = list?.summaries
  /** Rows `[first, end)` are on the screen. */
  const see = useCallback(
    (first: number, end: number): void => {
      seen.current = articles?.slice(Math.max(0, first - nearRows), end + nearRows) ?? []
      const unknown = seen.current.filter((id) => summaries?.has(id) === false)
      if (unknown.length === 0) return
      void askSummaries(unknown).then((found) => {
        // Those that are gone meanwhile are left out by the order that is on its way.
        if (found.size > 0) setList((now) => now && { ...now, summaries: new Map([...now.summaries, ...found]) })
      })
    },
    [articles, summaries],
  )
  return { list, see }
}
