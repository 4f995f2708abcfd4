/** A log page by page, its newest page asked anew whenever something was done. */
import { useCallback, useEffect, useState } from 'react'
import type { ActionId } from '../../../core/model/ids.ts'
import { useText } from '../../article/article-context.ts'

const perPage = 50
/** As many as one question may ask for. */
const mostAtOnce = 500

type Asked = { readonly limit: number; readonly before?: ActionId | undefined }

export type Log<Entry> = {
  /** Newest first; undefined until the first page is there. */
  readonly entries: readonly Entry[] | undefined
  /** Fetches what was done before; undefined if all of it is there. */
  readonly more: (() => void) | undefined
}

/** `ask` keeps its identity as long as it asks for the same log. */
export function useLog<Entry extends { readonly id: ActionId }>(
  ask: (asked: Asked) => Promise<readonly Entry[] | undefined>,
): Log<Entry> {
  // Every act, of this window or another, brings a new head.
  const head = useText((state) => state.head)
  const [shown, setShown] = useState(perPage)
  const [entries, setEntries] = useState<readonly Entry[]>()
  const fetch = useCallback(
    async (count: number): Promise<readonly Entry[]> => {
      const all: Entry[] = []
      while (all.length < count) {
        const limit = Math.min(mostAtOnce, count - all.length)
        const page = (await ask({ limit, before: all.at(-1)?.id })) ?? []
        for (const entry of page) all.push(entry)
        if (page.length < limit) break
      }
      return all
    },
    [ask],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another head is another log
  useEffect(() => {
    let isCurrent = true
    void fetch(shown).then((found) => {
      if (isCurrent) setEntries(found)
    })
    return () => {
      isCurrent = false
    }
  }, [fetch, shown, head])
  const isAll = entries === undefined || entries.length < shown
  return { entries, more: isAll ? undefined : () => setShown(shown + perPage) }
}
