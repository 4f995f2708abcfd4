/** What people say about a translation: threads on words, on a segment or on the article, and the remarks in them. */
import * as v from 'valibot'
import { commentTypes, type PlacedThread } from '../core/model/comment.ts'
import type { RemarkId, ThreadId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { article, basedOn, count, identity } from './arguments.ts'
import type { ArticleChange, ArticleMissing } from './article.ts'
import { changing, reading } from './command.ts'
import { maxRemarkChars } from './limits.ts'

export type CommentFailure =
  | { readonly kind: 'no-such-segment' }
  | { readonly kind: 'no-such-thread' }
  | { readonly kind: 'no-such-remark' }
  /** Somebody else said it. */
  | { readonly kind: 'not-yours' }
  /** The library cannot hold half of a surrogate pair. */
  | { readonly kind: 'half-character' }

/** `isGone`: the words it was meant for had been taken out meanwhile; it quotes them. */
export type ThreadOpened = ArticleChange & { readonly thread: ThreadId; readonly isGone: boolean }

const words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxRemarkChars))
const thread = identity<ThreadId>()

/** What a thread is opened on. `span`: in the text of the edit it was marked in; without one, the whole segment. */
const subject = v.variant('on', [
  v.strictObject({ on: v.literal('article'), article }),
  v.strictObject({
    on: v.literal('segment'),
    ...basedOn,
    span: v.optional(v.strictObject({ start: count, end: count })),
  }),
])

export const commentCommands = {
  /** Those on the article first, then in the order of the text. */
  'comment.list': reading<Result<readonly PlacedThread[], ArticleMissing>>()(v.strictObject({ article })),
  'comment.open': changing<Result<ThreadOpened, CommentFailure | ArticleMissing>>()(
    v.strictObject({ subject, type: v.picklist(commentTypes), words }),
  ),
  'comment.answer': changing<Result<ArticleChange, CommentFailure>>()(v.strictObject({ thread, words })),
  'comment.resolve': changing<Result<ArticleChange, CommentFailure>>()(
    v.strictObject({ thread, isResolved: v.boolean() }),
  ),
  /** Other words for a remark of one's own; what it said before is kept. */
  'comment.amend': changing<Result<ArticleChange, CommentFailure>>()(
    v.strictObject({ remark: identity<RemarkId>(), words }),
  ),
} as const
