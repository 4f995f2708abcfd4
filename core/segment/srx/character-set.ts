/** Sets of characters as regular expressions name them, by code point. */

export type CharacterSet = (code: number) => boolean

/** Remembers each answer: patterns are slow, texts repeat letters. */
function remembered(pattern: RegExp): CharacterSet {
  const known = new Map<number, boolean>()
  return (code) => {
    const answer = known.get(code) ?? pattern.test(String.fromCodePoint(code))
    known.set(code, answer)
    return answer
  }
}

/** Every character the set does not hold. */
export function not(has: CharacterSet): CharacterSet {
  return (code) => !has(code)
}

/** What any of the sets holds; nothing if there is none. */
export function anyOf(sets: readonly CharacterSet[]): CharacterSet {
  const [only] = sets
  if (only !== undefined && sets.length === 1) return only
  return (code) => sets.some((has) => has(code))
}

/** What both sets hold: `[a-z&&[^x]]`. */
export function bothOf(left: CharacterSet, right: CharacterSet): CharacterSet {
  return (code) => left(code) && right(code)
}

/** Code points from `first` to `last`, both included. */
export function range(first: number, last: number): CharacterSet {
  return (code) => code >= first && code <= last
}

/** What a set holds if capitals and small letters count as one. */
export function inEitherCase(has: CharacterSet): CharacterSet {
  return (code) => {
    if (has(code)) return true
    const character = String.fromCodePoint(code)
    return isOneIn(character.toLowerCase(), has) || isOneIn(character.toUpperCase(), has)
  }
}

/** "ß" in capitals is two letters, which no single place can hold. */
function isOneIn(character: string, has: CharacterSet): boolean {
  const code = character.codePointAt(0) ?? 0
  return character.length === String.fromCodePoint(code).length && has(code)
}

// As ICU defines them, not as JavaScript does: Unicode's digits, spaces and letters.
export const digit = remembered(/\p{Nd}/u)
export const space = remembered(/[\t\n\f\r\p{Z}]/u)
export const wordCharacter = remembered(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]/u)
export const horizontalSpace = remembered(/[\t\p{Zs}]/u)
export const verticalSpace = remembered(/[\n\v\f\r\u0085\u2028\u2029]/u)
/** The set of all characters. */
export const everything: CharacterSet = () => true

/** Names of POSIX and Java, in lower case. */
const named: ReadonlyMap<string, RegExp> = new Map([
  ['alpha', /\p{Alphabetic}/u],
  ['alnum', /[\p{Alphabetic}\p{Nd}]/u],
  ['upper', /\p{Uppercase}/u],
  ['lower', /\p{Lowercase}/u],
  ['digit', /\p{Nd}/u],
  ['punct', /\p{P}/u],
  ['space', /\p{White_Space}/u],
  ['whitespace', /\p{White_Space}/u],
  ['blank', /[\t\p{Zs}]/u],
  ['cntrl', /\p{Cc}/u],
  ['xdigit', /\p{Hex_Digit}/u],
  ['letter', /\p{L}/u],
  ['word', /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u],
])

const properties = new Map<string, CharacterSet | undefined>()

/** The set behind `\p{…}`, in the spellings of ICU, Java and POSIX; undefined for one JavaScript does not know. */
export function propertySet(name: string): CharacterSet | undefined {
  const key = name.trim()
  if (!properties.has(key)) properties.set(key, findProperty(key))
  return properties.get(key)
}

function findProperty(name: string): CharacterSet | undefined {
  if (!/^[\w =:-]{1,60}$/.test(name)) return undefined
  const bare = name.replace(/^Is_?(?=[A-Za-z])/, '')
  const alias = named.get(bare.toLowerCase())
  if (alias) return remembered(alias)
  const spelled = spell(bare)
  for (const spelling of [bare, spelled, `Script=${spelled}`]) {
    const pattern = compiled(`\\p{${spelling}}`)
    if (pattern) return remembered(pattern)
  }
  return undefined
}

/** ICU forgives case and spaces ("script: greek"), JavaScript does not ("Script=Greek"). */
function spell(name: string): string {
  const parts = name.split(/\s*[=:]\s*/)
  return parts.map((part) => part.replace(/[\s-]+/g, '_').replace(/[A-Za-z]+/g, capitalised)).join('=')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}

/** The code point that ends at a place. */
export function codeBefore(text: string, at: number): number {
  const isPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800
  return text.codePointAt(isPair ? at - 2 : at - 1) ?? 0
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    // The only way to ask an engine whether it knows a property.
    return undefined
  }
}
