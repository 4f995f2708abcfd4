/** What to expect of a translation before it is looked at: an article is followed sentence by sentence, a long text more freely. */
import { articlePrior, longTextPrior, type TransitionPrior } from './beads.ts'

/** How a kind of text is usually translated, and how far its signs are trusted. */
export type Manner = {
  readonly passage: TransitionPrior
  /** How far punctuation is trusted; who regroups sentences moves their marks too. */
  readonly profileTrust: number
  /** How much more the lengths of short spans scatter than those of long ones. */
  readonly shortVariance: number
  /** How often words are learned from the links of one round. */
  readonly wordPasses: number
  readonly price: Price
}

/**
 * What every answered link, and every segment answered as unaligned, must be worth beside its probability. Without a
 * price a doubtful 2-1 link loses to a doubtful 1-1 link and a doubtful gap, since two half-truths add up to more than
 * one; the F1 that links are judged by counts both among the answers.
 */
export type Price = { readonly link: number; readonly alone: number }

const article: Manner = {
  passage: articlePrior,
  profileTrust: 0.7,
  shortVariance: 3.2,
  wordPasses: 1,
  price: { link: 0, alone: 0 },
}

const longText: Manner = {
  passage: longTextPrior,
  profileTrust: 0.6,
  shortVariance: 2,
  wordPasses: 2,
  price: { link: 0.3, alone: 0.15 },
}

/** A text of so many segments repeats its words often enough to learn more from the same links. */
const longFrom = 100
/** A text of so many learns them in one pass. */
const enoughFrom = 1000

/** What to expect of two texts of so many segments. */
export function mannerOf(sourceSize: number, targetSize: number): Manner {
  const size = Math.min(sourceSize, targetSize)
  if (size < longFrom) return article
  return size < enoughFrom ? longText : { ...longText, wordPasses: 1 }
}
