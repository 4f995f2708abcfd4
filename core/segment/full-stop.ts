/** Does a single full stop with a gap behind it end the sentence, or an abbreviation, an initial, an ordinal? */
import { isDigit, isGap, isLetter, isUpperCase } from '../text/letters.ts'
import { followedBy } from './language-index.ts'
import { startsWithListMarker } from './list-items.ts'
import { type Stop, startOfWord, wordAt } from './stop.ts'
import { endsAddress, hasNumberBefore, type WordBefore, wordBefore } from './word-before.ts'

/** Tells whether this single "." ends the sentence. Supposes a gap and some further text behind it. */
export function dotEndsSentence(stop: Stop): boolean {
  if (stop.start === stop.pieceStart || startsWithListMarker(stop.text, stop.pieceStart, stop.closed)) return false
  const before = wordBefore(stop.text, stop.start, stop.pieceStart, stop.index)
  if (isAddressBefore(stop, before)) return stop.nextKind !== 'lower'
  if (stop.closed > stop.end) return closedEndsSentence(stop, before)
  if (before.word === '') return bareStopEndsSentence(stop)
  if (isNumber(before.word)) return numberEndsSentence(stop, before)
  if (/[°º]$/.test(before.word)) return stop.nextKind !== 'digit'
  if (isFirstHalf(stop, before)) return false
  if (before.classes !== 0) return abbreviationEndsSentence(stop, before)
  if (isInitial(before.word, stop)) return initialEndsSentence(stop, before)
  return stop.nextKind !== 'lower' || lowerStartEndsSentence(stop, before)
}

/** "krant.nl": what ends an address shortens nothing, though "nl." alone may. */
function isAddressBefore({ text, start, pieceStart }: Stop, before: WordBefore): boolean {
  return (
    '.@'.includes(text.charAt(before.start - 1)) &&
    before.chainStart === before.start &&
    endsAddress(text, start, pieceStart)
  )
}

/** "н." of "н. э.": with the word that follows it is an abbreviation. */
function isFirstHalf({ text, first, next, index }: Stop, { word }: WordBefore): boolean {
  if (first !== next || word.length > 4) return false
  const second = wordAt(text, first)
  if (second === '' || second.length > 4 || text.charAt(first + second.length) !== '.') return false
  return index.abbreviations.has(`${word.toLowerCase()}.${second}`)
}

/** Behind a closing quotation mark or bracket only what follows decides; a report would have brought a comma. */
function closedEndsSentence(stop: Stop, before: WordBefore): boolean {
  if (stop.nextKind === 'lower') return false
  return stop.hasClosingQuote || (before.classes & followedBy.anything) === 0
}

/** "(see below). then": behind a bracket or a sign even a small letter may start a sentence. */
function bareStopEndsSentence(stop: Stop): boolean {
  return stop.nextKind !== 'lower' || (!stop.hasDash && ')]”»'.includes(stop.text.charAt(stop.start - 1)))
}

function isNumber(word: string): boolean {
  return isDigit(word.charAt(word.length - 1)) && /^-?\d+$/.test(word)
}

function numberEndsSentence(stop: Stop, before: WordBefore): boolean {
  const { ordinalStop } = stop.index.language
  if (stop.nextKind === 'lower') return before.word.length === 4 && !stop.hasDash && ordinalStop === 'never'
  if (ordinalStop === 'never' || before.word.length > 2 || isFraction(stop, before)) return true
  const next = wordAt(stop.text, stop.first)
  if (stop.nextKind === 'digit' || stop.index.afterOrdinal.has(next)) return false
  return ordinalStop === 'before-small' || stop.index.starters.has(next)
}

/** "$100.00. It": digits behind a point or comma are no ordinal. */
function isFraction(stop: Stop, before: WordBefore): boolean {
  const separator = stop.text.charAt(before.start - 1)
  return (separator === '.' || separator === ',') && isDigit(stop.text.charAt(before.start - 2))
}

function abbreviationEndsSentence(stop: Stop, before: WordBefore): boolean {
  const { classes } = before
  if (goesOn(stop, before)) return false
  const isUnit = (classes & followedBy.afterNumber) !== 0
  if (isUnit && hasNumberBefore(stop.text, before.chainStart, stop.pieceStart)) return endsAfterUnit(stop)
  if (classes & followedBy.closing) return true
  if (classes & followedBy.name) return (classes & followedBy.plain) !== 0 && startsSentence(stop)
  if (classes & followedBy.number) return stop.nextKind !== 'digit' && !isNumeralNext(stop)
  if (isUnit && !isUpperCase(before.word)) return endsAfterUnit(stop)
  return stop.nextKind !== 'digit' && startsSentence(stop)
}

/** Whatever kind of abbreviation it is, what stands around it is one sentence. */
function goesOn(stop: Stop, before: WordBefore): boolean {
  const { classes } = before
  if (classes & followedBy.anything || stop.nextKind === 'lower' || opensNumberNext(stop)) return true
  return (classes & followedBy.afterNumber) !== 0 && (goesOnTime(stop) || isFrontedTime(stop, before))
}

/** "5 km. It": neither a number nor a dash goes on with the sentence. */
function endsAfterUnit(stop: Stop): boolean {
  return stop.nextKind !== 'digit' && !stop.hasDash
}

/** A bracket, or the sign of a number: "U.S.C. § 12", "5 мая 2020 г. № 15". */
function opensNumberNext(stop: Stop): boolean {
  return '([§№'.includes(stop.text.charAt(stop.next))
}

/** "10 a.m. Monday", "3 p.m. EST". */
function goesOnTime({ text, first, index }: Stop): boolean {
  return index.afterTime.has(wordAt(text, first))
}

/** "At 5 a.m. Smith left", "В мае 2019 г. Казахстан": a time alone is no sentence yet. */
function isFrontedTime({ text, pieceStart, index }: Stop, before: WordBefore): boolean {
  if (
    before.chainStart < before.start &&
    before.start - pieceStart < 12 &&
    hasNumberBefore(text, before.chainStart, pieceStart)
  )
    return true
  if (index.timeWords.size === 0 || before.chainStart - pieceStart > 60) return false
  const said = text.slice(pieceStart, before.chainStart).toLowerCase()
  const known = said.split(/[\s\u00a0–—-]+/u).filter((word) => word !== '')
  return known.every((word) => /^(?:\d+|[ivxlc]+|х)(?:-?[йехяогм]{1,3})?\.?$/.test(word) || index.timeWords.has(word))
}

/** "ch. IV", "art. L. 123", "fig. A5". */
function isNumeralNext(stop: Stop): boolean {
  return /^(?:[IVXLC]{2,}\b|[IVX](?=[.,;:)])|\p{Lu}{1,2}[.-]?\s?\d)/u.test(stop.text.slice(stop.first, stop.first + 8))
}

/** True if the next word is one that starts sentences. "В." before a surname is an initial, not a word. */
function startsSentence(stop: Stop): boolean {
  const word = wordAt(stop.text, stop.first)
  const isInitialNext = stop.text.charAt(stop.first + word.length) === '.' && word.length === 1
  return stop.hasDash || (!isInitialNext && stop.index.starters.has(word))
}

/** Two letters that stand for one sound, and so for one initial. */
export const digraphs: ReadonlySet<string> = new Set(
  'Дж Дз Ch Th Ph Sh Zh Kh Ts Yu Ya Ye Cz Sz Gy Ny Dž Lj Nj Chr Fr Wm Geo Jos'.split(' '),
)

/** "A", "Дж", "Ch", the second half of "Ж.-Ж" and the end of "Jean-P". */
function isInitial(word: string, stop: Stop): boolean {
  const bare =
    word.startsWith('-') || /^\p{Lu}\p{Ll}{1,4}-\p{Lu}$/u.test(word) ? word.slice(word.lastIndexOf('-') + 1) : word
  // A small letter that is a word of its own is none: "сказал я."
  if (bare.length === 1) return isLetter(bare) && !stop.index.starters.has(bare)
  return digraphs.has(bare)
}

function initialEndsSentence(stop: Stop, before: WordBefore): boolean {
  if (isLabel(stop, before)) return stop.nextKind === 'upper'
  return stop.nextKind !== 'lower' && stop.nextKind !== 'digit' && startsSentence(stop)
}

/** "точки A. Найдите", "vitamin C. Doctors": a Latin letter behind such a noun names a thing, not a person. */
function isLabel({ text, pieceStart, index }: Stop, { start, word }: WordBefore): boolean {
  const nouns = index.language.labelled ?? []
  if (nouns.length === 0 || !/^[A-Za-z]$/.test(word) || !isGap(text.charCodeAt(start - 1))) return false
  const noun = text.slice(startOfWord(text, start - 1, pieceStart), start - 1).toLowerCase()
  return nouns.some((stem) => noun.startsWith(stem))
}

/** Writers who use no capitals, and lost capitals: a full word before the stop, and the next is no mere dash. */
function lowerStartEndsSentence(stop: Stop, before: WordBefore): boolean {
  if (stop.index.language.dot === 'pause') return false
  if (stop.hasDash || isUpperCase(before.word.charAt(before.word.length - 1))) return false
  const { starters } = stop.index
  if (before.word.length >= 3) return true
  return starters.has(before.word) && starters.has(wordAt(stop.text, stop.first))
}
