/**
 * The findings of the open article: all of them, those the panel lists, and the one a person is at. They come with the
 * answer of an act, and behind it whenever the checks have looked: both ways lead through `withFindings`.
 */
import type { ArticleChange } from '../../../contract/article.ts'
import type { PlacedFinding } from '../../../contract/finding.ts'
import type { FindingId, SegmentId } from '../../../core/model/ids.ts'
import { everyFinding, type FindingFilter, filterFindings, livingFilter } from '../finding-filter.ts'
import { bySegment, changeFindings, type FindingOrder, inOrder, moveFindings } from '../rank-findings.ts'

/** A dismissal that waits for an answer: how far is it meant? */
export type AskedDismissal = { readonly finding: FindingId; readonly withCaret: boolean }

export type FindingsSlice = {
  /** In the order of the text. */
  readonly findings: readonly PlacedFinding[]
  readonly findingsOf: ReadonlyMap<SegmentId, readonly PlacedFinding[]>
  /** A finding's place in the text, from 1: the number in the margin and on its card. */
  readonly numberOf: ReadonlyMap<FindingId, number>
  readonly filter: FindingFilter
  readonly findingOrder: FindingOrder
  /** Those the filter lets through, as `findingOrder` has them: what the panel lists. */
  readonly listed: readonly PlacedFinding[]
  /** The one a person is at. */
  readonly finding: FindingId | undefined
  readonly asked: AskedDismissal | undefined
  /** The finding whose like are being looked through, to be mended all at once. */
  readonly alike: FindingId | undefined
}

export const noFindings: FindingsSlice = {
  findings: [],
  findingsOf: new Map(),
  numberOf: new Map(),
  filter: everyFinding,
  findingOrder: 'text',
  listed: [],
  finding: undefined,
  asked: undefined,
  alike: undefined,
}

/** These are the findings now, in the order of the text. What a person is at stays, if it is among them. */
export function withFindings(slice: FindingsSlice, findings: readonly PlacedFinding[]): Partial<FindingsSlice> {
  if (findings === slice.findings) return {}
  const ids = new Set(findings.map(({ id }) => id))
  const isThere = (id: FindingId | undefined) => id !== undefined && ids.has(id)
  const filter = livingFilter(findings, slice.filter)
  return {
    findings,
    findingsOf: bySegment(findings),
    numberOf: new Map(findings.map(({ id }, index) => [id, index + 1])),
    filter,
    listed: inOrder(filterFindings(findings, filter), slice.findingOrder),
    finding: isThere(slice.finding) ? slice.finding : undefined,
    asked: isThere(slice.asked?.finding) ? slice.asked : undefined,
    alike: isThere(slice.alike) ? slice.alike : undefined,
  }
}

/** What came and went: with the answer of an act, which may renumber rows too, or behind it when its checks have looked. */
type Changed = Pick<ArticleChange, 'findingsRemoved' | 'findingsAdded'> & { readonly rows?: ArticleChange['rows'] }

export function changedFindings(slice: FindingsSlice, change: Changed): Partial<FindingsSlice> {
  const moved = moveFindings(slice.findings, change.rows)
  return withFindings(slice, changeFindings(moved, change.findingsRemoved, change.findingsAdded))
}

/** Only these are listed and walked. The current one stays current if it is among them. */
export function filtered({ findings, finding, findingOrder }: FindingsSlice, filter: FindingFilter) {
  const listed = inOrder(filterFindings(findings, filter), findingOrder)
  const stays = listed.some(({ id }) => id === finding)
  return { filter, listed, finding: stays ? finding : undefined, asked: undefined } satisfies Partial<FindingsSlice>
}

/** Listed in this order; numbers and navigation follow the text all the same. */
export function sorted({ findings, filter }: FindingsSlice, findingOrder: FindingOrder) {
  const listed = inOrder(filterFindings(findings, filter), findingOrder)
  return { findingOrder, listed } satisfies Partial<FindingsSlice>
}
