/** What the article has to tell the person at the screen: facts, put into words by whoever shows them. */

import type { OpFault } from '../../contract/action.ts'
import type { RealignFailure } from '../../contract/alignment.ts'
import type { ArticleMissing } from '../../contract/article.ts'
import type { CommentFailure } from '../../contract/comment.ts'
import type { ErrorFailure } from '../../contract/error.ts'
import type { LearnedBoundary } from '../../contract/exception.ts'
import type { FindingFailure, FixManyFailure, PlacedFinding } from '../../contract/finding.ts'
import type { LinkFailure } from '../../contract/link.ts'
import type { DoorwayFailure } from '../../contract/rpc/failure.ts'
import type {
  ConfirmSeveralFailure,
  EditFailure,
  JoinFailure,
  ReturnFailure,
  SplitFailure,
  TakeCodesFailure,
} from '../../contract/segment.ts'
import type { ActionKind } from '../../core/model/action.ts'
import type { ArticleState } from '../../core/model/article.ts'
import type { CheckId, DismissScope } from '../../core/model/finding.ts'
import type { MoveAct } from '../../core/model/workflow.ts'

/** Why an alignment could not be mended. */
export type MendingFailure = LinkFailure | SplitFailure | JoinFailure | RealignFailure | TakeCodesFailure

export type Notice =
  /** `move`: what was done with the article, if that is what it was. */
  | { readonly kind: 'undone' | 'redone'; readonly action: ActionKind; readonly move: MoveAct | undefined }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' }
  /** What was done cannot be read, so nothing of it was taken back or done again. */
  | { readonly kind: 'op-unreadable'; readonly fault: OpFault }
  /** Something was done since what a notice offers to undo. */
  | { readonly kind: 'undo-overtaken' }
  /** `reopened`: segments that had somebody's word and wait to be confirmed again. */
  | { readonly kind: 'fixed'; readonly check: CheckId; readonly reopened: number }
  /** How many findings fell silent: in this article, the one dismissed among them, and in others. */
  | {
      readonly kind: 'dismissed'
      readonly check: CheckId
      readonly scope: DismissScope
      readonly silenced: number
      readonly elsewhere: number
    }
  | { readonly kind: 'fixed-many'; readonly fixed: number; readonly skipped: number; readonly reopened: number }
  | { readonly kind: 'restored'; readonly reopened: number }
  /** `critical`: findings that stay open in what was confirmed. */
  | { readonly kind: 'confirmed'; readonly row: number; readonly critical: readonly PlacedFinding[] }
  /** Likewise of several at once; how many critical findings stay open in them. */
  | { readonly kind: 'confirmed-several'; readonly count: number; readonly critical: number }
  /** More were chosen than one act may be about. */
  | { readonly kind: 'too-many'; readonly most: number }
  /** `none-open`: in this direction; `all-done`: nowhere in the article. */
  | { readonly kind: 'none-open' | 'all-done' }
  | { readonly kind: 'none-doubtful' }
  /** A line came without so many of its codes, a pair as one: there is nothing for them here. */
  | { readonly kind: 'codes-left-out'; readonly count: number }
  | { readonly kind: 'not-mended'; readonly failure: MendingFailure }
  /** A split or a join of this article taught the segmenter about others. */
  | { readonly kind: 'learned'; readonly boundary: LearnedBoundary }
  | { readonly kind: 'no-findings' | 'no-changes' | 'no-comments' | 'all-kept' }
  /** Somebody said something; `comment-gone`: on words that were taken out meanwhile. */
  | { readonly kind: 'commented' | 'comment-gone' }
  /** Likewise of an error; `taken-before`: the finding is one already. */
  | { readonly kind: 'error-marked' | 'error-gone' | 'error-withdrawn' | 'taken-before' }
  /** Segments went back to their translator. */
  | { readonly kind: 'returned'; readonly count: number }
  | { readonly kind: 'none-returned' }
  /** A change was taken back; the text as it stands was marked to be compared with. */
  | { readonly kind: 'taken-back' | 'snapshot-taken' }
  /** The article is as it was at a point of its history, or why it cannot be. */
  | { readonly kind: 'gone-back' }
  | { readonly kind: 'cannot-go-back'; readonly why: 'published' | 'moved-by-another' | 'closed' | 'no-such-point' }
  | { readonly kind: 'locked' | 'unlocked'; readonly count: number }
  /** One would have to unlock it first. */
  | { readonly kind: 'segment-locked' }
  /** The finding offers no repair; the caret was put where a person can mend it. */
  | { readonly kind: 'by-hand' }
  /** One cannot write here; `opening` would change that, if this person may do it. */
  | { readonly kind: 'closed'; readonly state: ArticleState; readonly opening: MoveAct | undefined }
  | {
      readonly kind: 'refused'
      readonly failure:
        | EditFailure
        | FindingFailure
        | FixManyFailure
        | CommentFailure
        | ReturnFailure
        | ConfirmSeveralFailure
        | ErrorFailure
        | ArticleMissing
    }
  /** What was typed is not stored, and why; it is kept, and told when it is. */
  | { readonly kind: 'unsent'; readonly failure: DoorwayFailure }
  | { readonly kind: 'sent' }
  | { readonly kind: 'doorway'; readonly failure: DoorwayFailure }
