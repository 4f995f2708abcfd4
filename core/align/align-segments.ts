/**
 * Finds which source segments answer which target segments, from the two texts alone.
 *
 * Why it is made so: no single sign can be trusted. Lengths mislead where a translator condenses, dictionaries know only
 * some of the words, paragraphs are joined at will. So every sign is a likelihood ratio, and they are added.
 * A best path would turn a doubtful place into a certain one and teach the next round its mistake; therefore each round
 * sums over all alignments at once (`forward-backward`) and learns word pairs, lengths and punctuation only as far as it
 * believes in the links they come from: the text itself is the best dictionary of its own names and terms. After four
 * rounds little changes any more. What is answered is not the most probable alignment as a whole but the one with the
 * most links expected to be right (`decode`), for an editor meets links one by one. Short texts are searched whole, long
 * ones in a band around the likely path (`find-band`), since nodes grow with the product of both lengths. All of it is
 * plain arithmetic in a fixed order: the same two texts are aligned alike on every machine.
 */
import type { IndexLink } from '../model/alignment.ts'
import type { LanguageTag } from '../model/ids.ts'
import { type Blanks, findBlanks, only, withBlanks } from './blank-segments.ts'
import { calendarWords } from './calendar-words.ts'
import { cognates } from './cognates.ts'
import { type AlignControl, AlignmentCancelled, stage } from './control.ts'
import { believedLinks, decode } from './decode.ts'
import { findBand } from './find-band.ts'
import { findPosteriors, type Posteriors } from './forward-backward.ts'
import { bandOver } from './lattice.ts'
import type { CountTable } from './lexicon/count-table.ts'
import { countedEvidence } from './lexicon/counted-evidence.ts'
import { lexiconFor } from './lexicon/lexicon.ts'

import { firstModels, learnModels, type Models } from './models.ts'
import { alignFirstCopies } from './repeated-headlines.ts'
import { scoreLattice } from './score-lattice.ts'
import { readSide, type TokenizedSide } from './side.ts'

export { type AlignControl, AlignmentCancelled }

/** Two texts in segments, as a reader sees them, without inline codes. Block indexes (paragraph, heading), one a segment, are evidence, not law. */
export type AlignInput = {
  readonly sourceLanguage: LanguageTag
  readonly targetLanguage: LanguageTag
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly sourceBlocks?: readonly number[]
  readonly targetBlocks?: readonly number[]
  /** Counted translations; the shipped lexicon unless others are given. Approved pairs: `[...lexiconFor(…), approved]`. */
  readonly lexicons?: readonly CountTable[]
}

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
 * with one side empty; so are blank ones, save between two segments of one link. Same input, same answer. Confidence is the probability that the link is right.
 * Throws `AlignmentCancelled` when called off, and nothing else.
 */
export function alignSegments(input: AlignInput, control: AlignControl = {}): readonly IndexLink[] {
  const blanks = findBlanks(input.source, input.target)
  if (blanks !== undefined) return withBlanks(alignSegments(withoutBlanks(input, blanks), control), blanks)
  if (input.source.length === 0 || input.target.length === 0) return allAlone(input)
  return isLopsided(input) ? alignSides(turned(input), control).map(turnedLink) : alignSides(input, control)
}

function withoutBlanks(input: AlignInput, { source, target }: Blanks): AlignInput {
  const { sourceBlocks, targetBlocks } = input
  return {
    ...input,
    source: only(input.source, source.full),
    target: only(input.target, target.full),
    ...(sourceBlocks && targetBlocks
      ? { sourceBlocks: only(sourceBlocks, source.full), targetBlocks: only(targetBlocks, target.full) }
      : {}),
  }
}

function alignSides(input: AlignInput, control: AlignControl): readonly IndexLink[] {
  const source = readSide(input.source, input.sourceLanguage, input.sourceBlocks, stage(control, 0, 0.01))
  const target = readSide(input.target, input.targetLanguage, input.targetBlocks, stage(control, 0.01, 0.02))
  const lexicons = input.lexicons ?? lexiconFor(input.sourceLanguage, input.targetLanguage)
  const evidence = [cognates, calendarWords, countedEvidence(lexicons)]
  const first = firstModels(source, target, evidence, stage(control, 0.02, 0.05))
  const posteriors = believe(source, target, first, control)
  return alignFirstCopies(decode(posteriors, first.manner.price, stage(control, 0.98, 1)), source, target)
}

/** A long source with a far shorter target: bands are as wide as so many target segments, so the longer text had better be that. */
function isLopsided({ source, target }: AlignInput): boolean {
  return source.length > 1000 && source.length > 1.5 * target.length
}

function turned(input: AlignInput): AlignInput {
  const { sourceBlocks, targetBlocks } = input
  return {
    ...input,
    sourceLanguage: input.targetLanguage,
    targetLanguage: input.sourceLanguage,
    source: input.target,
    target: input.source,
    ...(sourceBlocks && targetBlocks ? { sourceBlocks: targetBlocks, targetBlocks: sourceBlocks } : {}),
  }
}

function turnedLink({ source, target, confidence }: IndexLink): IndexLink {
  return { source: target, target: source, confidence }
}

/** Rounds of aligning and learning; answers what the last one believes. */
function believe(source: TokenizedSide, target: TokenizedSide, first: Models, control: AlignControl): Posteriors {
  const rounds = source.size > longSize ? usualRounds - 1 : usualRounds
  let band = findBand(source, target, first, control)
  let models = first
  for (let round = 1; ; round++) {
    const checkpoint = stage(control, shareAfter((round - 1) / rounds), shareAfter(round / rounds))
    const lattice = scoreLattice(band, source, target, models, (share) => checkpoint(0.6 * share))
    const posteriors = findPosteriors(lattice, models.passage, (share) => checkpoint(0.6 + 0.2 * share))
    if (round === rounds) return posteriors
    const believed = believedLinks(posteriors, leastBelieved, () => checkpoint(0.8))
    models = learnModels(models, source, target, posteriors, believed, (share) => checkpoint(0.8 + 0.2 * share))
    const searched = believedLinks(posteriors, leastSearched, () => checkpoint(1))
    band = bandOver(source.size, target.size, searched, margin)
  }
}

/** How far the whole work has come after this share of the fine rounds; the coarse looks take the first third. */
function shareAfter(shareOfRounds: number): number {
  return 0.35 + 0.63 * shareOfRounds
}

function allAlone({ source, target }: AlignInput): readonly IndexLink[] {
  return [
    ...source.map((_, i) => ({ source: [i], target: [], confidence: 1 })),
    ...target.map((_, j) => ({ source: [], target: [j], confidence: 1 })),
  ]
}
