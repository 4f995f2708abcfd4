/** Items of a list run into one line: "1) Open it 2) Read it". A first marker promises the next ones. */
import { isGap, isLineBreak } from '../text/letters.ts'

/** Signs that open an item of a list. */
export const bullets = '•‣⁃◦▪●■'

const marker = new RegExp(`^([${bullets}-]?)(\\s?)(\\(?)(\\d{1,3}|[a-z]|[A-Z](?!\\.\\s))(\\.\\)|\\)|\\.)(?=\\s)`, 'u')
const leadingMarker = new RegExp(
  `^\\s*[«"„“]?[${bullets}-]?\\s?\\(?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[a-z]|[A-Z]|[ivx]{1,4}|[IVX]{1,4})(?:\\.\\)?|\\))\\s?$`,
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
  const next = bullet + gap + open + successor(ordinal) + close
  const line = restOfLine(text, start)
  for (let at = line.indexOf(next, whole.length); at > 0; at = line.indexOf(next, at + 1)) {
    if (isGap(line.charCodeAt(at - 1)) && isGap(line.charCodeAt(at + next.length))) return start + at
  }
  return -1
}

function successor(ordinal: string): string {
  return /\d/.test(ordinal) ? String(Number(ordinal) + 1) : String.fromCharCode(ordinal.charCodeAt(0) + 1)
}

function restOfLine(text: string, start: number): string {
  const limit = Math.min(text.length, start + reach)
  let end = start
  while (end < limit && !isLineBreak(text.charCodeAt(end))) end++
  return text.slice(start, end)
}
