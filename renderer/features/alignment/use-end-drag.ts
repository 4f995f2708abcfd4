/** Dragging one end of a ribbon from its segment to another of the same column. */
import { type PointerEvent, useState } from 'react'
import type { Side } from '../../../core/model/article.ts'
import { asId, type SegmentId } from '../../../core/model/ids.ts'

export type DraggedEnd = {
  readonly side: Side
  readonly from: SegmentId
  /** The link's other segments, which stay in it. */
  readonly others: readonly SegmentId[]
  /** Where the pointer is, in CSS pixels from the top left of the gutter. */
  readonly x: number
  readonly y: number
}

function segmentUnder({ clientX, clientY }: PointerEvent, side: Side): SegmentId | undefined {
  const found = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(`[data-column="${side}"]`)
  const id = found?.dataset.segment
  return id === undefined ? undefined : asId<SegmentId>(id)
}

function inGutter(event: PointerEvent<SVGElement>): { readonly x: number; readonly y: number } {
  const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
  return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
}

/** `onDrop` is given the segments that answer each other from now on. */
export function useEndDrag(onDrop: (segments: readonly SegmentId[]) => void) {
  const [dragged, setDragged] = useState<DraggedEnd>()
  const handlersOf = (side: Side, from: SegmentId, others: readonly SegmentId[]) => ({
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged({ side, from, others, ...inGutter(event) })
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (dragged !== undefined) setDragged({ ...dragged, ...inGutter(event) })
    },
    onPointerUp: (event: PointerEvent<SVGElement>) => {
      const onto = dragged === undefined ? undefined : segmentUnder(event, side)
      setDragged(undefined)
      if (onto !== undefined && onto !== from) onDrop([...new Set([...others, onto])])
    },
    onPointerCancel: () => setDragged(undefined),
  })
  return { dragged, handlersOf }
}
