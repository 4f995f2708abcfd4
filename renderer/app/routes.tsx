/** Where one can be in the window, and which screen stands there. */
import { Suspense } from 'react'
import type { LargeMemory } from '../../contract/window-bridge.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { ArrivedFile } from '../desk/dropped-file.ts'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import type { ReportWish } from '../features/reports/report-wish.ts'
import { ArticlePlace, BinDialog, DetailsPanel, ReportsScreen, SettingsPlace } from './later-parts.tsx'

export type Route =
  /** `isFinding`: with the caret in its search. */
  | { readonly screen: 'library'; readonly isFinding?: true }
  | { readonly screen: 'article'; readonly article: ArticleId; readonly row: number | undefined }
  /** Of the article that was open last, if one was. */
  | { readonly screen: 'reports'; readonly article: ArticleId | undefined; readonly wish: ReportWish }
  /** `large`: a file that is too large for an article, and may become a translation memory. */
  | { readonly screen: 'settings'; readonly large?: LargeMemory }

type PlaceProps = {
  readonly place: Route
  readonly onGo: (place: Route) => void
  readonly onImport: (files: readonly ArrivedFile[]) => void
  /** A file that came to the open article. */
  readonly arrived: ArrivedFile | undefined
  readonly onArrived: () => void
}

function Screen({ place, onGo, onImport, arrived, onArrived }: PlaceProps) {
  switch (place.screen) {
    case 'library':
      return (
        <LibraryScreen
          isFinding={place.isFinding ?? false}
          onImport={() => onImport([])}
          onOpen={(article, row) => onGo({ screen: 'article', article, row })}
          renderDetails={(details) => (
            <Suspense fallback={null}>
              <DetailsPanel {...details} />
            </Suspense>
          )}
          renderBin={(onClose) => (
            <Suspense fallback={null}>
              <BinDialog onClose={onClose} />
            </Suspense>
          )}
        />
      )
    case 'reports':
      return (
        <ReportsScreen
          key={place.article}
          article={place.article}
          wish={place.wish}
          onWish={(wish) => onGo({ ...place, wish })}
          onOpen={(article, row) => onGo({ screen: 'article', article, row })}
        />
      )
    case 'settings':
      return <SettingsPlace key={place.large?.name} large={place.large} />
    case 'article':
      return (
        <ArticlePlace
          key={place.article}
          article={place.article}
          row={place.row}
          onOpen={(article, row) => onGo({ screen: 'article', article, row })}
          arrived={arrived}
          onArrived={onArrived}
          onImport={(file) => onImport([file])}
        />
      )
  }
}

export function PlaceScreen(props: PlaceProps) {
  return (
    <Suspense fallback={null}>
      <Screen {...props} />
    </Suspense>
  )
}
