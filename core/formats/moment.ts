/** A moment as files write it. */

/** Milliseconds since 1970 of `2026-11-30T10:00:00Z` and the like; undefined where it is no moment, or one before that. */
export function readMoment(written: string | undefined): number | undefined {
  const atMs = Date.parse(written ?? '')
  return Number.isFinite(atMs) && atMs >= 0 ? atMs : undefined
}
