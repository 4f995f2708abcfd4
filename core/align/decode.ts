/** Chooses the alignment with the most links expected to be right, each at a price, from the probability of each. */
import type { IndexLink } from '../model/alignment.ts'
import { beadCount, beads } from './beads.ts'
import { calibrate } from './confidence.ts'
import { type Checkpoint, Pace } from './control.ts'
import type { Posteriors } from './forward-backward.ts'
import { nodeAt, nodeCount, rowWidth } from './lattice.ts'
import type { Price } from './manner.ts'
import type { SoftLinks } from './soft-links.ts'

const sourceGapMove = 254
const targetGapMove = 255
/** What a node costs, in elementary steps. */
const stepsPerNode = 20
/** A segment rightly left alone counts less than a link rightly made: only precision sees it. */
const aloneWorth = 0.6

/** Believed links above `least` probability, in the order of their source; tells no progress, but looks up. */
export function believedLinks({ band, bead }: Posteriors, least: number, checkpoint: Checkpoint): SoftLinks {
  const pace = new Pace(checkpoint)
  let room = 0
  for (const posterior of bead) {
    room += countAbove(posterior, least)
    pace.work(posterior.length, 0)
  }
  const links = roomForLinks(room)
  let at = 0
  for (let i = 0; i < band.sourceSize; i++) {
    const first = band.offset[i] ?? 0
    const end = band.offset[i + 1] ?? 0
    pace.work(beadCount * (end - first), 0)
    for (let b = 0; b < beadCount; b++) {
      const posterior = bead[b]
      for (let node = first; node < end; node++) {
        const probability = posterior?.[node] ?? 0
        if (probability < least) continue
        links.source[at] = i
        links.sourceCount[at] = beads[b]?.source ?? 0
        links.target[at] = node - first + (band.low[i] ?? 0)
        links.targetCount[at] = beads[b]?.target ?? 0
        links.probability[at++] = probability
      }
    }
  }
  return { ...links, size: at }
}

function countAbove(posterior: Float32Array, least: number): number {
  let count = 0
  for (const probability of posterior) if (probability >= least) count++
  return count
}

function roomForLinks(count: number): SoftLinks {
  return {
    size: count,
    source: new Int32Array(count),
    sourceCount: new Uint8Array(count),
    target: new Int32Array(count),
    targetCount: new Uint8Array(count),
    probability: new Float64Array(count),
  }
}

/** The best alignment at this price: every index once, in order; unaligned segments each alone. */
export function decode(posteriors: Posteriors, price: Price, checkpoint: Checkpoint): readonly IndexLink[] {
  const { band } = posteriors
  const worth = new Float64Array(nodeCount(band)).fill(Number.NEGATIVE_INFINITY)
  const move = new Uint8Array(nodeCount(band))
  worth[0] = 0
  const pace = new Pace(checkpoint)
  for (let i = 0; i <= band.sourceSize; i++) {
    pace.work(stepsPerNode * rowWidth(band, i), i / band.sourceSize)
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) chooseMove(posteriors, price, worth, move, i, j)
  }
  return traceBack(posteriors, move)
}

function chooseMove(
  posteriors: Posteriors,
  price: Price,
  worth: Float64Array,
  move: Uint8Array,
  i: number,
  j: number,
): void {
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
    if (probability > 0) consider(from, probability - price.link, b)
  }
  consider(nodeAt(band, i - 1, j), aloneWorth * (sourceAlone[i - 1] ?? 0) - price.alone, sourceGapMove)
  consider(nodeAt(band, i, j - 1), aloneWorth * (targetAlone[j - 1] ?? 0) - price.alone, targetGapMove)
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
