/** Mending links: each act is one command, one step of undo. */
import type { SegmentId } from '../../../core/model/ids.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { type RowCache, rowAt } from '../../article/row-cache.ts'
import type { Stand } from './bands.ts'
import type { Selection } from './selection.ts'
import { otherSide } from './walk-acts.ts'

/** How far an unaligned partner is looked for, in rows. */
const partnerReachRows = 3

/** The nearest segment of the other column that answers nothing yet. */
function freePartner(rows: RowCache, { row: at, side }: Stand): SegmentId | undefined {
  for (let distance = 1; distance <= partnerReachRows; distance += 1)
    for (const index of [at + distance, at - distance]) {
      const row = rowAt(rows, index)
      if (row !== undefined && row[side].length === 0) return row[otherSide[side]][0]?.id
    }
  return undefined
}

function chosenSegments({ active, marked, columns }: Selection): readonly SegmentId[] {
  if (active === undefined) return []
  return [...new Set([...marked, active.segment.id])].filter((id) => columns.of.has(id))
}

/** A single segment is linked with the nearest free one across. */
function segmentsToLink(selection: Selection): readonly SegmentId[] {
  const segments = chosenSegments(selection)
  if (segments.length !== 1 || selection.active === undefined) return segments
  const partner = freePartner(selection.rows, selection.active)
  return partner === undefined ? [] : [...segments, partner]
}

export function linkActs(store: OpenArticle, selection: Selection) {
  const { article } = store
  const { active, rows, clear } = selection
  const link = active && rowAt(rows, active.row)?.link
  const done = async (mended: Promise<boolean>): Promise<void> => {
    if (await mended) clear()
  }
  const join = (segments: readonly SegmentId[]): void => {
    if (segments.length > 1) void done(store.mend('link.join', () => ({ article, segments: [...segments] })))
  }
  const doubtful = (direction: 1 | -1): void => {
    void store.doubtfulFrom(active?.row ?? -1, direction).then((row) => row !== undefined && store.goToRow(row))
  }
  return {
    doubtful,
    link: () => join(segmentsToLink(selection)),
    /** One end of a link was dragged elsewhere: exactly these segments answer each other from now on. */
    relink: join,
    unlink: (): void => {
      const segments = [...chosenSegments(selection)]
      if (segments.length > 0) void done(store.mend('link.unlink', () => ({ article, segments })))
    },
    move: (direction: 'up' | 'down'): void => {
      if (active !== undefined) void done(store.mend('link.move', () => ({ segment: active.segment.id, direction })))
    },
    lock: (): void => {
      if (link === undefined) return
      void done(store.mend('link.lock', () => ({ article, links: [link.id], isLocked: !link.isLocked })))
    },
    confirm: async (): Promise<void> => {
      if (link === undefined) return
      await done(store.mend('link.confirm', () => ({ article, links: [link.id] })))
      doubtful(1)
    },
    realign: (isWhole: boolean): void =>
      void done(store.mend('alignment.realign', () => ({ article, row: isWhole ? undefined : active?.row }))),
  }
}
