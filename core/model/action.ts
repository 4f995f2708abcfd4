/** What people do to an article, as the log remembers it. */
import type { Link } from './alignment.ts'
import type { SegmentId } from './ids.ts'
import type { SegmentState } from './segment.ts'
import type { Span } from './span.ts'

/** Acts of those who talk about a text and do not touch it. */
export const talkKinds = [
  'comment',
  'answer',
  'resolveComment',
  'reopenComment',
  'amendComment',
  'markError',
  'judgeError',
  'withdrawError',
] as const

export const actionKinds = [
  'edit',
  'fix',
  'fixMany',
  'confirm',
  'restore',
  'dismiss',
  'revokeDismissal',
  'move',
  'import',
  'export',
  'undo',
  'redo',
  'linkJoin',
  'linkUnlink',
  'linkMove',
  'linkLock',
  'linkConfirm',
  'split',
  'join',
  'realign',
  'correct',
  'replace',
  'snapshot',
  'describe',
  'bin',
  'unbin',
  ...talkKinds,
  'goBack',
  'keepChange',
  'reimport',
  'return',
  'settleReturn',
  'lock',
  'unlock',
] as const
/** An action in the article's log: what undo would take back, or history tells. */
export type ActionKind = (typeof actionKinds)[number]

export const memoryActKinds = [
  'forgetException',
  'changeCorrection',
  'refuseCorrection',
  'forgetCorrection',
  'addTerms',
  'changeTerms',
  'removeTerms',
  'importTerms',
  'takeBackTerms',
  'erase',
] as const
/** An act on what the library remembers for all its articles, or on the library itself: erasing an article leaves none to name. */
export type MemoryActKind = (typeof memoryActKinds)[number]

/** The kinds of changes that acts are made of; what each of them is stands in `service/engine/ops`. */
export const opNames = [
  'text',
  'state',
  'cut',
  'links',
  'move',
  'dismissal',
  'exception',
  'application',
  'correction',
  'refusal',
  'codes',
  'replacement',
  'details',
  'bin',
  'erasure',
  'thread',
  'remark',
  'resolution',
  'anchor',
  'error',
  'judgement',
  'standing',
  'keep',
  'lock',
  'arrival',
  'concept',
] as const
export type OpName = (typeof opNames)[number]

/** How an action changed one segment. */
export type SegmentChange = {
  readonly segment: SegmentId
  readonly text: { readonly before: string; readonly after: string }
  readonly state: { readonly before: SegmentState; readonly after: SegmentState }
}

/** Segments all over an article that came from one state into another together. */
export type StatesChange = {
  readonly from: SegmentState
  readonly to: SegmentState
  readonly segments: readonly SegmentId[]
}

/** Rows that gave way to others. Rows before them stand as they stood; those after them only move up or down. */
export type LinksChange = {
  /** Index of the first of these rows. */
  readonly first: number
  readonly before: readonly Link[]
  readonly after: readonly Link[]
}

/** A segment as it is cut out of its block. */
export type CutPiece = {
  readonly segment: SegmentId
  /** In UTF-16 units of the block's text as imported. Pieces cut anew after an edit share one range. */
  readonly range: Span
  readonly gapBefore: string
  /** The text it is compared with as imported. */
  readonly imported: string
  readonly text: string
  readonly state: SegmentState
}

/** A split or a join: neighbouring pieces that gave way to others, in the order of the text. The first one stays. */
export type CutChange = { readonly before: readonly CutPiece[]; readonly after: readonly CutPiece[] }
