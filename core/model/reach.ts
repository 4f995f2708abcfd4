/** How far findings are shown: the surest alone, the likely ones too, or everything. Chosen for a library. */

/** From the narrowest to the widest; each shows what those before it show. */
export const reaches = ['sure', 'likely', 'everything'] as const
export type Reach = (typeof reaches)[number]

/** Where nobody chose. */
export const usualReach: Reach = 'likely'

/** From this confidence on a finding is shown: the share of alarms like it that are right, see `core/check/confidence.ts`. */
export const leastConfidence: Readonly<Record<Reach, number>> = { sure: 0.9, likely: 0.7, everything: 0 }

/** The narrowest reach that shows a finding of such a confidence. */
export function reachOf(confidence: number): Reach {
  return reaches.find((reach) => confidence >= leastConfidence[reach]) ?? 'everything'
}

/** True if what the narrower reach shows is shown by the other too. */
export function isWithin(reach: Reach, shown: Reach): boolean {
  return reaches.indexOf(reach) <= reaches.indexOf(shown)
}

/** One wider, and round. */
export function nextReach(reach: Reach): Reach {
  return reaches[(reaches.indexOf(reach) + 1) % reaches.length] ?? usualReach
}
