/** Finds which source segments answer which target segments, from the two texts alone. */
import type { IndexLink } from '../model/alignment.ts'
import type { LanguageTag } from '../model/ids.ts'
import { cognates } from './cognates.ts'
import { type AlignControl, AlignmentCancelled, stage } from './control.ts'
import { believedLinks, decode } from './decode.ts'
import type { LexicalEvidence } from './evidence.ts'
import { findBand } from './find-band.ts'
import { findPosteriors } from './forward-backward.ts'
import { bandOver } from './lattice.ts'

import { firstModels, learnModels } from './models.ts'
import { alignFirstCopies } from './repeated-headlines.ts'
import { scoreLattice } from './score-lattice.ts'
import { readSide } from './side.ts'

export { type AlignControl, AlignmentCancelled }

/** Two texts in segments. Block indexes (paragraph, heading), one a segment, are evidence, not law. */
export type AlignInput = {
  readonly sourceLanguage: LanguageTag
  readonly targetLanguage: LanguageTag
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly sourceBlocks?: readonly number[]
  readonly targetBlocks?: readonly number[]
}

/** Whatever knows words: a shipped lexicon or approved pairs join this list. */
const lexicalEvidence: readonly LexicalEvidence[] = [cognates]

const usualRounds = 4
/** A text of so many segments teaches its words sooner. */
const longSize = 2500
/** Links less probable teach nothing. */
const leastBelieved = 0.02
/** What no link above this touches is not looked at in the next round, but for a margin. */
const leastSearched = 1e-5
const margin = 5

/**
 * Aligns two texts. Every index stands in exactly one link, order is kept, unaligned segments are links of their own
 * with one side empty. Same input, same answer. Confidence is the probability that the link is right.
 * Throws `AlignmentCancelled` when called off, and nothing else.
 */
export function alignSegments(input: AlignInput, control: AlignControl = {}): readonly IndexLink[] {
  if (input.source.length === 0 || input.target.length === 0) return allAlone(input)
  const source = readSide(input.source, input.sourceLanguage, input.sourceBlocks)
  const target = readSide(input.target, input.targetLanguage, input.targetBlocks)
  const search = findBand(source, target, firstModels(source, target, lexicalEvidence), control)
  let { models, band } = search
  const rounds = source.size > longSize ? usualRounds - 1 : usualRounds
  for (let round = 1; ; round++) {
    const checkpoint = stage(control, shareAfter((round - 1) / rounds), shareAfter(round / rounds))
    const lattice = scoreLattice(band, source, target, models, (share) => checkpoint(share * 0.6))
    const posteriors = findPosteriors(lattice, models.passage, (share) => checkpoint(0.6 + share * 0.3))
    if (round === rounds) return alignFirstCopies(decode(posteriors), source, target)
    models = learnModels(models, source, target, posteriors, believedLinks(posteriors, leastBelieved))
    const touched = believedLinks(posteriors, leastSearched)
    band = bandOver(source.size, target.size, touched, margin)
  }
}

/** How far the whole work has come after this share of the fine rounds; the coarse looks take the first third. */
function shareAfter(shareOfRounds: number): number {
  return 0.35 + 0.65 * shareOfRounds
}

function allAlone({ source, target }: AlignInput): readonly IndexLink[] {
  return [
    ...source.map((_, i) => ({ source: [i], target: [], confidence: 1 })),
    ...target.map((_, j) => ({ source: [], target: [j], confidence: 1 })),
  ]
}
