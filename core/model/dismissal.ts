/** False alarms that people dismissed, and how far each dismissal reaches. */
import type { CheckId, DismissScope } from './finding.ts'
import type { ArticleId, DismissalId, SegmentId } from './ids.ts'

/** The words under an alarm, and a little of what stands around them. */
export type Passage = { readonly before: string; readonly quote: string; readonly after: string }

/** What every dismissal says of itself. */
type Dismissed = Pick<Passage, 'quote'> & {
  readonly id: DismissalId
  readonly segment: SegmentId
  readonly check: CheckId
  readonly scope: DismissScope
}

export type NewDismissal = Passage &
  Dismissed & {
    /** The quote as it is recognised elsewhere. */
    readonly words: string
  }

/** A dismissal as lists tell of it. */
export type SignedDismissal = Dismissed & {
  /** Where it was dismissed. */
  readonly article: ArticleId
  readonly headline: string
  /** Undefined if the segment is no longer in the text. */
  readonly row: number | undefined
  /** The name of whoever dismissed it. */
  readonly by: string
  readonly atMs: number
  /** Findings it keeps silent now, in all articles. */
  readonly silences: number
}
