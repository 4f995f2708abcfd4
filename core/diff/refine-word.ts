/** Shows a changed word letter by letter, where most of it stayed. */
import type { DiffPart } from './diff-words.ts'
import { matchTokens } from './match-tokens.ts'
import { cutGraphemes } from './tokens.ts'

/** More than this share of the longer word has to stay (FIELD.md §4a). */
const keptShare = 0.6
/** A word changed in more places than this is easier to read crossed out whole. */
const mostPlaces = 2

/** The word's parts; undefined where the two words share too little, or in too many scraps. */
export function refineWord(before: string, after: string): readonly DiffPart[] | undefined {
  const from = cutGraphemes(before)
  const to = cutGraphemes(after)
  const matches = matchTokens(from, to)
  if (matches.length <= keptShare * Math.max(from.length, to.length)) return undefined
  const parts: DiffPart[] = []
  let places = 0
  let fromAt = 0
  let toAt = 0
  for (const [fromMatch, toMatch] of [...matches, [from.length, to.length] as const]) {
    const removed = from.slice(fromAt, fromMatch).join('')
    const added = to.slice(toAt, toMatch).join('')
    if (removed !== '' || added !== '') places++
    parts.push({ kind: 'removed', text: removed }, { kind: 'added', text: added })
    parts.push({ kind: 'kept', text: from.slice(fromMatch, fromMatch + 1).join('') })
    fromAt = fromMatch + 1
    toAt = toMatch + 1
  }
  return places <= mostPlaces ? joinParts(parts) : undefined
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
