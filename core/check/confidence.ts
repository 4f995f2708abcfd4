/** What a check's own confidence is worth: where the development texts proved it too high or too low, by log odds. */

/**
 * The share of alarms like this one that were right, 0.05 to 0.99 in steps of 0.01. `shift` is the check's
 * `confidenceShift`.
 */
export function calibrate(stated: number, shift: number): number {
  const odds = logOdds(stated) + shift
  return Math.min(0.99, Math.max(0.05, Math.round(100 / (1 + Math.exp(-odds))) / 100))
}

/** Logarithm of the odds of a probability, which is kept off 0 and 1. */
export function logOdds(share: number): number {
  const held = Math.min(0.99, Math.max(0.01, share))
  return Math.log(held / (1 - held))
}
