/** Keys of the list of segments while the caret is not in the text, and clicks into it. */
import { type KeyboardEvent, type MouseEvent, useCallback } from 'react'
import type { SegmentId } from '../../../core/model/ids.ts'
import { asId } from '../../../core/model/ids.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import type { Direction } from '../../article/place.ts'
import { rowAt } from '../../article/row-cache.ts'

/** Rows that Page Up and Page Down go by. */
const pageOfRows = 10

/** The caret goes on over a row that had no translation to put it in. */
function goOn(store: OpenArticle, direction: Direction): unknown {
  const { place, caret } = store.getState()
  const wasWriting = place.segment === undefined && caret.wish !== undefined
  return store.move(direction, wasWriting ? { kind: direction === 1 ? 'start' : 'end' } : undefined)
}

const goes: Readonly<Record<string, (store: OpenArticle) => unknown>> = {
  ArrowDown: (store) => goOn(store, 1),
  ArrowUp: (store) => goOn(store, -1),
  PageDown: (store) => store.goToRow(store.sift.rowAway(pageOfRows)),
  PageUp: (store) => store.goToRow(store.sift.rowAway(-pageOfRows)),
  Home: (store) => store.goToRow(store.sift.rowAway(Number.NEGATIVE_INFINITY)),
  End: (store) => store.goToRow(store.sift.rowAway(Number.POSITIVE_INFINITY)),
  Enter: (store) => store.goTo(store.getState().place, { kind: 'start' }),
}

function isInText(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

/** Keys that would change the text if the caret were in it: letters, and those that delete. */
function wouldWrite({ key, code }: KeyboardEvent): boolean {
  return [...key].length === 1 || code === 'Backspace' || code === 'Delete' || code === 'Enter'
}

/** Arrows, Page Up and Down, Home, End and Enter (into the text); nothing while the caret is in a text. */
export function useListKeys(): (event: KeyboardEvent) => void {
  const store = useOpenArticle()
  return useCallback(
    (event) => {
      if (isInText(event.target) || event.nativeEvent.isComposing) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (wouldWrite(event)) store.tellIfClosed()
      if (event.shiftKey) return
      const go = goes[event.code]
      if (go === undefined) return
      event.preventDefault()
      go(store)
    },
    [store],
  )
}

function segmentOf(element: HTMLElement, row: number, store: OpenArticle): SegmentId | undefined {
  const own = element.dataset.segment
  if (own !== undefined) return asId<SegmentId>(own)
  return rowAt(store.getState().rows, row)?.target[0]?.id
}

/** A click on a target sentence puts the caret where it was made; on a source sentence it lights the pair. */
export function useListClicks(): (event: MouseEvent) => void {
  const store = useOpenArticle()
  return useCallback(
    (event) => {
      if (event.button !== 0 || isInText(event.target)) return
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
      if (element === null) return
      const row = Number(element.dataset.row)
      const wish = { kind: 'point', xPx: event.clientX, yPx: event.clientY } as const
      const isTarget = element.dataset.side === 'target'
      // Words were marked with the pointer, to be copied.
      if (window.getSelection()?.isCollapsed === false) return
      store.goTo({ row, segment: segmentOf(element, row, store) }, isTarget ? wish : undefined)
    },
    [store],
  )
}
