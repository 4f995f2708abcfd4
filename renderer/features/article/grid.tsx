/** The grid view: a row a link, number, source, state, target, marks; only the rows near the window drawn. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and positioned, which the rows of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from row to row, cells and heads take none
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { rangeWith } from '../../ui/keep-drawn.ts'
import css from './grid.module.css'
import { GridRow } from './grid-row.tsx'
import { useKeepInSight } from './use-keep-in-sight.ts'
import { useListFocus } from './use-list-focus.ts'
import { useListClicks, useListKeys } from './use-list-keys.ts'

const guessedRowPx = 62

function useRows(total: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const active = useSelection((state) => state.place.row)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedRowPx,
    overscan: 12,
    rangeExtractor: rangeWith(active),
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
  const { scroller, virtual } = useRows(total)
  const items = virtual.getVirtualItems()
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => store.see(first, last), [store, first, last])
  useKeepInSight(scroller, (row) => virtual.scrollToIndex(row, { align: 'center' }))
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
                index={index}
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
