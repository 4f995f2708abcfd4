/** Finds the name of an English target that stands where the source has another one. */
import type { Word } from '../../language/word.ts'
import { englishNamesOf } from './name-table.ts'
import {
  anchorsOf,
  cyrillicOrphans,
  englishOrphans,
  expectedPlace,
  type NamedSide,
  namedSide,
  type Orphan,
} from './orphans.ts'

/** `missing` is the part of a name of several words that is not there: "Hong" where "Kong" is. */
export type MistakenName = {
  readonly stranger: Word
  readonly lost: Word
  readonly missing: string | undefined
  readonly confidence: number
}

/** So odd two orphans together must be. */
const leastScore = 2.65
/** What a word of distance between the places takes off, and each further orphan; what the only pair has for it. */
const cost = { far: 0.2, farthest: 0.9, strangers: 0.4, lost: 0.15, only: 0.2 }
/** With more unanswered names than this the translation is merely free. */
const mostStrangers = 3

/** A stranger in the target and a lost name of the source at one place; undefined if there is no such pair. */
export function mistakenName(segment: NamedSide, source: NamedSide, beside: readonly Word[]): MistakenName | undefined {
  const target = namedSide(segment.language, segment.text, segment.words)
  const other = namedSide(source.language, source.text, source.words)
  const strangers = englishOrphans(target, other)
  if (strangers.length === 0 || strangers.length > mostStrangers) return undefined
  const lost = cyrillicOrphans(other, beside.length === 0 ? target : { ...target, words: [...target.words, ...beside] })
  if (lost.length === 0) return undefined
  const anchors = anchorsOf(target, other)
  const pairs = strangers.flatMap((stranger) => {
    const place = expectedPlace(stranger.index, target, other, anchors)
    return lost.map((name) => ({
      stranger,
      name,
      score: scoreOf(stranger, name, place, strangers.length, lost.length),
    }))
  })
  const best = pairs.sort((a, b) => b.score - a.score)[0]
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

function scoreOf(stranger: Orphan, lost: Orphan, place: number, strangers: number, losses: number): number {
  const far = Math.min(cost.farthest, cost.far * Math.abs(place - lost.index))
  return stranger.weight + lost.weight - far - cost.strangers * (strangers - 1) - cost.lost * (losses - 1)
}

/** "Atkinson Kong" for "Гонконг": the neighbour is right, "Hong" is missing. */
function missingPart(lost: Word, { words }: NamedSide, stranger: Orphan): string | undefined {
  const parts = englishNamesOf(lost.lower)[0]?.split(' ') ?? []
  if (parts.length !== 2) return undefined
  const [first = '', second = ''] = parts
  if (words[stranger.index + 1]?.text === second) return first
  return words[stranger.index - 1]?.text === first ? second : undefined
}
