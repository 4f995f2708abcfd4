/** Where one can be in the window, and which screen stands there. */
import type { ArticleId } from '../../core/model/ids.ts'
import { AlignmentView } from '../features/alignment/alignment-view.tsx'
import { DoubtfulPanel } from '../features/alignment/doubtful-panel.tsx'
import { ArticleScreen } from '../features/article/article-screen.tsx'
import { ExceptionsList } from '../features/exceptions/exceptions-list.tsx'
import { FindingsPanel } from '../features/findings/findings-panel.tsx'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { PeopleList } from '../features/people/people-list.tsx'
import { ReturnNote } from '../features/review/return-note.tsx'
import { ReviewActions } from '../features/review/review-actions.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'

export type Place =
  | { readonly screen: 'library' }
  | { readonly screen: 'article'; readonly article: ArticleId; readonly row: number | undefined }
  | { readonly screen: 'settings' }

type PlaceProps = { readonly place: Place; readonly onGo: (place: Place) => void; readonly onImport: () => void }

export function PlaceScreen({ place, onGo, onImport }: PlaceProps) {
  switch (place.screen) {
    case 'library':
      return <LibraryScreen onImport={onImport} onOpen={(article, row) => onGo({ screen: 'article', article, row })} />
    case 'settings':
      return <SettingsScreen people={<PeopleList />} exceptions={<ExceptionsList />} />
    case 'article':
      return (
        <ArticleScreen
          key={place.article}
          articleId={place.article}
          startRow={place.row}
          renderNote={(head) => <ReturnNote head={head} />}
          renderActions={(review) => <ReviewActions {...review} />}
          findings={<FindingsPanel />}
          history={<HistoryPanel />}
          alignment={<AlignmentView />}
          doubtful={<DoubtfulPanel />}
        />
      )
  }
}
