/** A change in words: the facts for "replaced “a” by “b”" in a history. */
import type { ChangeKind } from '../model/change-kind.ts'
import { anyCode } from '../model/inline-text.ts'
import { type Change, findChanges, tidyChanges } from './changes.ts'
import { tokenKind } from './tokens.ts'

/** One change; `before` or `after` is empty where something was put in or taken out. */
export type ChangeFact = { readonly kind: ChangeKind; readonly before: string; readonly after: string }

/** In reading order; empty if nothing changed. */
export type ChangeDescription = readonly ChangeFact[]

/** A text of which less than this share of words stayed was not corrected but written anew. */
const retypedShare = 0.3
/** Shorter texts are never "written anew": there a replaced word says more. */
const fewestRetypedWords = 4

/** Names each change of words, spaces, capitals or signs between two texts; whole words, never letters of them. */
export function describeChange(before: string, after: string): ChangeDescription {
  if (before === after) return []
  const changes = tidyChanges(findChanges(before, after))
  if (isRetyped(changes)) return [{ kind: 'retyped', before: before.trim(), after: after.trim() }]
  return changes.filter(({ removed, added }) => removed.length + added.length > 0).map(nameChange)
}

function isRetyped(changes: readonly Change[]): boolean {
  const kept = countWords(changes.flatMap((change) => change.kept))
  const removed = countWords(changes.flatMap((change) => change.removed))
  const added = countWords(changes.flatMap((change) => change.added))
  const fewer = Math.min(kept + removed, kept + added)
  return fewer >= fewestRetypedWords && kept < fewer * retypedShare
}

function countWords(tokens: readonly string[]): number {
  return tokens.filter((token) => tokenKind(token) === 'word').length
}

function nameChange(change: Change): ChangeFact {
  const before = change.removed.join('')
  const after = change.added.join('')
  const kind = changeKind(before, after)
  // The space beside a word that was put in is not news; where spaces are the news, they stay.
  return kind === 'spacing' ? { kind, before, after } : { kind, before: before.trim(), after: after.trim() }
}

/** What a change of these words is called; `retyped` is said of whole texts only. */
export function changeKind(before: string, after: string): ChangeKind {
  if (withoutSpaces(before) === withoutSpaces(after)) return 'spacing'
  if (lowerCase(before) === lowerCase(after)) return 'capitals'
  if (lettersOf(before) === lettersOf(after)) return 'punctuation'
  if (lettersOf(lowerCase(before)) === lettersOf(lowerCase(after))) return 'capitals'
  if (before.trim() === '') return 'inserted'
  return after.trim() === '' ? 'deleted' : 'replaced'
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '')
}

/** Without regard to spaces: a mended ".that" is a capital letter first of all. */
function lowerCase(text: string): string {
  return withoutSpaces(text).toLowerCase()
}

const notLetters = new RegExp(String.raw`[^\p{L}\p{N}\p{M}${anyCode}]`, 'gu')

function lettersOf(text: string): string {
  return text.replace(notLetters, '')
}
