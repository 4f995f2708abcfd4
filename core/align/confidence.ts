/** Turns the aligner's own belief in a link into the probability that an editor would agree. */

/**
 * The evidence is not as independent as the arithmetic takes it to be, so raw beliefs are too sure of themselves. A
 * logistic curve (Platt 1999) fitted on texts aligned by people and by construction: one slope, one shift for links,
 * one for segments standing alone.
 */
const slope = 0.6
const shift = { link: -0.2, alone: 0.6 }
const surest = 1e-5

/** The probability, 0 to 1, that a link (or an unaligned segment) believed in with `belief` is right. */
export function calibrate(belief: number, isAlone: boolean): number {
  const odds = Math.log((belief + surest) / (1 - belief + surest))
  return 1 / (1 + Math.exp(-(slope * odds + (isAlone ? shift.alone : shift.link))))
}
