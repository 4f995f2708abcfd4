/** Does a single full stop with a gap behind it end the sentence, or an abbreviation, an initial, an ordinal? */
import { isDigit, isLetter, isLowerCase, isUpperCase } from '../text/letters.ts'
import { followedBy } from './language-index.ts'
import { isReportingClause } from './reporting-clause.ts'
import { type Stop, wordAt } from './stop.ts'
import { hasNumberBefore, type WordBefore, wordBefore } from './word-before.ts'

/** Tells whether this single "." ends the sentence. Supposes a gap and some further text behind it. */
export function dotEndsSentence(stop: Stop): boolean {
  const before = wordBefore(stop.text, stop.start, stop.pieceStart, stop.index)
  if (stop.closed > stop.end) return closedEndsSentence(stop, before)
  if (before.word === '') return !isDotAlone(stop) && stop.nextKind !== 'lower'
  if (isNumber(before.word)) return numberEndsSentence(stop, before)
  if (before.classes !== 0) return abbreviationEndsSentence(stop, before)
  if (isInitial(before.word)) return initialEndsSentence(stop, before)
  return wordEndsSentence(stop, before)
}

function isDotAlone(stop: Stop): boolean {
  return stop.start === stop.pieceStart
}

/** Behind a closing quotation mark or bracket only what follows decides. */
function closedEndsSentence(stop: Stop, before: WordBefore): boolean {
  if (stop.nextKind === 'lower') return false
  if (stop.hasClosingQuote) return !isReportingClause(stop)
  return (before.classes & followedBy.anything) === 0
}

function isNumber(word: string): boolean {
  return isDigit(word.charAt(0)) && !isLetter(word.charAt(word.length - 1))
}

function numberEndsSentence(stop: Stop, before: WordBefore): boolean {
  if (stop.nextKind === 'lower' || isListNumber(stop, before)) return false
  if (!stop.index.language.hasOrdinalStop || before.word.length > 2) return true
  const next = wordAt(stop.text, stop.first)
  return stop.nextKind !== 'digit' && stop.index.starters.has(next)
}

/** "12. The third item": the number of an item stands at the start of its segment. */
function isListNumber(stop: Stop, before: WordBefore): boolean {
  return before.word.length <= 3 && stop.text.slice(stop.pieceStart, before.start).trim() === ''
}

function abbreviationEndsSentence(stop: Stop, before: WordBefore): boolean {
  const { classes } = before
  if (classes & followedBy.anything) return false
  if (stop.nextKind === 'lower') return false
  if (classes & followedBy.afterNumber && hasNumberBefore(stop.text, before.chainStart, stop.pieceStart)) {
    return stop.nextKind !== 'digit' && !isFrontedTime(stop, before)
  }
  if (classes & followedBy.closing) return true
  if (classes & followedBy.name) return false
  if (classes & followedBy.number) return stop.nextKind !== 'digit' && !isRomanNext(stop)
  return stop.nextKind !== 'digit' && startsSentence(stop)
}

/** "At 5 a.m. Smith left": so short a start is no sentence yet. */
function isFrontedTime(stop: Stop, before: WordBefore): boolean {
  return before.start - stop.pieceStart < 12
}

function isRomanNext(stop: Stop): boolean {
  return /^[IVXLC]+\b/.test(stop.text.slice(stop.first, stop.first + 8))
}

/** True if the next word is one that starts sentences. "В." before a surname is an initial, not a word. */
function startsSentence(stop: Stop): boolean {
  const word = wordAt(stop.text, stop.first)
  const isInitialNext = stop.text.charAt(stop.first + word.length) === '.' && word.length === 1
  return stop.hasDash || (!isInitialNext && stop.index.starters.has(word))
}

/** "A", "Дж", "Ch": one capital, or two letters of which the second is a small consonant. */
function isInitial(word: string): boolean {
  if (word.length === 1) return isLetter(word)
  const last = word.charAt(word.length - 2)
  if (word.length > 2 && last === '-') return isUpperCase(word.charAt(word.length - 1))
  return (
    word.length === 2 &&
    isUpperCase(word.charAt(0)) &&
    isLowerCase(word.charAt(1)) &&
    !/[aeiouyаеёиоуыэюяіүұөә]$/u.test(word)
  )
}

function initialEndsSentence(stop: Stop, before: WordBefore): boolean {
  if (stop.nextKind === 'lower' || stop.nextKind === 'digit') return false
  const isAtStart = stop.text.slice(stop.pieceStart, before.start).trim() === ''
  return !isAtStart && startsSentence(stop)
}

function wordEndsSentence(stop: Stop, before: WordBefore): boolean {
  if (stop.nextKind === 'lower') return lowerStartEndsSentence(stop, before)
  return true
}

/** Writers who use no capitals, and lost capitals: a full word before the stop, and the next is no mere dash. */
function lowerStartEndsSentence(stop: Stop, before: WordBefore): boolean {
  return !stop.hasDash && before.word.length >= 4 && !before.word.includes('-')
}
