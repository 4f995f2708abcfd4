/** Links between segments, as people change them. */
import * as v from 'valibot'
import type { LinkId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { article, identity, segment } from './arguments.ts'
import type { ArticleChange, ArticleClosed, ArticleMissing } from './article.ts'
import { changing } from './command.ts'
import { maxMended } from './limits.ts'

/** `row` is that of the locked link. */
export type LinkLocked = { readonly kind: 'link-locked'; readonly row: number }

export type LinkFailure =
  | ArticleMissing
  | LinkLocked
  | ArticleClosed
  | { readonly kind: 'no-such-segment' }
  | { readonly kind: 'no-such-link' }
  /** Nothing to link with lies in that direction. */
  | { readonly kind: 'no-row-there' }

const segments = v.pipe(v.array(segment), v.minLength(1), v.maxLength(maxMended))

const links = v.pipe(v.array(identity<LinkId>()), v.minLength(1), v.maxLength(maxMended))

export const linkCommands = {
  /** Links exactly these segments; if all stand on one side, their whole links become one. */
  'link.join': changing<Result<ArticleChange, LinkFailure>>()(v.strictObject({ article, segments })),
  /** Each of these segments stands alone from now on. */
  'link.unlink': changing<Result<ArticleChange, LinkFailure>>()(v.strictObject({ article, segments })),
  /** The segment goes from its link into the nearest one above or below that holds something of the other side. */
  'link.move': changing<Result<ArticleChange, LinkFailure>>()(
    v.strictObject({ segment, direction: v.picklist(['up', 'down']) }),
  ),
  'link.lock': changing<Result<ArticleChange, LinkFailure>>()(
    v.strictObject({ article, links, isLocked: v.boolean() }),
  ),
  'link.confirm': changing<Result<ArticleChange, LinkFailure>>()(v.strictObject({ article, links })),
} as const
