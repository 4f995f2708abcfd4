/** Asks for the changes of the article, page by page, anew whenever there are others. */
import { useCallback, useEffect, useState } from 'react'
import type { ChangedSegment } from '../../../contract/change.ts'
import type { EditReason } from '../../../core/model/edit.ts'
import type { PersonId } from '../../../core/model/ids.ts'
import { useChanges, useOpenArticle } from '../../article/article-context.ts'

const perPage = 50

export type ChangeList = {
  readonly segments: readonly ChangedSegment[]
  /** Fetches the next page; undefined if all of them are there. */
  readonly more: (() => void) | undefined
}

/** Whose changes, and made how; all of them without a wish. */
export type ChangeWish = { readonly by?: PersonId | undefined; readonly reason?: EditReason | undefined }

export function useChangeList({ by, reason }: ChangeWish): ChangeList {
  const store = useOpenArticle()
  const since = useChanges((state) => state.since)
  // What is shown in the text is fetched after every act; so is the list.
  const redlines = useChanges((state) => state.rows)
  const [segments, setSegments] = useState<readonly ChangedSegment[]>([])
  const [next, setNext] = useState<number | undefined>()
  const { article } = store
  const ask = useCallback(
    (start: number) => store.ask('change.list', { article, since, start, count: perPage, by, reason }),
    [store, article, since, by, reason],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are other changes
  useEffect(() => {
    let isCurrent = true
    void ask(0).then((page) => {
      if (!isCurrent || page?.ok !== true) return
      setSegments(page.value.segments)
      setNext(page.value.next)
    })
    return () => {
      isCurrent = false
    }
  }, [ask, redlines])
  const more = async (start: number) => {
    const page = await ask(start)
    if (page?.ok !== true) return
    setSegments((known) => [...known, ...page.value.segments])
    setNext(page.value.next)
  }
  return { segments, more: next === undefined ? undefined : () => void more(next) }
}
