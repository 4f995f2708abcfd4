/** What stands in place of a found text. */
import type { LanguageTag } from '../model/ids.ts'
import type { Replacement } from '../model/search-pattern.ts'
import type { Caught } from './compile-pattern.ts'

/** `$1` to `$99`, `$<name>`, `$&` and `$$`, as JavaScript reads them; of a group that is not there the sign stays. */
const signs = /\$(?:(\$)|(&)|([1-9]\d?)|<([^>]*)>)/gu

function fill(template: string, { groups, named }: Caught): string {
  return template.replace(signs, (sign, dollar?: string, whole?: string, digits = '', name = '') => {
    if (dollar !== undefined) return '$'
    if (whole !== undefined) return groups[0] ?? ''
    if (digits === '') return Object.hasOwn(named, name) ? (named[name] ?? '') : sign
    return numbered(groups, digits) ?? sign
  })
}

/** `$12` is the twelfth group if there are so many, otherwise the first and a 2. */
function numbered(groups: readonly (string | undefined)[], digits: string): string | undefined {
  if (Number(digits) < groups.length) return groups[Number(digits)] ?? ''
  const first = Number(digits[0])
  return digits.length > 1 && first < groups.length ? (groups[first] ?? '') + digits.slice(1) : undefined
}

type Case = 'capitals' | 'capital' | 'as-typed'

/** A single letter shows no more than that it begins something. */
function caseOf(found: string): Case {
  const letters = [...found.matchAll(/\p{L}/gu)].map(([letter]) => letter).filter(hasCase)
  const isUpper = (letter: string) => letter === letter.toUpperCase()
  if (letters.length > 1 && letters.every(isUpper)) return 'capitals'
  return letters[0] !== undefined && isUpper(letters[0]) ? 'capital' : 'as-typed'
}

function hasCase(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase()
}

/** As Word does it: ТОҚАЕВ, Тоқаев and тоқаев are each replaced in their own case; small letters change nothing. */
export function followCase(found: string, text: string, language: LanguageTag | undefined): string {
  switch (caseOf(found)) {
    case 'capitals':
      return text.toLocaleUpperCase(language)
    case 'capital':
      return text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase(language))
    case 'as-typed':
      return text
  }
}

/** The language tells how its letters are written large: i is İ in Turkish. */
export function replacementFor(
  caught: Caught,
  { text, isCaseFollowed }: Replacement,
  isRegex: boolean,
  language: LanguageTag | undefined,
): string {
  const filled = isRegex ? fill(text, caught) : text
  return isCaseFollowed ? followCase(caught.groups[0] ?? '', filled, language) : filled
}
