/** The articles as a table: arrows choose, Enter opens; whoever comes with the keyboard stands on the first. */
import { useEffect, useRef } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { asId } from '../../../core/model/ids.ts'
import { isFocusHomeless } from '../../ui/homeless-focus.ts'
import { ArticleStateChip } from '../../ui/state-glyph.tsx'
import { LanguagePair } from '../../words/language-pair.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './article-table.module.css'

type TableProps = { readonly articles: readonly ArticleSummary[]; readonly onOpen: (article: ArticleId) => void }

function Progress({ summary }: { readonly summary: ArticleSummary }) {
  const { t } = useTranslation('library')
  const done = summary.segments - summary.unconfirmed
  return (
    <span className={css.progress}>
      <progress className={css.meter} max={Math.max(1, summary.segments)} value={done} aria-hidden />
      {t('confirmed', { done, total: summary.segments })}
    </span>
  )
}

/** Who sent the article where it is, and why, if there was a reason to give. */
function Reason({ summary: { lastMove } }: { readonly summary: ArticleSummary }) {
  const { t } = useTranslation('library')
  if (lastMove?.reason === undefined) return null
  const words = t('reason', { name: lastMove.by.name, reason: lastMove.reason })
  return (
    <span className={css.reason} title={words} dir="auto">
      {words}
    </span>
  )
}

function Findings({ summary }: { readonly summary: ArticleSummary }) {
  const { t } = useTranslation('library')
  if (summary.openFindings === 0) return <span className={css.faint}>{t('noFindings')}</span>
  return (
    <span className={css.findings}>
      {summary.openFindings}
      {summary.criticalFindings > 0 && (
        <span className={css.critical}>{t('critical', { count: summary.criticalFindings })}</span>
      )}
    </span>
  )
}

/** What was put away is there, and in nobody's way. */
function rowClass({ article }: ArticleSummary): string {
  return article.state === 'spiked' ? `${css.row} ${css.away}` : (css.row ?? '')
}

export function ArticleTable({ articles, onOpen }: TableProps) {
  const { t } = useTranslation('library')
  const table = useRef<HTMLTableElement>(null)
  // The table draws its rows a moment after itself.
  useEffect(() => {
    const request = requestAnimationFrame(() => {
      if (isFocusHomeless()) table.current?.querySelector<HTMLElement>('tbody [role="row"]')?.focus()
    })
    return () => cancelAnimationFrame(request)
  }, [])
  return (
    <Table
      ref={table}
      aria-label={t('title')}
      className={css.table ?? ''}
      onRowAction={(key) => onOpen(asId<ArticleId>(String(key)))}
    >
      <TableHeader>
        <Column isRowHeader>{t('column.headline')}</Column>
        <Column className={css.languages ?? ''}>{t('column.languages')}</Column>
        <Column className={css.state ?? ''}>{t('column.state')}</Column>
        <Column className={css.confirmed ?? ''}>{t('column.progress')}</Column>
        <Column className={css.open ?? ''}>{t('column.findings')}</Column>
        <Column className={css.changed ?? ''}>{t('column.changed')}</Column>
      </TableHeader>
      <TableBody>
        {articles.map((summary) => (
          <Row key={summary.article.id} id={summary.article.id} className={rowClass(summary)}>
            <Cell className={css.headline ?? ''}>
              <span lang={summary.article.targetLanguage} dir="auto">
                {summary.article.headline}
              </span>
              <Reason summary={summary} />
            </Cell>
            <Cell className={css.languages ?? ''}>
              <LanguagePair source={summary.article.sourceLanguage} target={summary.article.targetLanguage} />
            </Cell>
            <Cell>
              <ArticleStateChip state={summary.article.state} />
            </Cell>
            <Cell className={css.confirmed ?? ''}>
              <Progress summary={summary} />
            </Cell>
            <Cell>
              <Findings summary={summary} />
            </Cell>
            <Cell className={`${css.changed} ${css.faint}`}>
              <Moment atMs={summary.changedMs} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
