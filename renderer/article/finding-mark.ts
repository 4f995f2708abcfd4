/** How findings look in the text: a family gives the line its shape, the severity its colour, the list its number. */
import type { PlacedFinding } from '../../contract/shapes.ts'
import type { CheckId, Severity } from '../../core/model/finding.ts'
import type { FindingId } from '../../core/model/ids.ts'
import type { Span } from '../../core/model/span.ts'

/** Garble is a double wave, punctuation dots, consistency dashes. */
export type FindingFamily = 'garble' | 'punctuation' | 'consistency'

/**
 * The family of each check that is not about garble, after its issue type. Written out, because the checks themselves
 * with their word lists are no business of a window; a test holds the two together.
 */
const familyOfCheck: ReadonlyMap<CheckId, FindingFamily> = new Map([
  ['case-start', 'punctuation'],
  ['fused-nospace', 'punctuation'],
  ['fused-noterm', 'punctuation'],
  ['glued-words', 'punctuation'],
  ['homoglyph', 'punctuation'],
  ['mojibake', 'punctuation'],
  ['name-mismatch', 'consistency'],
  ['quote-unbalanced', 'punctuation'],
  ['spacing', 'punctuation'],
  ['title-capitals', 'consistency'],
  ['wrong-number', 'consistency'],
])

/** Garble unless the check is named otherwise. */
export function familyOf(check: CheckId): FindingFamily {
  return familyOfCheck.get(check) ?? 'garble'
}

/** `number` is the finding's place in the list, worst first, from 1. */
export type FindingMark = {
  readonly id: FindingId
  readonly span: Span
  readonly family: FindingFamily
  readonly severity: Severity
  readonly number: number
  readonly isCurrent: boolean
  /** Another mark of the segment ends close before it: their numbers may meet on one line. */
  readonly isSecond: boolean
}

/** An empty span, where something is missing, takes in the word beside it: nothing cannot be underlined. */
export function visibleSpan(span: Span, text: string): Span {
  if (span.end > span.start) return span
  const after = /^\s*\S+/u.exec(text.slice(span.start))?.[0].length ?? 0
  if (after > 0) return { start: span.start, end: span.start + after }
  const before = /\S+\s*$/u.exec(text.slice(0, span.start))?.[0].length ?? 0
  return { start: span.start - before, end: span.start }
}

/** Marks that end this near to each other mostly end on the same line of a column. */
const sameLineChars = 45

/** The marks of a segment, in the order of its text. */
export function marksOf(
  findings: readonly PlacedFinding[],
  text: string,
  numbers: readonly number[],
  current: FindingId | undefined,
): readonly FindingMark[] {
  return findings.map(({ id, span, severity, check }, index) => ({
    id,
    span: visibleSpan(span, text),
    family: familyOf(check),
    severity,
    number: numbers[index] ?? 0,
    isCurrent: id === current,
    isSecond: index > 0 && span.end - (findings[index - 1]?.span.end ?? 0) < sameLineChars,
  }))
}
