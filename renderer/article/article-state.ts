/** What a window knows of the article on its screen; one immutable value, replaced with every change. */

import type { ArticleChange, ArticleHead, Paragraph } from '../../contract/article.ts'
import type { PlacedFinding } from '../../contract/finding.ts'
import type { EditedMeanwhile } from '../../contract/segment.ts'
import type { FindingId, SegmentId } from '../../core/model/ids.ts'
import { everyFinding, type FindingFilter, filterFindings, livingFilter } from './finding-filter.ts'
import type { SaveState, StrandedText } from './outbox.ts'
import type { Place } from './place.ts'
import { bySegment, changeFindings, type FindingOrder, inOrder, moveFindings } from './rank-findings.ts'
import { emptyRowCache, type RowCache, withSegments } from './row-cache.ts'

export const articleViews = ['article', 'grid', 'alignment'] as const
/** Running text in two columns, a row per link, or the links themselves. */
export type ArticleView = (typeof articleViews)[number]

export const panels = ['findings', 'history', 'doubtful'] as const
/** What the inspector beside the text shows. */
export type Panel = (typeof panels)[number]

/** How the article is shown. */
export type Look = {
  readonly view: ArticleView
  readonly panel: Panel | undefined
  readonly findingOrder: FindingOrder
}

/** Someone else changed the segment while this person typed: both texts, until the person has chosen. */
export type Conflict = {
  readonly segment: SegmentId
  readonly mine: string
  readonly theirs: EditedMeanwhile['theirs']
}

/** A dismissal that waits for an answer: how far is it meant? */
export type AskedDismissal = { readonly finding: FindingId; readonly withCaret: boolean }

/** What the caret should do once the active segment is on screen. */
export type CaretWish =
  | { readonly kind: 'start' | 'end' | 'keep' }
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  | { readonly kind: 'line'; readonly line: 'first' | 'last'; readonly xPx: number }
  | { readonly kind: 'point'; readonly xPx: number; readonly yPx: number }

export type ArticleState = {
  readonly status: 'opening' | 'open' | 'missing'
  readonly head: ArticleHead | undefined
  readonly outline: readonly Paragraph[]
  readonly rows: RowCache
  /** In the order of the text. */
  readonly findings: readonly PlacedFinding[]
  readonly findingsOf: ReadonlyMap<SegmentId, readonly PlacedFinding[]>
  /** A finding's place in the text, from 1: the number in the margin and on its card. */
  readonly numberOf: ReadonlyMap<FindingId, number>
  readonly filter: FindingFilter
  readonly findingOrder: FindingOrder
  /** Those the filter lets through, as `findingOrder` has them: what the panel lists. */
  readonly listed: readonly PlacedFinding[]
  readonly view: ArticleView
  /** Undefined while the inspector is put away. */
  readonly panel: Panel | undefined
  readonly place: Place
  /** Counts every move of the selection; the caret wish belongs to the last. Undefined: the caret stays out of the text. */
  readonly caret: { readonly turn: number; readonly wish: CaretWish | undefined }
  readonly finding: FindingId | undefined
  readonly asked: AskedDismissal | undefined
  /** The finding whose like are being looked through, to be mended all at once. */
  readonly alike: FindingId | undefined
  readonly saving: SaveState
  readonly conflict: Conflict | undefined
  readonly stranded: readonly StrandedText[]
}

export const openingState: ArticleState = {
  status: 'opening',
  head: undefined,
  outline: [],
  rows: emptyRowCache,
  findings: [],
  findingsOf: new Map(),
  numberOf: new Map(),
  filter: everyFinding,
  findingOrder: 'text',
  listed: [],
  view: 'article',
  panel: 'findings',
  place: { row: 0, segment: undefined },
  caret: { turn: 0, wish: undefined },
  finding: undefined,
  asked: undefined,
  alike: undefined,
  saving: 'saved',
  conflict: undefined,
  stranded: [],
}

/** The state after an act of the store: its head, its segments, its findings. */
export function withChange(state: ArticleState, change: ArticleChange): ArticleState {
  const moved = moveFindings(state.findings, change.rows)
  const findings = changeFindings(moved, change.findingsRemoved, change.findingsAdded)
  return {
    ...withFindings(state, findings),
    head: change.head,
    rows: withSegments(state.rows, change.segments),
  }
}

export function withFindings(state: ArticleState, findings: readonly PlacedFinding[]): ArticleState {
  if (findings === state.findings) return state
  const ids = new Set(findings.map(({ id }) => id))
  const isThere = (id: FindingId | undefined) => id !== undefined && ids.has(id)
  const filter = livingFilter(findings, state.filter)
  return {
    ...state,
    findings,
    findingsOf: bySegment(findings),
    numberOf: new Map(findings.map(({ id }, index) => [id, index + 1])),
    filter,
    listed: inOrder(filterFindings(findings, filter), state.findingOrder),
    finding: isThere(state.finding) ? state.finding : undefined,
    asked: isThere(state.asked?.finding) ? state.asked : undefined,
    alike: isThere(state.alike) ? state.alike : undefined,
  }
}

/** True if this person may write in the text as the article stands. */
export function isWritable(head: ArticleHead | undefined): boolean {
  return head !== undefined && head.closed === undefined
}

/** Target segments in the text: what every count is out of. */
export function countSegments({ targetSegmentsByState: states }: ArticleHead): number {
  return Object.values(states).reduce((sum, count) => sum + count, 0)
}

/** True if every target segment, as it stands, was looked at by this person's side. */
export function isRead(head: ArticleHead): boolean {
  return head.read === countSegments(head)
}
