/** One band: the source segments, the ribbons, the target segments. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { Row } from '../../../contract/shapes.ts'
import type { Side } from '../../../core/model/article.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import css from './band.module.css'
import type { Stand } from './bands.ts'
import { type Heights, Ribbons } from './ribbons.tsx'
import { SegmentOption } from './segment-option.tsx'
import type { Mending } from './use-mending.ts'

type BandProps = {
  readonly rows: readonly Row[]
  readonly mending: Mending
  readonly languageOf: Readonly<Record<Side, string | undefined>>
}

type Measured = { readonly heights: Heights; readonly widthPx: number }

/** The middle of the first line: there a ribbon meets its segment. */
const firstLineMiddlePx = 20

function measure(band: HTMLElement): Measured {
  const top = band.getBoundingClientRect().top
  const segments = [...band.querySelectorAll<HTMLElement>('[data-segment]')]
  const heights = new Map(
    segments.map((element) => [
      element.dataset.segment as SegmentId,
      element.getBoundingClientRect().top - top + firstLineMiddlePx,
    ]),
  )
  return { heights, widthPx: band.querySelector('[data-gutter]')?.getBoundingClientRect().width ?? 0 }
}

function isSame(a: Measured, b: Measured): boolean {
  if (a.widthPx !== b.widthPx || a.heights.size !== b.heights.size) return false
  return [...a.heights].every(([id, height]) => b.heights.get(id) === height)
}

/** Measures anew after every drawing and whenever the band changes its size. */
function useHeights() {
  const band = useRef<HTMLDivElement>(null)
  const [measured, setMeasured] = useState<Measured>({ heights: new Map(), widthPx: 0 })
  useLayoutEffect(() => {
    const element = band.current
    if (element === null) return
    const look = (): void => {
      const found = measure(element)
      setMeasured((before) => (isSame(before, found) ? before : found))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  })
  return { band, measured }
}

function standsOf(rows: readonly Row[], side: Side, { columns }: Mending): readonly Stand[] {
  return rows
    .flatMap((row) => row[side].flatMap(({ id }) => columns.of.get(id) ?? []))
    .sort((a, b) => a.number - b.number)
}

export function Band({ rows, mending, languageOf }: BandProps) {
  const { band, measured } = useHeights()
  const column = (side: Side) => (
    <div className={css.column}>
      {standsOf(rows, side, mending).map((stand) => (
        <SegmentOption
          key={stand.segment.id}
          stand={stand}
          row={rows.find(({ index }) => index === stand.row)}
          mending={mending}
          language={languageOf[side]}
        />
      ))}
    </div>
  )
  return (
    <div ref={band} className={css.band} data-row={rows[0]?.index}>
      {column('source')}
      <div className={css.gutter} data-gutter>
        <Ribbons
          rows={rows}
          heights={measured.heights}
          widthPx={measured.widthPx}
          activeRow={mending.active?.row}
          onRelink={mending.acts.relink}
        />
      </div>
      {column('target')}
    </div>
  )
}
