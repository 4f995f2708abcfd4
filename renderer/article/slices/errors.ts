/** The errors marked in the open article, their score, and the one that somebody is about to mark or judge otherwise. */
import type { ArticleScore } from '../../../contract/error.ts'
import type { MarkedErrorId, SegmentId } from '../../../core/model/ids.ts'
import { groupBy } from '../../../core/model/lists.ts'
import type { PlacedError } from '../../../core/model/marked-error.ts'
import type { Subject } from './comments.ts'

/** What is being judged: words of the text, or an error that was marked before. */
export type Judged = { readonly subject: Subject } | { readonly error: PlacedError }

export type ErrorsSlice = {
  /** In the order of the text. */
  readonly errors: readonly PlacedError[]
  readonly errorsOf: ReadonlyMap<SegmentId, readonly PlacedError[]>
  /** Undefined until it is known. */
  readonly scored: ArticleScore | undefined
  readonly current: MarkedErrorId | undefined
  /** Counts every way to an error: whoever goes to the one they are at finds the keyboard there again. */
  readonly turn: number
  /** Undefined while nobody judges. */
  readonly judged: Judged | undefined
}

export const noErrors: ErrorsSlice = {
  errors: [],
  errorsOf: new Map(),
  scored: undefined,
  current: undefined,
  turn: 0,
  judged: undefined,
}

/** With these errors; the current one stays so while it is among them. */
export function withErrors(
  { current }: ErrorsSlice,
  scored: ArticleScore,
): Pick<ErrorsSlice, 'errors' | 'errorsOf' | 'scored' | 'current'> {
  const { errors } = scored
  return {
    errors,
    errorsOf: groupBy(errors, ({ anchor }) => anchor.segment),
    scored,
    current: errors.some(({ id }) => id === current) ? current : undefined,
  }
}
