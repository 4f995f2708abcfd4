/** Finds a name in Latin letters, in a Cyrillic translation, that stands where the source has another one. */
import { isCapitalised, type Word } from '../../language/word.ts'
import type { NamedSide } from './orphans.ts'
import { skeleton } from './skeleton.ts'

/** `right` is what the source has there, to be written as it stands. */
export type MistakenLatin = { readonly stranger: Word; readonly right: string }

/**
 * The one Latin name that the source does not have: beside a Latin name that both have, or where the source, in Cyrillic
 * letters too, has one Latin name that the translation lost. Undefined where either side has more of them.
 */
export function mistakenLatin(segment: NamedSide, source: NamedSide): MistakenLatin | undefined {
  const [stranger, ...others] = latinNames(segment).filter((word) => !has(source, word))
  if (!stranger || others.length > 0) return undefined
  const isLatin = source.language.pack.habits.script === 'latin'
  const right = isLatin ? besideShared(stranger, segment, source) : onlyLost(segment, source)
  if (!right || isSpelling(stranger, right, source)) return undefined
  return { stranger, right: right.text }
}

const latinName = /^[A-Z][A-Za-z]{2,}$/

function latinNames({ words }: NamedSide): readonly Word[] {
  return words.filter(({ text }) => latinName.test(text))
}

function has({ words }: NamedSide, { lower }: Word): boolean {
  return words.some(
    (other) => other.lower === lower || other.lower.startsWith(`${lower}-`) || other.lower === `${lower}'s`,
  )
}

function onlyLost(segment: NamedSide, source: NamedSide): Word | undefined {
  const lost = latinNames(source).filter((word) => !has(segment, word))
  return new Set(lost.map(({ lower }) => lower)).size === 1 ? lost[0] : undefined
}

/** "Fox Press" over "Fox Business": the source's word on the same side of the name that both have. */
function besideShared(stranger: Word, segment: NamedSide, source: NamedSide): Word | undefined {
  const at = segment.words.indexOf(stranger)
  for (const step of [-1, 1]) {
    const shared = segment.words[at + step]
    if (!shared || !latinName.test(shared.text) || !isOneBlank(segment, shared, stranger)) continue
    const places = source.words.flatMap(({ lower }, index) => (lower === shared.lower ? [index] : []))
    const right = places.length === 1 ? source.words[(places[0] ?? 0) - step] : undefined
    if (right && isCapitalised(right.text) && latinName.test(right.text) && !has(segment, right)) return right
  }
  return undefined
}

function isOneBlank({ text }: NamedSide, a: Word, b: Word): boolean {
  return text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)) === ' '
}

/** "Labor" for "Labour", "Kazinform" for "KazInform": another spelling of the name. */
function isSpelling(stranger: Word, right: Word, { language }: NamedSide): boolean {
  const [one, other] = [skeleton(stranger.text, language), skeleton(right.text, language)]
  return one === other || (one.length > 2 && other.length > 2 && (one.startsWith(other) || other.startsWith(one)))
}
