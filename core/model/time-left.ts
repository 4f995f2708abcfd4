/** How long what is under way will still take, told so roughly that the words do not flicker. */

export type TimeLeft = { readonly unit: 'seconds' | 'minutes'; readonly count: number }

/** Before that a share says little, and most files are read. */
const patienceMs = 3000
const leastShare = 0.05

/** In seconds: what is less is not worth reading. */
const step = 5
const minute = 60

/**
 * By the share of the whole done in the time so far. In steps of five seconds, from a minute and a half on in minutes;
 * undefined while nothing can be said, and at the end.
 */
export function timeLeft(elapsedMs: number, share: number): TimeLeft | undefined {
  if (elapsedMs < patienceMs || share < leastShare || share >= 1) return undefined
  const seconds = Math.round(((elapsedMs / share) * (1 - share)) / 1000)
  if (seconds < step) return undefined
  if (seconds >= 1.5 * minute) return { unit: 'minutes', count: Math.round(seconds / minute) }
  return { unit: 'seconds', count: Math.ceil(seconds / step) * step }
}
