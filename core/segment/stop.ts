/** Reads everything that stands around a possible end of a sentence: the stops, what closes behind them, what comes next. */
import {
  isDigit,
  isGap,
  isIdeographic,
  isLetter,
  isLineBreak,
  isLowerCase,
  isPictograph,
  isUpperCase,
} from '../text/letters.ts'
import type { LanguageIndex } from './language-index.ts'
import { isQuoteMark, markLength, roleOfMark } from './marks.ts'

export type NextKind = 'upper' | 'lower' | 'digit' | 'caseless' | 'sign' | 'punctuation' | 'end'

/** A run of stops and its surroundings. All places are in UTF-16 units of the text. */
export type Stop = {
  readonly text: string
  readonly index: LanguageIndex
  /** Where the sentence that may end here starts. */
  readonly pieceStart: number
  readonly start: number
  readonly end: number
  /** Behind closing quotation marks, brackets, footnote signs and emoji. */
  readonly closed: number
  readonly hasClosingQuote: boolean
  /** The first place behind the gap; equals `closed` where there is none. */
  readonly next: number
  /** The first letter, digit or sign behind dashes and opening marks. */
  readonly first: number
  readonly nextKind: NextKind
  readonly hasDash: boolean
  readonly hasOpener: boolean
}

/** Dashes that open a speech or an item. */
export const dashes: ReadonlySet<string> = new Set('-–—―‒−')
const emphasis = new Set('*_')
const leadingEllipsis = /(?:(?:…|\.{2,})(?=[\p{L}\])])|\.(?:[ \u00a0]\.){2}(?=\s?\p{L}))/uy
const footnote = /(?:\[(?:\d{1,3}|[a-z]|note \d+)\])+|[⁰¹²³⁴-⁹]+|\d{1,3}(?=\s+\p{Lu})/uy
const footnoteApart = /[ \u00a0](?:\[\d{1,3}\])+(?=\s|$)/y
const spacedDots = /(?:[ \u00a0]\.){2,}/y
const opensNext = /^\s?[\p{L}\d«"“]/u
const emphasisEnd = /[*_]+(?=\s|$)/y
const smiley = /[:;=]-?[)(DPp]+/y

/** Reads the stop that starts at `start`. */
export function readStop(text: string, start: number, pieceStart: number, index: LanguageIndex): Stop {
  const end = endOfRun(text, start, index)
  const { closed, hasClosingQuote } = readClosers(text, end, index, start)
  const next = skipGap(text, closed)
  const lead = readLead(text, next, index)
  const nextKind = lead.first > closed && hasLineBreak(text, closed, next) ? 'end' : kindAt(text, lead.first)
  return { text, index, pieceStart, start, end, closed, hasClosingQuote, next, nextKind, ...lead }
}

function endOfRun(text: string, start: number, index: LanguageIndex): number {
  let end = start + 1
  while (end < text.length && index.stops.has(text.charAt(end))) end++
  if (text.charAt(start) !== '.') return end
  spacedDots.lastIndex = end
  const dots = spacedDots.exec(text)?.[0].length ?? 0
  return isStopBeforeEllipsis(text, start, end + dots, dots) ? end : end + dots
}

/** "It ended. . . . The next": a stop at the word, then three dots of an omission before a new sentence. */
function isStopBeforeEllipsis(text: string, start: number, end: number, length: number): boolean {
  return length === 6 && !isGap(text.charCodeAt(start - 1)) && isUpperCase(text.charAt(skipGap(text, end)))
}

type Closers = { readonly closed: number; readonly hasClosingQuote: boolean }

function readClosers(text: string, end: number, index: LanguageIndex, start: number): Closers {
  let closed = end
  let hasClosingQuote = false
  while (closed < text.length) {
    const at = closerAt(text, closed, index)
    const length = at < 0 ? trailerLength(text, closed, start) : at - closed + markLength(text, at, index)
    if (length === 0) break
    if (at >= 0 && isQuoteMark(text.charAt(at))) hasClosingQuote = true
    closed += length
  }
  return { closed, hasClosingQuote }
}

/** Where a closing mark stands at or, lost behind one space ("pièce. »"), just after a place; -1 if there is none. */
function closerAt(text: string, at: number, index: LanguageIndex): number {
  if (roleOfMark(text, at, index) === 'closes') return at
  if (!isGap(text.charCodeAt(at)) || isLineBreak(text.charCodeAt(at))) return -1
  const role = roleOfMark(text, at + 1, index)
  return role === 'closes' ? at + 1 : -1
}

/** Length of footnote signs, emoji or a smiley that belong to the sentence just ended. */
function trailerLength(text: string, at: number, stopStart: number): number {
  const pictographs = pictographLength(text, at)
  if (pictographs > 0) return pictographs
  if (text.charAt(at + 1) === '[' && isGap(text.charCodeAt(at))) {
    footnoteApart.lastIndex = at
    return footnoteApart.exec(text)?.[0].length ?? 0
  }
  if (!mayTrail(text.charCodeAt(at))) return 0
  emphasisEnd.lastIndex = at
  const emphasised = emphasisEnd.exec(text)?.[0].length ?? 0
  if (emphasised > 0) return emphasised
  smiley.lastIndex = at
  const smile = smiley.exec(text)?.[0].length ?? 0
  if (smile > 0 || (stopStart > 0 && isDigit(text.charAt(stopStart - 1)))) return smile
  footnote.lastIndex = at
  return footnote.exec(text)?.[0].length ?? 0
}

/** Only these can open a footnote sign or a smiley; most stops are spared the patterns. */
function mayTrail(code: number): boolean {
  return (
    code === 42 ||
    code === 91 ||
    code === 95 ||
    (code >= 48 && code <= 61) ||
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3 ||
    (code >= 0x2070 && code <= 0x2079)
  )
}

/** Pictures right behind a stop or at the end belong to the sentence; set off by spaces they open the next one. */
function pictographLength(text: string, at: number): number {
  let end = isGap(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at)) ? at + 1 : at
  const start = end
  while (end < text.length && isPictographOrJoiner(text, end, start)) end += isSurrogatePair(text, end) ? 2 : 1
  if (start > at && opensNext.test(text.slice(end, end + 3))) return 0
  return end === start ? 0 : end - at
}

function isPictographOrJoiner(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at)
  return isPictograph(code) || (at > start && (code === 0x200d || code === 0x20e3))
}

function isSurrogatePair(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (low & 0xfc00) === 0xdc00
}

function skipGap(text: string, from: number): number {
  let at = from
  while (at < text.length && isGap(text.charCodeAt(at))) at++
  return at
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineBreak(text.charCodeAt(at))) return true
  return false
}

type Lead = { readonly first: number; readonly hasDash: boolean; readonly hasOpener: boolean }

/** Dashes, list signs and opening marks in front of the next word. */
function readLead(text: string, from: number, index: LanguageIndex): Lead {
  let first = from
  let hasDash = false
  let hasOpener = false
  while (first < text.length && first - from < 12) {
    const isDash = dashes.has(text.charAt(first))
    const length = isDash ? 1 : openerLength(text, first, index)
    if (length === 0 && !(first > from && text.charAt(first) === ' ')) break
    hasDash ||= isDash
    hasOpener ||= length > 0 && !isDash
    first += length || 1
  }
  return { first, hasDash, hasOpener }
}

function openerLength(text: string, at: number, index: LanguageIndex): number {
  if (emphasis.has(text.charAt(at))) return 1
  leadingEllipsis.lastIndex = at
  return leadingEllipsis.exec(text)?.[0].length ?? markLength(text, at, index)
}

function kindAt(text: string, at: number): NextKind {
  if (at >= text.length) return 'end'
  const character = text.charAt(at)
  if (isUpperCase(character)) return 'upper'
  if (isLowerCase(character)) return 'hw'.includes(character) && isAddress(text, at) ? 'sign' : 'lower'
  if (isDigit(character)) return 'digit'
  if (isLetter(character) || isIdeographic(character.charCodeAt(0))) return 'caseless'
  if ((character.charCodeAt(0) & 0xf800) === 0xd800) return 'caseless'
  return '@$€£₽₸&§№•+~'.includes(character) || isPictograph(character.charCodeAt(0)) ? 'sign' : 'punctuation'
}

function isAddress(text: string, at: number): boolean {
  return /^(?:https?:|www\.)/.test(text.slice(at, at + 6))
}

/** The word that starts at a place, in lower case: letters with inner hyphens and apostrophes; at most 40 units. */
export function wordAt(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < 40 && isWordCharacter(text, end)) end++
  return text.slice(start, end).toLowerCase()
}

/** Where the word that ends at a place starts; at most 40 units back. */
export function startOfWord(text: string, end: number, floor: number): number {
  let start = end
  const limit = Math.max(floor, end - 40)
  while (start > limit && isWordCharacter(text, start - 1)) start--
  return start
}

function isWordCharacter(text: string, at: number): boolean {
  const character = text.charAt(at)
  return (
    isLetter(character) ||
    isDigit(character) ||
    character === '-' ||
    character === '’' ||
    character === "'" ||
    character === '°' ||
    character === 'º'
  )
}
