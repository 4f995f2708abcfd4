/** Keeps the active sentence and its partner on screen: jumps to their paragraph, then moves no further than it must. */

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { largest, smallest } from '../../../core/model/lists.ts'
import { useSelection, useText } from '../../article/article-context.ts'

/** Room kept above and below the active pair, as a share of the window: what went before and what comes is in sight too. */
const marginShare = 0.2

type Reach = { readonly top: number; readonly bottom: number }

/** From the top of the higher to the bottom of the lower sentence; only the edited one if both do not fit. */
function reachOf(scroller: Element, roomPx: number): Reach | undefined {
  const lit = [...scroller.querySelectorAll('[data-active]')]
  if (lit.length === 0) return undefined
  const boxes = lit.map((sentence) => sentence.getBoundingClientRect())
  const both = { top: smallest(boxes.map(({ top }) => top)), bottom: largest(boxes.map(({ bottom }) => bottom)) }
  if (both.bottom - both.top <= roomPx) return both
  return scroller.querySelector('[data-side="target"][data-active]')?.getBoundingClientRect() ?? both
}

function nudge(scroller: Element): void {
  const view = scroller.getBoundingClientRect()
  const margin = view.height * marginShare
  const reach = reachOf(scroller, view.height - 2 * margin)
  if (reach === undefined) return
  const above = reach.top - (view.top + margin)
  const below = reach.bottom - (view.bottom - margin)
  if (above < 0) scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += Math.min(below, above)
}

/** True if a row is drawn no further than a window's height from what is seen: then a small step is enough. */
function isNear(scroller: Element, row: number): boolean {
  const box = scroller.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  return box !== undefined && box.bottom > view.top - view.height && box.top < view.bottom + view.height
}

/** What was not drawn before has its real height only after the next frames. */
const framesToDraw = 3
/** In a window of another size every paragraph is measured anew, and each moves the ones below it. */
const framesToSettle = 30

/** Brings the active pair on screen and holds it there for some frames; the answer stops it. */
function bring(
  scroller: Element,
  row: number,
  bringRow: (row: number) => void,
  forFrames = framesToDraw,
  onSettled: () => void = () => undefined,
): () => void {
  if (isNear(scroller, row)) nudge(scroller)
  else bringRow(row)
  let frames = forFrames
  let request = requestAnimationFrame(function settle() {
    nudge(scroller)
    frames -= 1
    if (frames > 0) request = requestAnimationFrame(settle)
    else onSettled()
  })
  return () => cancelAnimationFrame(request)
}

function isInSight(scroller: Element): boolean {
  const active = scroller.querySelector('[data-side="target"][data-active]')?.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  return active !== undefined && active.bottom > view.top && active.top < view.bottom
}

/** Brings it back and answers how to stop; tells when all is laid anew. */
type Keep = (element: Element, onSettled: () => void) => () => void

/**
 * In a window of another size the text is laid anew: what was in sight is brought back there, and nothing else. Until all
 * of it is laid, a scroll is the layout's own and says nothing of what a person wants to see; their wheel or press does.
 */
function useKeepOverResize(scroller: RefObject<HTMLElement | null>, wasInSight: RefObject<boolean>, keep: Keep): void {
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let stop: (() => void) | undefined
    const look = (): void => {
      if (stop === undefined) wasInSight.current = isInSight(element)
    }
    const yieldToPerson = (): void => {
      stop?.()
      stop = undefined
    }
    const sizes = new ResizeObserver(() => {
      if (!wasInSight.current) return
      stop?.()
      stop = latest.current(element, yieldToPerson)
    })
    sizes.observe(element)
    const listening = new AbortController()
    const { signal } = listening
    element.addEventListener('scroll', look, { passive: true, signal })
    element.addEventListener('wheel', yieldToPerson, { passive: true, signal })
    element.addEventListener('pointerdown', yieldToPerson, { signal })
    window.addEventListener('focusin', look, { signal })
    return () => {
      sizes.disconnect()
      stop?.()
      listening.abort()
    }
  }, [scroller, wasInSight])
}

/** `bringRow` scrolls the virtual list so that a row is in its middle. */
export function useKeepInSight(scroller: RefObject<HTMLElement | null>, bringRow: (row: number) => void): void {
  const { row } = useSelection((state) => state.place)
  const turn = useSelection((state) => state.caret.turn)
  const wasInSight = useRef(false)
  const isLoaded = useText((state) => state.rows.placeOf.size > 0 && state.outline.length > 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every move of the selection, not for every drawing
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || !isLoaded) return undefined
    // Nobody need have touched the text for it to be in sight: a short one is, as soon as it is drawn.
    return bring(element, row, bringRow, framesToDraw, () => {
      wasInSight.current = isInSight(element)
    })
  }, [turn, isLoaded])
  useKeepOverResize(scroller, wasInSight, (element, onSettled) =>
    bring(element, row, bringRow, framesToSettle, onSettled),
  )
}
