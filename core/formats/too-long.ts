/** Texts nobody wrote as an article are told by their lines, before anything is made of each. */
import type { FileRefused } from '../model/file.ts'
import { anyLineEnd } from './line-ends.ts'

/** A paragraph of more characters could not be edited; a whole book has fewer. */
export const longestParagraph = 2_000_000
/** Empty ones not counted. */
export const mostLines = 100_000
/** 50,000 are aligned in about half a minute, 200,000 gave no answer in seven. */
export const mostSentences = 100_000

/**
 * No article has so many stops before a capital letter, even if two of three were points of abbreviations: a text of more
 * sentences than can be opened is told here before it is cut, which takes seconds and hundreds of megabytes.
 */
export const mostStops = 300_000

/** Why a text is too long, in its lines or its sentences; undefined for one that may be opened, and for one only cutting tells. */
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
  if (lines > mostLines) return { kind: 'too-long', of: 'lines', count: lines, limit: mostLines }
  return hasTooManyStops(text) ? { kind: 'too-many-sentences', limit: mostSentences } : undefined
}

function hasTooManyStops(text: string): boolean {
  let stops = 0
  for (const _ of text.matchAll(/[.!?…。！？]\P{L}{0,3}\p{Lu}|[。！？]/gu)) if (++stops > mostStops) return true
  return false
}
