/** A correction that people made more than once, remembered as words and what they became. */
import type { CorrectionId, LanguageTag } from './ids.ts'

export const correctionStandings = ['offered', 'stopped', 'removed'] as const
/** `stopped`: kept, but offered nowhere. `removed`: forgotten, with all that was counted of it. */
export type CorrectionStanding = (typeof correctionStandings)[number]

/** A correction of a language, as it is learned, listed and edited. */
export type Correction = {
  readonly id: CorrectionId
  readonly language: LanguageTag
  readonly before: string
  readonly after: string
}

export type LearnedCorrection = Correction & {
  /** How often people made it and did not take it back; what was applied from memory does not count. */
  readonly times: number
  /** Who made it last, and when; undefined if it was only written down. */
  readonly lastBy: string | undefined
  readonly lastMs: number | undefined
  /** It is kept, but offered nowhere. */
  readonly isStopped: boolean
  /** Places at which somebody refused it. */
  readonly refusals: number
}
