/** Lights the active sentence and its partner: a band behind both, a ribbon between them, the state on the ribbon. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { SegmentState } from '../../../core/model/segment.ts'
import { SegmentGlyph } from '../../ui/state-glyph.tsx'
import { type Box, bandOf, type Gutter, ribbonOf } from './band-shape.ts'
import css from './lit-pair.module.css'
import { watchLayout } from './watch-layout.ts'

type Lit = { readonly path: string; readonly middle: number | undefined; readonly centre: number }
type Measured = { readonly lines: readonly Box[]; readonly linePx: number }

function measureSide(pair: Element, row: number, side: 'source' | 'target'): Measured {
  const corner = pair.getBoundingClientRect()
  const sentences = [...pair.querySelectorAll(`[data-side="${side}"][data-row="${row}"]`)]
  const lines = sentences
    .flatMap((sentence) => [...sentence.getClientRects()])
    .filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - corner.left,
      right: right - corner.left,
      top: top - corner.top,
      bottom: bottom - corner.top,
    }))
  const first = sentences[0]
  return { lines, linePx: first === undefined ? 0 : Number.parseFloat(getComputedStyle(first).lineHeight) }
}

/** The space between the two columns; undefined if there is one column, or the two stand under each other. */
function gutterOf(pair: Element): Gutter | undefined {
  const corner = pair.getBoundingClientRect()
  const columns = [...pair.querySelectorAll('[data-column]')].map((column) => column.getBoundingClientRect())
  const [first, second] = columns.sort((a, b) => a.left - b.left)
  const isBeside = first !== undefined && second !== undefined && first.right <= second.left
  if (!isBeside) return undefined
  return { left: first.right - corner.left, right: second.left - corner.left }
}

function measure(pair: Element, row: number): Lit {
  const source = measureSide(pair, row, 'source')
  const target = measureSide(pair, row, 'target')
  const bands = bandOf(source.lines, source.linePx) + bandOf(target.lines, target.linePx)
  const gutter = gutterOf(pair)
  if (gutter === undefined) return { path: bands, middle: undefined, centre: 0 }
  const isMirrored = getComputedStyle(pair).direction === 'rtl'
  const [before, after] = isMirrored ? [target, source] : [source, target]
  const ribbon = ribbonOf(before.lines, after.lines, gutter, { before: before.linePx, after: after.linePx })
  const centre = (gutter.left + gutter.right) / 2
  return { path: bands + (ribbon?.path ?? ''), middle: ribbon?.middle, centre }
}

function isSame(a: Lit | undefined, b: Lit): boolean {
  return a !== undefined && a.path === b.path && a.middle === b.middle && a.centre === b.centre
}

function useLit(row: number) {
  const layer = useRef<HTMLDivElement>(null)
  const [lit, setLit] = useState<Lit>()
  useLayoutEffect(() => {
    const pair = layer.current?.parentElement
    if (pair === null || pair === undefined) return
    const draw = (): void => {
      const next = measure(pair, row)
      setLit((before) => (isSame(before, next) ? before : next))
    }
    draw()
    return watchLayout(pair.querySelectorAll('[data-column]'), draw)
  }, [row])
  return { layer, lit }
}

export function LitPair({ row, state }: { readonly row: number; readonly state: SegmentState | undefined }) {
  const { layer, lit } = useLit(row)
  return (
    <div ref={layer} className={css.layer} aria-hidden>
      {lit !== undefined && (
        <svg className={css.band} aria-hidden>
          <path d={lit.path} />
        </svg>
      )}
      {lit?.middle !== undefined && state !== undefined && (
        <span className={css.state} style={{ top: lit.middle, left: lit.centre }}>
          <SegmentGlyph state={state} />
        </span>
      )}
    </div>
  )
}
