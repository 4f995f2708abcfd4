/** Asks for the history of the active segment, anew whenever its text has changed. */
import { useEffect, useState } from 'react'
import type { SegmentHistory } from '../../../contract/segment.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { useArticle, useOpenArticle, useSaving } from '../../article/article-context.ts'
import { targetSegment } from '../../article/row-cache.ts'

export type ActiveHistory = { readonly segment: Segment | undefined; readonly history: SegmentHistory | undefined }

export function useHistory(): ActiveHistory {
  const store = useOpenArticle()
  const segment = useArticle(({ rows, place }) =>
    place.segment === undefined ? undefined : targetSegment(rows, place.segment),
  )
  const saving = useSaving((state) => state.saving)
  const [history, setHistory] = useState<SegmentHistory>()
  const id = segment?.id
  const latest = segment?.latestEdit
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest edit and the end of storing are what make it old
  useEffect(() => {
    if (id === undefined) return setHistory(undefined)
    let isCurrent = true
    void store.ask('segment.history', { segment: id }).then((found) => {
      if (isCurrent) setHistory(found?.ok === true ? found.value : undefined)
    })
    return () => {
      isCurrent = false
    }
  }, [store, id, latest, saving === 'saved'])
  return { segment, history }
}
