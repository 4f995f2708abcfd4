/** Which words of one side translate which of the other, with probabilities: a sparse table, one row a word. */
import type { Checkpoint } from './control.ts'
import type { LexicalEvidence, WordPair } from './evidence.ts'
import type { Vocabulary } from './side.ts'

/**
 * Row `w` holds entries `[start[w], start[w + 1])`: the other side's word and P(other | w). Sorted by word.
 * `elsewhere[w]` is the probability that `w` is translated by a known word that the other text does not hold at all.
 */
export type WordTable = {
  readonly start: Int32Array
  readonly word: Int32Array
  readonly probability: Float32Array
  readonly elsewhere: Float32Array
}

/** Beliefs of one direction, and per row how many sightings in the text they weigh as much as. */
export type BeliefTable = WordTable & { readonly weight: Float32Array }

/** What is believed before the text is looked at, in both directions. */
export type Beliefs = { readonly forward: BeliefTable; readonly backward: BeliefTable }

/** Weight, in sightings, of what look-alikes say of a word, and of what is known. */
const weightOf = { alike: 3, known: 8 }

/**
 * Adds up every source of evidence. Look-alikes that are rivals weaken each other: the more words look right, the more do
 * so by accident. What is known stands as it is, and leaves the look-alikes of a word only what it does not explain.
 */
export function gatherBeliefs(
  sources: readonly LexicalEvidence[],
  source: Vocabulary,
  target: Vocabulary,
  checkpoint: Checkpoint,
): Beliefs {
  const told = (kind: LexicalEvidence['kind']): readonly WordPair[] =>
    sources
      .filter((evidence) => evidence.kind === kind)
      .flatMap((evidence) => evidence.pairs(source, target, checkpoint))
  const [alike, known] = [told('likeness'), told('known')]
  checkpoint(1)
  const elsewhere = sources.flatMap((evidence) => evidence.elsewhere?.(source, target) ?? [])
  const forward = (pair: WordPair): Cell => [pair.source, pair.target, pair.forward]
  const backward = (pair: WordPair): Cell => [pair.target, pair.source, pair.backward]
  const elsewhereForward = elsewhere.map((shares) => shares.forward)
  const elsewhereBackward = elsewhere.map((shares) => shares.backward)
  const look = () => checkpoint(1)
  const ahead = tableOf(alike.map(forward), known.map(forward), addShares(elsewhereForward, source.size), look)
  checkpoint(1)
  const back = tableOf(alike.map(backward), known.map(backward), addShares(elsewhereBackward, target.size), look)
  return { forward: ahead, backward: back }
}

type Cell = readonly [row: number, word: number, probability: number]

function addShares(shares: readonly Float64Array[], rows: number): Float32Array {
  return Float32Array.from({ length: rows }, (_, row) =>
    Math.min(
      1,
      shares.reduce((sum, share) => sum + (share[row] ?? 0), 0),
    ),
  )
}

function tableOf(
  alike: readonly Cell[],
  known: readonly Cell[],
  elsewhere: Float32Array,
  look: () => void,
): BeliefTable {
  look()
  const rows = elsewhere.length
  const explained = new Float64Array(rows)
  for (const [row, , probability] of known) explained[row] = (explained[row] ?? 0) + probability
  const sure = known.map(([row, word, probability]): Cell => {
    return [row, word, probability / Math.max(1, explained[row] ?? 0)]
  })
  const likely = amongRivals(alike, rows).map(([row, word, probability]): Cell => {
    return [row, word, probability * Math.max(0, 1 - (explained[row] ?? 0))]
  })
  look()
  const weight = Float32Array.from(
    explained,
    (share) => weightOf.alike + (weightOf.known - weightOf.alike) * Math.min(1, share),
  )
  const joined = joinTwins([...sure, ...likely], rows)
  look()
  return { ...writeTable(joined, rows), elsewhere, weight }
}

/** Cells sorted by row and word, those of one pair added up. */
function joinTwins(cells: readonly Cell[], rows: number): readonly Cell[] {
  const joined: Cell[] = []
  for (const cell of sortedByRow(cells, rows)) {
    const last = joined.at(-1)
    if (last === undefined || last[0] !== cell[0] || last[1] !== cell[1]) joined.push(cell)
    else joined[joined.length - 1] = [cell[0], cell[1], Math.min(1, last[2] + cell[2])]
  }
  return joined
}

/** Sorts into rows first: there may be millions of cells, but few in a row. */
function sortedByRow(cells: readonly Cell[], rows: number): readonly Cell[] {
  const byRow = Array.from({ length: rows }, (): Cell[] => [])
  for (const cell of cells) byRow[cell[0]]?.push(cell)
  return byRow.flatMap((row) => row.sort((one, other) => one[1] - other[1]))
}

function writeTable(sorted: readonly Cell[], rows: number): Omit<WordTable, 'elsewhere'> {
  const start = new Int32Array(rows + 1)
  for (const [row] of sorted) start[row + 1] = (start[row + 1] ?? 0) + 1
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0)
  return {
    start,
    word: Int32Array.from(sorted, (cell) => cell[1]),
    probability: Float32Array.from(sorted, (cell) => cell[2]),
  }
}

/** Cost of each rival as likely as the best. */
const rivalry = 0.5

/** Lowers the beliefs of each word by how many rivals it has, from the strongest of them and their sum. */
function amongRivals(cells: readonly Cell[], rows: number): readonly Cell[] {
  const sums = new Float64Array(rows)
  const best = new Float64Array(rows)
  for (const [row, , probability] of cells) {
    sums[row] = (sums[row] ?? 0) + probability
    best[row] = Math.max(best[row] ?? 0, probability)
  }
  return cells.map(([row, word, probability]): Cell => {
    const [strongest, all] = [best[row] ?? 1, sums[row] ?? 1]
    return [row, word, (probability * strongest) / all / (1 + rivalry * (all / strongest - 1))]
  })
}
