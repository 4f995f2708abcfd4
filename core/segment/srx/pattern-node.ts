/** What a regular expression consists of, and the place a reader of one has come to. */
import type { CharacterSet } from './character-set.ts'
import type { PatternFault } from './rules.ts'

export type Assertion = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge'

export type PatternNode =
  /** `members` are named where the set is a short list of characters: "a", "[Dd]". */
  | { readonly kind: 'set'; readonly has: CharacterSet; readonly members: readonly string[] | undefined }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly of: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'look'; readonly of: PatternNode; readonly isBehind: boolean; readonly isNegated: boolean }

export type Flags = { readonly anyCase: boolean; readonly dotIsAll: boolean; readonly lines: boolean }

/** What JavaScript cannot say but nearly every text forgives. */
export type Approximation = 'possessive' | 'atomic'

export type Cursor = {
  readonly pattern: string
  at: number
  flags: Flags
  depth: number
  readonly approximations: Set<Approximation>
}

/** Thrown by readers of patterns, caught by `parsePattern`; never leaves this folder. */
export class PatternStop extends Error {
  override readonly name = 'PatternStop'
  readonly fault: PatternFault
  constructor(fault: PatternFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** Why a pattern is not read: a construct of ICU that we do not know stands here (UTF-16 units of the pattern). */
export function unsupported(cursor: Cursor, construct: string): PatternStop {
  return new PatternStop({ kind: 'unsupported', construct, at: cursor.at })
}

/** Why a pattern is not read: it is none, from here on (UTF-16 units of the pattern). */
export function malformed(cursor: Cursor): PatternStop {
  return new PatternStop({ kind: 'malformed', at: cursor.at })
}

/** True if the text stands here; the cursor stays. */
export function peek(cursor: Cursor, text: string): boolean {
  return cursor.pattern.startsWith(text, cursor.at)
}

/** Steps over a text if it stands here. */
export function skip(cursor: Cursor, text: string): boolean {
  if (!peek(cursor, text)) return false
  cursor.at += text.length
  return true
}

/** Steps over what a sticky pattern finds here. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.pattern)
  if (found) cursor.at += found[0].length
  return found ?? undefined
}
