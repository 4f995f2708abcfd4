/** One article of the list: what it is, how far it is, what is left to do on it. */
import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { ArticleStateChip } from '../../ui/state-glyph.tsx'
import { LanguagePair } from '../../words/language-pair.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './article-table.module.css'
import type { RowPlace } from './use-row-keys.ts'

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

type Known = { readonly summary: ArticleSummary; readonly headline: string }

function Cells({ summary, headline }: Known) {
  const { article } = summary
  return (
    <>
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
    </>
  )
}

type RowProps = {
  /** Undefined while it is on its way; the row stays the same one, and keeps the focus. */
  readonly summary: ArticleSummary | undefined
  readonly place: RowPlace
  /** Counted from 1, the head being the first. */
  readonly number: number
  readonly measure: Ref<HTMLTableRowElement>
  readonly onOpen: () => void
}

export function ArticleRow({ summary, place, number, measure, onOpen }: RowProps) {
  const headline = useId()
  return (
    <tr
      ref={measure}
      className={summary === undefined ? css.row : rowClass(summary)}
      aria-labelledby={summary && headline}
      aria-busy={summary === undefined}
      aria-rowindex={number}
      {...place}
      onClick={onOpen}
    >
      {summary === undefined ? (
        <td colSpan={6} className={css.coming} />
      ) : (
        <Cells summary={summary} headline={headline} />
      )}
    </tr>
  )
}
