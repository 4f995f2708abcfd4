/** The word in front of a full stop, and the chain of shortened words it may end ("z. B.", "и т. д."). */
import { isDigit, isGap, isLetter } from '../text/letters.ts'
import { followedBy, type LanguageIndex } from './language-index.ts'
import { startOfWord } from './stop.ts'

export type WordBefore = {
  readonly start: number
  /** As written. */
  readonly word: string
  /** Classes of the abbreviation, 0 if it is none. */
  readonly classes: number
  /** Where the whole abbreviation starts ("и" of "и т. д."). */
  readonly chainStart: number
}

/** Reads the word that ends at `end`, not looking before `floor`. */
export function wordBefore(text: string, end: number, floor: number, index: LanguageIndex): WordBefore {
  const start = startOfWord(text, end, floor)
  const word = text.slice(start, end)
  const bare = withoutElision(word)
  let key = bare
  let found = { classes: classesOfWord(bare, index), chainStart: start }
  let linkStart = start
  let isAcronym = word.length === 1 && isLetter(word)
  for (let links = 0; links < 4; links++) {
    const link = previousLink(text, linkStart, floor)
    if (!link) break
    key = `${link.word}.${key}`
    isAcronym &&= link.word.length === 1 && text.charAt(linkStart - 1) === '.'
    linkStart = link.start
    const classes = classesOf(key, index)
    if (classes !== 0) found = { classes, chainStart: linkStart }
    // "U.S" and "i.v", and "A.B.C" though "B.C" is known.
    else if (isAcronym) found = { classes: followedBy.plain, chainStart: linkStart }
  }
  return { start, word, ...found }
}

/** "l'art" and "dell’avv" are looked up as "art" and "avv". */
function withoutElision(word: string): string {
  return word.slice(Math.max(word.lastIndexOf("'"), word.lastIndexOf('’')) + 1)
}

/** Also by its last part: "Dipl.-Ing", "30-жж", and "Hauptstr" where compounds are shortened. */
function classesOfWord(word: string, index: LanguageIndex): number {
  const classes = classesOf(word, index)
  if (classes !== 0) return classes
  const part = /^(?:\d+-(?=..)|-)(.+)$/.exec(word)?.[1]
  if (part !== undefined) return classesOf(part, index)
  const end = word.length > 4 ? index.compoundEnds.find((ending) => word.endsWith(ending)) : undefined
  return end === undefined ? 0 : classesOf(end, index)
}

function classesOf(word: string, { abbreviations }: LanguageIndex): number {
  const asWritten = abbreviations.get(word) ?? 0
  // A capital alone is an initial even where the small letter is an abbreviation: "Г. Шевченко", "5 г.", "Н. Э. Орлов".
  if (/(?:^|\.)\p{Lu}$/u.test(word)) return asWritten
  return (abbreviations.get(word.toLowerCase()) ?? 0) | asWritten
}

type Link = { readonly start: number; readonly word: string }

/** The short word before a place, if a stop or a space alone stands between ("т." before "д", "и" before "т"). */
function previousLink(text: string, start: number, floor: number): Link | undefined {
  let end = start
  if (end > floor && isGap(text.charCodeAt(end - 1))) end--
  if (end > floor && text.charAt(end - 1) === '.') end--
  if (end === start) return undefined
  const linkStart = startOfWord(text, end, floor)
  const length = end - linkStart
  return length === 0 || length > 4 ? undefined : { start: linkStart, word: text.slice(linkStart, end) }
}

const romanNumeral = /^[IVXLCDMІХ]+$/

/** True if the stop at `end` closes an address ("krant.nl", "anna@post.kz"), so that the word before it shortens nothing. */
export function endsAddress(text: string, end: number, floor: number): boolean {
  let start = end
  const limit = Math.max(floor, end - 80)
  while (start > limit && !isGap(text.charCodeAt(start - 1))) start--
  const token = text.slice(start, end)
  return /[\w-]@[\w.-]+\.[a-z]{2,6}$|^\W?(?:www\.|https?:).+\.[a-z]{2,6}$|^\W?[\w-]{4,}\.[a-z]{2,3}$/.test(token)
}

/** True if a number, Arabic or Roman, stands right before a place ("1920 г", "XVIII в"). */
export function hasNumberBefore(text: string, start: number, floor: number): boolean {
  // "30-жж" brings its number with it.
  if (/\d-/.test(text.slice(start, start + 5))) return true
  let end = start
  while (end > floor && isGap(text.charCodeAt(end - 1))) end--
  if (end > floor && isDigit(text.charAt(end - 1))) return true
  const wordStart = startOfWord(text, end, floor)
  const word = text.slice(wordStart, end)
  return romanNumeral.test(word) || (word !== '' && isDigit(word.charAt(0)) && !isLetter(word.charAt(0)))
}
