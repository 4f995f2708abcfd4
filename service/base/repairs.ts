/** A text with repairs put in. */
import type { Fix } from '../../core/model/finding.ts'
import { type Span, spanLength } from '../../core/model/span.ts'

/** The repairs must lie apart, see `liesApart`; their order does not matter. */
export function mend(text: string, fixes: readonly Fix[]): string {
  const ordered = [...fixes].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
  return ordered.reduce((mended, { span, replacement }) => {
    return mended.slice(0, span.start) + replacement + mended.slice(span.end)
  }, text)
}

/** True if both repairs can be made in one text, whichever comes first. Two that touch at one point cannot be told apart. */
export function liesApart(a: Span, b: Span): boolean {
  if (spanLength(a) === 0 || spanLength(b) === 0) return a.end < b.start || b.end < a.start
  return a.end <= b.start || b.end <= a.start
}

/** True if a text still has what a repair was made for: the span lies in it. */
export function fitsIn(text: string, { span }: Fix): boolean {
  return span.start >= 0 && span.end <= text.length && span.start <= span.end
}
