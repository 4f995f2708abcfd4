/** Rows one below the other, a row a link, only those near the window drawn: what the grid and the review view have in common. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and positioned, which the rows of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from row to row, cells and heads take none
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenArticle, useSelection, useSift, useText } from '../../article/article-context.ts'
import { indexOfRow, type ShownRows } from '../../article/shown-rows.ts'
import { rangeWith } from '../../ui/keep-drawn.ts'
import css from './row-list.module.css'
import { useKeepInSight } from './use-keep-in-sight.ts'
import { useListFocus } from './use-list-focus.ts'
import { useListClicks, useListKeys } from './use-list-keys.ts'

const activeRow = '[role="row"][tabindex="0"]'

type RowListProps = {
  readonly headline: string
  /** A good guess; the true height is measured when a row is drawn. */
  readonly guessedRowPx: number
  readonly className: string | undefined
  /** Stands above the rows and does not scroll with them. */
  readonly heads?: ReactNode
  /** `onEscape` takes the focus out of the text to the active row. */
  readonly renderRow: (index: number, onEscape: () => void) => ReactNode
}

function useRows(total: number, shown: ShownRows, guessedRowPx: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const active = useSelection((state) => state.place.row)
  const virtual = useVirtualizer({
    count: shown?.length ?? total,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedRowPx,
    // A row is the same one whatever is shown around it: an editor in it lives on.
    getItemKey: useCallback((index: number) => shown?.[index] ?? index, [shown]),
    overscan: 12,
    rangeExtractor: rangeWith(indexOfRow(shown, active)),
    paddingEnd: 120,
  })
  // Correcting the position while a person scrolls fights the scrolling.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = (_item, _delta, { isScrolling }) => !isScrolling
  return { scroller, virtual }
}

export function RowList({ headline, guessedRowPx, className, heads, renderRow }: RowListProps) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const total = useText((state) => state.rows.total)
  const shown = useSift((state) => state.shown)
  const { scroller, virtual } = useRows(total, shown, guessedRowPx)
  const rowOf = (index: number) => shown?.[index] ?? index
  const first = rowOf(virtual.range?.startIndex ?? 0)
  const last = rowOf(virtual.range?.endIndex ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may stand between the same two
  useEffect(() => store.see(first, last), [store, first, last, shown])
  useKeepInSight(scroller, (row) => virtual.scrollToIndex(indexOfRow(shown, row), { align: 'center' }))
  useListFocus(scroller, (list) => list.querySelector<HTMLElement>(activeRow))
  const focusRow = useCallback(() => {
    scroller.current?.querySelector<HTMLElement>(activeRow)?.focus({ preventScroll: true })
    store.putDown()
  }, [scroller, store])
  return (
    <div
      role="grid"
      aria-label={t('textOf', { headline })}
      aria-multiselectable
      aria-rowcount={heads === undefined ? total : total + 1}
      className={`${css.list} ${className ?? ''}`}
      onKeyDown={useListKeys()}
      {...useListClicks()}
    >
      {heads}
      <div ref={scroller} role="rowgroup" className={css.scroller}>
        <div role="presentation" className={css.length} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="presentation"
              className={css.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {renderRow(rowOf(index), focusRow)}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
