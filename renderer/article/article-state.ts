/** What a window knows of the article on its screen: eight slices, each with an owner and listeners of its own. */
import type { FindingOrder } from './rank-findings.ts'
import type { ChangesSlice } from './slices/changes.ts'
import type { CommentsSlice } from './slices/comments.ts'
import type { ErrorsSlice } from './slices/errors.ts'
import type { FindingsSlice } from './slices/findings.ts'
import type { SavingSlice } from './slices/saving.ts'
import type { ArticleView, Panel, SelectionSlice } from './slices/selection.ts'
import type { SiftSlice } from './slices/sift.ts'
import type { ReadSlice } from './slices/slice.ts'
import type { TextSlice } from './slices/text.ts'

export type ReadableSlices = {
  readonly text: ReadSlice<TextSlice>
  readonly findings: ReadSlice<FindingsSlice>
  readonly changes: ReadSlice<ChangesSlice>
  readonly sift: ReadSlice<SiftSlice>
  readonly comments: ReadSlice<CommentsSlice>
  readonly errors: ReadSlice<ErrorsSlice>
  readonly selection: ReadSlice<SelectionSlice>
  readonly saving: ReadSlice<SavingSlice>
}

/** All of it as it is at this moment, for what has to be asked of several slices. */
export type ArticleState = TextSlice & FindingsSlice & SelectionSlice & SavingSlice

/** How the article is shown. */
export type Look = {
  readonly view: ArticleView
  readonly panel: Panel | undefined
  readonly findingOrder: FindingOrder
}
