/** Asks for the order of the articles and for those that are seen, and keeps both fresh. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleWish } from '../../../core/model/article-list.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'
import { type ArticleList, askList, askSummaries, keptList, takeList } from './asked-lists.ts'
import { inPlace } from './in-place.ts'

/** Rows above and below those that are seen. */
const nearRows = 20

/** Announcements that change counts, and no order: checks behind the scenes make them article by article. */
const ofFindings: ReadonlySet<string> = new Set(['findings.changed', 'article.checked', 'checks.changed'])

type WishedList = ArticleList & { readonly wish: ArticleWish }

function keptFor(wish: ArticleWish): WishedList | undefined {
  const list = keptList(wish)
  return list && { ...list, wish }
}

/** A list of the same wish keeps its rows where they are seen; the very one that is shown is no news. */
function renewed(before: WishedList | undefined, fresh: WishedList): WishedList {
  if (before?.wish !== fresh.wish) return fresh
  if (before.order === fresh.order) return before
  const articles = inPlace(before.order.articles, fresh.order.articles)
  return { ...fresh, order: { ...fresh.order, articles } }
}

/**
 * The list of a wish, and how to tell which rows are seen. Rows keep their places while the wish is the same, whatever
 * happens in the library; another wish puts all of them in the order of the store.
 */
export function useArticles(wish: ArticleWish) {
  const [list, setList] = useState(() => keptFor(wish))
  const seen = useRef<readonly ArticleId[]>([])

  useEffect(() => {
    let newest = 0
    const load = async (ask: () => Promise<ArticleList>): Promise<void> => {
      const asked = ++newest
      const fresh = await ask()
      if (asked !== newest) return
      setList((before) => renewed(before, { ...fresh, wish }))
    }
    const recount = async (): Promise<void> => {
      const asked = newest
      const summaries = await askSummaries(seen.current)
      // A list that was asked for meanwhile brings its own.
      if (asked === newest) setList((now) => now && { ...now, summaries })
    }
    void load(() => takeList(wish))
    const stop = bridge.onEvent(({ kind }) => {
      if (kind === 'desk.changed' || kind === 'act.refused' || kind === 'act.failed') return
      if (seen.current.length > 0 && ofFindings.has(kind)) void recount()
      else void load(() => askList(wish, seen.current))
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
