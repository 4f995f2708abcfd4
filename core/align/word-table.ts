/** Which words of one side translate which of the other, with probabilities: a sparse table, one row a word. */
import type { Checkpoint } from './control.ts'
import type { LexicalEvidence, WordPair } from './evidence.ts'
import type { Vocabulary } from './side.ts'

/** Row `w` holds entries `[start[w], start[w + 1])`: the other side's word and P(other | w). Sorted by word. */
export type WordTable = {
  readonly start: Int32Array
  readonly word: Int32Array
  readonly probability: Float32Array
}

/** What is believed before the text is looked at, in both directions. */
export type Beliefs = { readonly forward: WordTable; readonly backward: WordTable }

/** Adds up every source of evidence. Rivals weaken each other: the more words look right, the more do so by accident. */
export function gatherBeliefs(
  sources: readonly LexicalEvidence[],
  source: Vocabulary,
  target: Vocabulary,
  checkpoint: Checkpoint,
): Beliefs {
  const pairs = sources.flatMap((evidence) => evidence.pairs(source, target, checkpoint))
  return {
    forward: tableOf(
      pairs.map((pair) => [pair.source, pair.target, pair.forward]),
      source.size,
    ),
    backward: tableOf(
      pairs.map((pair) => [pair.target, pair.source, pair.backward]),
      target.size,
    ),
  }
}

type Cell = readonly [row: number, word: number, probability: WordPair['forward']]

function tableOf(cells: readonly Cell[], rows: number): WordTable {
  const sorted = cells.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
  const start = new Int32Array(rows + 1)
  const sums = new Float64Array(rows)
  const best = new Float64Array(rows)
  for (const [row, , probability] of sorted) {
    start[row + 1] = (start[row + 1] ?? 0) + 1
    sums[row] = (sums[row] ?? 0) + probability
    best[row] = Math.max(best[row] ?? 0, probability)
  }
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0)
  return {
    start,
    word: Int32Array.from(sorted, (cell) => cell[1]),
    probability: Float32Array.from(
      sorted,
      ([row, , probability]) => probability * amongRivals(best[row] ?? 1, sums[row] ?? 1),
    ),
  }
}

/** Cost of each rival as likely as the best. */
const rivalry = 0.5

/** Factor for all beliefs of a word, from the strongest of them and their sum. */
function amongRivals(best: number, sum: number): number {
  const rivals = sum / best - 1
  return best / sum / (1 + rivalry * rivals)
}
