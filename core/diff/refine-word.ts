/** Shows a changed word letter by letter, where most of it stayed. */
import type { DiffPart } from '../model/diff-part.ts'
import { type Match, matchTokens } from './match-tokens.ts'
import { cutGraphemes } from './tokens.ts'

/** More than this share of the longer word has to stay (FIELD.md §4a). */
const keptShare = 0.6
/** A word changed in more places than this is easier to read crossed out whole. */
const mostPlaces = 2

/** "148" for "184" would read "14884" with four digits crossed out, and a point struck out of "2.5" would hardly be seen. */
function isFigure(word: string): boolean {
  return /\p{N}/u.test(word)
}

/** The word's parts; undefined for figures, which are read whole, and where the two words share too little, or in too many scraps. */
export function refineWord(before: string, after: string): readonly DiffPart[] | undefined {
  if (isFigure(before) || isFigure(after)) return undefined
  const from = cutGraphemes(before)
  const to = cutGraphemes(after)
  const matches = matchTokens(from, to)
  if (matches.length <= keptShare * Math.max(from.length, to.length)) return undefined
  const parts: DiffPart[] = []
  let fromAt = 0
  let toAt = 0
  for (const [fromMatch, toMatch] of [
    ...matches.filter(isFirm(matches, from.length - 1, to.length - 1)),
    [from.length, to.length] as const,
  ]) {
    parts.push({ kind: 'removed', text: from.slice(fromAt, fromMatch).join('') })
    parts.push({ kind: 'added', text: to.slice(toAt, toMatch).join('') })
    parts.push({ kind: 'kept', text: from.slice(fromMatch, fromMatch + 1).join('') })
    fromAt = fromMatch + 1
    toAt = toMatch + 1
  }
  const joined = joinParts(parts)
  return countPlaces(joined) <= mostPlaces ? joined : undefined
}

/** A single letter kept between two changes is chance: "centre" became "center" by its last two letters. */
function isFirm(
  matches: readonly Match[],
  lastBefore: number,
  lastAfter: number,
): (match: Match, index: number) => boolean {
  const follows = (earlier: Match | undefined, later: Match | undefined) =>
    earlier !== undefined && later !== undefined && later[0] === earlier[0] + 1 && later[1] === earlier[1] + 1
  return (match, index) => {
    const [before, after] = match
    const isEdge = (before === 0 && after === 0) || (before === lastBefore && after === lastAfter)
    return isEdge || follows(matches[index - 1], match) || follows(match, matches[index + 1])
  }
}

function countPlaces(parts: readonly DiffPart[]): number {
  const changed = parts.filter((part, index) => part.kind !== 'kept' && (parts[index - 1]?.kind ?? 'kept') === 'kept')
  return changed.length
}

/** The same parts without empty ones, neighbours of one kind made one. */
export function joinParts(parts: readonly DiffPart[]): readonly DiffPart[] {
  const joined: DiffPart[] = []
  for (const part of parts) {
    const previous = joined.at(-1)
    if (part.text === '') continue
    if (previous?.kind === part.kind) joined[joined.length - 1] = { ...part, text: previous.text + part.text }
    else joined.push(part)
  }
  return joined
}
