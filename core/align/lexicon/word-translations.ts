/**
 * IBM Model 1 (Brown et al. 1993, CL 19:2) in both directions, brought to agree (Liang, Taskar & Klein 2006, NAACL):
 * in the later rounds a link of two words counts as far as both directions believe in it.
 */
import type { Checkpoint } from '../control.ts'
import type { LexicalEvidence } from '../evidence.ts'
import type { TokenizedSide } from '../side.ts'

/** Two sides whose segments face each other one to one: a learned corpus, or links that people approved. */
export type Bitext = { readonly first: TokenizedSide; readonly second: TokenizedSide }

/** Two words of a bitext's vocabularies and how often, counted in fractions, they were seen to translate each other. */
export type Sighting = { readonly first: number; readonly second: number; readonly count: number }

/** Rounds in which each direction learns alone, and in which they must agree. */
const rounds = { alone: 4, agreed: 4 }
/** Sightings that what is believed beforehand of two words is worth. */
const beliefWeight = 1
/** Weight of "no word at all" beside the words of a line. */
const nothing = 0.3

/** All pairs of words that share a line, each once and sorted; `ofToken` is the cell of every pair of tokens in turn. */
type Cells = {
  readonly start: Int32Array
  readonly first: Int32Array
  readonly second: Int32Array
  readonly ofToken: Int32Array
}

/**
 * Every pair of words that share a line, with how often they were believed to translate each other; by first word, then
 * second. `evidence` is what is known beforehand. Linear in the pairs of words of each line; same input, same answer.
 */
export function estimateWordTranslations(
  bitext: Bitext,
  evidence: readonly LexicalEvidence[],
  checkpoint: Checkpoint,
): readonly Sighting[] {
  const cells = collectCells(bitext)
  const beliefs = beliefsOf(bitext, cells, evidence, checkpoint)
  const size = cells.second.length
  let forward: Float64Array = new Float64Array(size).fill(1)
  let backward: Float64Array = new Float64Array(size).fill(1)
  let seen = count(bitext, cells, forward, backward, false)
  for (let round = 1; round < rounds.alone + rounds.agreed; round++) {
    checkpoint(round / (rounds.alone + rounds.agreed))
    forward = shares(seen.forward, beliefs, cells, bitext, true)
    backward = shares(seen.backward, beliefs, cells, bitext, false)
    seen = count(bitext, cells, forward, backward, round >= rounds.alone)
  }
  return Array.from(seen.forward, (counted, cell) => ({
    first: cells.first[cell] ?? 0,
    second: cells.second[cell] ?? 0,
    count: counted,
  }))
}

/** Calls `visit` for every pair of tokens that share a line, line by line, the first side's tokens outermost. */
function forEachTokenPair({ first, second }: Bitext, visit: (one: number, other: number, at: number) => void): void {
  let at = 0
  for (let line = 0; line < first.size; line++) {
    for (let i = first.start[line] ?? 0; i < (first.start[line + 1] ?? 0); i++) {
      for (let j = second.start[line] ?? 0; j < (second.start[line + 1] ?? 0); j++) {
        visit(first.words[i] ?? 0, second.words[j] ?? 0, at++)
      }
    }
  }
}

function collectCells(bitext: Bitext): Cells {
  const width = bitext.second.vocabulary.size
  let total = 0
  forEachTokenPair(bitext, () => total++)
  const keys = new Float64Array(total)
  forEachTokenPair(bitext, (one, other, at) => {
    keys[at] = one * width + other
  })
  const distinct = keys
    .slice()
    .sort()
    .filter((key, k, all) => k === 0 || key !== all[k - 1])
  const start = new Int32Array(bitext.first.vocabulary.size + 1)
  for (const key of distinct) {
    const row = Math.floor(key / width) + 1
    start[row] = (start[row] ?? 0) + 1
  }
  for (let row = 1; row < start.length; row++) start[row] = (start[row] ?? 0) + (start[row - 1] ?? 0)
  const first = Int32Array.from(distinct, (key) => Math.floor(key / width))
  const second = Int32Array.from(distinct, (key) => key % width)
  const ofToken = Int32Array.from(keys, (key) => findCell(start, second, Math.floor(key / width), key % width))
  return { start, first, second, ofToken }
}

/** The place of a pair among the cells, or -1. */
function findCell(start: Int32Array, second: Int32Array, row: number, word: number): number {
  let [low, high] = [start[row] ?? 0, (start[row + 1] ?? 0) - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = second[middle] ?? 0
    if (at === word) return middle
    if (at < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** What is believed beforehand of words that ever share a line, in sightings. */
function beliefsOf(
  { first, second }: Bitext,
  cells: Cells,
  evidence: readonly LexicalEvidence[],
  checkpoint: Checkpoint,
): Float64Array {
  const beliefs = new Float64Array(cells.second.length)
  for (const source of evidence) {
    for (const pair of source.pairs(first.vocabulary, second.vocabulary, () => checkpoint(0))) {
      const cell = findCell(cells.start, cells.second, pair.source, pair.target)
      if (cell >= 0) beliefs[cell] = (beliefs[cell] ?? 0) + (beliefWeight * (pair.forward + pair.backward)) / 2
    }
  }
  return beliefs
}

/** Counts as shares of their row's sum (forward) or of their column's (backward). */
function shares(
  counts: Float64Array,
  beliefs: Float64Array,
  cells: Cells,
  { first, second }: Bitext,
  isForward: boolean,
): Float64Array {
  const sums = new Float64Array(isForward ? first.vocabulary.size : second.vocabulary.size)
  const shared = counts.map((seen, cell) => seen + (beliefs[cell] ?? 0))
  const places = isForward ? cells.first : cells.second
  shared.forEach((seen, cell) => {
    const place = places[cell] ?? 0
    sums[place] = (sums[place] ?? 0) + seen
  })
  return shared.map((seen, cell) => seen / ((sums[places[cell] ?? 0] ?? 0) || 1))
}

type Seen = { readonly forward: Float64Array; readonly backward: Float64Array }

/** One look at every line. When the directions must agree, both counts are the product of what each believes. */
function count(bitext: Bitext, cells: Cells, forward: Float64Array, backward: Float64Array, mustAgree: boolean): Seen {
  const seen: Seen = {
    forward: new Float64Array(forward.length),
    backward: new Float64Array(forward.length),
  }
  let offset = 0
  for (let line = 0; line < bitext.first.size; line++) {
    const grid = gridOf(bitext, line, offset)
    offset += grid.rows * grid.columns
    countLine(grid, cells, bitext, forward, backward, mustAgree, seen)
  }
  return seen
}

type Grid = {
  readonly rows: number
  readonly columns: number
  readonly offset: number
  readonly i: number
  readonly j: number
}

function gridOf({ first, second }: Bitext, line: number, offset: number): Grid {
  const [i, j] = [first.start[line] ?? 0, second.start[line] ?? 0]
  return { rows: (first.start[line + 1] ?? 0) - i, columns: (second.start[line + 1] ?? 0) - j, offset, i, j }
}

function countLine(
  { rows, columns, offset, i, j }: Grid,
  { ofToken }: Cells,
  { first, second }: Bitext,
  forward: Float64Array,
  backward: Float64Array,
  mustAgree: boolean,
  seen: Seen,
): void {
  const cellAt = (r: number, c: number): number => ofToken[offset + r * columns + c] ?? 0
  const chanceOf = (side: typeof first, at: number): number =>
    nothing * ((side.vocabulary.counts[side.words[at] ?? 0] ?? 0) / side.words.length)
  const ofColumn = Float64Array.from({ length: columns }, (_, c) => chanceOf(second, j + c))
  const ofRow = Float64Array.from({ length: rows }, (_, r) => chanceOf(first, i + r))
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      ofColumn[c] = (ofColumn[c] ?? 0) + (forward[cellAt(r, c)] ?? 0)
      ofRow[r] = (ofRow[r] ?? 0) + (backward[cellAt(r, c)] ?? 0)
    }
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = cellAt(r, c)
      const there = (forward[cell] ?? 0) / (ofColumn[c] ?? 1)
      const back = (backward[cell] ?? 0) / (ofRow[r] ?? 1)
      const both = there * back
      seen.forward[cell] = (seen.forward[cell] ?? 0) + (mustAgree ? both : there)
      seen.backward[cell] = (seen.backward[cell] ?? 0) + (mustAgree ? both : back)
    }
  }
}
