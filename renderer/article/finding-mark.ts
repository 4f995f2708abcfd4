/** How findings look in the text: a family gives the line its shape, the severity its colour, the list its number. */
import type { PlacedFinding } from '../../contract/shapes.ts'
import { checks } from '../../core/check/registry.ts'
import type { IssueType, Severity } from '../../core/model/finding.ts'
import type { FindingId } from '../../core/model/ids.ts'
import type { Span } from '../../core/model/span.ts'

/** Garble is a double wave, punctuation dots, consistency dashes. */
export type FindingFamily = 'garble' | 'punctuation' | 'consistency'

const familyOfType: Readonly<Partial<Record<IssueType, FindingFamily>>> = {
  characters: 'punctuation',
  typographical: 'punctuation',
  whitespace: 'punctuation',
  inconsistency: 'consistency',
  'inconsistent-entities': 'consistency',
  numbers: 'consistency',
}

const familyOfCheck = new Map(checks.map(({ id, issueType }) => [id, familyOfType[issueType] ?? 'garble']))

/** `number` is the finding's place in the list, worst first, from 1. */
export type FindingMark = {
  readonly id: FindingId
  readonly span: Span
  readonly family: FindingFamily
  readonly severity: Severity
  readonly number: number
  readonly isCurrent: boolean
}

/** An empty span, where something is missing, takes in the word beside it: nothing cannot be underlined. */
export function visibleSpan(span: Span, text: string): Span {
  if (span.end > span.start) return span
  const after = /^\s*\S+/u.exec(text.slice(span.start))?.[0].length ?? 0
  if (after > 0) return { start: span.start, end: span.start + after }
  const before = /\S+\s*$/u.exec(text.slice(0, span.start))?.[0].length ?? 0
  return { start: span.start - before, end: span.start }
}

export function markOf(
  finding: PlacedFinding,
  text: string,
  number: number,
  current: FindingId | undefined,
): FindingMark {
  const { id, span, severity, check } = finding
  const family = familyOfCheck.get(check) ?? 'garble'
  return { id, span: visibleSpan(span, text), family, severity, number, isCurrent: id === current }
}
