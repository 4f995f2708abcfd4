/** What a check's own confidence is worth: where the development texts proved it too high or too low, by log odds. */
import type { CheckId } from '../model/finding.ts'

/**
 * Added to the log odds of what the check states; a check that is not named is taken at its word. `npm run bench garble DIR`
 * prints what would fit all alarms of the development sets. Those texts hold more faults than an article does, so only
 * half of a rise is taken. Not of homoglyph: letters it finds in the clean texts are wrong there too.
 */
export const confidenceShifts: Readonly<Record<CheckId, number>> = {
  'added-sentence': 0.2,
  agreement: 0.4,
  'case-start': 0.5,
  'dropped-function-word': -1,
  'duplicated-sentence': 0.7,
  'fused-nospace': 0.4,
  'fused-noterm': 0.4,
  'glued-words': 0.5,
  'negation-flip': 0.2,
  'omitted-sentence': 0.4,
  'quote-unbalanced': 0.5,
  'small-number': 0.5,
  spacing: 0.8,
  'truncated-sentence': 0.7,
  'untranslated-source': 0.6,
}

/** The share of alarms like this one that were right, 0.05 to 0.99 in steps of 0.01. */
export function calibrate(check: CheckId, stated: number): number {
  const odds = logOdds(stated) + (confidenceShifts[check] ?? 0)
  return Math.min(0.99, Math.max(0.05, Math.round(100 / (1 + Math.exp(-odds))) / 100))
}

/** Logarithm of the odds of a probability, which is kept off 0 and 1. */
export function logOdds(share: number): number {
  const held = Math.min(0.99, Math.max(0.01, share))
  return Math.log(held / (1 - held))
}
