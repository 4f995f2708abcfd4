/** The shapes a link may have, and how common each is before anything is known of the text. */

/** A shape: how many source and target segments it takes. */
type Bead = { readonly source: number; readonly target: number }

/** Every shape with segments on both sides. Unaligned segments are not beads but states of the lattice. */
export const beads: readonly Bead[] = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 2, target: 2 },
  { source: 1, target: 3 },
  { source: 3, target: 1 },
  { source: 2, target: 3 },
  { source: 3, target: 2 },
  { source: 1, target: 4 },
  { source: 4, target: 1 },
  { source: 1, target: 5 },
  { source: 5, target: 1 },
  { source: 3, target: 3 },
]

export const beadCount = beads.length

/** The most segments a bead takes on one side. */
export const longestSpan = 5

/** Shares of the shapes among the links of an article, summing to 1; texts differ, so every text moves them a little. */
export const usualShares: readonly number[] = [
  0.8397, 0.055, 0.055, 0.018, 0.011, 0.011, 0.001, 0.001, 0.003, 0.003, 0.001, 0.001, 0.0003,
]

/** The same of long texts, where sentences are regrouped more often. */
const longShares: readonly number[] = [
  0.825, 0.055, 0.055, 0.025, 0.011, 0.011, 0.004, 0.004, 0.003, 0.003, 0.001, 0.001, 0.002,
]

/** How often alignment passes from a link or an unaligned segment to another, as probabilities. */
export type TransitionPrior = {
  readonly shares: readonly number[]
  /** After a link: the next source segment, or target segment, has no counterpart. */
  readonly sourceGap: number
  readonly targetGap: number
  /** After an unaligned segment: the next one on that side is unaligned too. */
  readonly gapGoesOn: number
}

export const articlePrior: TransitionPrior = {
  shares: usualShares,
  sourceGap: 0.035,
  targetGap: 0.035,
  gapGoesOn: 0.45,
}

export const longTextPrior: TransitionPrior = { ...articlePrior, shares: longShares }
