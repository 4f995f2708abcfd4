/** Going about in the alignment and marking segments. */
import type { Side } from '../../../core/model/article.ts'
import type { Columns, Stand } from './bands.ts'
import type { Selection } from './selection.ts'

export const otherSide: Readonly<Record<Side, Side>> = { source: 'target', target: 'source' }

/** The segment across: the partner in the same link, else the one at the same height. */
function across(columns: Columns, active: Stand): Stand | undefined {
  const column = columns[otherSide[active.side]]
  return column.find(({ row }) => row === active.row) ?? column.find(({ row }) => row > active.row) ?? column.at(-1)
}

export function walkActs({ columns, active, marked, mark, goTo, clear }: Selection) {
  return {
    step: (by: 1 | -1, isMarking: boolean): void => {
      const next = active && columns[active.side][active.number - 1 + by]
      if (active === undefined || next === undefined) return
      if (isMarking) mark(new Set([...marked, active.segment.id, next.segment.id]))
      goTo(next)
    },
    cross: (side: Side): void => {
      const there = active === undefined || active.side === side ? undefined : across(columns, active)
      if (there !== undefined) goTo(there)
    },
    toggle: (stand: Stand): void => {
      const next = new Set(marked)
      if (active !== undefined && next.size === 0) next.add(active.segment.id)
      if (!next.delete(stand.segment.id)) next.add(stand.segment.id)
      mark(next)
      goTo(stand)
    },
    choose: (stand: Stand): void => {
      clear()
      goTo(stand)
    },
  }
}
