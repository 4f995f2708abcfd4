/** The screen of one article with all that stands in and beside it. */
import type { ArticleId } from '../../core/model/ids.ts'
import { AlignmentView } from '../features/alignment/alignment-view.tsx'
import { DoubtfulPanel } from '../features/alignment/doubtful-panel.tsx'
import { ArticleScreen } from '../features/article/article-screen.tsx'
import { CorrectionMemory } from '../features/corrections/correction-memory.tsx'
import { OffersStrip } from '../features/corrections/offers-strip.tsx'
import { FindingsPanel } from '../features/findings/findings-panel.tsx'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import { MoveNote } from '../features/review/move-note.tsx'
import { ReviewActions } from '../features/review/review-actions.tsx'

type ArticlePlaceProps = { readonly article: ArticleId; readonly row: number | undefined }

export function ArticlePlace({ article, row }: ArticlePlaceProps) {
  return (
    <ArticleScreen
      articleId={article}
      startRow={row}
      renderNote={(head, onUndo) => (
        <>
          <MoveNote head={head} onUndo={onUndo} />
          <CorrectionMemory />
        </>
      )}
      renderActions={(review) => <ReviewActions {...review} />}
      findings={
        <>
          <OffersStrip />
          <FindingsPanel />
        </>
      }
      history={<HistoryPanel />}
      alignment={<AlignmentView />}
      doubtful={<DoubtfulPanel />}
    />
  )
}
