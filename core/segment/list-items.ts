/** Items of a list run into one line: "1) Open it 2) Read it". A first marker promises the next ones. */
import { smallest } from '../model/lists.ts'
import { isGap, isLineBreak } from '../text/letters.ts'

/** Signs that open an item of a list. */
export const bullets = '•‣⁃◦▪●■'

const marker = new RegExp(
  `^([${bullets}-]?)(\\s?)(\\(?)(\\p{Nd}{1,3}|[ivx]{1,4}|[IVX]{2,4}|[a-z]|[A-Z](?!\\.\\s)|[а-яә](?=\\)))(\\.\\)|\\)|\\.)(?=\\s)`,
  'u',
)
const leadingMarker = new RegExp(
  `^\\s*[«"„“]?[${bullets}-]?\\s?\\(?(?:\\p{Nd}{1,3}(?:\\.\\d{1,3}){0,4}|[a-z]|[A-Z]|[ivx]{1,4}|[IVX]{1,4})(?:\\.\\)?|\\))\\s?$`,
  'u',
)
const reach = 2000

/** True if nothing but the marker of a list item stands between two places: "• 9.", "1.)", "b." */
export function startsWithListMarker(text: string, start: number, end: number): boolean {
  return end - start < 24 && leadingMarker.test(text.slice(start, end))
}

/** True if a bullet at a place goes on a list that the piece from `start` began with the same bullet. */
export function isNextBullet(text: string, start: number, at: number): boolean {
  const isApart = isGap(text.charCodeAt(at - 1)) && isGap(text.charCodeAt(at + 1))
  return isApart && at > start && text.charAt(start) === text.charAt(at)
}

/**
 * Where the next item of a list starts, if a piece that starts at `start` opens with a marker ("1.)", "b.") and its
 * successor stands further on in the same line; otherwise -1. Where "2." may be an ordinal it must follow a stop.
 */
export function startOfNextItem(text: string, start: number, hasOrdinals: boolean): number {
  const found = marker.exec(text.slice(start, start + 12))
  if (!found) return -1
  const [whole, bullet = '', gap = '', open = '', ordinal = '', close = ''] = found
  if (hasOrdinals && close === '.' && bullet === '') return -1
  const line = restOfLine(text, start)
  const places = successors(ordinal)
    .map((next) => placeOfMarker(line, whole.length, bullet + gap + open + next + close))
    .filter((place) => place > 0)
  return places.length === 0 ? -1 : start + smallest(places)
}

function placeOfMarker(line: string, from: number, next: string): number {
  for (let at = line.indexOf(next, from); at > 0; at = line.indexOf(next, at + 1)) {
    if (isGap(line.charCodeAt(at - 1)) && isGap(line.charCodeAt(at + next.length))) return at
  }
  return -1
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ')
const alphabets = ['абвгдежзиклмнопрст', 'аәбвгғдежз']

/** What may be the next ordinal: "5", "b", "iii", "б" or "ә"; "i" goes on as a letter or as a number. */
function successors(ordinal: string): readonly string[] {
  if (/^\d/.test(ordinal)) return [String(Number(ordinal) + 1)]
  if (/^\p{Nd}/u.test(ordinal)) return [nativeSuccessor(ordinal)]
  const letters = alphabets.map((letters) => letters.charAt(letters.indexOf(ordinal) + 1 || letters.length))
  const latin = /^[a-z]$/i.test(ordinal) ? String.fromCharCode(ordinal.charCodeAt(0) + 1) : ''
  const roman = romans[romans.indexOf(ordinal.toLowerCase()) + 1] ?? ''
  const isSmall = ordinal === ordinal.toLowerCase()
  const isRoman = romans.includes(ordinal.toLowerCase())
  return [...letters, latin, isRoman ? (isSmall ? roman : roman.toUpperCase()) : ''].filter((next) => next !== '')
}

/** The next number in the digits it is written in: "५" after "४". */
function nativeSuccessor(ordinal: string): string {
  const code = ordinal.charCodeAt(0)
  let zero = code
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && code - zero < 9) zero--
  const value = [...ordinal].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - zero, 0)
  return [...String(value + 1)].map((digit) => String.fromCharCode(zero + Number(digit))).join('')
}

function restOfLine(text: string, start: number): string {
  const limit = Math.min(text.length, start + reach)
  let end = start
  while (end < limit && !isLineBreak(text.charCodeAt(end))) end++
  return text.slice(start, end)
}
