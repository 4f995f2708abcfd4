/** From place to place of a search in the open article, and the places lit in the text. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { FoundMark } from '../../../contract/find.ts'
import type { Side } from '../../../core/model/article.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import type { Direction } from '../../article/place.ts'
import { rowAt } from '../../article/row-cache.ts'
import { type CodesShown, lightPlaces, putOutLights } from './lit-places.ts'

export type Walk = {
  /** Undefined before the first step, and where there are no places. */
  readonly at: number | undefined
  readonly step: (direction: Direction) => void
}

/** Of the places at one's own row or below the first; round from the last to the first. */
function firstFrom(marks: readonly FoundMark[], row: number): number {
  const index = marks.findIndex((mark) => mark.row >= row)
  return index < 0 ? 0 : index
}

export function useWalk(marks: readonly FoundMark[], side: Side, pane: RefObject<Element | null>): Walk {
  const store = useOpenArticle()
  const [current, setCurrent] = useState<FoundMark>()
  // Where one is before it is drawn: whoever holds the key down is led on all the same.
  const last = useRef<FoundMark>(undefined)
  const at = indexIn(marks, current)
  useLights(marks, at === undefined ? undefined : marks[at], side, pane)
  const step = (direction: Direction): void => {
    const count = marks.length
    if (count === 0) return
    const here = firstFrom(marks, store.getState().place.row)
    const now = indexIn(marks, last.current)
    const next = now === undefined ? (direction === 1 ? here : here - 1) : now + direction
    const mark = marks[(next + count) % count]
    last.current = mark
    setCurrent(mark)
    if (mark !== undefined) void goTo(store, mark, side)
  }
  return { at, step }
}

function indexIn(marks: readonly FoundMark[], mark: FoundMark | undefined): number | undefined {
  const index = mark === undefined ? -1 : marks.findIndex((other) => isSame(other, mark))
  return index < 0 ? undefined : index
}

function isSame(a: FoundMark, b: FoundMark): boolean {
  return a.segment === b.segment && a.start === b.start
}

/** Without the caret: whoever looks on types on in the bar. */
async function goTo(store: OpenArticle, { row, segment }: FoundMark, side: Side): Promise<void> {
  await store.goToRow(row)
  if (side === 'target') store.goTo({ row, segment })
}

/** Lit anew whenever the text is drawn anew; nothing of this runs while the bar is closed. */
function useLights(
  marks: readonly FoundMark[],
  current: FoundMark | undefined,
  side: Side,
  pane: RefObject<Element | null>,
): void {
  const store = useOpenArticle()
  useEffect(() => {
    const root = pane.current
    if (root === null) return
    let request = 0
    const light = (): void => lightPlaces(marks, current, drawnIn(store, root, side))
    const lightSoon = (): void => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(light)
    }
    const changes = new MutationObserver(lightSoon)
    changes.observe(root, { childList: true, characterData: true, subtree: true })
    light()
    return () => {
      changes.disconnect()
      cancelAnimationFrame(request)
      putOutLights()
    }
  }, [marks, current, side, pane, store])
}

function drawnIn(store: OpenArticle, root: Element, side: Side) {
  const { rows, view } = store.getState()
  const segmentsOf = (row: number) => rowAt(rows, row)?.[side] ?? []
  const elementOf = ({ row, segment }: FoundMark): Element | undefined => {
    const drawn = root.querySelectorAll(`[data-side="${side}"][data-row="${row}"]`)
    return drawn[segmentsOf(row).findIndex(({ id }) => id === segment)]
  }
  const shownIn = (element: Element): CodesShown =>
    view === 'grid' || element.querySelector('[contenteditable]') !== null ? 'chips' : 'reading'
  const segmentOf = ({ row, segment }: FoundMark) =>
    store.beingTyped(segment) === undefined ? segmentsOf(row).find(({ id }) => id === segment) : undefined
  return { root, elementOf, shownIn, segmentOf }
}
