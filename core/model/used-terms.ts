/** Which terms of the term base stand in a source, and how its translation renders each. */
import type { ConceptId } from './ids.ts'

/** By the name the term base prefers, by another it admits, by one that is not to be used, or by none it knows. */
export const termRenderings = ['asGiven', 'otherName', 'forbidden', 'missing'] as const
export type TermRendering = (typeof termRenderings)[number]

/** A concept in one row, counted once however often it is named there. */
export type UsedTerm = {
  readonly row: number
  readonly concept: ConceptId
  /** What the term base calls it, in the language of the source and in that of the translation. */
  readonly name: string
  readonly given: string
  /** The words of the source, and those of the translation; empty where there are none. */
  readonly found: string
  readonly rendered: string
  readonly rendering: TermRendering
}
