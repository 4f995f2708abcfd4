/** Chooses the alignment with the most links expected to be right, from the probability of each. */
import type { IndexLink } from '../model/alignment.ts'
import { beadCount, beads } from './beads.ts'
import { calibrate } from './confidence.ts'
import { type Checkpoint, wordsPerCheck } from './control.ts'
import type { Posteriors } from './forward-backward.ts'
import { nodeAt, nodeCount } from './lattice.ts'
import type { SoftLinks } from './soft-links.ts'

const sourceGapMove = 254
const targetGapMove = 255
/** A segment rightly left alone counts less than a link rightly made: only precision sees it. */
const aloneWorth = 0.6

/** Believed links above `least` probability, in the order of their source. */
export function believedLinks({ band, bead }: Posteriors, least: number): SoftLinks {
  const found: { readonly i: number; readonly j: number; readonly bead: number; readonly probability: number }[] = []
  for (let i = 0; i < band.sourceSize; i++) {
    const offset = (band.offset[i] ?? 0) - (band.low[i] ?? 0)
    bead.forEach((posterior, b) => {
      for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
        const probability = posterior[offset + j] ?? 0
        if (probability >= least) found.push({ i, j, bead: b, probability })
      }
    })
  }
  return {
    size: found.length,
    source: Int32Array.from(found, (link) => link.i),
    sourceCount: Uint8Array.from(found, (link) => beads[link.bead]?.source ?? 0),
    target: Int32Array.from(found, (link) => link.j),
    targetCount: Uint8Array.from(found, (link) => beads[link.bead]?.target ?? 0),
    probability: Float64Array.from(found, (link) => link.probability),
  }
}

/** The best alignment: every index once, in order; unaligned segments each alone. */
export function decode(posteriors: Posteriors, checkpoint: Checkpoint): readonly IndexLink[] {
  const { band } = posteriors
  const worth = new Float64Array(nodeCount(band)).fill(Number.NEGATIVE_INFINITY)
  const move = new Uint8Array(nodeCount(band))
  worth[0] = 0
  for (let i = 0; i <= band.sourceSize; i++) {
    if (i % wordsPerCheck === 0) checkpoint(i / band.sourceSize)
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) chooseMove(posteriors, worth, move, i, j)
  }
  return traceBack(posteriors, move)
}

function chooseMove(posteriors: Posteriors, worth: Float64Array, move: Uint8Array, i: number, j: number): void {
  const { band, bead, sourceAlone, targetAlone } = posteriors
  const node = nodeAt(band, i, j)
  if (node === 0) return
  let best = Number.NEGATIVE_INFINITY
  const consider = (from: number, gain: number, how: number) => {
    if (from < 0 || (worth[from] ?? 0) + gain <= best) return
    best = (worth[from] ?? 0) + gain
    move[node] = how
  }
  for (let b = 0; b < beadCount; b++) {
    const from = nodeAt(band, i - (beads[b]?.source ?? 0), j - (beads[b]?.target ?? 0))
    const probability = from < 0 ? 0 : (bead[b]?.[from] ?? 0)
    if (probability > 0) consider(from, probability, b)
  }
  consider(nodeAt(band, i - 1, j), aloneWorth * (sourceAlone[i - 1] ?? 0), sourceGapMove)
  consider(nodeAt(band, i, j - 1), aloneWorth * (targetAlone[j - 1] ?? 0), targetGapMove)
  worth[node] = best
}

function traceBack({ band, bead, sourceAlone, targetAlone }: Posteriors, move: Uint8Array): readonly IndexLink[] {
  const links: IndexLink[] = []
  let i = band.sourceSize
  let j = band.targetSize
  while (i > 0 || j > 0) {
    const how = move[nodeAt(band, i, j)] ?? targetGapMove
    if (how === sourceGapMove) {
      i--
      links.push({ source: [i], target: [], confidence: calibrate(sourceAlone[i] ?? 0, true) })
    } else if (how === targetGapMove) {
      j--
      links.push({ source: [], target: [j], confidence: calibrate(targetAlone[j] ?? 0, true) })
    } else {
      i -= beads[how]?.source ?? 1
      j -= beads[how]?.target ?? 1
      const confidence = calibrate(bead[how]?.[nodeAt(band, i, j)] ?? 0, false)
      links.push({ source: run(i, beads[how]?.source ?? 1), target: run(j, beads[how]?.target ?? 1), confidence })
    }
  }
  return links.reverse()
}

/** `count` indexes from `first` on. */
function run(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => first + k)
}
