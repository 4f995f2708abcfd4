/**
 * What a check's own confidence is worth in a direction of translation: where marked translations proved it too high or
 * too low, or spread too little or too far, by log odds. The figures are `calibration-table.ts`; how they come about is told in decision 0037.
 */
import type { CheckId } from '../model/finding.ts'
import type { LanguageTag } from '../model/ids.ts'
import { languagePart } from '../model/language-tag.ts'
import { leastConfidence } from '../model/reach.ts'

/** What was seen of a check in one direction, in all directions into a language, or in all. */
export type Calibration = {
  /** The log odds of the confidence that its catches state, times `slope`; 1 if not given. */
  readonly slope?: number
  /** Added to them then. */
  readonly shift: number
  /** The share of its alarms there that are right, 0 to 1. */
  readonly right: number
}

/** From one language into another: `ru>en`; from any or none into one: `en`; and `*`, of all. */
export type Direction = string

/** By check and direction. A check that is not named is taken at its word. */
export type CalibrationTable = Readonly<Record<CheckId, Readonly<Record<Direction, Calibration>>>>

const atItsWord: Calibration = { shift: 0, right: 1 }

/** The directions a text may be told by, the narrowest first. */
export function directionsOf(source: LanguageTag | undefined, target: LanguageTag): readonly Direction[] {
  const into = languagePart(target)
  return source === undefined ? [into, '*'] : [`${languagePart(source)}>${into}`, into, '*']
}

/** What is known of the check in the narrowest direction that is known. */
export function calibrationOf(
  table: CalibrationTable,
  check: CheckId,
  source: LanguageTag | undefined,
  target: LanguageTag,
): Calibration {
  const known = Object.hasOwn(table, check) ? table[check] : undefined
  for (const direction of directionsOf(source, target)) if (known?.[direction]) return known[direction]
  return atItsWord
}

/** A check that is wrong more often than right is never heard among the likely. */
const mostIfDoubtful = leastConfidence.likely - 0.01

/** The share of alarms like this one that are right, 0.05 to 0.99 in steps of 0.01. */
export function calibrate(stated: number, { slope = 1, shift, right }: Calibration): number {
  const odds = slope * logOdds(stated) + shift
  const share = Math.min(0.99, Math.max(0.05, Math.round(100 / (1 + Math.exp(-odds))) / 100))
  return right < 0.5 ? Math.min(mostIfDoubtful, share) : share
}

/** Logarithm of the odds of a probability, which is kept off 0 and 1. */
export function logOdds(share: number): number {
  const held = Math.min(0.99, Math.max(0.01, share))
  return Math.log(held / (1 - held))
}
