/** What kind of character stands at a place: told by code unit, so that lone surrogates and any other input are safe. */

export type Script = 'latin' | 'cyrillic' | 'greek' | 'armenian' | 'arabic' | 'devanagari' | 'cjk' | 'other'

const latin = /^\p{Script=Latin}$/u
const cyrillic = /^\p{Script=Cyrillic}$/u
const upper = /^[\p{Lu}\p{Lt}]$/u
const lower = /^\p{Ll}$/u
const letter = /^[\p{L}\p{M}]$/u

const isKnown = 1
const isALetter = 2
const isCapital = 4
const isSmall = 8

/** What is known of each UTF-16 unit, filled in when it is first asked for: patterns are slow, texts repeat letters. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const known = kinds[code] ?? isKnown
  if (known !== 0) return known
  const character = String.fromCharCode(code)
  const cases = (upper.test(character) ? isCapital : 0) | (lower.test(character) ? isSmall : 0)
  const kind = isKnown | (letter.test(character) ? isALetter : 0) | cases
  kinds[code] = kind
  return kind
}

/** True for a capital or title-case letter (one UTF-16 unit). */
export function isUpperCase(character: string): boolean {
  return (kindOf(character.charCodeAt(0)) & isCapital) !== 0
}

/** True for a small letter (one UTF-16 unit). */
export function isLowerCase(character: string): boolean {
  return (kindOf(character.charCodeAt(0)) & isSmall) !== 0
}

/** True for any letter or mark on a letter, in any script (one UTF-16 unit). */
export function isLetter(character: string): boolean {
  return (kindOf(character.charCodeAt(0)) & isALetter) !== 0
}

/** True for 0 to 9, also in full width (one UTF-16 unit); digits of other scripts are none. */
export function isDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)
}

/** True for a letter of the Cyrillic script, Kazakh ones among them; false for its marks and signs. */
export function isCyrillicLetter(character: string): boolean {
  return cyrillic.test(character) && letter.test(character)
}

/** True for a letter of the Latin script, with or without marks. */
export function isLatinLetter(character: string): boolean {
  return latin.test(character) && letter.test(character)
}

/** True for anything a reader sees as a gap: white space, zero-width space, byte-order mark. False for the end of text. */
export function isGap(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0x1680) return code === 0xa0 || code === 0x85
  if (code >= 0x2000 && code <= 0x200b) return true
  return code === 0x3000 || code === 0x202f || code === 0xfeff || isRareGap(code)
}

function isRareGap(code: number): boolean {
  return code === 0x1680 || code === 0x2028 || code === 0x2029 || code === 0x205f || code === 0x2800
}

/** True for a character that ends a line. */
export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029
}

/** True for Chinese and Japanese letters, which stand without spaces. */
export function isIdeographic(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)
}

/** True for a unit of a picture sign: emoji, dingbats, their joiners. Surrogate pairs count by their first half. */
export function isPictograph(code: number): boolean {
  if (code < 0x2190) return false
  if (code >= 0xd83c && code <= 0xd83e) return true
  return (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff) || code === 0xfe0f
}

const scriptRanges: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'armenian'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3040, 0x30ff, 'cjk'],
  [0x3400, 0x9fff, 'cjk'],
]

/** The script a letter belongs to; `other` for what is no letter of these. */
export function scriptOf(character: string): Script {
  if (!isLetter(character)) return 'other'
  const code = character.charCodeAt(0)
  return scriptRanges.find(([first, last]) => code >= first && code <= last)?.[2] ?? 'other'
}
