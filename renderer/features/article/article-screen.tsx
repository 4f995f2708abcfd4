/** The screen of one article: its text in one of its views, what stands beside it, and what is known of it below. */
import { type ReactNode, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { MoveObstacle } from '../../../core/model/workflow.ts'
import { ArticleContext, useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { useOpenedArticle } from '../../article/use-opened-article.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { ArticleHeader } from './article-header.tsx'
import css from './article-screen.module.css'
import { ConflictDialog } from './conflict-dialog.tsx'
import { copySentences } from './copy-sentences.ts'
import { Grid } from './grid.tsx'
import { Inspector } from './inspector.tsx'
import { ReviewList } from './review-list.tsx'
import { RunningText } from './running-text.tsx'
import { StatusBar } from './status-bar.tsx'
import { StrandedTexts } from './stranded-texts.tsx'
import { useArticleKeys } from './use-article-keys.ts'
import { useNotices } from './use-notices.ts'
import { useReading } from './use-reading.ts'
import { useWorkTime } from './use-work-time.ts'

/** What the review of an article needs: what it is, and the ways about in it. */
export type ReviewProps = {
  readonly head: ArticleHead
  /** Settles when all that was looked at here is counted: a move is decided by it. */
  readonly settle: () => Promise<void>
  /** Shows the first place that stands in the way. */
  readonly onShow: (kind: MoveObstacle) => void
  /** Shows the place of a row, with the caret in its text. */
  readonly onJump: (row: number) => void
}

type ScreenParts = {
  readonly renderActions: (review: ReviewProps) => ReactNode
  /** A line above the text: what everyone at this article has to know. */
  readonly renderNote: (head: ArticleHead, onUndo: () => void) => ReactNode
  readonly findings: ReactNode
  readonly comments: ReactNode
  readonly errors: ReactNode
  readonly changes: ReactNode
  readonly history: ReactNode
  readonly alignment: ReactNode
  readonly doubtful: ReactNode
  readonly terms: ReactNode
  readonly details: ReactNode
}

type ArticleScreenProps = ScreenParts & {
  readonly articleId: ArticleId
  /** The row to begin at; where the article was left, or its first row, if not given. */
  readonly startRow: number | undefined
}

/** Stands before the text, so that the editor in it, which comes later, is asked first (its own undo goes before). */
function ArticleKeys({ screen }: { readonly screen: RefObject<HTMLElement | null> }) {
  useArticleKeys(screen)
  return null
}

function ArticleDesk({
  head,
  renderActions,
  renderNote,
  findings,
  comments,
  errors,
  changes,
  history,
  alignment,
  doubtful,
  terms,
  details,
}: ScreenParts & { readonly head: ArticleHead }) {
  const store = useOpenArticle()
  const view = useSelection((state) => state.view)
  const screen = useRef<HTMLDivElement>(null)
  const centre = useRef<HTMLDivElement>(null)
  const { person } = useDesk()
  useReading(centre, person.id)
  useWorkTime(person.id)
  useNotices()
  const review: ReviewProps = {
    head,
    settle: () => store.visits.send(),
    onShow: (kind) => void store.worklist.goToObstacle(kind),
    onJump: (row) => void store.goToRow(row, { kind: 'start' }),
  }
  return (
    <div ref={screen} className={css.screen}>
      <ArticleKeys screen={screen} />
      <ArticleHeader head={head}>{renderActions(review)}</ArticleHeader>
      {renderNote(head, () => void store.undo())}
      <StrandedTexts lang={head.article.targetLanguage} />
      <div className={css.work}>
        <div
          ref={centre}
          className={css.centre}
          data-pane
          onCopy={({ nativeEvent }) => copySentences(store, nativeEvent)}
        >
          {view === 'article' && <RunningText head={head} />}
          {view === 'grid' && <Grid head={head} />}
          {view === 'review' && <ReviewList head={head} />}
          {view === 'alignment' && alignment}
        </div>
        <Inspector
          findings={findings}
          comments={comments}
          errors={errors}
          changes={changes}
          history={history}
          doubtful={doubtful}
          terms={terms}
          details={details}
        />
      </div>
      <StatusBar head={head} />
      <ConflictDialog head={head} />
      <Announcer />
    </div>
  )
}

function Opened(parts: ScreenParts) {
  const { t } = useTranslation(['article', 'common'])
  const status = useText((state) => state.status)
  const head = useText((state) => state.head)
  if (status === 'missing') return <p className={css.alone}>{t('article:missing')}</p>
  if (head === undefined) return <p className={css.alone}>{t('common:loading')}</p>
  return <ArticleDesk head={head} {...parts} />
}

export function ArticleScreen({ articleId, startRow, ...parts }: ArticleScreenProps) {
  const { person, settings } = useDesk()
  const store = useOpenedArticle(articleId, startRow, { role: person.role, habit: settings.dismissScope })
  if (store === undefined) return null
  return (
    <ArticleContext value={store}>
      <Opened {...parts} />
    </ArticleContext>
  )
}
