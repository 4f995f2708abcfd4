/** Announcements of the store; they never steer. */
import type { ArticleId, FindingId } from '../core/model/ids.ts'
import type { DamagedPlace } from '../core/model/library-access.ts'
import type { ArticleHead } from './article.ts'
import type { CopyFailure } from './copy.ts'
import type { PlacedFinding } from './finding.ts'

export type SverkaEvent =
  | { readonly kind: 'library.changed' }
  | { readonly kind: 'article.changed'; readonly article: ArticleId }
  | { readonly kind: 'desk.changed' }
  /** The segments that acts changed were checked; what came of it, and how the article stands. Added ones may be known, and moved. */
  | {
      readonly kind: 'findings.changed'
      readonly article: ArticleId
      readonly head: ArticleHead
      readonly findingsRemoved: readonly FindingId[]
      readonly findingsAdded: readonly PlacedFinding[]
    }
  /** Findings came or went without an act: checks ran behind the scenes. `share` of the article is done, 1 when all is. */
  | { readonly kind: 'article.checked'; readonly article: ArticleId; readonly share: number }
  /** A check was switched, or counts otherwise than before: lists and counts of findings are to be asked anew. */
  | { readonly kind: 'checks.changed' }
  /** The term base is another: what was asked of it is to be asked anew. */
  | { readonly kind: 'terms.changed' }
  /** There is another translation memory, or one less, or one has another name. */
  | { readonly kind: 'memories.changed' }
  /** No copy of the library could be kept; told once a reason, until one is kept. */
  | { readonly kind: 'copies.failed'; readonly why: CopyFailure }
  /** A copy was kept: `again` if the one before could not be. */
  | { readonly kind: 'copies.kept'; readonly again: boolean }
  /** Rows of the library are not as they were stored; it is made anew at the next start. Each is told once. */
  | { readonly kind: 'library.damaged'; readonly places: readonly DamagedPlace[] }
