/** Half-open ranges `[start, end)` in UTF-16 units of a stored text. */

export type Span = { readonly start: number; readonly end: number }

export function spanLength(span: Span): number {
  return span.end - span.start
}

/** True if the two share at least one unit, or one is empty and lies inside or at an edge of the other. */
export function spansTouch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
