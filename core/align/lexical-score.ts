/** Adds to a lattice what the words say: how much better each side's words are explained by the other than by chance. */
import { beadCount, beads, longestSpan } from './beads.ts'
import { type Checkpoint, Pace } from './control.ts'
import { Explainer, type Telling } from './explainer.ts'
import { type Lattice, nodeAt, type SearchBand } from './lattice.ts'

/** `isTurned` says that the teller is the target side; `weight` is how far this direction is trusted. */
export type LexiconDirection = Telling & { readonly isTurned: boolean; readonly weight: number }

/** Adds one direction's evidence to every bead of the lattice. */
export function addLexicalEvidence(lattice: Lattice, direction: LexiconDirection, checkpoint: Checkpoint): void {
  const { teller, told, isTurned } = direction
  const { low, high } = isTurned ? columnBounds(lattice.band) : lattice.band
  const explainer = new Explainer(direction)
  const pace = new Pace(checkpoint)
  const gains = new Float64Array(told.size + 1)
  const lastTold = (segment: number) => Math.min(told.size - 1, (high[segment] ?? 0) + longestSpan)
  for (let first = 0; first < teller.size; first++) {
    const [from, to] = [low[first] ?? 0, high[first] ?? 0]
    explainer.clear()
    for (let length = 1; length <= longestSpan && first + length <= teller.size; length++) {
      const segment = first + length - 1
      explainer.tell(segment, from, lastTold(segment))
      explainer.explain(gains, from, lastTold(first))
      accumulate(gains, from, lastTold(first))
      addGains(lattice, direction, gains, first, length, from, to)
    }
    pace.work(explainer.steps, first / teller.size)
    explainer.steps = 0
  }
}

/** `gains` here are running sums: told segments `[at, at + n)` together gain `gains[at + n] - gains[at]`. */
function addGains(
  { band, evidence }: Lattice,
  { isTurned, weight, told }: LexiconDirection,
  gains: Float64Array,
  first: number,
  length: number,
  low: number,
  high: number,
): void {
  const base = (band.offset[first] ?? 0) - (band.low[first] ?? 0)
  for (let bead = 0; bead < beadCount; bead++) {
    const shape = beads[bead]
    const into = evidence[bead]
    if (shape === undefined || into === undefined || (isTurned ? shape.target : shape.source) !== length) continue
    const other = isTurned ? shape.source : shape.target
    const last = Math.min(high, told.size - other)
    for (let at = low; at <= last; at++) {
      const node = isTurned ? nodeAt(band, at, first) : base + at
      if (node >= 0) into[node] = (into[node] ?? 0) + weight * ((gains[at + other] ?? 0) - (gains[at] ?? 0))
    }
  }
}

/** Turns values per segment into running sums from `from` on: afterwards `values[at]` is the sum before `at`. */
function accumulate(values: Float64Array, from: number, to: number): void {
  let sum = 0
  for (let at = from; at <= to + 1; at++) {
    const value = values[at] ?? 0
    values[at] = sum
    sum += value
  }
}

/** For each target index the first and last row whose band holds it. */
function columnBounds(band: SearchBand): { readonly low: Int32Array; readonly high: Int32Array } {
  const low = new Int32Array(band.targetSize + 1).fill(band.sourceSize)
  const high = new Int32Array(band.targetSize + 1)
  for (let i = 0; i <= band.sourceSize; i++) {
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
      if (i < (low[j] ?? 0)) low[j] = i
      if (i > (high[j] ?? 0)) high[j] = i
    }
  }
  return { low, high }
}
