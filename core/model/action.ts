/** What people do to an article, as the log remembers it. */
import type { ArticleState } from './article.ts'
import type { SegmentId } from './ids.ts'
import type { SegmentState } from './segment.ts'

export const actionKinds = [
  'edit',
  'fix',
  'confirm',
  'restore',
  'dismiss',
  'move',
  'import',
  'export',
  'undo',
  'redo',
] as const
/** An action in the article's log: what undo would take back, or history tells. */
export type ActionKind = (typeof actionKinds)[number]

/** How an action changed one segment. */
export type SegmentTurn = {
  readonly segment: SegmentId
  readonly text: { readonly before: string; readonly after: string }
  readonly state: { readonly before: SegmentState; readonly after: SegmentState }
}

/** All that is needed to take an action back, or to do it again. Dismissals are found by their action. */
export type Reversal = {
  readonly segments: readonly SegmentTurn[]
  readonly move?: { readonly from: ArticleState; readonly to: ArticleState }
}
