/** How far a text went from one of its states to the next: edit distance, TER and chrF over its segments. */
import { chrfCounts, chrfOf } from '../effort/chrf.ts'
import { terOf } from '../effort/ter.ts'
import type { TwoStates } from '../model/report.ts'

export type StageEffort = {
  readonly segments: number
  readonly changed: number
  /** Words of the later state. */
  readonly words: number
  /** Words put in, taken out, replaced or moved. */
  readonly edits: number
  /** 0 for a text nobody touched; undefined where the later state has no words. */
  readonly ter: number | undefined
  /** 0 to 1; 1 for a text nobody touched. */
  readonly chrf: number
}

/** The later state is the reference. Segments are counted as they stand now. */
export function effortBetween(segments: readonly TwoStates[]): StageEffort {
  const counts = segments.map(({ before, after }) => terOf(before, after))
  const words = counts.reduce((sum, one) => sum + one.words, 0)
  const edits = counts.reduce((sum, one) => sum + one.edits, 0)
  return {
    segments: segments.length,
    changed: segments.filter(({ before, after }) => before !== after).length,
    words,
    edits,
    ter: words === 0 ? undefined : edits / words,
    chrf: chrfOf(segments.map(({ before, after }) => chrfCounts(before, after))),
  }
}
