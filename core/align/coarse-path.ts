/** First look at a long text: the best single alignment with few shapes in a wide band, in one quick sweep (Viterbi 1967). */
import { type Checkpoint, Pace } from './control.ts'
import { nodeAt, nodeCount, type SearchBand } from './lattice.ts'
import type { Models } from './models.ts'
import { type Range, RowScorer, type Rows } from './row-scorer.ts'
import type { TokenizedSide } from './side.ts'
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
/** What a cell of the sweep costs, in elementary steps. */
const cellSteps = 4
/** How much more readily than usual a segment is left alone: a sweep knows no long gaps, only many short ones. */
const gapEase = 6

/** The best alignment in the band as links, all of probability 1. */
export function findCoarsePath(
  band: SearchBand,
  source: TokenizedSide,
  target: TokenizedSide,
  models: Models,
  checkpoint: Checkpoint,
): SoftLinks {
  const scorer = new RowScorer(band, source, target, models)
  const how = new Uint8Array(nodeCount(band))
  const width = target.size + 3
  const ahead = [0, 1, 2].map(() => new Float64Array(width).fill(Number.NEGATIVE_INFINITY))
  if (ahead[0] !== undefined) ahead[0][0] = 0
  const costs = moveCosts(models, source.size, target.size)
  const pace = new Pace(checkpoint)
  for (let i = 0; i <= source.size; i++) {
    const range = { low: band.low[i] ?? 0, high: band.high[i] ?? 0 }
    const evidence = scorer.score(i, range)
    pushRow(band, how, ahead, evidence, costs, i, range)
    pace.work(scorer.takeSteps() + cellSteps * (range.high - range.low + 1), i / (source.size + 1))
    const done = ahead.shift()
    if (done === undefined) continue
    done.fill(Number.NEGATIVE_INFINITY, range.low, range.high + 1)
    ahead.push(done)
  }
  return traceBack(band, how)
}

/**
 * Natural logs of the moves' probabilities. A text far longer than the other must leave much alone: were that dear, the
 * path would smear its links over the longer text instead of skipping the missing chapter at once.
 */
function moveCosts({ passage }: Models, sourceSize: number, targetSize: number): readonly number[] {
  const { shares } = passage
  const larger = Math.max(sourceSize, targetSize)
  const skipped = Math.max(gapEase * passage.sourceGap, (sourceSize - targetSize) / larger)
  const added = Math.max(gapEase * passage.targetGap, (targetSize - sourceSize) / larger)
  const linked = Math.log((1 - Math.min(0.99, skipped)) * (1 - Math.min(0.99, added)))
  const unusual = Math.min(0, linked - Math.log((1 - gapEase * passage.sourceGap) * (1 - gapEase * passage.targetGap)))
  const costs = shares.slice(0, 3).map((share) => Math.log(share) + unusual)
  return [...costs, Math.log(skipped), Math.log(added)]
}

/** Carries the best sums of row `i` on to the rows below and to the right. `ahead[d]` belongs to row `i + d`. */
function pushRow(
  band: SearchBand,
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
function rowBase(band: SearchBand, i: number): number {
  return (band.offset[i] ?? 0) - (band.low[i] ?? 0)
}

/** The row's first and last target index; none when the row lies past the end. */
function bounds(band: SearchBand, i: number): readonly [low: number, high: number] {
  return i > band.sourceSize ? [0, -1] : [band.low[i] ?? 0, band.high[i] ?? -1]
}

function relax(onto: Float64Array, how: Uint8Array, base: number, j: number, sum: number, code: number): void {
  if (sum <= (onto[j] ?? 0)) return
  onto[j] = sum
  how[base + j] = code
}

function traceBack(band: SearchBand, how: Uint8Array): SoftLinks {
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
