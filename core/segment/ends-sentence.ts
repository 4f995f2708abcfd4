/** Decides one possible end of a sentence by its stops and by what comes next. */
import { isDigit, isGap, isIdeographic } from '../text/letters.ts'
import type { BracketReader } from './brackets.ts'
import { dotEndsSentence } from './full-stop.ts'
import { gluedEndsSentence } from './glued.ts'
import { isReportingClause } from './reporting-clause.ts'
import { type Stop, startOfWord, wordAt } from './stop.ts'

/** What a stop turns out to be. */
export type Verdict = 'ends' | 'ends-glued' | 'goes-on'

const wideStops = new Set('。！？｡．')
const ellipsis = /^(?:…+|\.{2,}|\.(?:[ \u00a0]\.)+|\.*…\.*)$/

/** Tells whether the sentence ends at this stop. */
export function verdictOf(stop: Stop, areBracketsOpen: BracketReader): Verdict {
  if (stop.nextKind === 'end' || stop.index.stops.has(stop.text.charAt(stop.closed))) return 'goes-on'
  if (isNoStop(stop)) return 'goes-on'
  if (wideStops.has(stop.text.charAt(stop.start)))
    return areBracketsOpen(stop.pieceStart, stop.start) || !wideEndsSentence(stop) ? 'goes-on' : 'ends'
  if (isBetweenIdeographs(stop)) return 'ends'
  if (isInParentheses(stop, areBracketsOpen)) return 'goes-on'
  if (stop.nextKind === 'punctuation' || isInBrackets(stop)) return 'goes-on'
  if (stop.next === stop.closed) return gluedVerdict(stop)
  return spacedEndsSentence(stop) ? 'ends' : 'goes-on'
}

/** "10։30" is a time of day, one «፡» parts words, and "Com. & Adm." goes on whatever was shortened. */
function isNoStop({ text, start, end, closed, next }: Stop): boolean {
  if (text.charAt(next) === '&' && isGap(text.charCodeAt(next + 1)) && text.charAt(start) === '.') return true
  if (end - start > 1 || closed > end) return false
  if (text.charAt(start) === '፡') return true
  return text.charAt(start) !== '.' && isDigit(text.charAt(start - 1)) && isDigit(text.charAt(end))
}

/** "(which one? when?)" and "(cf. Lowe)" in the middle of a sentence are part of it. */
function isInParentheses(stop: Stop, areBracketsOpen: BracketReader): boolean {
  if (!areBracketsOpen(stop.pieceStart, stop.start)) return false
  if (stop.nextKind !== 'upper') return true
  if (stop.closed > stop.end) return false
  return stop.text.charAt(stop.start) === '.' && /[([]\p{L}{1,10}$/u.test(stop.text.slice(stop.start - 12, stop.start))
}

/** Japanese and Chinese often use the narrow "!" and "?", with no space behind them. */
function isBetweenIdeographs({ text, start, end, closed, next }: Stop): boolean {
  if (closed > end || !'!?'.includes(text.charAt(end - 1))) return false
  return isUnspaced(text.charCodeAt(next)) && isUnspaced(text.charCodeAt(start - 1))
}

/** Letters of a script that puts no spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer. */
function isUnspaced(code: number): boolean {
  if (code < 0x0e00) return false
  return isIdeographic(code) || code < 0x0f00 || (code >= 0x1000 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800)
}

function gluedVerdict(stop: Stop): Verdict {
  const last = stop.text.charAt(stop.end - 1)
  if ('।॥։؟۔።፧፨፡။།។៕'.includes(last)) return 'ends'
  // A colon for a stop may stand in a time of day: "10:30".
  const { terminators, dot } = stop.index.language
  if (terminators.includes(last) || (dot === 'pause' && '.…'.includes(last))) return 'goes-on'
  return gluedEndsSentence(stop) ? 'ends-glued' : 'goes-on'
}

function spacedEndsSentence(stop: Stop): boolean {
  // «ասաց. «Արի՛»»: before a quotation the Armenian dot is a colon.
  if (stop.index.language.dot === 'pause' && stop.hasOpener && stop.text.charAt(stop.start) === '.') return false
  const stops = stop.text.slice(stop.start, stop.end)
  if (ellipsis.test(stops)) return ellipsisEndsSentence(stop)
  if (stops === '.') return dotEndsSentence(stop)
  if (stops === '۔' && startOfWord(stop.text, stop.start, stop.pieceStart) === stop.start - 1) return false
  return markEndsSentence(stop)
}

/** "[...]" and "(!)" comment on the sentence around them. */
function isInBrackets(stop: Stop): boolean {
  const before = stop.text.charAt(stop.start - 1)
  return (before === '(' || before === '[') && stop.start > stop.pieceStart && ')]'.includes(stop.text.charAt(stop.end))
}

function ellipsisEndsSentence(stop: Stop): boolean {
  if (stop.start === stop.pieceStart) return false
  if ('.…'.includes(stop.text.charAt(stop.next))) return true
  if (stop.nextKind === 'lower' || stop.nextKind === 'caseless') return false
  if (stop.nextKind === 'digit' && stop.text.charAt(stop.next) === '(') return false
  if (isCapitalNoSign(stop)) return false
  return !(stop.hasClosingQuote && isReportingClause(stop))
}

/** "In a word ... I agree": behind a pause set off by spaces "I" proves nothing. */
function isCapitalNoSign({ text, start, first, index }: Stop): boolean {
  return isGap(text.charCodeAt(start - 1)) && index.alwaysCapital.has(wordAt(text, first))
}

function markEndsSentence(stop: Stop): boolean {
  const { text, start, pieceStart, nextKind } = stop
  if (start === pieceStart) return false
  if (nextKind === 'lower') return questionBeforeLowerCase(stop)
  if (nextKind === 'digit' && text.charAt(stop.next) === '(') return false
  return !(stop.hasClosingQuote && isReportingClause(stop))
}

/** "who? not me": people who use no capitals; "!" before a small letter is more often part of a name or a cry. */
function questionBeforeLowerCase(stop: Stop): boolean {
  if (stop.hasClosingQuote || stop.hasDash || stop.text.charAt(stop.end - 1) !== '?') return false
  if (stop.closed > stop.end || isBehindComma(stop)) return false
  return !isReportingClause(stop)
}

/** ", ? some" is a dash that was lost in a conversion. */
function isBehindComma({ text, start }: Stop): boolean {
  return /[,;:]\s?$/.test(text.slice(Math.max(0, start - 2), start))
}

function wideEndsSentence(stop: Stop): boolean {
  if (stop.nextKind === 'punctuation' && '、，,；;：:・'.includes(stop.text.charAt(stop.next))) return false
  const next = stop.text.charCodeAt(stop.next)
  const isParticle = next >= 0x3040 && next <= 0x309f
  if (stop.hasClosingQuote && stop.next === stop.closed && (isParticle || isReportingClause(stop))) return false
  return stop.hasOpener || stop.nextKind !== 'lower' || isIdeographic(next)
}
