/** What changed in the open article since a baseline: how it is shown, where, and the change a person is at. */
import type { Baseline, ChangedSegment, SignedChange, SignedPiece } from '../../../contract/change.ts'
import type { ActionId, SegmentId } from '../../../core/model/ids.ts'
import { isChange } from '../../../core/model/redline.ts'

export const changeShows = ['off', 'inline', 'beside'] as const
/** Not at all; in the text; in the panel beside it, the text marked where something changed. */
export type ChangeShow = (typeof changeShows)[number]

/** One change: which of those of its segment, from 0. */
export type ChangePlace = { readonly row: number; readonly segment: SegmentId; readonly nth: number }

export type ChangesSlice = {
  readonly shown: ChangeShow
  /** Newest first; empty until they are asked for. */
  readonly baselines: readonly Baseline[]
  /** The act that led to the baseline; null for the text as imported. */
  readonly since: ActionId | null
  /** Rows with changes, ascending. */
  readonly rows: readonly number[]
  /** Of the segments near the window. */
  readonly redlines: ReadonlyMap<SegmentId, ChangedSegment>
  readonly at: ChangePlace | undefined
}

export const noChanges: ChangesSlice = {
  shown: 'off',
  baselines: [],
  since: null,
  rows: [],
  redlines: new Map(),
  at: undefined,
}

/** The changes of a segment in the order of its text, first those of the space before it. */
export function changesIn({ gap, pieces }: Pick<ChangedSegment, 'gap' | 'pieces'>): readonly SignedChange[] {
  return [...gap, ...pieces].filter((piece) => isChange(piece))
}

/** One of the two texts that a redline is of, with what changed in it marked. */
export function sideOf(pieces: readonly SignedPiece[], side: 'before' | 'after'): readonly SignedPiece[] {
  const other = side === 'before' ? 'added' : 'removed'
  return pieces.map((piece): SignedPiece => {
    if (!isChange(piece)) return piece
    const letters = piece.letters?.filter(({ kind }) => kind !== other)
    return side === 'before' ? { ...piece, after: '', letters } : { ...piece, before: '', letters }
  })
}
