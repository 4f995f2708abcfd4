/** Everything the aligner believes about one bitext, and how a round of alignment makes it better. */
import { beads, longestSpan, type TransitionPrior } from './beads.ts'
import type { Checkpoint } from './control.ts'
import type { LexicalEvidence } from './evidence.ts'
import type { Posteriors } from './forward-backward.ts'
import { firstLengthModel, type LengthModel, learnLengths } from './length-model.ts'
import { type Manner, mannerOf } from './manner.ts'
import { firstProfile, learnProfile, type ProfileModel } from './profile.ts'
import type { TokenizedSide } from './side.ts'
import { type SoftLinks, turnLinks } from './soft-links.ts'
import { learnWords } from './word-model.ts'
import { type Beliefs, gatherBeliefs, type WordTable } from './word-table.ts'

export type Models = {
  readonly manner: Manner
  readonly lengths: LengthModel
  readonly profile: ProfileModel
  readonly passage: TransitionPrior
  readonly beliefs: Beliefs
  /** P(target word | source word), and back. */
  readonly forward: WordTable
  readonly backward: WordTable
}

/** Believes only what needs no alignment. */
export function firstModels(
  source: TokenizedSide,
  target: TokenizedSide,
  evidence: readonly LexicalEvidence[],
  checkpoint: Checkpoint,
): Models {
  const beliefs = gatherBeliefs(evidence, source.vocabulary, target.vocabulary, (share) => checkpoint(share / 2))
  const manner = mannerOf(source.size, target.size)
  return {
    manner,
    lengths: firstLengthModel(source, target, manner.shortVariance),
    profile: firstProfile(source, target, (share) => checkpoint(0.5 + share / 2)),
    passage: manner.passage,
    beliefs,
    forward: beliefs.forward,
    backward: beliefs.backward,
  }
}

/** Learns everything anew from believed links. */
export function learnModels(
  models: Models,
  source: TokenizedSide,
  target: TokenizedSide,
  posteriors: Posteriors,
  links: SoftLinks,
  checkpoint: Checkpoint,
): Models {
  const lengths = learnLengths(models.lengths, links, source, target)
  checkpoint(0)
  const profile = learnProfile(models.profile, links)
  checkpoint(0)
  const passage = learnPassage(models.manner.passage, posteriors, links)
  const next = { ...models, lengths, profile, passage }
  return learnTables(next, source, target, links, checkpoint)
}

/**
 * Learns from a single path, whose gaps and shapes are too coarse to be believed; of words only the direction that the
 * next coarse look asks for.
 */
export function learnFromPath(
  models: Models,
  source: TokenizedSide,
  target: TokenizedSide,
  links: SoftLinks,
  checkpoint: Checkpoint,
): Models {
  return {
    ...models,
    lengths: learnLengths(models.lengths, links, source, target),
    profile: learnProfile(models.profile, links),
    forward: learnWords(models.forward, models.beliefs.forward, source, target, links, checkpoint),
  }
}

function learnTables(
  models: Models,
  source: TokenizedSide,
  target: TokenizedSide,
  links: SoftLinks,
  checkpoint: Checkpoint,
): Models {
  const { beliefs, manner } = models
  const turned = turnLinks(links)
  let { forward, backward } = models
  for (let pass = 0; pass < manner.wordPasses; pass++) {
    const told = (share: number) => checkpoint((pass + share) / manner.wordPasses)
    forward = learnWords(forward, beliefs.forward, source, target, links, (share) => told(share / 2))
    backward = learnWords(backward, beliefs.backward, target, source, turned, (share) => told(0.5 + share / 2))
  }
  return { ...models, forward, backward }
}

/** Links and gaps the usual passage counts for when a text's own is learned. */
const usualWeight = { links: 30, gaps: 10 }

/** Place of a shape among the beads, by its two counts. */
const shapeWidth = longestSpan + 1
const shapeOf = new Uint8Array(shapeWidth * shapeWidth)
beads.forEach((bead, place) => {
  shapeOf[bead.source * shapeWidth + bead.target] = place
})

/** Shares of shapes and frequency of gaps in this text, drawn towards the usual ones. */
function learnPassage(usual: TransitionPrior, posteriors: Posteriors, links: SoftLinks): TransitionPrior {
  const { sourceAlone, targetAlone, sourceRuns, targetRuns } = posteriors
  const shares = usual.shares.map((share) => share * usualWeight.links)
  let linkCount = usualWeight.links
  for (let at = 0; at < links.size; at++) {
    const shape = shapeOf[(links.sourceCount[at] ?? 0) * shapeWidth + (links.targetCount[at] ?? 0)] ?? 0
    const probability = links.probability[at] ?? 0
    shares[shape] = (shares[shape] ?? 0) + probability
    linkCount += probability
  }
  const { sourceGap, targetGap, gapGoesOn } = usual
  const opened = (gap: number, runs: number) => Math.min(0.2, (gap * usualWeight.links + runs) / linkCount)
  const alone = sum(sourceAlone) + sum(targetAlone)
  const goneOn = Math.max(0, alone - sourceRuns - targetRuns)
  return {
    shares: shares.map((share) => share / linkCount),
    sourceGap: opened(sourceGap, sourceRuns),
    targetGap: opened(targetGap, targetRuns),
    gapGoesOn: Math.min(0.9, (gapGoesOn * usualWeight.gaps + goneOn) / (usualWeight.gaps + alone)),
  }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
