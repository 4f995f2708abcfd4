/** Finds the name of a Cyrillic target that stands where the source, in Latin or Cyrillic letters, has another one. */
import anyAscii from 'any-ascii'
import { kazakhNames } from '../../language/kk/names.ts'
import type { Language } from '../../language/language.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { correspond } from './correspond.ts'
import { firstSound, hasInitialOf } from './initials.ts'
import { lettersInOrder } from './letters-in-order.ts'
import { maySpeakOfOne } from './metonymy.ts'
import { type Answering, areApartByRow, isRowElsewhere } from './name-row.ts'
import { englishNamesOf, isCalendar } from './name-table.ts'
import { cyrillicOrphans, cyrillicWeight, englishOrphans, type NamedSide, namedSide, type Orphan } from './orphans.ts'
import { skeleton } from './skeleton.ts'
import { translates } from './translates.ts'

export type MistakenCyrillic = { readonly stranger: Word; readonly lost: Word; readonly confidence: number }

/** A stranger weighs at least so much: less may be a common word with a capital. */
const leastWeight = 1.5
/** An English word with a capital may be of a title; only a name weighs so much. */
const leastEnglish = 2
/** With more unanswered names than this on a side the translation is merely free. */
const mostOrphans = 2
/** How far apart the two may stand, as shares of their sentences; farther where there is one of each. */
const farthest = 0.3
const farthestOfOne = 0.6

/** A stranger in the target and a lost name of the source about one place; undefined if there is no such pair. */
export function mistakenCyrillic(
  segment: NamedSide,
  source: NamedSide,
  beside: readonly Word[],
): MistakenCyrillic | undefined {
  const target = namedSide(segment.language, segment.text, segment.words)
  const other = namedSide(source.language, source.text, source.words)
  const answering = beside.length === 0 ? target : { ...target, words: [...target.words, ...beside] }
  const isLatin = other.language.pack.habits.script === 'latin'
  const foreign = sure(isLatin ? cyrillicOrphans(target, other) : unanswered(target, other), leastWeight)
  const strangers = foreign.filter(({ word }) => !hasInitialOf(word.text, other.text))
  const unsaid =
    strangers.length === 0
      ? []
      : isLatin
        ? sure(englishOrphans(other, answering), leastEnglish).filter(({ word }) => !isCalendar(word.text))
        : sure(unanswered(other, answering), leastWeight)
  const lost = unsaid.filter(({ word }) => !hasInitialOf(word.text, answering.text))
  if (
    lost.length === 0 ||
    strangers.some((one) => !/^\p{Script=Cyrillic}+$/u.test(one.word.text) || isPiece(target, one.word)) ||
    strangers.length > mostOrphans ||
    lost.length > mostOrphans
  )
    return undefined
  const pairs = strangers.flatMap((stranger) =>
    lost.map((name) => ({ stranger, name, far: apart(stranger, name, target, other) })),
  )
  const mayAnswer: Answering = (own, theirs) =>
    isLatin
      ? correspond(theirs, own, { latin: other.language, cyrillic: target.language })
      : mayBeSame(own, theirs, target, other)
  const best = pairs
    .filter(
      ({ stranger, name }) =>
        !areApartByRow(stranger.index, name.index, target, other, mayAnswer) &&
        !isRowElsewhere(stranger.index, name.index, target, other, mayAnswer),
    )
    .sort((a, b) => a.far - b.far)[0]
  if (!best || best.far > (pairs.length === 1 ? farthestOfOne : farthest)) return undefined
  if (pairs.some(({ stranger, name }) => isNear(stranger, name, target, other))) return undefined
  if (pairs.some(({ stranger, name }) => maySpeakOfOne(stranger.word.lower, name.word.lower))) return undefined
  const confidence = (pairs.length === 1 ? 0.85 : 0.75) - best.far / 2
  return { stranger: best.stranger.word, lost: best.name.word, confidence }
}

/** Capitalised nouns; an adjective of a name is often said otherwise. */
function sure(orphans: readonly Orphan[], least: number): readonly Orphan[] {
  return orphans.filter(
    ({ word, weight }) =>
      weight >= least && plainName.test(word.text) && !adjective.test(word.lower) && !cry.test(word.lower),
  )
}

/** A short name has too many spellings, a compound too many parts. */
const plainName = /^\p{Lu}\p{L}{3,}(?:['’]s)?$/u

const adjective = /(?:[оы]й|ий|ая|яя|ое|ые|ие|[ое]го|[ое]му|[ыи]х|[ыи]ми?|[лдт]ық|[лдт]ік)$/u

/** "Таааак". */
const cry = /(\p{L})\1\1/u

/** «Лос-Анджелес», «Вест-Сайд», «"Алыптар"»: parts of compounds and titles in quotation marks are often translated. */
function isPiece({ text }: NamedSide, { start, end }: Word): boolean {
  const isQuoted = /[«“"„]$/u.test(text.slice(0, start)) && /^[»”"“]/u.test(text.slice(end))
  return isQuoted || text[start - 1] === '-' || /^-\p{Lu}/u.test(text.slice(end, end + 2))
}

/** Spelt nearly alike in the letters of either: another hand's spelling of the name, most often with its first sound. */
function isNear(a: Orphan, b: Orphan, { language }: NamedSide, source: NamedSide): boolean {
  const [one, other] = [plain(a.word, language), plain(b.word, source.language)]
  const shared = lettersInOrder(one, other) / Math.max(one.length, other.length)
  const isContained =
    (one.length > 4 && other.length > 4 && (one.includes(other.slice(0, 5)) || other.includes(one.slice(0, 5)))) ||
    (Math.min(one.length, other.length) === 4 && (one.startsWith(other) || other.startsWith(one)))
  return isContained || shared >= (firstSound(one) === firstSound(other) ? 0.5 : 0.7)
}

/** Without its ending of case, in plain Latin letters. */
function plain({ lower }: Word, { pack }: Language): string {
  return anyAscii(folded(pack.names?.byEar?.key(lower) ?? lower.replace(/['’]s$/, '')))
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
}

function apart(stranger: Orphan, lost: Orphan, target: NamedSide, source: NamedSide): number {
  return Math.abs(stranger.index / target.words.length - lost.index / source.words.length)
}

/** Names of one Cyrillic side that no word of the other, in Cyrillic letters too, may stand for. */
function unanswered(side: NamedSide, other: NamedSide): readonly Orphan[] {
  return side.words.flatMap((word, index): Orphan[] => {
    if (!isCapitalised(word.text)) return []
    const weight = cyrillicWeight(side, word, index, other.language)
    if (weight < leastWeight) return []
    return other.words.some((one) => mayBeSame(word, one, side, other)) ? [] : [{ word, index, weight }]
  })
}

function mayBeSame(word: Word, one: Word, side: NamedSide, other: NamedSide): boolean {
  const named = englishNamesOf(word.lower)
  if (named.length > 0 && englishNamesOf(one.lower).some((name) => named.includes(name))) return true
  if (one.text.length < 3) return false
  const [own, theirs] = [folded(word.lower), folded(one.lower)]
  if (sharedStart(own, theirs) >= Math.min(4, own.length - 1, theirs.length - 1)) return true
  const [a, b] = [skeleton(word.text, side.language), skeleton(one.text, other.language)]
  const least = isCapitalised(one.text) ? 2 : 3
  if (a.length >= least && b.length >= least && (a.startsWith(b) || b.startsWith(a))) return true
  return translates(word.lower, one.lower, side.language, other.language)
}

/** As Russian keys would write it: "Қытай" and "Китай" are one. */
function folded(lower: string): string {
  return kazakhNames.swaps.reduce((text, [letters, instead]) => text.replace(letters, instead), lower)
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
