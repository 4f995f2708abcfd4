/** Splitting a segment at a place chosen with the arrows, and joining it with the next. */
import type { OpenArticle } from '../../article/open-article.ts'
import type { Selection } from './selection.ts'

/** Where a text may part: before each stretch of blank space. */
export function wordEdges(text: string): readonly number[] {
  return [...text.matchAll(/\s+/gu)].map(({ index }) => index).filter((at) => at > 0)
}

export function cutActs(store: OpenArticle, { columns, active, splitting, split, clear }: Selection) {
  const beingSplit = splitting && columns.of.get(splitting.segment)?.segment
  const done = async (cut: Promise<boolean>): Promise<void> => {
    if (await cut) clear()
  }
  return {
    beginSplit: (): void => {
      const edges = wordEdges(active?.segment.text ?? '')
      const at = edges[Math.floor(edges.length / 2)]
      if (active !== undefined && at !== undefined) split({ segment: active.segment.id, at })
    },
    moveSplit: (by: 1 | -1): void => {
      if (splitting === undefined || beingSplit === undefined) return
      const edges = wordEdges(beingSplit.text)
      const at = edges[edges.indexOf(splitting.at) + by]
      if (at !== undefined) split({ ...splitting, at })
    },
    split: (): void => {
      if (splitting === undefined || beingSplit === undefined) return
      const { id: segment, latestEdit } = beingSplit
      const { at } = splitting
      void done(store.mend('segment.split', () => ({ segment, basedOn: latestEdit ?? null, at })))
    },
    join: (): void => {
      const next = active && columns[active.side][active.number]?.segment
      if (active === undefined || next === undefined) return
      const { id: segment, latestEdit } = active.segment
      const bases = { basedOn: latestEdit ?? null, nextBasedOn: next.latestEdit ?? null }
      void done(store.mend('segment.join', () => ({ segment, ...bases })))
    },
  }
}
