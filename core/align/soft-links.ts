/** Links as the lattice believes in them: each with a probability, several may compete for one segment. */

/** Parallel arrays, one place a believed link: source segments `[source, source + sourceCount)`, likewise target. */
export type SoftLinks = {
  readonly size: number
  readonly source: Int32Array
  readonly sourceCount: Uint8Array
  readonly target: Int32Array
  readonly targetCount: Uint8Array
  readonly probability: Float64Array
}

/** Turns the sides round: what was source becomes target. */
export function turnLinks(links: SoftLinks): SoftLinks {
  return {
    ...links,
    source: links.target,
    sourceCount: links.targetCount,
    target: links.source,
    targetCount: links.sourceCount,
  }
}
