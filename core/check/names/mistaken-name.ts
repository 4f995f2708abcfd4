/** Finds the name of an English target that stands where the source has another one. */
import anyAscii from 'any-ascii'
import { isCapitalised, type Word } from '../../language/word.ts'
import { correspond } from './correspond.ts'
import { hasInitialOf } from './initials.ts'
import { areSpeltAlike } from './letters-in-order.ts'
import { maySpeakOfOne } from './metonymy.ts'
import { type Answering, areApartByRow, isRowElsewhere } from './name-row.ts'
import { englishNamesOf, isCalendar, isCalled, isProperName, isState } from './name-table.ts'
import {
  anchorsOf,
  cyrillicOrphans,
  englishOrphans,
  expectedPlace,
  type JudgedOrphan,
  type NamedSide,
  namedSide,
} from './orphans.ts'

/** `missing` is the part of a name of several words that is not there: "Hong" where "Kong" is. */
export type MistakenName = {
  readonly stranger: Word
  readonly lost: Word
  readonly missing: string | undefined
  readonly confidence: number
}

/** So odd two orphans together must be. */
const leastScore = 2.5
/** What a word of distance between the places takes off, and each further orphan; what the only pair has for it. */
const cost = { far: 0.2, farthest: 0.9, strangers: 0.4, lost: 0.15, only: 0.2 }
/** With more unanswered names than this the translation is merely free. */
const mostStrangers = 3

/** A stranger in the target and a lost name of the source at one place; undefined if there is no such pair. */
export function mistakenName(segment: NamedSide, source: NamedSide, beside: readonly Word[]): MistakenName | undefined {
  const target = namedSide(segment.language, segment.text, segment.words)
  const other = namedSide(source.language, source.text, source.words)
  const foreign = englishOrphans(target, other)
  if (foreign.length === 0 || foreign.length > mostStrangers) return undefined
  const answering = beside.length === 0 ? target : { ...target, words: [...target.words, ...beside] }
  const unanswered = cyrillicOrphans(other, answering)
  const isShort = ({ word }: JudgedOrphan, { text }: NamedSide) => hasInitialOf(word.text, text)
  const strangers = foreign.filter(
    (one) => !isShort(one, other) && !hasLikeness(one.word, unanswered, other) && !speaksFor(one, other.words),
  )
  const strange = foreign.map(({ word }) => word)
  const lost = unanswered.filter(
    (one) => !isShort(one, answering) && !hasLikeness(one.word, foreign, answering) && !speaksFor(one, strange),
  )
  const anchors = anchorsOf(target, other)
  const pairs = strangers.flatMap((stranger) => {
    const place = expectedPlace(stranger.index, target, other, anchors)
    return lost.map((name) => ({
      stranger,
      name,
      score: scoreOf(stranger, name, place, strangers.length, lost.length),
    }))
  })
  const sides = { latin: target.language, cyrillic: other.language }
  const mayBeSame: Answering = (own, theirs) => correspond(own, theirs, sides)
  const best = pairs
    .filter(isTelling)
    .sort((a, b) => b.score - a.score)
    .find(
      ({ stranger, name }) =>
        !areApartByRow(stranger.index, name.index, target, other, mayBeSame) &&
        !isRowElsewhere(stranger.index, name.index, target, other, mayBeSame),
    )
  const least =
    pairs.length === 1 && !other.language.pack.names?.byEar?.hasManyForms ? leastScore - cost.only : leastScore
  if (!best || best.score < least) return undefined
  return {
    stranger: best.stranger.word,
    lost: best.name.word,
    missing: missingPart(best.name.word, target, best.stranger),
    confidence: Math.min(0.95, 0.5 + 0.14 * (best.score - leastScore) + 0.15),
  }
}

/** One of the words is said of the same state: "Rome" where the source has Italy. */
function speaksFor({ word }: JudgedOrphan, others: readonly Word[]): boolean {
  return others.some((one) => isCapitalised(one.text) && maySpeakOfOne(word.lower, one.lower))
}

/** What two orphans, and two names of any kind, have in common of their letters only where they are one name. */
const alike = { orphans: 0.42, any: 0.65 }

/** The other side has another hand's spelling of the name, from whatever alphabet: "Istambul", "Yong" for "Янг". */
function hasLikeness({ text }: Word, orphans: readonly JudgedOrphan[], { words }: NamedSide): boolean {
  const mayBeOne = (word: Word, least: number) => !areListedApart(text, word.text) && areAlike(text, word.text, least)
  if (orphans.some(({ word }) => mayBeOne(word, alike.orphans))) return true
  return words.some((word) => isCapitalised(word.text) && mayBeOne(word, alike.any))
}

/** "Hungary" and "Германия": two names known well are two, however alike they are spelt. */
function areListedApart(one: string, other: string): boolean {
  const [latin = '', cyrillic = ''] = /^[A-Za-z]/.test(one) ? [one, other] : [other, one]
  const english = latin.toLowerCase()
  if (!isProperName(english) || englishNamesOf(cyrillic.toLowerCase()).length === 0) return false
  return !isCalled(english, cyrillic.toLowerCase())
}

/** Half the surnames of the East end alike, which tells nothing. */
const familyEnding = /(?<=[a-z]{3})(?:(?:yo|[oeiy])[vn]|sk)(?:[aeiouy]{0,3}|ym|ykh)$/

function areAlike(one: string, other: string, least: number): boolean {
  const [a, b] = [plain(one), plain(other)]
  const areFamilies = familyEnding.test(a) && familyEnding.test(b)
  return areFamilies
    ? areSpeltAlike(a.replace(familyEnding, ''), b.replace(familyEnding, ''), least)
    : areSpeltAlike(a, b, least)
}

function plain(text: string): string {
  return anyAscii(text.replace(/['’]s$/, ''))
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** What titles are made of is no name, and of two words one has to be a name beyond doubt. */
function isTelling({ stranger, name }: { readonly stranger: JudgedOrphan; readonly name: JudgedOrphan }): boolean {
  if (stranger.isName === 'no' || name.isName === 'no') return false
  // A day is mistaken for a day; "April" may be a person.
  if (/day$/.test(stranger.word.lower) && !englishNamesOf(name.word.lower).some(isCalendar)) return false
  // "The Emergency Ministry": a word of a body's title, of the state that the source names beside it.
  if (stranger.isName === 'perhaps' && stranger.weight < 1.5 && englishNamesOf(name.word.lower).some(isState))
    return false
  return stranger.isName === 'surely' || name.isName === 'surely'
}

function scoreOf(stranger: JudgedOrphan, lost: JudgedOrphan, place: number, strangers: number, losses: number): number {
  const far = Math.min(cost.farthest, cost.far * Math.abs(place - lost.index))
  return stranger.weight + lost.weight - far - cost.strangers * (strangers - 1) - cost.lost * (losses - 1)
}

/** "Atkinson Kong" for "Гонконг": the neighbour is right, "Hong" is missing. */
function missingPart(lost: Word, { words }: NamedSide, stranger: JudgedOrphan): string | undefined {
  const parts = englishNamesOf(lost.lower)[0]?.split(' ') ?? []
  if (parts.length !== 2) return undefined
  const [first = '', second = ''] = parts
  if (words[stranger.index + 1]?.text === second) return first
  return words[stranger.index - 1]?.text === first ? second : undefined
}
