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
  let found = { classes: classesOf(bare, index), chainStart: start }
  let linkStart = start
  for (let links = 0; links < 4; links++) {
    const link = previousLink(text, linkStart, floor)
    if (!link) break
    key = `${link.word}.${key}`
    linkStart = link.start
    const classes = classesOf(key, index)
    if (classes !== 0) found = { classes, chainStart: linkStart }
    else if (links === 0 && isAcronym(text, start, word, link))
      found = { classes: followedBy.plain, chainStart: linkStart }
  }
  return { start, word, ...found }
}

/** "l'art" and "dell’avv" are looked up as "art" and "avv". */
function withoutElision(word: string): string {
  return word.slice(Math.max(word.lastIndexOf("'"), word.lastIndexOf('’')) + 1)
}

function classesOf(word: string, { abbreviations }: LanguageIndex): number {
  const asWritten = abbreviations.get(word) ?? 0
  // A capital alone is an initial even where the small letter is an abbreviation: "Г. Шевченко", "5 г.", "Н. Э. Орлов".
  if (/(?:^|\.)\p{Lu}$/u.test(word)) return asWritten
  return (abbreviations.get(word.toLowerCase()) ?? 0) | asWritten
}

/** "U.S" and "i.v": single letters with stops and no spaces between. */
function isAcronym(text: string, start: number, word: string, link: Link): boolean {
  return word.length === 1 && link.word.length === 1 && text.charAt(start - 1) === '.' && isLetter(word)
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

/** True if a number, Arabic or Roman, stands right before a place ("1920 г", "XVIII в"). */
export function hasNumberBefore(text: string, start: number, floor: number): boolean {
  let end = start
  while (end > floor && isGap(text.charCodeAt(end - 1))) end--
  if (end > floor && isDigit(text.charAt(end - 1))) return true
  const wordStart = startOfWord(text, end, floor)
  const word = text.slice(wordStart, end)
  return romanNumeral.test(word) || (word !== '' && isDigit(word.charAt(0)) && !isLetter(word.charAt(0)))
}
