/** What stands behind a backslash in a regular expression, where it means one character or a set of them. */
import {
  type CharacterSet,
  digit,
  horizontalSpace,
  not,
  propertySet,
  space,
  verticalSpace,
  wordCharacter,
} from './character-set.ts'
import { type Cursor, malformed, peek, take, unsupported } from './pattern-node.ts'

/** One character, by its code point, or a set. */
export type Escaped = { readonly code: number } | { readonly has: CharacterSet }

const sets: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', digit],
  ['D', not(digit)],
  ['s', space],
  ['S', not(space)],
  ['w', wordCharacter],
  ['W', not(wordCharacter)],
  ['h', horizontalSpace],
  ['H', not(horizontalSpace)],
  ['v', verticalSpace],
  ['V', not(verticalSpace)],
])

const controls: ReadonlyMap<string, number> = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['f', 12],
  ['a', 7],
  ['e', 27],
])

const hexadecimal = /x\{([\dA-Fa-f]{1,6})\}|x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})/y
const octal = /0([0-7]{1,3})/y
const property = /([pP])(?:\{(\^?)([^{}]*)\}|([A-Z]))/y

/** Reads one escape; the cursor stands behind the backslash. */
export function readEscape(cursor: Cursor): Escaped {
  const character = cursor.pattern.charAt(cursor.at)
  const set = sets.get(character)
  const control = controls.get(character)
  if (set !== undefined || control !== undefined) cursor.at++
  if (set !== undefined) return { has: set }
  if (control !== undefined) return { code: control }
  return readProperty(cursor) ?? readNumbered(cursor) ?? readPlain(cursor)
}

function readProperty(cursor: Cursor): Escaped | undefined {
  const found = take(cursor, property)
  if (!found) return undefined
  const [whole, letter, caret, name, short] = found
  const has = propertySet(name ?? short ?? '')
  if (!has) throw unsupported(cursor, `\\${whole}`)
  return { has: (letter === 'P') === (caret === '^') ? has : not(has) }
}

function readNumbered(cursor: Cursor): Escaped | undefined {
  const found = take(cursor, hexadecimal)
  const digits = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4]
  const code = digits === undefined ? Number.parseInt(take(cursor, octal)?.[1] ?? '', 8) : Number.parseInt(digits, 16)
  if (Number.isNaN(code)) return undefined
  if (code > 0x10ffff) throw malformed(cursor)
  return { code }
}

function readPlain(cursor: Cursor): Escaped {
  const code = cursor.pattern.codePointAt(cursor.at)
  if (code === undefined) throw malformed(cursor)
  const character = String.fromCodePoint(code)
  // Letters and digits that mean something else to ICU: `\1`, `\k<name>`, `\X`, `\N{…}`, `\G`.
  if (/[a-z\d]/i.test(character)) throw unsupported(cursor, `\\${character}${peek(cursor, 'N{') ? '{…}' : ''}`)
  cursor.at += character.length
  return { code }
}
