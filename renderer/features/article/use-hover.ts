/** Lights the partner of the sentence under the pointer. Written to the page directly: hovering draws nothing anew. */
import { type PointerEvent, useRef } from 'react'

function light(scroller: Element, row: string | undefined, isLit: boolean): void {
  if (row === undefined) return
  for (const sentence of scroller.querySelectorAll<HTMLElement>(`[data-row="${row}"]`)) {
    if (isLit) sentence.dataset.hover = ''
    else delete sentence.dataset.hover
  }
}

type HoverHandlers = {
  readonly onPointerOver: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void
}

export function useHover(): HoverHandlers {
  const lit = useRef<string>(undefined)
  function turnTo(scroller: Element, row: string | undefined): void {
    if (row === lit.current) return
    light(scroller, lit.current, false)
    light(scroller, row, true)
    lit.current = row
  }
  return {
    onPointerOver: ({ currentTarget, target }) => {
      const sentence = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
      turnTo(currentTarget, sentence?.dataset.row)
    },
    onPointerLeave: ({ currentTarget }) => turnTo(currentTarget, undefined),
  }
}
