/** Items of a list run into one line: "1) Open it 2) Read it". A first marker promises the next ones. */
import { isGap, isLineBreak } from '../text/letters.ts'

const marker = /^([•⁃◦▪●■-]?)(\s?)(\(?)(\d{1,3}|[a-z]|[A-Z])(\.\)|\)|\.)(?=\s)/u
const leadingMarker =
  /^\s*[«"„“]?[•‣⁃◦▪●■-]?\s?\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[A-Z]|[ivx]{1,4}|[IVX]{1,4})(?:\.\)?|\))\s?$/u
const reach = 2000

/** True if nothing but the marker of a list item stands between two places: "• 9.", "1.)", "b." */
export function startsWithListMarker(text: string, start: number, end: number): boolean {
  return end - start < 24 && leadingMarker.test(text.slice(start, end))
}

/**
 * Where the next item of a list starts, if a piece that starts at `start` opens with a marker ("1.)", "b.") and its
 * successor stands further on in the same line; otherwise -1.
 */
export function startOfNextItem(text: string, start: number): number {
  const found = marker.exec(text.slice(start, start + 12))
  if (!found) return -1
  const [whole, bullet = '', gap = '', open = '', ordinal = '', close = ''] = found
  const next = bullet + gap + open + successor(ordinal) + close
  for (let at = text.indexOf(next, start + whole.length); at > 0; at = text.indexOf(next, at + 1)) {
    if (at - start > reach || hasLineBreak(text, start, at)) return -1
    if (isGap(text.charCodeAt(at - 1)) && isGap(text.charCodeAt(at + next.length))) return at
  }
  return -1
}

function successor(ordinal: string): string {
  return /\d/.test(ordinal) ? String(Number(ordinal) + 1) : String.fromCharCode(ordinal.charCodeAt(0) + 1)
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineBreak(text.charCodeAt(at))) return true
  return false
}
