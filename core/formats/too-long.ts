/** Texts nobody wrote as an article are told by their lines, before anything is made of each. */
import type { FileRefused } from '../model/file.ts'
import { anyLineEnd } from './line-ends.ts'

/** A paragraph of more characters could not be edited; a whole book has fewer. */
export const longestParagraph = 2_000_000
/** Empty ones not counted. */
export const mostLines = 100_000

/** Why a text is too long in its lines; undefined for one that may be opened. */
export function findTooLong(text: string): FileRefused | undefined {
  let [start, lines, length] = [0, 0, 0]
  for (const lineEnd of text.matchAll(new RegExp(anyLineEnd.source, 'gu'))) {
    if (lineEnd.index > start) lines++
    length = Math.max(length, lineEnd.index - start)
    start = lineEnd.index + lineEnd[0].length
  }
  if (start < text.length) lines++
  length = Math.max(length, text.length - start)
  if (length > longestParagraph) return { kind: 'too-long', of: 'characters', count: length, limit: longestParagraph }
  return lines > mostLines ? { kind: 'too-long', of: 'lines', count: lines, limit: mostLines } : undefined
}
