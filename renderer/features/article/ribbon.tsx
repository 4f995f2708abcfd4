/** The curved ribbon in the gutter that joins the active sentence to its partner, with the row's number on it. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { Row } from '../../../contract/shapes.ts'
import type { Place } from '../../article/place.ts'
import { SegmentGlyph } from '../../ui/state-glyph.tsx'
import css from './ribbon.module.css'

type Edge = { readonly top: number; readonly bottom: number }
type Shape = { readonly width: number; readonly height: number; readonly source: Edge; readonly target: Edge }

/** The first line of the sentences of one side, measured within the gutter. */
function firstLineOf(pair: Element, row: number, side: string, originTop: number): Edge | undefined {
  const sentence = pair.querySelector(`[data-side="${side}"][data-row="${row}"]`)
  const line = sentence?.getClientRects()[0]
  return line && { top: line.top - originTop, bottom: line.bottom - originTop }
}

function measure(gutter: Element, row: number): Shape | undefined {
  const pair = gutter.parentElement
  if (pair === null) return undefined
  const box = gutter.getBoundingClientRect()
  const source = firstLineOf(pair, row, 'source', box.top)
  const target = firstLineOf(pair, row, 'target', box.top)
  if (source === undefined || target === undefined) return undefined
  return { width: box.width, height: box.height, source, target }
}

/** Two lines of a sentence, joined by a band that swings from one height to the other. */
function pathOf({ width, source, target }: Shape): string {
  const half = width / 2
  const upper = `M0 ${source.top}C${half} ${source.top} ${half} ${target.top} ${width} ${target.top}`
  const lower = `L${width} ${target.bottom}C${half} ${target.bottom} ${half} ${source.bottom} 0 ${source.bottom}Z`
  return upper + lower
}

function isSameShape(a: Shape | undefined, b: Shape | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export function Ribbon({ place, rows }: { readonly place: Place; readonly rows: readonly Row[] }) {
  const gutter = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState<Shape>()
  useLayoutEffect(() => {
    const element = gutter.current
    if (element === null) return
    const draw = (): void => {
      const next = measure(element, place.row)
      setShape((before) => (isSameShape(before, next) ? before : next))
    }
    draw()
    const watcher = new ResizeObserver(draw)
    for (const side of element.parentElement?.children ?? []) watcher.observe(side)
    return () => watcher.disconnect()
  }, [place.row])
  const row = rows.find(({ index }) => index === place.row)
  const segment = row?.target.find(({ id }) => id === place.segment)
  const middle =
    shape === undefined ? 0 : (shape.source.top + shape.source.bottom + shape.target.top + shape.target.bottom) / 4
  return (
    <div ref={gutter} className={css.gutter} aria-hidden>
      {shape !== undefined && (
        <>
          <svg className={css.band} width={shape.width} height={shape.height} aria-hidden>
            <path d={pathOf(shape)} />
          </svg>
          <span className={css.tag} style={{ insetBlockStart: middle }}>
            {segment !== undefined && <SegmentGlyph state={segment.state} />}
          </span>
        </>
      )}
    </div>
  )
}
