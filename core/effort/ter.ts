/** How many words somebody had to touch to make one text of another. */

/** Longer sequences are not moved, nor further than this, as in the authors' own program. */
const longestShift = 10
const furthestShift = 50
/** Shifted words are laid against those of the reference within so many of their place. */
const beam = 25
/** More than any text has words. */
const unreachable = 2 ** 31
/** So many shifts are weighed for each that is made, as in SacreBLEU: of two texts with nothing in common there are many more. */
const mostShiftsWeighed = 1_000
/** A longer segment is told without shifts: trying them would take too long. */
const mostWordsShifted = 120

export type TerCount = {
  /** Insertions, deletions and substitutions of words, and shifts of words that stand together. */
  readonly edits: number
  /** Words of the reference. */
  readonly words: number
}

/** Words and marks as units: runs of letters and digits, with an apostrophe or hyphen inside; any other sign by itself. */
export function terWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

/**
 * Translation edit rate (Snover, Dorr, Schwartz, Micciulla & Makhoul 2006, AMTA): the least edits that make `text` the
 * `reference`, shifts found greedily, each of which has to save more than it costs. Of a text and what became of it that is
 * HTER. The rate is `edits / words`; of many segments, the sums divided. Case counts. Never throws.
 */
export function terOf(text: string, reference: string): TerCount {
  const goal = terWords(reference)
  let words = terWords(text)
  let edits = distance(words, goal)
  let shifts = 0
  for (;;) {
    const isShort = words.length <= mostWordsShifted && goal.length <= mostWordsShifted
    const better = edits > 1 && isShort ? bestShift(words, goal, edits) : undefined
    if (better === undefined) return { edits: shifts + edits, words: goal.length }
    words = better.words
    edits = better.edits
    shifts += 1
  }
}

/**
 * Levenshtein over words, two rows at a time: a text of ten thousand words needs no more room for it. `beam`: words that stand
 * further apart than that, beside what the lengths differ by, are not laid against each other; the answer is never too low.
 */
function distance(words: readonly string[], goal: readonly string[], beam = Number.POSITIVE_INFINITY): number {
  let start = 0
  while (start < Math.min(words.length, goal.length) && words[start] === goal[start]) start += 1
  let [end, goalEnd] = [words.length, goal.length]
  for (; end > start && goalEnd > start && words[end - 1] === goal[goalEnd - 1]; end--) goalEnd -= 1
  const width = goalEnd - start
  const reach = beam + Math.abs(goalEnd - end)
  let above = Uint32Array.from({ length: width + 1 }, (_, at) => at)
  let here = new Uint32Array(width + 1)
  for (let row = 1; row <= end - start; row++) {
    const first = Math.max(1, row - reach)
    const last = Math.min(width, row + reach)
    here[first - 1] = first === 1 ? row : unreachable
    for (let at = first; at <= last; at++) {
      const same = words[start + row - 1] === goal[start + at - 1] ? 0 : 1
      here[at] = Math.min((above[at - 1] ?? 0) + same, (above[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1)
    }
    if (last < width) here[last + 1] = unreachable
    ;[above, here] = [here, above]
  }
  return above[width] ?? 0
}

/** For each word of the reference the word of the text that stands for it; undefined where one is lacking. */
type WordAt = readonly (number | undefined)[]

/** One of the shortest ways from the text to the reference. */
function align(words: readonly string[], goal: readonly string[]): WordAt {
  const width = goal.length + 1
  const cost = new Uint32Array((words.length + 1) * width)
  for (let at = 0; at < width; at++) cost[at] = at
  for (let row = 1; row <= words.length; row++) {
    cost[row * width] = row
    for (let at = 1; at < width; at++) {
      const same = words[row - 1] === goal[at - 1] ? 0 : 1
      const replaced = (cost[(row - 1) * width + at - 1] ?? 0) + same
      const removed = (cost[(row - 1) * width + at] ?? 0) + 1
      const added = (cost[row * width + at - 1] ?? 0) + 1
      cost[row * width + at] = Math.min(replaced, removed, added)
    }
  }
  return wayBack(cost, words, goal)
}

function wayBack(cost: Uint32Array, words: readonly string[], goal: readonly string[]): WordAt {
  const width = goal.length + 1
  const wordAt: (number | undefined)[] = goal.map(() => undefined)
  let [row, at] = [words.length, goal.length]
  while (row > 0 && at > 0) {
    const here = cost[row * width + at] ?? 0
    const same = words[row - 1] === goal[at - 1] ? 0 : 1
    if (here === (cost[(row - 1) * width + at - 1] ?? 0) + same) {
      row -= 1
      at -= 1
      wordAt[at] = row
    } else if (here === (cost[(row - 1) * width + at] ?? 0) + 1) row -= 1
    else at -= 1
  }
  return wordAt
}

type Shifted = { readonly words: readonly string[]; readonly edits: number }

/**
 * The shift that saves most, of those that are weighed. As in the paper: what is moved matches the reference where it comes to stand, is not all in its
 * place already, and what stands there in the reference is not all answered yet. Where a word stands for another by
 * mistake, the place may be behind any word that stands for those to be answered (as in the authors' program).
 */
function bestShift(words: readonly string[], goal: readonly string[], edits: number): Shifted | undefined {
  const wordAt = align(words, goal)
  const isPlaced = (at: number): boolean => wordAt[at] !== undefined && words[wordAt[at]] === goal[at]
  const placed = new Set(wordAt.filter((_, at) => isPlaced(at)))
  let best: Shifted | undefined
  let weighed = 0
  for (const { from, to, length } of matches(words, goal)) {
    const span = Array.from({ length }, (_, index) => index)
    if (span.every((index) => placed.has(from + index)) || span.every((index) => isPlaced(to + index))) continue
    for (const place of new Set([-1, ...span].map((index) => behind(wordAt, to + index + 1)))) {
      weighed += 1
      if (weighed > mostShiftsWeighed) return best
      const moved = move(words, from, length, place)
      const after = distance(moved, goal, beam)
      if (after + 1 < (best === undefined ? edits : best.edits + 1)) best = { words: moved, edits: after }
    }
  }
  return best
}

type Match = { readonly from: number; readonly to: number; readonly length: number }

function* matches(words: readonly string[], goal: readonly string[]): Generator<Match> {
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.max(0, from - furthestShift); to < Math.min(goal.length, from + furthestShift + 1); to++) {
      if (to === from) continue
      for (let length = 1; length <= longestShift && words[from + length - 1] === goal[to + length - 1]; length++) {
        if (from + length > words.length || to + length > goal.length) break
        yield { from, to, length }
      }
    }
  }
}

/** The place in the text behind the word that answers the one before this word of the reference. */
function behind(wordAt: WordAt, to: number): number {
  for (let at = to - 1; at >= 0; at--) {
    const word = wordAt[at]
    if (word !== undefined) return word + 1
  }
  return 0
}

function move(words: readonly string[], from: number, length: number, place: number): readonly string[] {
  const moved = words.slice(from, from + length)
  const rest = [...words.slice(0, from), ...words.slice(from + length)]
  const at = place <= from ? place : Math.max(from, place - length)
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)]
}
