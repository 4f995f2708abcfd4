/** One article of the list: what it is, how far it is, what is left to do on it. */
import { Info } from 'lucide-react'
import { type MouseEvent, type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { holderOf, isOverdue } from '../../../core/workflow/hold.ts'
import { keyLabel } from '../../keys/key-map.ts'
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

/** What makes an article more or less pressing than others. */
function Pressing({ summary: { priority } }: { readonly summary: ArticleSummary }) {
  const { t } = useTranslation('details')
  if (priority === undefined) return null
  return <span className={`${css.priority} ${css[priority] ?? ''}`}>{t(`priority.${priority}`)}</span>
}

/** Whose turn it is; both who are assigned are told to whoever points there. */
function Holder({ summary }: { readonly summary: ArticleSummary }) {
  const { t } = useTranslation(['details', 'common'])
  const { translator, editor, article } = summary
  const holder = holderOf(article.state, summary)
  const both = [
    translator && `${t('common:role.translator')}: ${translator.name}`,
    editor && `${t('common:role.editor')}: ${editor.name}`,
  ].filter((words) => words !== undefined)
  return (
    <span className={holder === undefined ? css.faint : css.name} title={both.join('\n')} dir="auto">
      {holder?.name ?? t('details:nobody')}
    </span>
  )
}

function Deadline({ summary: { article, deadlineMs } }: { readonly summary: ArticleSummary }) {
  const { t } = useTranslation('library')
  if (deadlineMs === undefined) return <span className={css.faint}>–</span>
  return (
    <span className={css.due}>
      <Moment atMs={deadlineMs} />
      {isOverdue(article.state, deadlineMs, Date.now()) && <span className={css.overdue}>{t('overdue')}</span>}
    </span>
  )
}

/** What was put away is there, and in nobody's way. */
function rowClass({ article }: ArticleSummary): string {
  return article.state === 'spiked' ? `${css.row} ${css.away}` : (css.row ?? '')
}

/** Columns of the desk stand where there is something to show in one of the articles. */
export type DeskColumns = { readonly people: boolean; readonly deadlines: boolean }

/** How many there are: cells that stand for others reach over all of them. */
export function countColumns({ people, deadlines }: DeskColumns): number {
  return 7 + (people ? 1 : 0) + (deadlines ? 1 : 0)
}

type Shown = {
  readonly columns: DeskColumns
  /** The last column tells since when the article has been in its state, in place of when it changed. */
  readonly isWaiting: boolean
  readonly onDetails: () => void
}
type Known = Shown & { readonly summary: ArticleSummary; readonly headline: string }

/** For those who point; with the keyboard its key does it, and the row stays one stop of the walk. */
function Details({ headline, onDetails }: Pick<Known, 'headline' | 'onDetails'>) {
  const { t } = useTranslation('article')
  const show = (event: MouseEvent): void => {
    event.stopPropagation()
    onDetails()
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.details}
      title={`${t('details')} (${keyLabel('article.details')})`}
      aria-label={t('details')}
      aria-describedby={headline}
      onClick={show}
    >
      <Info size={15} aria-hidden />
    </button>
  )
}

function Cells({ summary, headline, columns, isWaiting, onDetails }: Known) {
  const { article } = summary
  return (
    <>
      <th scope="row" id={headline} className={css.headline}>
        <Pressing summary={summary} />
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
      {columns.people && (
        <td className={css.person}>
          <Holder summary={summary} />
        </td>
      )}
      {columns.deadlines && (
        <td className={css.deadline}>
          <Deadline summary={summary} />
        </td>
      )}
      <td className={css.confirmed}>
        <Progress summary={summary} />
      </td>
      <td className={css.open}>
        <Findings summary={summary} />
      </td>
      <td className={`${css.changed} ${css.faint}`}>
        <Moment atMs={isWaiting ? (summary.lastMove?.atMs ?? article.createdMs) : summary.changedMs} />
      </td>
      <td className={css.more}>
        <Details headline={headline} onDetails={onDetails} />
      </td>
    </>
  )
}

type RowProps = Shown & {
  /** Undefined while it is on its way; the row stays the same one, and keeps the focus. */
  readonly summary: ArticleSummary | undefined
  readonly place: RowPlace
  /** Counted from 1, the head being the first. */
  readonly number: number
  readonly measure: Ref<HTMLTableRowElement>
  readonly onOpen: () => void
}

export function ArticleRow({ summary, place, number, measure, onOpen, ...shown }: RowProps) {
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
        <td colSpan={countColumns(shown.columns)} className={css.coming} />
      ) : (
        <Cells summary={summary} headline={headline} {...shown} />
      )}
    </tr>
  )
}
