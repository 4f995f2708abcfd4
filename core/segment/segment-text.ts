/** Cuts text into segments, sentence by sentence, without altering a character. */
import { languageOf } from '../languages/registry.ts'
import type { LanguageTag } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { isGap, isLineBreak } from '../text/letters.ts'
import { type BracketReader, readBrackets } from './brackets.ts'
import { verdictOf } from './ends-sentence.ts'
import { indexOf, type LanguageIndex } from './language-index.ts'
import { bullets, isNextBullet, startOfNextItem } from './list-items.ts'
import { readStop } from './stop.ts'

/** One segment's place in its text, the white space behind it included. */
export type Piece = Span & {
  /** True if this piece starts right behind a stop with no space: "the Constitution.that". */
  readonly isGlued: boolean
}

type Boundary = { readonly at: number; readonly isGlued: boolean }

/**
 * Cuts a text into sentences. The pieces tile `[0, text.length)` in order; white space belongs to the piece before it.
 * Every run of line breaks is a boundary. Never throws; an empty text has no pieces. Linear in the length of the text.
 */
export function segmentText(text: string, language: LanguageTag): readonly Piece[] {
  const index = indexOf(languageOf(language))
  const pieces: Piece[] = []
  let start = 0
  let isGlued = false
  for (const boundary of boundaries(text, index)) {
    pieces.push({ start, end: boundary.at, isGlued })
    start = boundary.at
    isGlued = boundary.isGlued
  }
  if (start < text.length) pieces.push({ start, end: text.length, isGlued })
  return pieces
}

function* boundaries(text: string, index: LanguageIndex): Generator<Boundary> {
  const interesting = candidatePattern(index)
  const areBracketsOpen = readBrackets(text)
  let pieceStart = 0
  const { hasOrdinalStop } = index.language
  let nextItem = startOfNextItem(text, skipGaps(text, 0), hasOrdinalStop)
  while (true) {
    const found = interesting.exec(text)
    const at = found?.index ?? text.length
    if (nextItem > pieceStart && nextItem <= at) {
      yield { at: nextItem, isGlued: false }
      pieceStart = nextItem
      nextItem = startOfNextItem(text, pieceStart, hasOrdinalStop)
      interesting.lastIndex = pieceStart + 1
      continue
    }
    if (!found) return
    const boundary = boundaryAt(text, at, pieceStart, index, areBracketsOpen)
    interesting.lastIndex = Math.max(boundary.resume, at + 1)
    if (boundary.at <= pieceStart || boundary.at >= text.length || isBlank(text, pieceStart, at)) continue
    yield boundary
    pieceStart = boundary.at
    nextItem = startOfNextItem(text, pieceStart, hasOrdinalStop)
  }
}

type Candidate = Boundary & { readonly resume: number }

function boundaryAt(
  text: string,
  at: number,
  pieceStart: number,
  index: LanguageIndex,
  areBracketsOpen: BracketReader,
): Candidate {
  if (isLineBreak(text.charCodeAt(at))) {
    const end = skipGaps(text, at)
    return { at: end, isGlued: false, resume: end }
  }
  if (bullets.includes(text.charAt(at))) {
    return { at: isNextBullet(text, pieceStart, at) ? at : -1, isGlued: false, resume: at + 1 }
  }
  const stop = readStop(text, at, pieceStart, index)
  const verdict = verdictOf(stop, areBracketsOpen)
  return { at: verdict === 'goes-on' ? -1 : stop.next, isGlued: verdict === 'ends-glued', resume: stop.end }
}

const patterns = new Map<LanguageIndex, RegExp>()

/** Finds stops, line breaks and bullets; the only places where a segment may end. */
function candidatePattern(index: LanguageIndex): RegExp {
  const stops = [...index.stops].join('').replace(/[\\\]^-]/g, '\\$&')
  const known = patterns.get(index) ?? new RegExp(`[${stops}${bullets}\\n-\\r\\u0085\\u2028\\u2029]`, 'g')
  patterns.set(index, known)
  known.lastIndex = 0
  return known
}

function skipGaps(text: string, from: number): number {
  let at = from
  while (at < text.length && isGap(text.charCodeAt(at))) at++
  return at
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isGap(text.charCodeAt(at))) return false
  return true
}
