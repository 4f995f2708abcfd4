/** How long something that is under way will take yet. */

/** In milliseconds, by what was done so far; undefined while nobody can tell. */
export function timeLeftMs(share: number, elapsedMs: number): number | undefined {
  if (share < 0.02 || elapsedMs < 1_000) return undefined
  return (elapsedMs * (1 - share)) / share
}

/** In the largest unit that says enough, rounded up. */
export function roundedLeft(leftMs: number): { readonly unit: 'left' | 'leftMinutes'; readonly count: number } {
  const seconds = Math.max(1, Math.ceil(leftMs / 1000))
  return seconds < 60 ? { unit: 'left', count: seconds } : { unit: 'leftMinutes', count: Math.ceil(seconds / 60) }
}
