/** Puts all evidence for every bead into a lattice: lengths, punctuation, paragraphs, words. */
import { beadCount, beads } from './beads.ts'
import { type Checkpoint, Pace } from './control.ts'
import { type Lattice, makeLattice, rowWidth, type SearchBand } from './lattice.ts'
import { chanceOfLengths, lengthEvidence, type SpanLengths, spanLengths } from './length-model.ts'
import { addLexicalEvidence } from './lexical-score.ts'
import type { Models } from './models.ts'
import { addProfileEvidence } from './profile.ts'
import type { TokenizedSide } from './side.ts'

/** What lengths and punctuation of all beads at a node cost, in elementary steps. */
const stepsPerNode = 40
/** How far each kind of evidence is trusted, punctuation apart: they overlap, so each is less than the independent proof it pretends to be. */
const trust = { length: 0.9, words: 0.5 }
/** Natural log of what paragraphs tell: a link across a paragraph's end, one side only starting one, both starting one. */
const blockTold = { crossed: -2, oneStarts: -0.7, bothStart: 0.5 }

/** A lattice filled with evidence. */
export function scoreLattice(
  band: SearchBand,
  source: TokenizedSide,
  target: TokenizedSide,
  models: Models,
  checkpoint: Checkpoint,
): Lattice {
  const lattice = makeLattice(band)
  addShapeEvidence(lattice, source, target, models, (share) => checkpoint(0.3 * share))
  if (source.blocks !== undefined && target.blocks !== undefined)
    addBlockEvidence(lattice, source.blocks, target.blocks)
  const forward = { teller: source, told: target, table: models.forward, isTurned: false, weight: trust.words }
  const backward = { teller: target, told: source, table: models.backward, isTurned: true, weight: trust.words }
  addLexicalEvidence(lattice, forward, (share) => checkpoint(0.3 + 0.35 * share))
  addLexicalEvidence(lattice, backward, (share) => checkpoint(0.65 + 0.35 * share))
  return lattice
}

type Spans = { readonly source: SpanLengths; readonly target: SpanLengths; readonly chances: readonly Float64Array[] }

/** Lengths and punctuation. */
function addShapeEvidence(
  lattice: Lattice,
  source: TokenizedSide,
  target: TokenizedSide,
  models: Models,
  checkpoint: Checkpoint,
): void {
  const { band } = lattice
  const targetSpans = spanLengths(target)
  const chances = beads.map((shape) => chanceOfLengths(models.lengths, targetSpans, shape.target))
  const spans = { source: spanLengths(source), target: targetSpans, chances }
  const row = new Float64Array(target.size + 1)
  const pace = new Pace(checkpoint)
  for (let i = 0; i < source.size; i++) {
    pace.work(stepsPerNode * rowWidth(band, i), i / source.size)
    const low = band.low[i] ?? 0
    for (let bead = 0; bead < beadCount; bead++) {
      const shape = beads[bead]
      if (shape === undefined || i + shape.source > source.size) continue
      const range = { low, high: Math.min(band.high[i] ?? 0, target.size - shape.target) }
      row.fill(0, 0, Math.max(0, range.high - low + 1))
      addProfileEvidence(models.profile, bead, i, range, row)
      addLengths(models, spans, bead, i, range, row)
      store(lattice, bead, i, range, row)
    }
  }
}

type Range = { readonly low: number; readonly high: number }

function addLengths(
  models: Models,
  spans: Spans,
  bead: number,
  i: number,
  { low, high }: Range,
  row: Float64Array,
): void {
  const shape = beads[bead]
  const chances = spans.chances[bead]
  if (shape === undefined || chances === undefined) return
  const from = spans.source.log[shape.source - 1]?.[i] ?? 0
  const shortness = spans.source.shortness[shape.source - 1]?.[i] ?? 0
  const logs = spans.target.log[shape.target - 1]
  const facing = spans.target.shortness[shape.target - 1]
  if (logs === undefined || facing === undefined) return
  for (let j = low; j <= high; j++) {
    const evidence = lengthEvidence(models.lengths, from, logs[j] ?? 0, shortness * (facing[j] ?? 0), chances[j] ?? 0)
    row[j - low] = models.manner.profileTrust * (row[j - low] ?? 0) + trust.length * evidence
  }
}

function store({ band, evidence }: Lattice, bead: number, i: number, { low, high }: Range, row: Float64Array): void {
  if (high >= low) evidence[bead]?.set(row.subarray(0, high - low + 1), band.offset[i] ?? 0)
}

function addBlockEvidence({ band, evidence }: Lattice, blocks: readonly number[], facing: readonly number[]): void {
  const sourceStarts = startsOf(blocks)
  const targetStarts = startsOf(facing)
  for (let i = 0; i < blocks.length; i++) {
    for (let j = band.low[i] ?? 0; j <= Math.min(facing.length - 1, band.high[i] ?? 0); j++) {
      const node = (band.offset[i] ?? 0) + j - (band.low[i] ?? 0)
      const isStart = sourceStarts[i] === 1
      const starts = isStart !== (targetStarts[j] === 1) ? blockTold.oneStarts : isStart ? blockTold.bothStart : 0
      beads.forEach((shape, bead) => {
        const crossings = count(sourceStarts, i + 1, i + shape.source) + count(targetStarts, j + 1, j + shape.target)
        const told = evidence[bead]
        if (told !== undefined) told[node] = (told[node] ?? 0) + starts + crossings * blockTold.crossed
      })
    }
  }
}

/** 1 where a segment opens a block. */
function startsOf(blocks: readonly number[]): Uint8Array {
  return Uint8Array.from(blocks, (block, k) => (k === 0 || block !== blocks[k - 1] ? 1 : 0))
}

function count(starts: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k++) sum += starts[k] ?? 0
  return sum
}
