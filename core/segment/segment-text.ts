/** Cuts text into segments, sentence by sentence, without altering a character. */
import { packOf } from '../language/packs.ts'
import type { LanguageTag } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import { isGap, isLineBreak } from '../text/letters.ts'
import { type BracketReader, readBrackets } from './brackets.ts'
import { verdictOf } from './ends-sentence.ts'
import { type ExceptionReader, readExceptions, type SegmentException } from './exceptions.ts'
import { hideGarbledStops } from './garbled.ts'
import { indexOf, type LanguageIndex } from './language-index.ts'
import { bullets, isNextBullet, startOfNextItem } from './list-items.ts'
import { readStop } from './stop.ts'

/** One segment's place in its text, the white space behind it included. */
export type SegmentSpan = Span & {
  /** True if this piece starts right behind a stop with no space: "the Constitution.that". */
  readonly isGlued: boolean
}

type Boundary = { readonly at: number; readonly isGlued: boolean }

/**
 * Cuts a text into sentences. The pieces tile `[0, text.length)` in order; white space belongs to the piece before it.
 * Every run of line breaks is a boundary. People's own exceptions win over the rules, save that a line break stays one.
 * Never throws; an empty text has no pieces. Linear in the length of the text.
 *
 * `most` is for who only asks whether there are too many: behind that many pieces the rest is one more.
 */
export function segmentText(
  text: string,
  language: LanguageTag,
  exceptions: readonly SegmentException[] = [],
  most = Number.POSITIVE_INFINITY,
): readonly SegmentSpan[] {
  const pieces: SegmentSpan[] = []
  let start = 0
  let isGlued = false
  for (const boundary of boundaries(readerOf(hideGarbledStops(text), language, exceptions))) {
    pieces.push({ start, end: boundary.at, isGlued })
    start = boundary.at
    isGlued = boundary.isGlued
    if (pieces.length >= most) break
  }
  if (start < text.length) pieces.push({ start, end: text.length, isGlued })
  return pieces
}

/** Everything one run over a text needs. */
type Reader = {
  readonly text: string
  readonly index: LanguageIndex
  readonly areBracketsOpen: BracketReader
  readonly exceptions: ExceptionReader
  readonly candidates: Candidates
}

function readerOf(text: string, language: LanguageTag, own: readonly SegmentException[]): Reader {
  const index = indexOf(packOf(language).sentences)
  const exceptions = readExceptions(own)
  const candidates = candidatesOf(index, exceptions.breakCharacters)
  return { text, index, areBracketsOpen: readBrackets(text), exceptions, candidates }
}

function* boundaries(reader: Reader): Generator<Boundary> {
  const { text, candidates } = reader
  const hasOrdinals = reader.index.language.ordinalStop !== 'never'
  let pieceStart = 0
  let nextItem = startOfNextItem(text, skipGaps(text, 0), hasOrdinals)
  let at = nextCandidate(text, 0, candidates)
  while (at < text.length || nextItem > pieceStart) {
    const isItem = nextItem > pieceStart && nextItem <= at
    const boundary = isItem ? itemAt(nextItem) : boundaryAt(reader, at, pieceStart)
    at = nextCandidate(text, boundary.resume, candidates)
    if (boundary.at <= pieceStart || boundary.at >= text.length || isBlank(text, pieceStart, boundary.at)) continue
    yield boundary
    pieceStart = boundary.at
    nextItem = startOfNextItem(text, pieceStart, hasOrdinals)
  }
}

function itemAt(place: number): Candidate {
  return { at: place, isGlued: false, resume: place + 1 }
}

type Candidate = Boundary & { readonly resume: number }

const nowhere = -1

function boundaryAt(reader: Reader, at: number, pieceStart: number): Candidate {
  const { text, index } = reader
  if (isLineBreak(text.charCodeAt(at))) {
    const end = skipGaps(text, at)
    return { at: end, isGlued: false, resume: end }
  }
  if (bullets.includes(text.charAt(at)) && isNextBullet(text, pieceStart, at)) {
    return { at, isGlued: false, resume: at + 1 }
  }
  if (index.stops.has(text.charAt(at))) return boundaryAtStop(reader, at, pieceStart)
  const isOwn = reader.exceptions.decisionAt(text, at + 1) === 'break' && isGap(text.charCodeAt(at + 1))
  return { at: isOwn ? skipGaps(text, at + 1) : nowhere, isGlued: false, resume: at + 1 }
}

function boundaryAtStop(reader: Reader, at: number, pieceStart: number): Candidate {
  const { text, index, exceptions, areBracketsOpen } = reader
  const stop = readStop(text, at, pieceStart, index)
  const verdict = verdictOf(stop, areBracketsOpen)
  const decision = exceptions.decisionAt(text, stop.closed)
  const ends = decision === undefined ? verdict !== 'goes-on' : decision === 'break' && stop.next > stop.closed
  return { at: ends ? stop.next : nowhere, isGlued: ends && verdict === 'ends-glued', resume: stop.end }
}

/** For each UTF-16 unit, 1 if a segment may end there: stops, line breaks, bullets, and what people break after. */
type Candidates = Uint8Array

const candidatesByIndex = new Map<LanguageIndex, Candidates>()
const lineBreaks = '\n\v\f\r\u0085\u2028\u2029'

function candidatesOf(index: LanguageIndex, breakCharacters: string): Candidates {
  const known = candidatesByIndex.get(index) ?? new Uint8Array(0x10000)
  if (!candidatesByIndex.has(index)) {
    mark(known, [...index.stops].join('') + bullets + lineBreaks)
    candidatesByIndex.set(index, known)
  }
  if (breakCharacters === '') return known
  const own = known.slice()
  mark(own, breakCharacters)
  return own
}

function mark(candidates: Candidates, characters: string): void {
  for (let at = 0; at < characters.length; at++) candidates[characters.charCodeAt(at)] = 1
}

/** The next place a segment may end at, or the end of the text. */
function nextCandidate(text: string, from: number, candidates: Candidates): number {
  let at = from
  while (at < text.length && candidates[text.charCodeAt(at)] === 0) at++
  return at
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
