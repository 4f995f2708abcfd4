/**
 * The articles as a table: arrows choose, Enter opens; whoever comes with the keyboard stands on the first. A table of our
 * own: the start waits for it, and a general one brings what a list without columns to sort or rows to select never needs.
 */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { ArticleStateChip } from '../../ui/state-glyph.tsx'
import { LanguagePair } from '../../words/language-pair.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './article-table.module.css'
import { type RowPlace, useRowKeys } from './use-row-keys.ts'

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

type RowProps = { readonly summary: ArticleSummary; readonly place: RowPlace; readonly onOpen: () => void }

function ArticleRow({ summary, place, onOpen }: RowProps) {
  const headline = useId()
  const { article } = summary
  return (
    <tr className={rowClass(summary)} aria-labelledby={headline} {...place} onClick={onOpen}>
      <th scope="row" id={headline} className={css.headline}>
        <span lang={article.targetLanguage} dir="auto">
          {article.headline}
        </span>
        <Reason summary={summary} />
      </th>
      <td className={css.languages}>
        <LanguagePair source={article.sourceLanguage} target={article.targetLanguage} />
      </td>
      <td>
        <ArticleStateChip state={article.state} />
      </td>
      <td className={css.confirmed}>
        <Progress summary={summary} />
      </td>
      <td>
        <Findings summary={summary} />
      </td>
      <td className={`${css.changed} ${css.faint}`}>
        <Moment atMs={summary.changedMs} />
      </td>
    </tr>
  )
}

export function ArticleTable({ articles, onOpen }: TableProps) {
  const { t } = useTranslation('library')
  const { body, placeOf, onKeyDown } = useRowKeys(articles, ({ article }) => article.headline)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that are walked with the arrows and opened make a grid.
    <table role="grid" aria-label={t('title')} className={css.table}>
      <thead className={css.head}>
        <tr>
          <th scope="col">{t('column.headline')}</th>
          <th scope="col" className={css.languages}>
            {t('column.languages')}
          </th>
          <th scope="col" className={css.state}>
            {t('column.state')}
          </th>
          <th scope="col" className={css.confirmed}>
            {t('column.progress')}
          </th>
          <th scope="col" className={css.open}>
            {t('column.findings')}
          </th>
          <th scope="col" className={css.changed}>
            {t('column.changed')}
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {articles.map((summary, index) => (
          <ArticleRow
            key={summary.article.id}
            summary={summary}
            place={placeOf(index)}
            onOpen={() => onOpen(summary.article.id)}
          />
        ))}
      </tbody>
    </table>
  )
}
