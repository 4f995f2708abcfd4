/** The gutter of a band: a ribbon for each link, thick when sure, dashed while automatic, a lock where people set one. */
import type { Row } from '../../../contract/article.ts'
import type { Side } from '../../../core/model/article.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import { type Ends, hubOf, ribbonPath, ribbonWidth } from './ribbon-path.ts'
import css from './ribbons.module.css'
import { useEndDrag } from './use-end-drag.ts'

/** Below this a link is more likely wrong than right. */
const doubtfulBelow = 0.5
const lockPx = 12

export type Heights = ReadonlyMap<SegmentId, number>

type RibbonsProps = {
  readonly rows: readonly Row[]
  /** The height of each segment's first line, in CSS pixels from the top of the band. */
  readonly heights: Heights
  readonly widthPx: number
  readonly activeRow: number | undefined
  readonly onRelink: (segments: readonly SegmentId[]) => void
}

function endsOf({ source, target }: Row, heights: Heights): Ends | undefined {
  const of = (side: Row['source']): readonly number[] => side.flatMap(({ id }) => heights.get(id) ?? [])
  const ends = { source: of(source), target: of(target) }
  return ends.source.length === 0 || ends.target.length === 0 ? undefined : ends
}

function Lock({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className={css.lock} transform={`translate(${x - lockPx / 2} ${y - lockPx / 2})`}>
      <circle cx={lockPx / 2} cy={lockPx / 2} r={lockPx * 0.8} />
      <path d="M2.5 6h7v5h-7zM4 6V4a2 2 0 0 1 4 0v2" />
    </g>
  )
}

type RibbonProps = Pick<RibbonsProps, 'heights' | 'widthPx' | 'onRelink'> & {
  readonly row: Row
  readonly isActive: boolean
}

function Handles({ row, heights, widthPx, drag }: RibbonProps & { readonly drag: ReturnType<typeof useEndDrag> }) {
  const all = [...row.source, ...row.target].map(({ id }) => id)
  const handle = (side: Side, id: SegmentId, x: number) => {
    const y = heights.get(id)
    if (y === undefined) return null
    const others = all.filter((other) => other !== id)
    return <circle key={id} className={css.handle} cx={x} cy={y} r={5} {...drag.handlersOf(side, id, others)} />
  }
  return (
    <>
      {row.source.map(({ id }) => handle('source', id, 0))}
      {row.target.map(({ id }) => handle('target', id, widthPx))}
    </>
  )
}

function Ribbon(props: RibbonProps) {
  const { row, heights, widthPx, isActive, onRelink } = props
  const drag = useEndDrag(onRelink)
  const ends = endsOf(row, heights)
  if (ends === undefined) return null
  const { confidence, origin, isLocked } = row.link
  const isDoubtful = origin === 'automatic' && confidence < doubtfulBelow
  const { dragged } = drag
  return (
    <g data-active={isActive || undefined} data-doubtful={isDoubtful || undefined}>
      <path
        className={origin === 'automatic' ? css.automatic : css.confirmed}
        d={ribbonPath(ends, widthPx)}
        strokeWidth={ribbonWidth(confidence)}
      />
      {isLocked && <Lock {...hubOf(ends, widthPx)} />}
      <Handles {...props} drag={drag} />
      {dragged !== undefined && (
        <path
          className={css.dragged}
          d={`M${widthPx / 2} ${hubOf(ends, widthPx).y}L${dragged.x} ${dragged.y}`}
          strokeWidth={2}
        />
      )}
    </g>
  )
}

/** Drawn for the eye; screen readers hear each link with its segments. */
export function Ribbons({ rows, heights, widthPx, activeRow, onRelink }: RibbonsProps) {
  return (
    <svg className={css.gutter} aria-hidden="true">
      {rows.map((row) => (
        <Ribbon
          key={row.link.id}
          row={row}
          heights={heights}
          widthPx={widthPx}
          isActive={row.index === activeRow}
          onRelink={onRelink}
        />
      ))}
    </svg>
  )
}
