/** Stands in until the article screen is built. */
import type { ReactNode } from 'react'
import type { ArticleChange, ArticleHead } from '../../../contract/shapes.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { MoveRefused } from '../../../core/model/workflow.ts'

export type ArticleScreenProps = {
  readonly articleId: ArticleId
  readonly startRow: number | undefined
  /** Draws the review actions into the header. */
  readonly renderActions: (review: {
    readonly head: ArticleHead
    readonly onChange: (change: ArticleChange) => void
    readonly onShow: (kind: MoveRefused['kind']) => void
    readonly onJump: (row: number) => void
  }) => ReactNode
}

export function ArticleScreen({ articleId }: ArticleScreenProps) {
  return articleId
}
