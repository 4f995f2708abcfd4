/** Between kept stretches, what was removed and what was put in its place; tidied so that each change reads as one thought. */
import { append } from '../model/lists.ts'
import { matchTokens } from './match-tokens.ts'
import { refineWord } from './refine-word.ts'
import { cutTokens, tokenKind } from './tokens.ts'

/** The tokens kept before a change, and the change; a last one may change nothing. */
export type Change = {
  readonly kept: readonly string[]
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** The changes in order, untidied: as few tokens as possible are removed and added. */
export function findChanges(before: string, after: string): readonly Change[] {
  const beforeTokens = cutTokens(before)
  const afterTokens = cutTokens(after)
  const changes: Change[] = []
  let kept: string[] = []
  let beforeAt = 0
  let afterAt = 0
  const end = [beforeTokens.length, afterTokens.length] as const
  for (const [beforeMatch, afterMatch] of [...matchTokens(beforeTokens, afterTokens), end]) {
    const removed = beforeTokens.slice(beforeAt, beforeMatch)
    const added = afterTokens.slice(afterAt, afterMatch)
    if (removed.length > 0 || added.length > 0) {
      changes.push({ kept, removed, added })
      kept = []
    }
    append(kept, beforeTokens.slice(beforeMatch, beforeMatch + 1))
    beforeAt = beforeMatch + 1
    afterAt = afterMatch + 1
  }
  return kept.length > 0 ? [...changes, { kept, removed: [], added: [] }] : changes
}

/** Moves insertions and deletions to word edges, and makes one change of changes only a space or a small word keeps apart. */
export function tidyChanges(changes: readonly Change[]): readonly Change[] {
  return releaseEqualEdges(mergeNeighbours(slideToWordEdges(changes)))
}

/** "a |b a |c" and "a b| a b|c" say the same; people see words put in, with the space after them. */
function slideToWordEdges(changes: readonly Change[]): readonly Change[] {
  const slid = [...changes]
  for (let index = 0; index < slid.length; index++) {
    const change = slid[index]
    const next = slid[index + 1]
    if (change === undefined || (change.removed.length > 0 && change.added.length > 0)) continue
    const best = bestPlace(change, next?.kept ?? [])
    if (best === undefined) continue
    slid[index] = best.change
    slid[index + 1] = { removed: [], added: [], ...next, kept: best.following }
  }
  return slid.filter(({ kept, removed, added }) => kept.length + removed.length + added.length > 0)
}

type PlacedChange = { readonly change: Change; readonly following: readonly string[] }

function bestPlace(change: Change, following: readonly string[]): PlacedChange | undefined {
  const isInsertion = change.removed.length === 0
  const moved = isInsertion ? change.added : change.removed
  if (moved.length === 0) return undefined
  const row = [...change.kept, ...moved, ...following]
  const home = change.kept.length
  const length = moved.length
  let best = home
  let bestScore = scorePlace(row, home, length)
  const consider = (start: number) => {
    const score = scorePlace(row, start, length)
    if (score > bestScore) {
      best = start
      bestScore = score
    }
  }
  for (let start = home; start > 0 && row[start - 1] === row[start + length - 1]; start--) consider(start - 1)
  for (let start = home; start + length < row.length && row[start] === row[start + length]; start++) consider(start + 1)
  const shifted = row.slice(best, best + length)
  return {
    change: {
      kept: row.slice(0, best),
      removed: isInsertion ? [] : shifted,
      added: isInsertion ? shifted : [],
    },
    following: row.slice(best + length),
  }
}

/** Higher is easier to read: whole sentences first, then words with the space that follows them. */
function scorePlace(row: readonly string[], start: number, length: number): number {
  const before = row[start - 1]
  const first = row[start] ?? ''
  const last = row[start + length - 1] ?? ''
  const after = row[start + length]
  const startsCleanly = before === undefined || tokenKind(before) === 'space'
  const endsCleanly = tokenKind(last) === 'space' || after === undefined
  const startsSentence = before === undefined || /^[.!?…]$/u.test(row[start - 2] ?? '')
  return (
    (startsCleanly && tokenKind(first) !== 'space' ? 2 : 0) +
    (endsCleanly ? 2 : 0) +
    (startsCleanly && startsSentence && endsCleanly ? 1 : 0)
  )
}

/** A change that others may still be joined to, its words counted once. */
type Growing = {
  readonly kept: readonly string[]
  readonly removed: string[]
  readonly added: string[]
  removedWords: number
  addedWords: number
  readonly isRefinable: boolean
}

function mergeNeighbours(changes: readonly Change[]): readonly Change[] {
  const merged: Growing[] = []
  for (const change of changes) {
    const previous = merged.at(-1)
    const growing = startGrowing(change)
    if (previous !== undefined && readAsOne(previous, growing)) join(previous, growing)
    else merged.push(growing)
  }
  return merged.map(({ kept, removed, added }) => ({ kept, removed, added }))
}

function startGrowing(change: Change): Growing {
  const { kept, removed, added } = change
  return {
    kept,
    removed: [...removed],
    added: [...added],
    removedWords: removed.filter(isWord).length,
    addedWords: added.filter(isWord).length,
    isRefinable: isRefinable(change),
  }
}

function join(first: Growing, second: Growing): void {
  const keptWords = second.kept.filter(isWord).length
  for (const token of second.kept.concat(second.removed)) first.removed.push(token)
  for (const token of second.kept.concat(second.added)) first.added.push(token)
  first.removedWords += keptWords + second.removedWords
  first.addedWords += keptWords + second.addedWords
}

function readAsOne(first: Growing, second: Growing): boolean {
  if (second.kept.length === 0) return true
  if (countWords(first) === 0 || countWords(second) === 0) return false
  if (first.isRefinable || second.isRefinable || second.kept.length > 3) return false
  if (second.kept.some((token) => tokenKind(token) === 'code' || tokenKind(token) === 'sign')) return false
  const words = second.kept.filter(isWord)
  if (words.length === 0) return replaceWords(first, second)
  return words.length === 1 && (words[0]?.length ?? 0) <= 3 && countWords(first) >= 2 && countWords(second) >= 2
}

function replaceWords(first: Growing, second: Growing): boolean {
  return first.removedWords + second.removedWords > 0 && first.addedWords + second.addedWords > 0
}

function countWords({ removedWords, addedWords }: Growing): number {
  return Math.max(removedWords, addedWords)
}

/** What a joined change removes and adds alike at its edges was kept after all. */
function releaseEqualEdges(changes: readonly Change[]): readonly Change[] {
  const released: Change[] = []
  let carried: readonly string[] = []
  for (const { kept, removed, added } of changes) {
    const shorter = Math.min(removed.length, added.length)
    let start = 0
    while (start < shorter && removed[start] === added[start]) start++
    let end = 0
    while (end < shorter - start && removed.at(-1 - end) === added.at(-1 - end)) end++
    released.push({
      kept: [...carried, ...kept, ...removed.slice(0, start)],
      removed: removed.slice(start, removed.length - end),
      added: added.slice(start, added.length - end),
    })
    carried = removed.slice(removed.length - end)
  }
  return carried.length > 0 ? [...released, { kept: carried, removed: [], added: [] }] : released
}

function isWord(token: string): boolean {
  return tokenKind(token) === 'word'
}

/** True if one word became another: such a change may be shown letter by letter. */
export function isRefinable({ removed, added }: Change): boolean {
  const [from, to] = [removed[0], added[0]]
  if (removed.length !== 1 || added.length !== 1 || from === undefined || to === undefined) return false
  return isWord(from) && isWord(to) && refineWord(from, to) !== undefined
}
