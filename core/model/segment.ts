/** The smallest piece edited on its own, usually a sentence. */
import type { BlockKind } from './article.ts'
import type { EditId, SegmentId } from './ids.ts'
import type { InlineCode } from './inline-text.ts'

export const segmentStates = ['empty', 'machine', 'draft', 'translated', 'returned', 'reviewed', 'approved'] as const
export type SegmentState = (typeof segmentStates)[number]

export function isSegmentState(word: string): word is SegmentState {
  return segmentStates.some((state) => state === word)
}

/** How far a text is whose parts are in these states: as far as the one that has come least far. */
export function leastFar(states: readonly [SegmentState, ...SegmentState[]]): SegmentState {
  return segmentStates.find((state) => states.includes(state)) ?? states[0]
}

/** What checks and the aligner are given of a segment. Segments of one block share `block`. */
export type SegmentText = {
  readonly id: SegmentId
  readonly text: string
  /** Index of the block (paragraph, heading, cell) within its document; ascending. */
  readonly block: number
  readonly kind: BlockKind
  /** White space between the end of the previous segment of the same block and this one; `''` at a block's start. */
  readonly gapBefore: string
  /** All that stand in its text, which is a coded text, are among them; absent if its block has none. */
  readonly codes?: readonly InlineCode[]
}

/** A stored segment, as screens show it. */
export type Segment = SegmentText & {
  /** Its place in its document: ascending with the text, not dense. */
  readonly position: number
  /** Those that stand in its text. */
  readonly codes: readonly InlineCode[]
  readonly state: SegmentState
  /** It is to stay as it is: whoever sent the file wants that, or somebody here. */
  readonly isLocked?: true | undefined
  /** The edit its text comes from; undefined while it stands as imported. */
  readonly latestEdit: EditId | undefined
}
