/** Where a heading's own marks stand: the `##` before and after it, or the line under it. */
import type { Block } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'

/** Signs and spaces looked at before a heading's text. */
const longestMark = 80

/** Ranges of the marks in the document; none for blocks that are no headings. */
export function headingMarks(text: string, { kind, range }: Block): readonly Span[] {
  if (kind !== 'heading' && kind !== 'headline') return []
  const before = /#{1,6}[ \t]+$/.exec(text.slice(Math.max(0, range.start - longestMark), range.start))
  if (before === null) return headingUnderline(text, range.end)
  const after = /^[ \t]+#+[ \t]*/.exec(text.slice(range.end))
  const marks = [{ start: range.start - before[0].length, end: range.start }]
  return after === null ? marks : [...marks, { start: range.end, end: range.end + after[0].length }]
}

/** The line of `=` or `-` below a heading that ends at `offset`, with the line end before it; none if there is none. */
export function headingUnderline(text: string, offset: number): readonly Span[] {
  const underline = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*(?:=+|-+)[ \t]*(?=[\n\r]|$)/.exec(text.slice(offset))
  return underline === null ? [] : [{ start: offset, end: offset + underline[0].length }]
}
