/** Half-open ranges `[start, end)` in UTF-16 units of a stored text. */

export type Span = { readonly start: number; readonly end: number }

/** Length in UTF-16 units; 0 for a place between two characters. */
export function spanLength(span: Span): number {
  return span.end - span.start
}

/** True if the two share at least one unit, or one is empty and lies inside or at an edge of the other. */
export function spansTouch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** The words of a text that a span of it covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
