/** What became of a translator's work: what editors changed in it, what they returned, what stayed as it was delivered. */
import type { ChangeKind } from './change-kind.ts'
import type { ReturnOutcome } from './comment.ts'
import type { ArticleId, SegmentId } from './ids.ts'
import type { InlineCode } from './inline-text.ts'
import type { Person } from './person.ts'

/** Of the segments of an article, each counted once. */
export type FeedbackCounts = {
  /** Approved as they were delivered. */
  readonly unchanged: number
  /** Approved with edits of somebody else. */
  readonly edited: number
  /** Returned at least once, whatever became of them. */
  readonly returned: number
  /** Nobody has said a last word on them yet. */
  readonly waiting: number
}

/** A change that somebody else made in what this person delivered. */
export type FeedbackChange = {
  readonly segment: SegmentId
  readonly row: number
  readonly kind: ChangeKind
  readonly before: string
  readonly after: string
  /** Those that stand in either. */
  readonly codes: readonly InlineCode[]
  readonly by: Person
  readonly atMs: number
}

/** A return of a segment, or of the whole article. */
export type FeedbackReturn = {
  /** Undefined for the whole article, or a segment that left the text. */
  readonly row: number | undefined
  /** The id of its reason; undefined for words alone. */
  readonly reason: string | undefined
  readonly words: string
  readonly outcome: ReturnOutcome | undefined
  readonly by: Person
  readonly atMs: number
}

export type ArticleFeedback = {
  readonly article: ArticleId
  readonly headline: string
  readonly counts: FeedbackCounts
  /** In the order of the text; so are the returns, those of the article first. */
  readonly changes: readonly FeedbackChange[]
  readonly returns: readonly FeedbackReturn[]
}
