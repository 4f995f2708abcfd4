/** Scores one row of the coarse sweep: lengths, punctuation of 1-1 links, words in one direction. */
import { beads } from './beads.ts'
import { Explainer } from './explainer.ts'
import type { SearchBand } from './lattice.ts'
import { chanceOfLengths, lengthEvidence, spanLengths } from './length-model.ts'
import type { Models } from './models.ts'
import { kindsOf, PairTable } from './pair-table.ts'
import { agreementOfTraits, traitKeys } from './profile.ts'
import type { TokenizedSide } from './side.ts'

const trust = { length: 0.9, profile: 0.6, words: 0.8 }
/** Lengths whose logarithms fall into one of so many steps are taken as equal: a coarse look needs no more. */
const stepsPerLog = 24

/** What the sweep needs for its row: evidence for the three beads starting at each target segment of the band. */
export type Rows = readonly [Float64Array, Float64Array, Float64Array]
export type Range = { readonly low: number; readonly high: number }

/** Walks down the rows of a band; scores the first three beads. */
export class RowScorer {
  private readonly rows: Rows
  private readonly explainer: Explainer
  private readonly lengths: readonly PairTable[]
  private readonly profiles: readonly PairTable[]
  private readonly gains: Float64Array
  private readonly band: SearchBand
  private readonly source: TokenizedSide
  private readonly target: TokenizedSide

  constructor(band: SearchBand, source: TokenizedSide, target: TokenizedSide, models: Models) {
    this.band = band
    this.source = source
    this.target = target
    const row = () => new Float64Array(target.size + 3)
    this.rows = [row(), row(), row()]
    this.gains = row()
    this.explainer = new Explainer({ teller: source, told: target, table: models.forward })
    this.lengths = lengthTables(source, target, models)
    this.profiles = profileTables(models)
  }

  /** Evidence of row `i`, from `low` on; good until the next call. Rows must be asked for in order. */
  score(i: number, { low, high }: Range): Rows {
    const range = { low, high: Math.min(high, this.target.size - 1) }
    for (const row of this.rows) row.fill(0, 0, high - low + 2)
    if (i >= this.source.size) return this.rows
    this.lengths.forEach((table, bead) => {
      addTable(table, i, range, this.rows[bead])
    })
    for (const table of this.profiles) addTable(table, i, range, this.rows[0])
    this.addWords(i, range)
    return this.rows
  }

  /** Steps of work done on words since the last call. */
  takeSteps(): number {
    const { steps } = this.explainer
    this.explainer.steps = 0
    return steps
  }

  private addWords(i: number, { low, high }: Range): void {
    const [one, two, merged] = this.rows
    const { gains, explainer } = this
    const last = Math.min(this.target.size - 1, high + 1)
    explainer.clear()
    explainer.tell(i, low, last)
    explainer.explain(gains, low, last)
    gains[last + 1] = 0
    for (let j = low; j <= high; j++) {
      const gain = trust.words * (gains[j] ?? 0)
      one[j - low] = (one[j - low] ?? 0) + gain
      two[j - low] = (two[j - low] ?? 0) + gain + trust.words * (gains[j + 1] ?? 0)
    }
    if (i + 1 >= this.source.size) return
    explainer.tell(i + 1, low, Math.min(this.target.size - 1, (this.band.high[i + 1] ?? 0) + 1))
    explainer.explain(gains, low, high)
    for (let j = low; j <= high; j++) merged[j - low] = (merged[j - low] ?? 0) + trust.words * (gains[j] ?? 0)
  }
}

function addTable(table: PairTable, i: number, { low, high }: Range, into: Float64Array | undefined): void {
  if (into === undefined) return
  const scores = table.row(i)
  const { targetKind } = table
  for (let j = low; j <= high; j++) into[j - low] = (into[j - low] ?? 0) + (scores[targetKind[j] ?? 0] ?? 0)
}

/** One table a bead. */
function lengthTables(source: TokenizedSide, target: TokenizedSide, { lengths }: Models): readonly PairTable[] {
  const [from, to] = [spanLengths(source), spanLengths(target)]
  return beads.slice(0, 3).map((shape) => {
    const [logs, shortness] = [from.log[shape.source - 1] ?? none, from.shortness[shape.source - 1] ?? none]
    const [facing, facingShortness] = [to.log[shape.target - 1] ?? none, to.shortness[shape.target - 1] ?? none]
    const chances = chanceOfLengths(lengths, to, shape.target)
    return new PairTable(kindsOf(logs.map(step)), kindsOf(facing.map(step)), (i, j) => {
      const both = (shortness[i] ?? 0) * (facingShortness[j] ?? 0)
      return trust.length * lengthEvidence(lengths, logs[i] ?? 0, facing[j] ?? 0, both, chances[j] ?? 0)
    })
  })
}

const none = new Float64Array(0)

function step(log: number): number {
  return Math.round(log * stepsPerLog)
}

/** Two tables, half of the traits each, for all together make too many kinds. */
function profileTables({ profile }: Models): readonly PairTable[] {
  return ([0, 1] as const).map((half) => {
    const [source, target] = [kindsOf(traitKeys(profile.source, half)), kindsOf(traitKeys(profile.target, half))]
    return new PairTable(source, target, (i, j) => trust.profile * agreementOfTraits(profile, half, i, j))
  })
}
