/** Looks for sentences in the library. */
import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../contract/library.ts'
import { bridge } from '../../bridge.ts'

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
