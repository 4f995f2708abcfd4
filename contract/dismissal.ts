/** Dismissals that are remembered. */
import * as v from 'valibot'
import type { SignedDismissal } from '../core/model/dismissal.ts'
import { dismissScopes, type FindingFamily } from '../core/model/finding.ts'
import type { DismissalId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { count, identity } from './arguments.ts'
import type { ArticleChange, ArticleClosed } from './article.ts'
import { changing, reading } from './command.ts'
import { maxRowsPerPage } from './limits.ts'

export type ListedDismissal = SignedDismissal & { readonly family: FindingFamily }

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
