/** First look at a long text: the best single alignment with few shapes in a wide band, in one quick sweep (Viterbi 1967). */
import { beads } from './beads.ts'
import { type Checkpoint, rowsPerCheck } from './control.ts'
import { type Band, nodeAt, nodeCount } from './lattice.ts'
import { chanceOfLengths, lengthEvidence, type SpanLengths, spanLengths } from './length-model.ts'
import { Explainer } from './lexical-score.ts'
import type { Models } from './models.ts'
import { addProfileEvidence } from './profile.ts'
import type { Side } from './side.ts'
import type { SoftLinks } from './soft-links.ts'

/** Moves in the order of their codes: the first three are also the first three beads. */
const moves = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
] as const
const [sourceGap, targetGap] = [3, 4]
const trust = { length: 0.9, profile: 0.6, words: 0.8 }

/** What the sweep needs for its row: evidence for the three beads starting at each target segment of the band. */
type Rows = readonly [Float64Array, Float64Array, Float64Array]
type Range = { readonly low: number; readonly high: number }

/** The best alignment in the band as links, all of probability 1. */
export function findCoarsePath(
  band: Band,
  source: Side,
  target: Side,
  models: Models,
  checkpoint: Checkpoint,
): SoftLinks {
  const scorer = new RowScorer(source, target, models)
  const how = new Uint8Array(nodeCount(band))
  const width = target.size + 3
  const ahead = [0, 1, 2].map(() => new Float64Array(width).fill(Number.NEGATIVE_INFINITY))
  if (ahead[0] !== undefined) ahead[0][0] = 0
  const costs = moveCosts(models)
  for (let i = 0; i <= source.size; i++) {
    if (i % rowsPerCheck === 0) checkpoint(i / (source.size + 1))
    const range = { low: band.low[i] ?? 0, high: band.high[i] ?? 0 }
    const evidence = scorer.score(i, range)
    pushRow(band, how, ahead, evidence, costs, i, range)
    const done = ahead.shift()
    if (done === undefined) continue
    done.fill(Number.NEGATIVE_INFINITY, range.low, range.high + 1)
    ahead.push(done)
  }
  return traceBack(band, how)
}

function moveCosts({ passage }: Models): readonly number[] {
  const { shares, sourceGap: skipped, targetGap: added } = passage
  return [
    Math.log(shares[0] ?? 1),
    Math.log(shares[1] ?? 1),
    Math.log(shares[2] ?? 1),
    Math.log(skipped * 6),
    Math.log(added * 6),
  ]
}

/** Carries the best sums of row `i` on to the rows below and to the right. `ahead[d]` belongs to row `i + d`. */
function pushRow(
  band: Band,
  how: Uint8Array,
  ahead: readonly Float64Array[],
  evidence: Rows,
  costs: readonly number[],
  i: number,
  { low, high }: Range,
): void {
  const [here, below, belowNext] = ahead
  const [one, two, merged] = evidence
  if (here === undefined || below === undefined || belowNext === undefined) return
  const [oneCost = 0, twoCost = 0, mergedCost = 0, sourceGapCost = 0, targetGapCost = 0] = costs
  const rows = { here: rowBase(band, i), below: rowBase(band, i + 1), belowNext: rowBase(band, i + 2) }
  const [belowLow, belowHigh] = bounds(band, i + 1)
  const [nextLow, nextHigh] = bounds(band, i + 2)
  for (let j = low; j <= high; j++) {
    const sum = here[j] ?? Number.NEGATIVE_INFINITY
    const k = j - low
    if (j + 1 >= belowLow && j + 1 <= belowHigh) relax(below, how, rows.below, j + 1, sum + oneCost + (one[k] ?? 0), 0)
    if (j + 2 >= belowLow && j + 2 <= belowHigh) relax(below, how, rows.below, j + 2, sum + twoCost + (two[k] ?? 0), 1)
    if (j + 1 >= nextLow && j + 1 <= nextHigh) {
      relax(belowNext, how, rows.belowNext, j + 1, sum + mergedCost + (merged[k] ?? 0), 2)
    }
    if (j >= belowLow && j <= belowHigh) relax(below, how, rows.below, j, sum + sourceGapCost, sourceGap)
    if (j < high) relax(here, how, rows.here, j + 1, sum + targetGapCost, targetGap)
  }
}

/** What to add to a target index to have the node in row `i`. */
function rowBase(band: Band, i: number): number {
  return (band.offset[i] ?? 0) - (band.low[i] ?? 0)
}

/** The row's first and last target index; none when the row lies past the end. */
function bounds(band: Band, i: number): readonly [low: number, high: number] {
  return i > band.sourceSize ? [0, -1] : [band.low[i] ?? 0, band.high[i] ?? -1]
}

function relax(onto: Float64Array, how: Uint8Array, base: number, j: number, sum: number, code: number): void {
  if (sum <= (onto[j] ?? 0)) return
  onto[j] = sum
  how[base + j] = code
}

function traceBack(band: Band, how: Uint8Array): SoftLinks {
  const found: { i: number; j: number; code: number }[] = []
  let i = band.sourceSize
  let j = band.targetSize
  while (i > 0 || j > 0) {
    const code = how[nodeAt(band, i, j)] ?? targetGap
    i -= moves[code]?.source ?? 0
    j -= moves[code]?.target ?? 1
    if (code < sourceGap) found.push({ i, j, code })
  }
  found.reverse()
  return {
    size: found.length,
    source: Int32Array.from(found, (link) => link.i),
    sourceCount: Uint8Array.from(found, ({ code }) => moves[code]?.source ?? 1),
    target: Int32Array.from(found, (link) => link.j),
    targetCount: Uint8Array.from(found, ({ code }) => moves[code]?.target ?? 1),
    probability: new Float64Array(found.length).fill(1),
  }
}

/** Scores the three beads of one row: lengths, punctuation of 1-1 links, words in one direction. */
class RowScorer {
  private readonly rows: Rows
  private readonly explainer: Explainer
  private readonly sourceSpans: SpanLengths
  private readonly targetSpans: SpanLengths
  private readonly chances: readonly Float64Array[]
  private readonly gains: Float64Array
  private readonly source: Side
  private readonly target: Side
  private readonly models: Models

  constructor(source: Side, target: Side, models: Models) {
    this.source = source
    this.target = target
    this.models = models
    const row = () => new Float64Array(target.size + 3)
    this.rows = [row(), row(), row()]
    this.gains = row()
    this.explainer = new Explainer({ teller: source, told: target, table: models.forward })
    this.sourceSpans = spanLengths(source)
    this.targetSpans = spanLengths(target)
    this.chances = [1, 2, 1].map((count) => chanceOfLengths(models.lengths, this.targetSpans, count))
  }

  score(i: number, { low, high }: Range): Rows {
    const range = { low, high: Math.min(high, this.target.size - 1) }
    for (const row of this.rows) row.fill(0, 0, high - low + 2)
    if (i >= this.source.size) return this.rows
    addProfileEvidence(this.models.profile, 0, i, range, this.rows[0])
    this.rows.forEach((_, bead) => {
      this.addLengths(i, bead, range)
    })
    this.addWords(i, range)
    return this.rows
  }

  private addLengths(i: number, bead: number, { low, high }: Range): void {
    const [row, shape, chances] = [this.rows[bead], beads[bead], this.chances[bead]]
    if (row === undefined || shape === undefined || chances === undefined) return
    const from = this.sourceSpans.log[shape.source - 1]?.[i] ?? 0
    const shortness = this.sourceSpans.shortness[shape.source - 1]?.[i] ?? 0
    const logs = this.targetSpans.log[shape.target - 1]
    const facing = this.targetSpans.shortness[shape.target - 1]
    if (logs === undefined || facing === undefined) return
    for (let j = low; j <= high; j++) {
      const both = shortness * (facing[j] ?? 0)
      const evidence = lengthEvidence(this.models.lengths, from, logs[j] ?? 0, both, chances[j] ?? 0)
      row[j - low] = trust.profile * (row[j - low] ?? 0) + trust.length * evidence
    }
  }

  private addWords(i: number, { low, high }: Range): void {
    const [one, two, merged] = this.rows
    const { gains, explainer } = this
    const last = Math.min(this.target.size - 1, high + 1)
    explainer.clear()
    explainer.tell(i)
    explainer.explain(gains, low, last)
    for (let j = low; j <= high; j++) {
      one[j - low] = (one[j - low] ?? 0) + trust.words * (gains[j] ?? 0)
      two[j - low] = (two[j - low] ?? 0) + trust.words * ((gains[j] ?? 0) + (j < last ? (gains[j + 1] ?? 0) : 0))
    }
    if (i + 1 >= this.source.size) return
    explainer.tell(i + 1)
    explainer.explain(gains, low, high)
    for (let j = low; j <= high; j++) merged[j - low] = (merged[j - low] ?? 0) + trust.words * (gains[j] ?? 0)
  }
}
