/** Puts all evidence for every bead into a lattice: lengths, punctuation, paragraphs, words. */
import { beadCount, beads } from './beads.ts'
import { type Checkpoint, rowsPerCheck } from './control.ts'
import { type Band, type Lattice, makeLattice } from './lattice.ts'
import { lengthEvidence } from './length-model.ts'
import { addLexicalEvidence } from './lexical-score.ts'
import type { Models } from './models.ts'
import { profileEvidence } from './profile.ts'
import type { Side } from './side.ts'

/** How far each kind of evidence is trusted: they overlap, so each is less than the independent proof it pretends to be. */
const trust = { length: 0.9, profile: 0.6, words: 0.5 }
/** Natural log of what paragraphs tell: a link across a paragraph's end, one side only starting one, both starting one. */
const blockTold = { crossed: -2, oneStarts: -0.7, bothStart: 0.5 }

/** A lattice filled with evidence. */
export function scoreLattice(band: Band, source: Side, target: Side, models: Models, checkpoint: Checkpoint): Lattice {
  const lattice = makeLattice(band)
  for (let i = 0; i < band.sourceSize; i++) {
    if (i % rowsPerCheck === 0) checkpoint((0.2 * i) / band.sourceSize)
    for (let j = band.low[i] ?? 0; j <= Math.min(band.targetSize - 1, band.high[i] ?? 0); j++) {
      scoreShapes(lattice, source, target, models, i, j)
    }
  }
  const forward = { teller: source, told: target, table: models.forward, isTurned: false, weight: trust.words }
  const backward = { teller: target, told: source, table: models.backward, isTurned: true, weight: trust.words }
  addLexicalEvidence(lattice, forward, (share) => checkpoint(0.2 + 0.4 * share))
  addLexicalEvidence(lattice, backward, (share) => checkpoint(0.6 + 0.4 * share))
  return lattice
}

function scoreShapes(lattice: Lattice, source: Side, target: Side, models: Models, i: number, j: number): void {
  const { band, evidence } = lattice
  const place = ((band.offset[i] ?? 0) + j - (band.low[i] ?? 0)) * beadCount
  for (let bead = 0; bead < beadCount; bead++) {
    const shape = beads[bead]
    if (shape === undefined || i + shape.source > source.size || j + shape.target > target.size) continue
    const from = spanLength(source, i, shape.source)
    const to = spanLength(target, j, shape.target)
    evidence[place + bead] =
      trust.length * lengthEvidence(models.lengths, from, to, shape.target) +
      trust.profile * profileEvidence(models.profile, bead, i, j) +
      blockEvidence(source, target, i, j, shape.source, shape.target)
  }
}

function spanLength(side: Side, first: number, count: number): number {
  let length = 0
  for (let k = first; k < first + count; k++) length += side.lengths[k] ?? 0
  return length
}

function blockEvidence(
  source: Side,
  target: Side,
  i: number,
  j: number,
  sourceCount: number,
  targetCount: number,
): number {
  const { blocks } = source
  const facing = target.blocks
  if (blocks === undefined || facing === undefined) return 0
  const crossings = blocksCrossed(blocks, i, sourceCount) + blocksCrossed(facing, j, targetCount)
  const sourceStarts = i === 0 || blocks[i] !== blocks[i - 1]
  const targetStarts = j === 0 || facing[j] !== facing[j - 1]
  const starts = sourceStarts !== targetStarts ? blockTold.oneStarts : sourceStarts ? blockTold.bothStart : 0
  return crossings * blockTold.crossed + starts
}

function blocksCrossed(blocks: readonly number[], first: number, count: number): number {
  let crossed = 0
  for (let k = first + 1; k < first + count; k++) if (blocks[k] !== blocks[k - 1]) crossed++
  return crossed
}
