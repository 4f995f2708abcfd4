/** What became of a translator's work. */
import * as v from 'valibot'
import type { ArticleFeedback } from '../core/model/feedback.ts'
import type { ArticleId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import type { OpUnreadable } from './action.ts'
import { article, person } from './arguments.ts'
import type { ArticleMissing } from './article.ts'
import { reading } from './command.ts'

type FeedbackFailure = ArticleMissing | OpUnreadable | { readonly kind: 'never-delivered' }

export const feedbackCommands = {
  /** The articles a person delivered, the last delivered first; none of those in the bin. */
  'feedback.articles': reading<readonly ArticleId[]>()(v.strictObject({ person })),
  'feedback.article': reading<Result<ArticleFeedback, FeedbackFailure>>()(v.strictObject({ article, person })),
} as const
