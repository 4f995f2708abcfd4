/** Walks the lattice both ways and says how probable every link is, all alignments taken together (Baum & Petrie 1966). */
import { beadCount, beads, type TransitionPrior } from './beads.ts'
import { type Checkpoint, Pace } from './control.ts'
import { type Lattice, nodeAt, nodeCount, rowWidth, type SearchBand } from './lattice.ts'

/** Below this distance (natural log) a smaller term no longer changes a sum. */
const negligible = -22
const impossible = -1e300
/** What a node of the walk costs, in elementary steps. */
const stepsPerNode = 40

/** Natural logs of a passage, ready for the walk. */
type Steps = {
  readonly shares: Float64Array
  readonly linkToLink: number
  readonly linkToSource: number
  readonly linkToTarget: number
  readonly gapToGap: number
  readonly sourceToTarget: number
  readonly sourceToLink: number
  readonly targetToLink: number
}

/** Posterior probabilities: of every bead at its node, and of every segment to stand alone. */
export type Posteriors = {
  readonly band: SearchBand
  readonly bead: readonly Float32Array[]
  readonly sourceAlone: Float64Array
  readonly targetAlone: Float64Array
  /** Expected number of runs of segments standing alone. */
  readonly sourceRuns: number
  readonly targetRuns: number
}

/** Per node the log weight of all ways to come there with a link, a source gap or a target gap as last step. */
type Walk = { readonly link: Float64Array; readonly source: Float64Array; readonly target: Float64Array }

/** Posteriors of all links. Overwrites the lattice's evidence with them, to keep long texts small in memory. */
export function findPosteriors(lattice: Lattice, passage: TransitionPrior, checkpoint: Checkpoint): Posteriors {
  const steps = stepsOf(passage)
  const enter = walkForward(lattice, steps, checkpoint)
  return walkBackward(lattice, steps, enter, checkpoint)
}

function stepsOf({ shares, sourceGap, targetGap, gapGoesOn }: TransitionPrior): Steps {
  const across = (1 - gapGoesOn) * targetGap * 2
  return {
    shares: Float64Array.from(shares, Math.log),
    linkToLink: Math.log(1 - sourceGap - targetGap),
    linkToSource: Math.log(sourceGap),
    linkToTarget: Math.log(targetGap),
    gapToGap: Math.log(gapGoesOn),
    sourceToTarget: Math.log(across),
    sourceToLink: Math.log(1 - gapGoesOn - across),
    targetToLink: Math.log(1 - gapGoesOn),
  }
}

function addLogs(one: number, other: number): number {
  const large = one > other ? one : other
  const apart = one > other ? other - one : one - other
  return apart < negligible ? large : large + Math.log1p(Math.exp(apart))
}

function emptyWalk(band: SearchBand): Walk {
  const size = nodeCount(band)
  return {
    link: new Float64Array(size).fill(impossible),
    source: new Float64Array(size).fill(impossible),
    target: new Float64Array(size).fill(impossible),
  }
}

/** Answers the walk and `enter[node]`: log weight of standing at the node about to take a bead. */
function walkForward(lattice: Lattice, steps: Steps, checkpoint: Checkpoint): Walk & { readonly enter: Float64Array } {
  const { band } = lattice
  const pace = new Pace(checkpoint)
  const walk = emptyWalk(band)
  const enter = new Float64Array(nodeCount(band)).fill(impossible)
  for (let i = 0; i <= band.sourceSize; i++) {
    pace.work(stepsPerNode * rowWidth(band, i), (0.5 * i) / band.sourceSize)
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
      const node = nodeAt(band, i, j)
      walk.link[node] = node === 0 ? 0 : beadsInto(lattice, steps, enter, i, j)
      stepIntoGaps(walk, steps, node, nodeAt(band, i - 1, j), nodeAt(band, i, j - 1))
      enter[node] = addLogs(
        (walk.link[node] ?? impossible) + steps.linkToLink,
        addLogs(
          (walk.source[node] ?? impossible) + steps.sourceToLink,
          (walk.target[node] ?? impossible) + steps.targetToLink,
        ),
      )
    }
  }
  return { ...walk, enter }
}

const shapeSource = Int32Array.from(beads, (shape) => shape.source)
const shapeTarget = Int32Array.from(beads, (shape) => shape.target)
/** Terms of the sum now being made; kept between calls because there are millions. */
const terms = new Float64Array(beadCount)

/** Natural log of the sum of the exponentials of the first `count` terms. */
function sumTerms(count: number, largest: number): number {
  if (count === 0 || largest <= impossible) return impossible
  let sum = 0
  for (let k = 0; k < count; k++) {
    const apart = (terms[k] ?? impossible) - largest
    if (apart > negligible) sum += apart === 0 ? 1 : Math.exp(apart)
  }
  return sum === 1 ? largest : largest + Math.log(sum)
}

function beadsInto({ band, evidence }: Lattice, steps: Steps, enter: Float64Array, i: number, j: number): number {
  let count = 0
  let largest = impossible
  for (let bead = 0; bead < beadCount; bead++) {
    const from = nodeAt(band, i - (shapeSource[bead] ?? 0), j - (shapeTarget[bead] ?? 0))
    if (from < 0) continue
    const weight = (enter[from] ?? impossible) + (steps.shares[bead] ?? 0) + (evidence[bead]?.[from] ?? 0)
    terms[count++] = weight
    if (weight > largest) largest = weight
  }
  return sumTerms(count, largest)
}

function stepIntoGaps(walk: Walk, steps: Steps, node: number, above: number, left: number): void {
  if (above >= 0) {
    walk.source[node] = addLogs(
      (walk.link[above] ?? impossible) + steps.linkToSource,
      (walk.source[above] ?? impossible) + steps.gapToGap,
    )
  }
  if (left >= 0) {
    walk.target[node] = addLogs(
      (walk.link[left] ?? impossible) + steps.linkToTarget,
      addLogs(
        (walk.source[left] ?? impossible) + steps.sourceToTarget,
        (walk.target[left] ?? impossible) + steps.gapToGap,
      ),
    )
  }
}

type Forward = ReturnType<typeof walkForward>

/** Completes the walk backwards; `rest.link[node]` is the log weight of finishing from the node after a link, and so on. */
function walkBackward(lattice: Lattice, steps: Steps, forward: Forward, checkpoint: Checkpoint): Posteriors {
  const { band, evidence } = lattice
  const pace = new Pace(checkpoint)
  const rest = emptyWalk(band)
  const last = nodeCount(band) - 1
  const total = addLogs(
    forward.link[last] ?? impossible,
    addLogs(forward.source[last] ?? impossible, forward.target[last] ?? impossible),
  )
  const sourceAlone = new Float64Array(band.sourceSize).fill(1)
  const targetAlone = new Float64Array(band.targetSize).fill(1)
  let sourceRuns = 0
  let targetRuns = 0
  for (let i = band.sourceSize; i >= 0; i--) {
    pace.work(stepsPerNode * rowWidth(band, i), 1 - (0.5 * i) / band.sourceSize)
    for (let j = band.high[i] ?? 0; j >= (band.low[i] ?? 0); j--) {
      const node = nodeAt(band, i, j)
      const onward = beadsOutOf(lattice, steps, rest.link, i, j, (forward.enter[node] ?? impossible) - total)
      const below = nodeAt(band, i + 1, j)
      const right = nodeAt(band, i, j + 1)
      if (node === last) finishAt(rest, node)
      else stepBack(rest, steps, node, below, right, onward)
      sourceRuns += openedRun(forward.link, rest.source, node, below, steps.linkToSource - total)
      targetRuns += openedRun(forward.link, rest.target, node, right, steps.linkToTarget - total)
      targetRuns += openedRun(forward.source, rest.target, node, right, steps.sourceToTarget - total)
    }
  }
  takeFromAlone(band, evidence, sourceAlone, targetAlone)
  return { band, bead: evidence, sourceAlone, targetAlone, sourceRuns, targetRuns }
}

/** Probability that a run of unaligned segments opens with the step from `node` to `onto`. */
function openedRun(before: Float64Array, rest: Float64Array, node: number, onto: number, step: number): number {
  if (onto < 0) return 0
  const weight = (before[node] ?? impossible) + step + (rest[onto] ?? impossible)
  return weight < negligible ? 0 : Math.exp(weight)
}

function finishAt(rest: Walk, node: number): void {
  rest.link[node] = 0
  rest.source[node] = 0
  rest.target[node] = 0
}

/** Log weight of going on from a node with a bead; leaves each bead's posterior in place of its evidence. */
function beadsOutOf(
  lattice: Lattice,
  steps: Steps,
  restLink: Float64Array,
  i: number,
  j: number,
  here: number,
): number {
  const { band, evidence } = lattice
  const node = nodeAt(band, i, j)
  let count = 0
  let largest = impossible
  for (let bead = 0; bead < beadCount; bead++) {
    const posteriors = evidence[bead]
    if (posteriors === undefined) continue
    const to = nodeAt(band, i + (shapeSource[bead] ?? 0), j + (shapeTarget[bead] ?? 0))
    if (to < 0) {
      posteriors[node] = 0
      continue
    }
    const weight = (steps.shares[bead] ?? 0) + (posteriors[node] ?? 0) + (restLink[to] ?? impossible)
    terms[count++] = weight
    if (weight > largest) largest = weight
    const logPosterior = here + weight
    posteriors[node] = logPosterior < negligible ? 0 : Math.min(1, Math.exp(logPosterior))
  }
  return sumTerms(count, largest)
}

function stepBack(rest: Walk, steps: Steps, node: number, below: number, right: number, onward: number): void {
  const viaSource = below < 0 ? impossible : (rest.source[below] ?? impossible)
  const viaTarget = right < 0 ? impossible : (rest.target[right] ?? impossible)
  rest.link[node] = addLogs(
    onward + steps.linkToLink,
    addLogs(viaSource + steps.linkToSource, viaTarget + steps.linkToTarget),
  )
  rest.source[node] = addLogs(
    onward + steps.sourceToLink,
    addLogs(viaSource + steps.gapToGap, viaTarget + steps.sourceToTarget),
  )
  rest.target[node] = addLogs(onward + steps.targetToLink, viaTarget + steps.gapToGap)
}

/** What no bead covers stands alone. */
function takeFromAlone(
  band: SearchBand,
  posteriors: readonly Float32Array[],
  sourceAlone: Float64Array,
  targetAlone: Float64Array,
): void {
  beads.forEach((shape, bead) => {
    const posterior = posteriors[bead]
    if (posterior === undefined) return
    for (let i = 0; i < band.sourceSize; i++) {
      const offset = (band.offset[i] ?? 0) - (band.low[i] ?? 0)
      for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
        const probability = posterior[offset + j] ?? 0
        if (probability === 0) continue
        for (let k = 0; k < shape.source; k++) sourceAlone[i + k] = (sourceAlone[i + k] ?? 0) - probability
        for (let k = 0; k < shape.target; k++) targetAlone[j + k] = (targetAlone[j + k] ?? 0) - probability
      }
    }
  })
  for (let i = 0; i < sourceAlone.length; i++) sourceAlone[i] = Math.max(0, sourceAlone[i] ?? 0)
  for (let j = 0; j < targetAlone.length; j++) targetAlone[j] = Math.max(0, targetAlone[j] ?? 0)
}
