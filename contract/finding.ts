/** Findings of an article: where they stand, fixing and dismissing. */
import * as v from 'valibot'
import { type CheckId, dismissScopes, type Finding, type FindingFamily, type Fix } from '../core/model/finding.ts'
import type { FindingId, SegmentId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { article, count, identity } from './arguments.ts'
import type { ArticleChange, ArticleClosed } from './article.ts'
import { changing, reading } from './command.ts'
import { maxFixesAtOnce } from './limits.ts'
import type { EditFailure } from './segment.ts'

/** A finding, the row to jump to, and how it is drawn. Its severity is the one chosen for its check, if one was. */
export type PlacedFinding = Finding & {
  readonly row: number
  /** Its segment's place among those of its side in the row, from 0. */
  readonly nth: number
  readonly family: FindingFamily
}

/** An open finding that a repair of the same kind would mend, with what stands around its best fix. */
export type AlikeFinding = {
  readonly finding: FindingId
  readonly row: number
  readonly segment: SegmentId
  /** Index of the fix among those it offers. */
  readonly fix: number
  readonly change: Fix
  /** It changes a denial, a number or a name: it is never made among others without a look at this place. */
  readonly wantsLook: boolean
  /** The words that give way; at most 80 characters before and after them. */
  readonly lead: string
  readonly removed: string
  readonly trail: string
}

/** In the order of the text; at most `maxFixesAtOnce`, of `total` in the article. */
export type AlikeFindings = {
  readonly check: CheckId
  readonly findings: readonly AlikeFinding[]
  readonly total: number
}

/** `skipped`: their finding was gone, their text had changed, or they overlapped with another repair. */
export type FixedMany = ArticleChange & { readonly fixed: number; readonly skipped: number }

/** `silenced`: open findings of this article, the one dismissed among them; `elsewhere`: of others. */
export type Dismissed = ArticleChange & { readonly silenced: number; readonly elsewhere: number }

export type FindingFailure = EditFailure | { readonly kind: 'finding-gone' } | { readonly kind: 'no-such-fix' }

/** None of the repairs could be made: their findings are gone, or their texts were changed. */
export type FixManyFailure =
  | ArticleClosed
  | { readonly kind: 'no-such-article' }
  | { readonly kind: 'nothing-fixed'; readonly skipped: number }

const finding = identity<FindingId>()

export const findingCommands = {
  /** Those that are open, or those that somebody dismissed, of what is shown. */
  'finding.list': reading<readonly PlacedFinding[]>()(
    v.strictObject({ article, are: v.optional(v.picklist(['open', 'dismissed'])) }),
  ),
  'finding.fix': changing<Result<ArticleChange, FindingFailure>>()(v.strictObject({ finding, fix: count })),
  /** `article` and `everywhere`: the same words caught by the same check are silent too, now and later. `place` if not said. */
  'finding.dismiss': changing<Result<Dismissed, FindingFailure>>()(
    v.strictObject({ finding, scope: v.optional(v.picklist(dismissScopes)) }),
  ),
  /** The open findings of the same check in its article that offer a fix, itself among them. */
  'finding.alike': reading<Result<AlikeFindings, FindingFailure>>()(v.strictObject({ finding })),
  /** Every repair that still fits, as one act; `fix` is an index among those that the finding offers. */
  'finding.fixMany': changing<Result<FixedMany, FixManyFailure>>()(
    v.strictObject({
      article,
      fixes: v.pipe(v.array(v.strictObject({ finding, fix: count })), v.minLength(1), v.maxLength(maxFixesAtOnce)),
    }),
  ),
} as const
