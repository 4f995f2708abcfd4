/** Gives screens the open article, and draws them again only when what they look at has changed. */
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { ArticleState } from './article-state.ts'
import type { OpenArticle } from './open-article.ts'
import type { ChangesSlice } from './slices/changes.ts'
import type { CommentsSlice } from './slices/comments.ts'
import type { ErrorsSlice } from './slices/errors.ts'
import type { FindingsSlice } from './slices/findings.ts'
import type { SavingSlice } from './slices/saving.ts'
import type { SelectionSlice } from './slices/selection.ts'
import type { SiftSlice } from './slices/sift.ts'
import type { ReadSlice } from './slices/slice.ts'
import type { TextSlice } from './slices/text.ts'

export const ArticleContext = createContext<OpenArticle | undefined>(undefined)

export function useOpenArticle(): OpenArticle {
  const store = useContext(ArticleContext)
  if (store === undefined) throw new Error('an article part outside an article')
  return store
}

type IsSame<Part> = (a: Part, b: Part) => boolean

/** Reads a part of what `subscribe` tells changes of. `isSame` tells when a freshly made value is no news. */
function usePart<State, Part>(
  subscribe: (listener: () => void) => () => void,
  stateOf: () => State,
  select: (state: State) => Part,
  isSame: IsSame<Part>,
): Part {
  const last = useRef<{ readonly part: Part } | undefined>(undefined)
  const read = useCallback(() => {
    const part = select(stateOf())
    if (last.current !== undefined && isSame(last.current.part, part)) return last.current.part
    last.current = { part }
    return part
  }, [stateOf, select, isSame])
  return useSyncExternalStore(subscribe, read)
}

function useSlice<State, Part>(slice: ReadSlice<State>, select: (state: State) => Part, isSame: IsSame<Part>): Part {
  const stateOf = useCallback(() => slice.state, [slice])
  return usePart(slice.subscribe, stateOf, select, isSame)
}

/** A part of the text: drawn again when that changes, and for nothing else. So with the others. */
export function useText<Part>(select: (text: TextSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.text, select, isSame)
}

export function useFindings<Part>(select: (findings: FindingsSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.findings, select, isSame)
}

export function useChanges<Part>(select: (changes: ChangesSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.changes, select, isSame)
}

export function useSift<Part>(select: (sift: SiftSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.sift, select, isSame)
}

export function useComments<Part>(select: (comments: CommentsSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.comments, select, isSame)
}

export function useErrors<Part>(select: (errors: ErrorsSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.errors, select, isSame)
}

export function useSelection<Part>(select: (at: SelectionSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.selection, select, isSame)
}

export function useSaving<Part>(select: (saving: SavingSlice) => Part, isSame: IsSame<Part> = Object.is): Part {
  return useSlice(useOpenArticle().slices.saving, select, isSame)
}

/** What takes several slices to say. */
export function useArticle<Part>(select: (state: ArticleState) => Part, isSame: IsSame<Part> = Object.is): Part {
  const { subscribe, getState } = useOpenArticle()
  return usePart(subscribe, getState, select, isSame)
}

/** True if two lists hold the very same things in the same order. */
export function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
}
