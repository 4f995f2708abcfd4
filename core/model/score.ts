/** What a score says of a translation, and by which weights. */
import type { Severity } from './finding.ts'
import type { MqmType } from './mqm.ts'

/** How a house weighs errors. The names of its parts in the MQM literature stand behind them. */
export type ScoreProfile = {
  /** Those the app brings along have words in the locales; of others it is the name itself. */
  readonly id: string
  /** Penalty points of one error by its severity (SM). */
  readonly multipliers: Readonly<Record<Severity, number>>
  /** What an error of a type weighs (ETW); 1 where nothing is said. */
  readonly weights: { readonly [Type in MqmType]?: number }
  /** Of which side words are counted (EWC): ISO 5060 takes the target, ASTM F2575 the source. */
  readonly side: 'source' | 'target'
  /** The length that penalties are told for (RWC); a shorter text is a small sample. */
  readonly perWords: number
  /** The score of a text without errors (MSV). */
  readonly most: number
  /** The least score that passes (PT). */
  readonly passing: number
  /** Penalty points for `perWords` words at which a text still just passes (APP). */
  readonly acceptable: number
  /** One critical error is enough to fail. */
  readonly criticalFails: boolean
}

export type ErrorCount = { readonly type: MqmType; readonly severity: Severity; readonly count: number }

/** Errors of one type, and the points they cost (ETPT). */
export type TypePenalty = {
  readonly type: MqmType
  readonly counts: Readonly<Record<Severity, number>>
  readonly points: number
}

/** `undecided`: a small sample that neither passes nor fails by its score. */
export const verdicts = ['passed', 'failed', 'undecided'] as const
export type Verdict = (typeof verdicts)[number]

export type Score = {
  readonly counts: Readonly<Record<Severity, number>>
  /** Of each type that was met, in the order of MQM core. */
  readonly types: readonly TypePenalty[]
  /** Evaluated words (EWC). */
  readonly words: number
  /** Penalty points (APT). */
  readonly points: number
  /** Fewer words than the profile tells penalties for: a score of it says little. */
  readonly isSmall: boolean
  /** Undefined for a text without words. */
  readonly rated: Rating | undefined
}

export type Rating = {
  /** Penalty points for as many words as the profile tells (ONPT). */
  readonly normed: number
  /** Out of `most`, by penalty a word (OQS); below 0 where a text has more points than words. */
  readonly raw: number
  /** The same, with the threshold of the profile where its acceptable points are used up. */
  readonly calibrated: number
  readonly verdict: Verdict
}
