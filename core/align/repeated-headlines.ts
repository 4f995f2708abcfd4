/** A headline that one side repeats («Бюджет қабылданды» twice): the first copy is the aligned one, the second stands alone. */
import type { IndexLink } from '../model/alignment.ts'
import type { TokenizedSide } from './side.ts'

/** Share of common words above which two segments are copies; a garbled copy may have lost or doubled a word. */
const copyLikeness = 0.75

/** Moves links to the first of adjacent copies and parts links that hold both. Keeps every index once and in order. */
export function alignFirstCopies(
  links: readonly IndexLink[],
  source: TokenizedSide,
  target: TokenizedSide,
): readonly IndexLink[] {
  const parted = links.flatMap((link) => partCopies(link, source, target))
  const onTarget = preferFirst(
    parted,
    (link) => link.target,
    (link) => link.source,
    target,
    (link, index) => ({
      ...link,
      target: [index],
    }),
  )
  return preferFirst(
    onTarget,
    (link) => link.source,
    (link) => link.target,
    source,
    (link, index) => ({
      ...link,
      source: [index],
    }),
  )
}

/** A 1-2 or 2-1 link of two copies becomes a 1-1 link and an unaligned copy. */
function partCopies(link: IndexLink, source: TokenizedSide, target: TokenizedSide): readonly IndexLink[] {
  const [s = -1, s2] = link.source
  const [t = -1, t2] = link.target
  if (link.source.length === 1 && link.target.length === 2 && t2 !== undefined && areCopies(target, t, t2)) {
    return [
      { ...link, target: [t] },
      { ...link, source: [], target: [t2] },
    ]
  }
  if (link.source.length === 2 && link.target.length === 1 && s2 !== undefined && areCopies(source, s, s2)) {
    return [
      { ...link, source: [s] },
      { ...link, source: [s2], target: [] },
    ]
  }
  return [link]
}

type Indexes = (link: IndexLink) => readonly number[]
type Replace = (link: IndexLink, index: number) => IndexLink

/** Where an unaligned segment comes right before an aligned copy of it, the two change places. */
function preferFirst(
  links: readonly IndexLink[],
  mine: Indexes,
  other: Indexes,
  side: TokenizedSide,
  replace: Replace,
): readonly IndexLink[] {
  const result = [...links]
  for (let k = result.length - 1; k > 0; k--) {
    const [before, link] = [result[k - 1], result[k]]
    if (before === undefined || link === undefined) continue
    const [first, second] = [mine(before)[0], mine(link)[0]]
    const isCandidate = mine(link).length === 1 && other(link).length > 0 && other(before).length === 0
    if (!isCandidate || first === undefined || second === undefined || !areCopies(side, first, second)) continue
    result[k - 1] = replace(link, first)
    result[k] = replace(before, second)
  }
  return result
}

/** Whether two segments say the same in nearly the same words. */
function areCopies(side: TokenizedSide, one: number, other: number): boolean {
  const words = wordsOf(side, one)
  const facing = wordsOf(side, other)
  if (words.length === 0 || facing.length === 0) return side.texts[one]?.trim() === side.texts[other]?.trim()
  const left = [...facing]
  let common = 0
  for (const word of words) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    common++
  }
  return (2 * common) / (words.length + facing.length) >= copyLikeness
}

function wordsOf(side: TokenizedSide, segment: number): readonly number[] {
  return [...side.words.subarray(side.start[segment] ?? 0, side.start[segment + 1] ?? 0)]
}
