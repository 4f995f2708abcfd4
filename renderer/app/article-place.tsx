/** The screen of one article with all that stands in and beside it. */

import type { ArticleId } from '../../core/model/ids.ts'
import { useOpenArticle } from '../article/article-context.ts'
import type { ArrivedFile } from '../desk/dropped-file.ts'
import { AlignmentView } from '../features/alignment/alignment-view.tsx'
import { DoubtfulPanel } from '../features/alignment/doubtful-panel.tsx'
import { ArticleScreen } from '../features/article/article-screen.tsx'
import { ChangesPanel } from '../features/changes/changes-panel.tsx'
import { Snapshot } from '../features/changes/snapshot.tsx'
import { CommentsPanel } from '../features/comments/comments-panel.tsx'
import { CorrectionMemory } from '../features/corrections/correction-memory.tsx'
import { OffersStrip } from '../features/corrections/offers-strip.tsx'
import { DetailsPanel } from '../features/details/details-panel.tsx'
import { ErrorsPanel } from '../features/errors/errors-panel.tsx'
import { FilterBar } from '../features/filter/filter-bar.tsx'
import { FindBar } from '../features/find/find-bar.tsx'
import { GoToSegment } from '../features/find/go-to-segment.tsx'
import { FindingsPanel } from '../features/findings/findings-panel.tsx'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import { MatchesStrip } from '../features/memories/matches-strip.tsx'
import { Reimport } from '../features/reimport/reimport.tsx'
import { MoveNote } from '../features/review/move-note.tsx'
import { ReviewActions } from '../features/review/review-actions.tsx'
import { TermDesk } from '../features/terms/term-desk.tsx'
import { TermsStrip } from '../features/terms/terms-strip.tsx'

type ArticlePlaceProps = {
  readonly article: ArticleId
  readonly row: number | undefined
  /** Shows a place of another article. */
  readonly onOpen: (article: ArticleId, row: number) => void
  /** A file that came to it. */
  readonly arrived: ArrivedFile | undefined
  readonly onArrived: () => void
  readonly onImport: (file: ArrivedFile) => void
}

/** Whoever puts them away is back in the text. */
function ArticleDetails({ article }: { readonly article: ArticleId }) {
  const store = useOpenArticle()
  const close = (): void => {
    store.showPanel('findings')
    store.goTo(store.getState().place, { kind: 'keep' })
  }
  return <DetailsPanel article={article} takesFocus onClose={close} />
}

export function ArticlePlace({ article, row, onOpen, arrived, onArrived, onImport }: ArticlePlaceProps) {
  return (
    <ArticleScreen
      articleId={article}
      startRow={row}
      renderNote={(head, onUndo) => (
        <>
          <MoveNote head={head} onUndo={onUndo} />
          <CorrectionMemory />
          <FilterBar />
          <FindBar onOpen={onOpen} />
          <Snapshot />
          <GoToSegment />
          <TermDesk />
          <Reimport arrived={arrived} onClose={onArrived} onImport={onImport} />
        </>
      )}
      renderActions={(review) => <ReviewActions {...review} />}
      findings={
        <>
          <OffersStrip />
          <FindingsPanel />
        </>
      }
      comments={<CommentsPanel />}
      errors={<ErrorsPanel />}
      changes={<ChangesPanel />}
      history={<HistoryPanel />}
      alignment={<AlignmentView />}
      doubtful={<DoubtfulPanel />}
      terms={
        <>
          <MatchesStrip />
          <TermsStrip />
        </>
      }
      details={<ArticleDetails article={article} />}
    />
  )
}
