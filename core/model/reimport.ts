/** What came back with a file that somebody edited elsewhere. */
import type { SegmentId } from './ids.ts'
import type { InlineCode } from './inline-text.ts'

/**
 * `changed`: there alone. `merged`: here and there, at places that do not touch. `conflict`: here and there in the same
 * words. `deleted`: there the whole text is gone.
 */
export const returnedKinds = ['changed', 'merged', 'conflict', 'deleted'] as const
export type ReturnedKind = (typeof returnedKinds)[number]

/**
 * Why a text that came back cannot be taken: it lost mark-up, doubled it, put it out of order or brought some along, or
 * the segment is locked here.
 */
export type ReturnedFault =
  | { readonly kind: 'code-lost' | 'code-doubled' | 'code-out-of-order' | 'code-unknown'; readonly raw: string }
  | { readonly kind: 'segment-locked' }

/** A text on its way, and who brought it there. */
export type ReturnedHand = { readonly by: string; readonly text: string }

/** One segment that came back with another text. Texts are coded. */
export type ReturnedChange = {
  readonly kind: ReturnedKind
  readonly segment: SegmentId
  /** The number of its text in the file; undefined for one that is not there any more. */
  readonly unit: number | undefined
  /** Of its link, from 0. */
  readonly row: number
  /** As it went out. */
  readonly base: string
  /** As it stands here. */
  readonly ours: string
  readonly theirs: string
  /** What stands here once it is taken. */
  readonly result: string
  /** Whose it is by the file, one after the other, each with the text as they left it; the last is the result. */
  readonly hands: readonly ReturnedHand[]
  /** Those its texts hold. */
  readonly codes: readonly InlineCode[]
  /** Looks that its document did not have: they stay out. */
  readonly strangers: number
  /** Undefined if it can be taken. */
  readonly fault: ReturnedFault | undefined
}

/**
 * Why a text of the file has no place here. `doubled`: the file names several so. `other-source`: it names it as a text
 * here, of which it is no translation. `added`: a paragraph that was not there. `closed`: nothing can be written there.
 */
export const unplacedReasons = ['unknown', 'doubled', 'other-source', 'added', 'closed'] as const
export type UnplacedReason = (typeof unplacedReasons)[number]

export type Unplaced = {
  readonly why: UnplacedReason
  /** As the file names it. */
  readonly id: string | undefined
  /** As a reader sees it. */
  readonly text: string
}

export type ReturnedPlan = {
  /** In the order of the text. */
  readonly changes: readonly ReturnedChange[]
  readonly unplaced: readonly Unplaced[]
  /** Texts of the file that found their place. */
  readonly placed: number
  /** Texts changed in the same way here and there. */
  readonly agreed: number
  /** Texts of the article that the file does not hold; of a document without ids they are told as deleted. */
  readonly missing: number
}

/** True where a person has to say which text it shall be. */
export function asksForChoice({ kind }: Pick<ReturnedChange, 'kind'>): boolean {
  return kind === 'conflict' || kind === 'deleted'
}
