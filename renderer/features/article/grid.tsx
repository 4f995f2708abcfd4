/** The grid view: a row a link, number, source, state, target, marks; only the rows near the window drawn. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and positioned, which the rows of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from row to row, cells and heads take none
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { useOpenArticle, useSelection, useSift, useText } from '../../article/article-context.ts'
import { indexOfRow, type ShownRows } from '../../article/shown-rows.ts'
import { rangeWith } from '../../ui/keep-drawn.ts'
import css from './grid.module.css'
import { GridRow } from './grid-row.tsx'
import { useKeepInSight } from './use-keep-in-sight.ts'
import { useListFocus } from './use-list-focus.ts'
import { useListClicks, useListKeys } from './use-list-keys.ts'

const guessedRowPx = 62

function useRows(total: number, shown: ShownRows) {
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

function ColumnHeads({ hasSource }: { readonly hasSource: boolean }) {
  const { t } = useTranslation(['article', 'common'])
  return (
    <div role="rowgroup" className={css.heads}>
      <div role="row" className={hasSource ? css.columns : css.columnsWithoutSource}>
        <span role="columnheader" className={css.number}>
          {t('article:column.number')}
        </span>
        {hasSource && <span role="columnheader">{t('common:side.source')}</span>}
        <span role="columnheader" className={css.state}>
          <span className="visually-hidden">{t('article:column.state')}</span>
        </span>
        <span role="columnheader">{t('common:side.target')}</span>
      </div>
    </div>
  )
}

export function Grid({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const total = useText((state) => state.rows.total)
  const shown = useSift((state) => state.shown)
  const { scroller, virtual } = useRows(total, shown)
  const items = virtual.getVirtualItems()
  const rowOf = (index: number) => shown?.[index] ?? index
  const first = rowOf(virtual.range?.startIndex ?? 0)
  const last = rowOf(virtual.range?.endIndex ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may stand between the same two
  useEffect(() => store.see(first, last), [store, first, last, shown])
  useKeepInSight(scroller, (row) => virtual.scrollToIndex(indexOfRow(shown, row), { align: 'center' }))
  useListFocus(scroller, (list) => list.querySelector<HTMLElement>('[role="row"][aria-selected="true"]'))
  const focusRow = useCallback(
    () =>
      scroller.current
        ?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')
        ?.focus({ preventScroll: true }),
    [scroller],
  )
  const hasSource = head.sourceFile !== undefined
  return (
    <div
      role="grid"
      aria-label={t('textOf', { headline: head.article.headline })}
      aria-rowcount={total + 1}
      className={css.grid}
      onKeyDown={useListKeys()}
      onClick={useListClicks()}
    >
      <ColumnHeads hasSource={hasSource} />
      <div ref={scroller} role="rowgroup" className={css.scroller}>
        <div role="presentation" className={css.length} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="presentation"
              className={css.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <GridRow
                index={rowOf(index)}
                sourceLanguage={head.sourceFile?.language}
                targetLanguage={head.article.targetLanguage}
                onEscape={focusRow}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
