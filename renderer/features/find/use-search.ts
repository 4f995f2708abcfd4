/** Asks where a text stands, soon after it was typed and whenever the texts have changed. */
import { useEffect, useState } from 'react'
import type { FindFailure, FoundPlaces } from '../../../contract/find.ts'
import { DoorwayError } from '../../../contract/rpc/caller.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'
import { type FindWish, searchOf } from './find-wish.ts'

/** Undefined until there is an answer, and while nothing is asked. */
export type Searched =
  | { readonly kind: 'found'; readonly places: FoundPlaces }
  | { readonly kind: 'failed'; readonly failure: FindFailure }

/** A person who types goes on; every search that is overtaken is called off. */
const soonMs = 150

/** `texts` is another value whenever what is searched may have changed. */
export function useSearch(wish: FindWish, article: ArticleId | undefined, texts: unknown): Searched | undefined {
  const [searched, setSearched] = useState<Searched>()
  const asked = JSON.stringify(searchOf(wish, article))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is told by its words
  useEffect(() => {
    if (wish.text === '') return setSearched(undefined)
    const calling = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await search(wish, article, calling.signal)
      if (!calling.signal.aborted) setSearched(answer)
    }, soonMs)
    return () => {
      clearTimeout(timer)
      calling.abort()
    }
  }, [asked, texts])
  return searched
}

/** Undefined if it was called off, or could not be asked. */
export async function search(
  wish: FindWish,
  article: ArticleId | undefined,
  signal?: AbortSignal,
): Promise<Searched | undefined> {
  try {
    const reply = await bridge.ask('find.search', searchOf(wish, article), signal === undefined ? {} : { signal })
    return reply.ok ? { kind: 'found', places: reply.value } : { kind: 'failed', failure: reply.failure }
  } catch (error) {
    if (!(error instanceof DoorwayError)) throw error
    return undefined
  }
}
