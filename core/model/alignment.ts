/** Which source segments answer which target segments (n:m). */
import type { LinkId, SegmentId } from './ids.ts'

export const linkOrigins = ['automatic', 'manual'] as const
export type LinkOrigin = (typeof linkOrigins)[number]

/** Confidence is the probability that an editor would agree, so below a half a link is doubted. */
export const doubtedBelow = 0.5

/** What the aligner answers: indexes into its two inputs, each exactly once over all links, ascending. */
export type IndexLink = {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** 0 to 1. */
  readonly confidence: number
}

/** One stored alignment. One of the two sides may be empty: an omission or an addition. */
export type Link = {
  readonly id: LinkId
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
  readonly confidence: number
  readonly origin: LinkOrigin
  readonly isLocked: boolean
}
