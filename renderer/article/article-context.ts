/** Gives screens the open article, and draws them again only when what they look at has changed. */
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { ArticleState } from './article-state.ts'
import type { OpenArticle } from './open-article.ts'

export const ArticleContext = createContext<OpenArticle | undefined>(undefined)

export function useOpenArticle(): OpenArticle {
  const store = useContext(ArticleContext)
  if (store === undefined) throw new Error('an article part outside an article')
  return store
}

/** A part of the article's state. `isSame` tells when a freshly made value is no news. */
export function useArticle<Part>(
  select: (state: ArticleState) => Part,
  isSame: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const store = useOpenArticle()
  const last = useRef<{ readonly part: Part } | undefined>(undefined)
  const read = useCallback(() => {
    const part = select(store.getState())
    if (last.current !== undefined && isSame(last.current.part, part)) return last.current.part
    last.current = { part }
    return part
  }, [store, select, isSame])
  return useSyncExternalStore(store.subscribe, read)
}

/** True if two lists hold the very same things in the same order. */
export function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
}
