/** How findings look in the text: a family gives the line its shape, the severity its colour. */
import type { PlacedFinding } from '../../contract/finding.ts'
import type { FindingFamily, Severity } from '../../core/model/finding.ts'
import type { FindingId } from '../../core/model/ids.ts'
import type { Span } from '../../core/model/span.ts'

export type FindingMark = {
  readonly id: FindingId
  readonly span: Span
  readonly family: FindingFamily
  readonly severity: Severity
  readonly isCurrent: boolean
  /** How many marks before it cover some of the same words: its line is drawn under theirs. */
  readonly depth: number
}

/** An empty span, where something is missing, takes in the word beside it: nothing cannot be underlined. */
export function visibleSpan(span: Span, text: string): Span {
  if (span.end > span.start) return span
  const after = /^\s*\S+/u.exec(text.slice(span.start))?.[0].length ?? 0
  if (after > 0) return { start: span.start, end: span.start + after }
  const before = /\S+\s*$/u.exec(text.slice(0, span.start))?.[0].length ?? 0
  return { start: span.start - before, end: span.start }
}

/** The lowest line that no earlier mark of the same words is drawn on. */
function depthAmong(span: Span, before: readonly Pick<FindingMark, 'span' | 'depth'>[]): number {
  const taken = before.filter((other) => other.span.start < span.end && other.span.end > span.start)
  let depth = 0
  while (taken.some((other) => other.depth === depth)) depth += 1
  return depth
}

/** The marks of a segment, in the order of its text. */
export function marksOf(
  findings: readonly PlacedFinding[],
  text: string,
  current: FindingId | undefined,
): readonly FindingMark[] {
  const marks: FindingMark[] = []
  for (const { id, span: found, severity, family } of findings) {
    const span = visibleSpan(found, text)
    const depth = depthAmong(span, marks)
    marks.push({ id, span, family, severity, isCurrent: id === current, depth })
  }
  return marks
}

/** Where the marks of a text stand in what somebody makes of it. Those whose words are being changed are left out. */
export function carryMarks<Mark extends { readonly span: Span }>(
  marks: readonly Mark[],
  from: string,
  to: string,
): readonly Mark[] {
  if (from === to) return marks
  const shorter = Math.min(from.length, to.length)
  let before = 0
  while (before < shorter && from[before] === to[before]) before += 1
  let after = 0
  while (after < shorter - before && from.at(-1 - after) === to.at(-1 - after)) after += 1
  const by = to.length - from.length
  return marks.flatMap((mark) => {
    const { start, end } = mark.span
    if (end <= before) return [mark]
    return start < from.length - after ? [] : [{ ...mark, span: { start: start + by, end: end + by } }]
  })
}
