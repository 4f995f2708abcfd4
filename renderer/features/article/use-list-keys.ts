/** Keys of the list of segments while the caret is not in the text, and clicks into it; with Shift they choose several rows. */
import { type KeyboardEvent, type MouseEvent, useCallback } from 'react'
import type { SegmentId } from '../../../core/model/ids.ts'
import { asId } from '../../../core/model/ids.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import type { Direction } from '../../article/place.ts'
import { rowAt, targetSegment } from '../../article/row-cache.ts'
import { isMac } from '../../keys/key-map.ts'
import { wishAt } from './wish-at.ts'

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

/** With Shift: the rows on the way are chosen, too. */
const extendsBy: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageOfRows,
  PageUp: -pageOfRows,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** True if the key is one that chooses several rows, or puts the choice away. */
function choose(store: OpenArticle, { code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isPrimary = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey
  if (altKey) return false
  if (isPrimary && !shiftKey && code === 'KeyA') {
    void store.choice.all()
    return true
  }
  if (ctrlKey || metaKey) return false
  if (code === 'Escape') return store.choice.leave()
  const by = shiftKey ? extendsBy[code] : undefined
  if (by !== undefined) void store.choice.extendBy(by)
  return by !== undefined
}

function isInText(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.isContentEditable
}

/** Keys that would change the text if the caret were in it: letters, and those that delete. */
function wouldWrite({ key, code }: KeyboardEvent): boolean {
  return [...key].length === 1 || code === 'Backspace' || code === 'Delete' || code === 'Enter'
}

/** Arrows, Page Up and Down, Home, End, alone or with Shift, and Enter (into the text); nothing while the caret is in a text. */
export function useListKeys(): (event: KeyboardEvent) => void {
  const store = useOpenArticle()
  return useCallback(
    (event) => {
      if (isInText(event.target) || event.nativeEvent.isComposing) return
      if (choose(store, event)) return event.preventDefault()
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

function rowElement({ target }: MouseEvent): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('[data-row]')) || undefined
}

/** The browser would mark words from the caret to the place of the click. */
function holdMarking(event: MouseEvent): void {
  const marks = event.button === 0 && event.shiftKey && !isInText(event.target)
  if (marks && rowElement(event) !== undefined) event.preventDefault()
}

/**
 * A click on a target sentence puts the caret where it was made; on a source sentence it lights the pair; with Shift it
 * chooses all rows on the way there.
 */
export function useListClicks() {
  const store = useOpenArticle()
  const onClick = useCallback(
    (event: MouseEvent): void => {
      if (event.button !== 0 || isInText(event.target)) return
      const element = rowElement(event)
      if (element === undefined) return
      const row = Number(element.dataset.row)
      if (event.shiftKey) return void store.choice.extendTo(row)
      const isTarget = element.dataset.side === 'target'
      // Words were marked with the pointer, to be copied.
      if (window.getSelection()?.isCollapsed === false) return
      const segment = segmentOf(element, row, store)
      const shown = segment && targetSegment(store.getState().rows, segment)
      store.goTo({ row, segment }, isTarget ? wishAt(element, shown, event.clientX, event.clientY) : undefined)
    },
    [store],
  )
  return { onClick, onMouseDown: holdMarking }
}
