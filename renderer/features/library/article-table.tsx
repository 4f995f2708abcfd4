/**
 * The articles as a table: arrows choose, Enter opens, letters look for headlines; whoever comes with the keyboard stands
 * on the first. A table of our own: the start waits for it, and of ten thousand articles only those on the screen are drawn.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Fragment, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleOrder, ArticleWish } from '../../../core/model/article-list.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { rangeWith } from '../../ui/keep-drawn.ts'
import { ArticleRow, countColumns, type DeskColumns } from './article-row.tsx'
import css from './article-table.module.css'
import type { ArticleList } from './asked-lists.ts'
import { useRowKeys } from './use-row-keys.ts'

/** A headline of one line; measured once it is drawn. */
const guessedRowPx = 46
/** The pinned head must not hide the row that is walked to. */
const headPx = 36

type HeadProps = {
  readonly wish: ArticleWish
  readonly columns: DeskColumns
  readonly onWish: (wish: ArticleWish) => void
}

/** Newest first is the falling order of moments, A to Z the rising one of headlines. */
function isAscending({ by, isReversed }: ArticleWish): boolean {
  return isReversed === (by === 'changed')
}

function Sorted({ by, wish, onWish }: HeadProps & { readonly by: ArticleOrder }) {
  const { t } = useTranslation('library')
  const isChosen = wish.by === by
  const Arrow = isAscending(wish) ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      className={css.sort}
      onClick={() => onWish({ ...wish, by, isReversed: isChosen && !wish.isReversed })}
    >
      {t(`column.${by}`)}
      {isChosen && <Arrow size={13} aria-hidden />}
    </button>
  )
}

function Head(props: HeadProps) {
  const { t } = useTranslation('library')
  const { wish, columns } = props
  const moment = wish.by === 'waiting' ? 'waiting' : 'changed'
  const sorted = (by: ArticleOrder) => {
    if (wish.by !== by) return 'none'
    return isAscending(wish) ? 'ascending' : 'descending'
  }
  return (
    <thead className={css.head}>
      <tr>
        <th scope="col" aria-sort={sorted('headline')}>
          <Sorted by="headline" {...props} />
        </th>
        <th scope="col" className={css.languages}>
          {t('column.languages')}
        </th>
        <th scope="col" className={css.state} aria-sort={sorted('state')}>
          <Sorted by="state" {...props} />
        </th>
        {columns.people && (
          <th scope="col" className={css.person} aria-sort={sorted('person')}>
            <Sorted by="person" {...props} />
          </th>
        )}
        {columns.deadlines && (
          <th scope="col" className={css.deadline} aria-sort={sorted('deadline')}>
            <Sorted by="deadline" {...props} />
          </th>
        )}
        <th scope="col" className={css.confirmed}>
          {t('column.progress')}
        </th>
        <th scope="col" className={css.open}>
          {t('column.findings')}
        </th>
        <th scope="col" className={css.changed} aria-sort={sorted(moment)}>
          <Sorted by={moment} {...props} />
        </th>
        <th scope="col" className={css.more}>
          <span className="visually-hidden">{t('column.details')}</span>
        </th>
      </tr>
    </thead>
  )
}

/** Rows that are not drawn take their room. */
function Room({ px, span }: { readonly px: number; readonly span: number }) {
  if (px <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ blockSize: px }} className={css.room} />
    </tr>
  )
}

type TableProps = Omit<HeadProps, 'columns'> & {
  readonly list: ArticleList
  readonly scroller: HTMLElement | null
  /** Rows `[first, end)` are on the screen. */
  readonly onSee: (first: number, end: number) => void
  readonly onWriting: () => void
  readonly onOpen: (article: ArticleId) => void
  /** The article one stands on. */
  readonly onStand: (article: ArticleId) => void
  readonly onDetails: (article: ArticleId) => void
  readonly onDelete: (article: ArticleId) => void
}

export function ArticleTable(props: TableProps) {
  const { list, scroller, wish, onWish, onSee, onWriting, onOpen, onStand, onDetails, onDelete } = props
  const { t } = useTranslation('library')
  const { articles } = list.order
  const [chosen, setChosen] = useState(0)
  const stop = Math.max(0, Math.min(chosen, articles.length - 1))
  const virtual = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => articles[index] ?? index,
    estimateSize: () => guessedRowPx,
    rangeExtractor: rangeWith(stop),
    overscan: 6,
    scrollPaddingStart: headPx,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const end = (items.at(-1)?.index ?? -1) + 1
  useEffect(() => onSee(first, end), [onSee, first, end])
  const stoodOn = articles[stop]
  useEffect(() => {
    if (stoodOn !== undefined) onStand(stoodOn)
  }, [onStand, stoodOn])
  const columns = { people: list.order.people.length > 0, deadlines: list.order.hasDeadlines }
  const span = countColumns(columns)
  const { body, placeOf, onKeyDown } = useRowKeys({
    count: articles.length,
    isDrawn: items.length > 0,
    stop,
    onStop: setChosen,
    reveal: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    onWriting,
    onDelete: (index) => {
      const article = articles[index]
      if (article !== undefined) onDelete(article)
    },
  })
  function rowOf(index: number) {
    const article = articles[index]
    if (article === undefined) return null
    return (
      <ArticleRow
        summary={list.summaries.get(article)}
        place={placeOf(index)}
        number={index + 2}
        measure={virtual.measureElement}
        columns={columns}
        isWaiting={wish.by === 'waiting'}
        onOpen={() => onOpen(article)}
        onDetails={() => onDetails(article)}
      />
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that are walked with the arrows and opened make a grid.
    <table role="grid" aria-label={t('title')} aria-rowcount={articles.length + 1} className={css.table}>
      <Head wish={wish} columns={columns} onWish={onWish} />
      <tbody ref={body} onKeyDown={onKeyDown}>
        {items.map((item, at) => (
          <Fragment key={item.key}>
            <Room px={item.start - (items[at - 1]?.end ?? 0)} span={span} />
            {rowOf(item.index)}
          </Fragment>
        ))}
        <Room px={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} span={span} />
      </tbody>
    </table>
  )
}
