/** Dismissals that are remembered. */
import * as v from 'valibot'
import { type CheckId, type DismissScope, dismissScopes, type FindingFamily } from '../core/model/finding.ts'
import type { ArticleId, DismissalId, SegmentId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { count, identity } from './arguments.ts'
import type { ArticleChange, ArticleClosed } from './article.ts'
import { changing, reading } from './command.ts'
import { maxRowsPerPage } from './limits.ts'

export type ListedDismissal = {
  readonly id: DismissalId
  readonly check: CheckId
  readonly family: FindingFamily
  /** The words under the alarm. */
  readonly quote: string
  readonly scope: DismissScope
  /** Where it was dismissed. */
  readonly article: ArticleId
  readonly headline: string
  /** Undefined if the segment is no longer in the text. */
  readonly row: number | undefined
  readonly segment: SegmentId
  /** The name of whoever dismissed it. */
  readonly by: string
  readonly atMs: number
  /** Findings it keeps silent now, in all articles. */
  readonly silences: number
}

/** Newest first. */
export type DismissalPage = { readonly dismissals: readonly ListedDismissal[]; readonly total: number }

/** The change is that of the article where it was dismissed; `reopened`: findings open again, in all articles. */
export type DismissalRevoked = ArticleChange & { readonly reopened: number }

export type DismissalFailure = { readonly kind: 'no-such-dismissal' } | ArticleClosed

export const dismissalCommands = {
  'dismissal.list': reading<DismissalPage>()(
    v.strictObject({
      scopes: v.pipe(v.array(v.picklist(dismissScopes)), v.minLength(1), v.maxLength(dismissScopes.length)),
      start: count,
      count: v.pipe(count, v.maxValue(maxRowsPerPage)),
    }),
  ),
  'dismissal.revoke': changing<Result<DismissalRevoked, DismissalFailure>>()(
    v.strictObject({ dismissal: identity<DismissalId>() }),
  ),
} as const
