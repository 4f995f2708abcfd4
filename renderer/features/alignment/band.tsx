/** One band: the source segments, the ribbons, the target segments. */
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Row } from '../../../contract/article.ts'
import type { Side } from '../../../core/model/article.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import { rowAt } from '../../article/row-cache.ts'
import css from './band.module.css'
import type { Band as BandRows, Stand } from './bands.ts'
import { type Heights, Ribbons } from './ribbons.tsx'
import { SegmentOption } from './segment-option.tsx'
import type { Mending } from './use-mending.ts'

type BandProps = {
  readonly band: BandRows
  readonly mending: Mending
  readonly sourceLanguage: string | undefined
  readonly targetLanguage: string | undefined
  readonly gutterPx: number
}

/** The middle of a segment's first line: there a ribbon meets it. */
const firstLineMiddlePx = 20
const bandPaddingPx = 3

function measure(band: HTMLElement): Heights {
  const top = band.getBoundingClientRect().top
  const segments = [...band.querySelectorAll<HTMLElement>('[data-segment]')]
  return new Map(
    segments.map((element) => [
      element.dataset.segment as SegmentId,
      element.getBoundingClientRect().top - top + firstLineMiddlePx,
    ]),
  )
}

function isSame(a: Heights, b: Heights): boolean {
  return a.size === b.size && [...a].every(([id, height]) => b.get(id) === height)
}

/** Where a segment stands alone on its side, its height is known; only stacks are measured, whenever they change. */
function useHeights(stands: readonly Stand[], isStacked: boolean) {
  const band = useRef<HTMLDivElement>(null)
  const known = useMemo(
    () => new Map(stands.map(({ segment }) => [segment.id, firstLineMiddlePx + bandPaddingPx])),
    [stands],
  )
  const [measured, setMeasured] = useState<Heights>(known)
  useLayoutEffect(() => {
    const element = band.current
    if (element === null || !isStacked) return
    const look = (): void => {
      const found = measure(element)
      setMeasured((before) => (isSame(before, found) ? before : found))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  })
  return { band, heights: isStacked ? measured : known }
}

function standsOf(rows: readonly Row[], side: Side, { columns }: Mending): readonly Stand[] {
  return rows
    .flatMap((row) => row[side].flatMap(({ id }) => columns.of.get(id) ?? []))
    .sort((a, b) => a.number - b.number)
}

function useRows({ first, count }: BandRows, mending: Mending) {
  return useMemo(() => {
    const numbers = Array.from({ length: count }, (_, n) => first + n)
    const rows = numbers.map((row) => rowAt(mending.rows, row)).filter((row) => row !== undefined)
    const [source, target] = [standsOf(rows, 'source', mending), standsOf(rows, 'target', mending)]
    return { rows, source, target, stands: [...source, ...target] }
  }, [first, count, mending])
}

export const Band = memo(({ band: bandRows, mending, sourceLanguage, targetLanguage, gutterPx }: BandProps) => {
  const { rows, source, target, stands } = useRows(bandRows, mending)
  const { band, heights } = useHeights(stands, source.length > 1 || target.length > 1)
  const option = (stand: Stand, language: string | undefined) => (
    <SegmentOption
      key={stand.segment.id}
      stand={stand}
      row={rows.find(({ index }) => index === stand.row)}
      mending={mending}
      language={language}
    />
  )
  return (
    <div
      ref={band}
      className={css.band}
      data-row={bandRows.first}
      style={{ gridTemplateColumns: `minmax(0, 1fr) ${gutterPx}px minmax(0, 1fr)` }}
    >
      <div className={css.column}>{source.map((stand) => option(stand, sourceLanguage))}</div>
      <div className={css.gutter}>
        <Ribbons
          rows={rows}
          heights={heights}
          widthPx={gutterPx}
          activeRow={mending.active?.row}
          onRelink={mending.acts.relink}
        />
      </div>
      <div className={css.column}>{target.map((stand) => option(stand, targetLanguage))}</div>
    </div>
  )
})
