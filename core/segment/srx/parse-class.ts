/** Sets in brackets: `[A-Z\p{Lu}]`, `[^\s]`, `[[:alpha:]]`, `[\p{L}&&[^aeiou]]`, `[[a-z]--[xyz]]`. */
import { anyOf, bothOf, type CharacterSet, inEitherCase, not, propertySet, range } from './character-set.ts'
import { readEscape } from './parse-escape.ts'
import { type Cursor, malformed, type PatternNode, peek, skip, take, unsupported } from './pattern-node.ts'

type Members = readonly string[] | undefined

/** What was read so far of one pair of brackets. */
type Reading = { sets: CharacterSet[]; members: string[]; isList: boolean }

const posix = /\[:(\^?)([a-zA-Z]+):\]/y
const deepest = 10
const longestList = 12

/** Reads a set; the cursor stands behind its opening bracket. */
export function readClass(cursor: Cursor): PatternNode {
  const { has, members } = readBody(cursor, 0)
  if (!cursor.flags.anyCase) return { kind: 'set', has, members }
  const bothCases = members?.flatMap((member) => [member.toLowerCase(), member.toUpperCase()])
  return { kind: 'set', has: inEitherCase(has), members: bothCases && [...new Set(bothCases)] }
}

function readBody(cursor: Cursor, depth: number): { readonly has: CharacterSet; readonly members: Members } {
  if (depth > deepest) throw unsupported(cursor, '[[[…]]]')
  const isNegated = skip(cursor, '^')
  const reading: Reading = { sets: [], members: [], isList: !isNegated }
  if (skip(cursor, ']')) add(reading, 93)
  let combined: CharacterSet | undefined
  let combine = bothOf
  while (!skip(cursor, ']')) {
    const operator = readOperator(cursor, reading)
    if (operator === undefined) {
      readItem(cursor, reading, depth)
      continue
    }
    const left = anyOf(reading.sets)
    combined = combined === undefined ? left : combine(combined, left)
    combine = operator
    reading.sets = []
    reading.isList = false
  }
  const last = anyOf(reading.sets)
  const has = combined === undefined ? last : combine(combined, last)
  const isList = reading.isList && reading.members.length <= longestList
  return { has: isNegated ? not(has) : has, members: isList ? reading.members : undefined }
}

function without(left: CharacterSet, right: CharacterSet): CharacterSet {
  return bothOf(left, not(right))
}

function readOperator(cursor: Cursor, { sets }: Reading): typeof bothOf | undefined {
  if (skip(cursor, '&&')) return bothOf
  if (sets.length === 0) return undefined
  if (peek(cursor, '--[') || peek(cursor, '-[')) {
    cursor.at += peek(cursor, '--') ? 2 : 1
    return without
  }
  return undefined
}

function add(reading: Reading, first: number, last = first): void {
  reading.sets.push(range(first, last))
  if (first === last) reading.members.push(String.fromCodePoint(first))
  else reading.isList = false
}

function readItem(cursor: Cursor, reading: Reading, depth: number): void {
  const name = take(cursor, posix)
  if (name) addSet(reading, posixSet(cursor, name[1] === '^', name[2] ?? ''))
  else if (skip(cursor, '[')) addSet(reading, readBody(cursor, depth + 1).has)
  else readRange(cursor, reading)
}

const noRange = ['-]', '-[', '--[']

function readRange(cursor: Cursor, reading: Reading): void {
  const first = readCharacter(cursor)
  if (typeof first !== 'number') {
    addSet(reading, first)
    return
  }
  const isAlone = !peek(cursor, '-') || noRange.some((text) => peek(cursor, text))
  if (!isAlone) cursor.at++
  const last = isAlone ? first : readCharacter(cursor)
  if (typeof last !== 'number') throw unsupported(cursor, '[a-\\p{…}]')
  if (last < first) throw malformed(cursor)
  add(reading, first, last)
}

function addSet(reading: Reading, has: CharacterSet): void {
  reading.sets.push(has)
  reading.isList = false
}

function posixSet(cursor: Cursor, isNegated: boolean, name: string): CharacterSet {
  const has = propertySet(name)
  if (!has) throw unsupported(cursor, `[:${name}:]`)
  return isNegated ? not(has) : has
}

function readCharacter(cursor: Cursor): number | CharacterSet {
  if (skip(cursor, '\\')) {
    const escaped = readEscape(cursor)
    return 'code' in escaped ? escaped.code : escaped.has
  }
  const code = cursor.pattern.codePointAt(cursor.at)
  if (code === undefined) throw malformed(cursor)
  cursor.at += code > 0xffff ? 2 : 1
  return code
}
