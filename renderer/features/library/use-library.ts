/** Asks for the articles of the library and keeps them fresh. */
import { useCallback, useEffect, useState } from 'react'
import type { ArticleSummary } from '../../../contract/article.ts'
import type { SearchHit } from '../../../contract/library.ts'
import { bridge } from '../../bridge.ts'
import { inPlace } from './in-place.ts'

/** The list asked for before the screen stood; only the first screen takes it. */
let early: Promise<readonly ArticleSummary[]> | undefined

/** Asks for the list while the window is still being put up. */
export function askArticlesEarly(): void {
  early = bridge.ask('article.list', {})
  const stop = bridge.onEvent(() => {
    early = undefined
    stop()
  })
}

function takeList(): Promise<readonly ArticleSummary[]> {
  const asked = early ?? bridge.ask('article.list', {})
  early = undefined
  return asked
}

/** In the order of the store when the library is entered. */
export function useArticles(): readonly ArticleSummary[] | undefined {
  const [articles, setArticles] = useState<readonly ArticleSummary[]>()
  const load = useCallback(async () => {
    const fresh = await takeList()
    setArticles((seen) => inPlace(seen, fresh))
  }, [])
  useEffect(() => {
    void load()
    return bridge.onEvent((event) => {
      if (event.kind !== 'desk.changed' && event.kind !== 'act.refused') void load()
    })
  }, [load])
  return articles
}

const mostHits = 100
const searchPauseMs = 120

/** Sentences that hold `text`, anywhere in the library; undefined while there is nothing to look for. */
export function useSearch(text: string): readonly SearchHit[] | undefined {
  const [hits, setHits] = useState<readonly SearchHit[]>()
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === '') {
      setHits(undefined)
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let newest = 0
    const search = async (): Promise<void> => {
      const asked = ++newest
      const found = await bridge.ask('library.search', { text: wanted, limit: mostHits })
      if (asked === newest) setHits(found)
    }
    const searchSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(search, searchPauseMs)
    }
    searchSoon()
    // Texts and headlines may be others by now.
    const stopListening = bridge.onEvent(({ kind }) => {
      if (kind === 'article.changed' || kind === 'library.changed') searchSoon()
    })
    return () => {
      newest = Number.POSITIVE_INFINITY
      clearTimeout(timer)
      stopListening()
    }
  }, [text])
  return hits
}
