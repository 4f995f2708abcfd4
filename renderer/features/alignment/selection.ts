/** Where one is in the alignment: the active segment, those marked with it, and the one being split. */
import { useCallback, useMemo, useState } from 'react'
import type { SegmentId } from '../../../core/model/ids.ts'
import { useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { rowAt } from '../../article/row-cache.ts'
import { bandsOf, type Columns, columnsOf, type Stand } from './bands.ts'

/** A segment being split: the offset in its text at which it would part. */
export type Splitting = { readonly segment: SegmentId; readonly at: number }

const nothingMarked: ReadonlySet<SegmentId> = new Set()

function useActive(columns: Columns) {
  const store = useOpenArticle()
  const place = useSelection((state) => state.place)
  const [chosen, setChosen] = useState<SegmentId>()
  const own = chosen === undefined ? undefined : columns.of.get(chosen)
  // The row may have been chosen elsewhere: in the list of doubtful links, by undo.
  const active =
    own !== undefined && own.row === place.row
      ? own
      : (columns.target.find(({ row }) => row === place.row) ?? columns.source.find(({ row }) => row === place.row))
  const goTo = useCallback(
    (stand: Stand) => {
      setChosen(stand.segment.id)
      const target = stand.side === 'target' ? stand.segment.id : rowAt(store.getState().rows, stand.row)?.target[0]?.id
      store.goTo({ row: stand.row, segment: target })
    },
    [store],
  )
  return { active, goTo }
}

export function useMendingSelection() {
  const rows = useText((state) => state.rows)
  const columns = useMemo(() => columnsOf(rows), [rows])
  const bands = useMemo(() => bandsOf(rows), [rows])
  const { active, goTo } = useActive(columns)
  const [marked, mark] = useState(nothingMarked)
  const [splitting, split] = useState<Splitting>()
  const clear = useCallback(() => {
    mark(nothingMarked)
    split(undefined)
  }, [])
  return useMemo(
    () => ({ rows, columns, bands, active, goTo, marked, mark, splitting, split, clear }),
    [rows, columns, bands, active, goTo, marked, splitting, clear],
  )
}

export type Selection = ReturnType<typeof useMendingSelection>
