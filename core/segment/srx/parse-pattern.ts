/** Reads a regular expression in ICU's notation, which SRX prescribes, into its parts. */
import { append } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { anyOf, everything, inEitherCase, not, range, verticalSpace } from './character-set.ts'
import { readClass } from './parse-class.ts'
import { readEscape } from './parse-escape.ts'
import {
  type Approximation,
  type Assertion,
  type Cursor,
  type Flags,
  malformed,
  type PatternNode,
  PatternStop,
  peek,
  skip,
  take,
  unsupported,
} from './pattern-node.ts'
import type { PatternFault } from './rules.ts'

export type ParsedPattern = {
  readonly node: PatternNode
  readonly approximations: readonly Approximation[]
}

/** No rule a person wrote is longer; ours with all abbreviations of a language stay far below. */
const longestPattern = 60_000
const deepestGroup = 40
const mostRepeats = 1000

/**
 * The parts of a pattern. Groups capture nothing; greedy and lazy are the same, since only whether it fits is asked;
 * possessive and atomic are read as greedy and named as approximations. Back references, `\X`, `\N{…}`, `\G`,
 * conditions and the flags `x` and `w` are unsupported.
 */
export function parsePattern(pattern: string): Result<ParsedPattern, PatternFault> {
  if (pattern.length > longestPattern) return fail({ kind: 'too-large' })
  const flags = { anyCase: false, dotIsAll: false, lines: false }
  const cursor: Cursor = { pattern, at: 0, flags, depth: 0, approximations: new Set() }
  try {
    const node = readChoice(cursor)
    if (cursor.at < pattern.length) return fail({ kind: 'malformed', at: cursor.at })
    return ok({ node, approximations: [...cursor.approximations] })
  } catch (error) {
    if (!(error instanceof PatternStop)) throw error
    return fail(error.fault)
  }
}

function readChoice(cursor: Cursor): PatternNode {
  if (cursor.depth > deepestGroup) throw new PatternStop({ kind: 'too-large' })
  const options = [readSequence(cursor)]
  while (skip(cursor, '|')) options.push(readSequence(cursor))
  const [only] = options
  return only !== undefined && options.length === 1 ? only : { kind: 'choice', options }
}

function readSequence(cursor: Cursor): PatternNode {
  const parts: PatternNode[] = []
  while (cursor.at < cursor.pattern.length && !peek(cursor, '|') && !peek(cursor, ')')) {
    if (skip(cursor, '\\Q')) append(parts, readQuoted(cursor))
    else parts.push(readRepeat(cursor, readAtom(cursor)))
  }
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : { kind: 'sequence', parts }
}

/** `\Q…\E`, to the end where `\E` is missing. */
function readQuoted(cursor: Cursor): readonly PatternNode[] {
  const end = cursor.pattern.indexOf('\\E', cursor.at)
  const quoted = cursor.pattern.slice(cursor.at, end < 0 ? undefined : end)
  cursor.at += quoted.length + (end < 0 ? 0 : 2)
  return [...quoted].map((character) => literal(cursor, character.codePointAt(0) ?? 0))
}

const counted = /\{(\d{1,9})(?:(,)(\d{0,9}))?\}/y

function readRepeat(cursor: Cursor, of: PatternNode): PatternNode {
  const bounds = readBounds(cursor)
  if (bounds === undefined) return of
  const [least, most] = bounds
  if (most < least) throw malformed(cursor)
  if (least > mostRepeats || (most !== Infinity && most > mostRepeats)) throw new PatternStop({ kind: 'too-large' })
  if (skip(cursor, '+')) cursor.approximations.add('possessive')
  else skip(cursor, '?')
  return { kind: 'repeat', of, least, most }
}

function readBounds(cursor: Cursor): readonly [least: number, most: number] | undefined {
  if (skip(cursor, '*')) return [0, Infinity]
  if (skip(cursor, '+')) return [1, Infinity]
  if (skip(cursor, '?')) return [0, 1]
  const found = take(cursor, counted)
  if (!found) return undefined
  const least = Number(found[1])
  if (found[2] === undefined) return [least, least]
  return [least, found[3] === '' || found[3] === undefined ? Infinity : Number(found[3])]
}

function readAtom(cursor: Cursor): PatternNode {
  if (skip(cursor, '(')) return readGroup(cursor)
  if (skip(cursor, '[')) return readClass(cursor)
  if (skip(cursor, '\\')) return readEscaped(cursor)
  if (skip(cursor, '^')) return assertion(cursor.flags.lines ? 'line-start' : 'text-start')
  if (skip(cursor, '$')) return assertion(cursor.flags.lines ? 'line-end' : 'text-end')
  if (skip(cursor, '.')) {
    return { kind: 'set', has: cursor.flags.dotIsAll ? everything : not(verticalSpace), members: undefined }
  }
  const code = cursor.pattern.codePointAt(cursor.at)
  if (code === undefined || '*+?{'.includes(String.fromCodePoint(code))) throw malformed(cursor)
  cursor.at += code > 0xffff ? 2 : 1
  return literal(cursor, code)
}

function assertion(what: Assertion): PatternNode {
  return { kind: 'assert', what }
}

function literal({ flags }: Cursor, code: number): PatternNode {
  const character = String.fromCodePoint(code)
  const has = range(code, code)
  if (!flags.anyCase) return { kind: 'set', has, members: [character] }
  const members = [...new Set([character.toLowerCase(), character.toUpperCase()])]
  return { kind: 'set', has: inEitherCase(has), members }
}

const assertions: ReadonlyMap<string, Assertion> = new Map([
  ['b', 'word-edge'],
  ['B', 'no-word-edge'],
  ['A', 'text-start'],
  ['Z', 'text-end'],
  ['z', 'text-end'],
])

function readEscaped(cursor: Cursor): PatternNode {
  const letter = cursor.pattern.charAt(cursor.at)
  const what = assertions.get(letter)
  if (what !== undefined || letter === 'R') cursor.at++
  if (what !== undefined) return assertion(what)
  if (letter === 'R') return { kind: 'set', has: verticalSpace, members: undefined }
  const escaped = readEscape(cursor)
  if ('code' in escaped) return literal(cursor, escaped.code)
  const has = cursor.flags.anyCase ? anyOf([escaped.has, inEitherCase(escaped.has)]) : escaped.has
  return { kind: 'set', has, members: undefined }
}

const flagSwitch = /\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y
const groupName = /\?P?<[A-Za-z]\w*>/y

/** The cursor stands behind the opening parenthesis. */
function readGroup(cursor: Cursor): PatternNode {
  if (skip(cursor, '?#')) return readComment(cursor)
  const outer = cursor.flags
  if (skip(cursor, '?=')) return look(readInside(cursor, outer), false, false)
  if (skip(cursor, '?!')) return look(readInside(cursor, outer), false, true)
  if (skip(cursor, '?<=')) return look(readInside(cursor, outer), true, false)
  if (skip(cursor, '?<!')) return look(readInside(cursor, outer), true, true)
  if (skip(cursor, '?>')) {
    cursor.approximations.add('atomic')
    return readInside(cursor, outer)
  }
  const found = take(cursor, flagSwitch)
  if (found) {
    cursor.flags = flagsAfter(cursor, found[1] ?? '', found[2] ?? '')
    // `(?i)` holds to the end of the group around it.
    return found[3] === ')' ? { kind: 'sequence', parts: [] } : readInside(cursor, outer)
  }
  if (!take(cursor, groupName) && peek(cursor, '?')) {
    throw unsupported(cursor, `(${cursor.pattern.slice(cursor.at, cursor.at + 2)}…)`)
  }
  return readInside(cursor, outer)
}

function look(of: PatternNode, isBehind: boolean, isNegated: boolean): PatternNode {
  return { kind: 'look', of, isBehind, isNegated }
}

function readInside(cursor: Cursor, outer: Flags): PatternNode {
  cursor.depth++
  const node = readChoice(cursor)
  cursor.depth--
  if (!skip(cursor, ')')) throw malformed(cursor)
  cursor.flags = outer
  return node
}

function readComment(cursor: Cursor): PatternNode {
  const end = cursor.pattern.indexOf(')', cursor.at)
  if (end < 0) throw malformed(cursor)
  cursor.at = end + 1
  return { kind: 'sequence', parts: [] }
}

function flagsAfter(cursor: Cursor, on: string, off: string): Flags {
  const strange = /[^imsud]/.exec(on) ?? /[^imsudxw]/.exec(off)
  if (strange) throw unsupported(cursor, `(?${strange[0]})`)
  const now = (flag: string, before: boolean): boolean => (before || on.includes(flag)) && !off.includes(flag)
  const { anyCase, dotIsAll, lines } = cursor.flags
  return { anyCase: now('i', anyCase), dotIsAll: now('s', dotIsAll), lines: now('m', lines) }
}
