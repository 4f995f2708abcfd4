/** How marked errors stand in the text: a ground of the colour of their severity. */
import type { Severity } from '../../core/model/finding.ts'
import type { MarkedErrorId } from '../../core/model/ids.ts'
import type { PlacedError } from '../../core/model/marked-error.ts'
import type { Span } from '../../core/model/span.ts'

export type ErrorMark = {
  readonly error: MarkedErrorId
  readonly severity: Severity
  readonly span: Span
  readonly isCurrent: boolean
}

/** Those on words of a text; one on all of it, or on words that are gone, marks none. */
export function errorMarksOf(
  errors: readonly PlacedError[],
  text: string,
  current: MarkedErrorId | undefined,
): readonly ErrorMark[] {
  return errors.flatMap(({ id, anchor, severity }) => {
    const { span } = anchor
    if (span === undefined || span.start >= span.end || span.end > text.length) return []
    return [{ error: id, severity, span, isCurrent: id === current }]
  })
}
