/** Which rows of an article a person wants to see, and filters that are kept under a name. */
import { returnOutcomes } from './comment.ts'
import type { CheckId, FindingFamily } from './finding.ts'
import type { PersonId } from './ids.ts'
import type { SegmentState } from './segment.ts'

/** `doubtful`: more likely wrong than right; `unanswered`: one side is missing; `manual`: made or confirmed by a person. */
export const linkWishes = ['doubtful', 'unanswered', 'manual', 'locked'] as const
export type LinkWish = (typeof linkWishes)[number]

/** A thread stands on it that is not resolved, one of those that asks for a change, or one that is resolved. */
export const commentWishes = ['open', 'mustChange', 'resolved'] as const
export type CommentWish = (typeof commentWishes)[number]

/** It has other words than when the article was last returned; or it was returned itself, and this came of it. */
export const returnWishes = ['changed', ...returnOutcomes] as const
export type ReturnWish = (typeof returnWishes)[number]

/**
 * All of it has to be true of a row, and what is said of translated segments of one and the same segment. An empty list,
 * an empty text and null wish for nothing.
 */
export type RowFilter = {
  /** Stands in the source or in the translation, whatever the case of its letters. */
  readonly text: string
  /** The segment is in one of them. So with the lists below: one is enough. */
  readonly states: readonly SegmentState[]
  /** An open finding of such a family or of such a check stands on it. */
  readonly families: readonly FindingFamily[]
  readonly checks: readonly CheckId[]
  /** One of them has changed its text. */
  readonly changedBy: readonly PersonId[]
  /** Characters of the translated segment as a reader sees it; both ends belong to it. */
  readonly minChars: number | null
  readonly maxChars: number | null
  readonly links: readonly LinkWish[]
  readonly comments: readonly CommentWish[]
  readonly returns: readonly ReturnWish[]
}

export const everyRow: RowFilter = {
  text: '',
  states: [],
  families: [],
  checks: [],
  changedBy: [],
  minChars: null,
  maxChars: null,
  links: [],
  comments: [],
  returns: [],
}

/** True if it wishes for nothing: every row is shown. */
export function isEveryRow(filter: RowFilter): boolean {
  return Object.values(filter).every(
    (wish) => wish === null || (typeof wish === 'object' && wish.length === 0) || wish === '',
  )
}

export type SavedFilter = { readonly name: string; readonly filter: RowFilter }
