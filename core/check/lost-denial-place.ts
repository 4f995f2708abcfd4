/** Where a translation lost a denial of its source, by the surest sign there is. */

import { bestNegationPlace, type NegationPlace, placeNegation } from '../language/negation/negation-place.ts'
import type { Negation } from '../language/negation/negation-rules.ts'
import type { Word } from '../language/word.ts'
import type { Span } from '../model/span.ts'
import { bareDenial, type LostDenial, lostFromSentence, reachPredicate } from './lost-denial.ts'
import { translationsOf } from './names/correspond.ts'
import { translates } from './names/translates.ts'
import { affirmedBy, deniedWords, isClose, leastSeen, mayBeLost, saysTheSame } from './told-denials.ts'
import type { SegmentView, SourceView } from './view.ts'

/**
 * By what the place was found: a bare verb, the denied word's translation with what may be put back or without, how the
 * sentence reads. Where the source denies more than once, it is less plain which denial was lost.
 */
export const sure = { bare: 0.9, aligned: 0.8, unmended: 0.65, reading: 0.55, several: 0.08 } as const

/** A source that denies more often than its translation: all denials of both, and how many of the target are soft. */
export type Unequal = {
  readonly segment: SegmentView
  readonly source: SourceView
  readonly negated: readonly Negation[]
  readonly first: Negation
  readonly own: readonly Negation[]
  readonly soft: number
}

/** Where the denial was lost, by the surest sign there is. */
export function lostPlace(pair: Unequal): { readonly place: NegationPlace; readonly confidence: number } | undefined {
  const { segment, source, negated, own, soft } = pair
  const affirmed = affirmedBy(source, negated, segment.language)
  const bare = bareDenial(segment, affirmed)
  if (bare) return { place: bare, confidence: sure.bare }
  const isInsideVerbs = segment.language.pack.negation?.isInsideVerbs === true
  if (
    (segment.text.trimEnd().endsWith('?') && !whyNot.test(segment.text)) ||
    (isInsideVerbs && (soft > 0 || negated.length > 1))
  )
    return undefined
  const aligned = mayBeLost(soft, negated.length, source, segment.text)
    ? negated.map((denial) => lostDenial(segment, source, denial, own)).find((place) => place !== undefined)
    : undefined
  if (aligned) return atAligned(segment, aligned, negated.length)
  const place = bestReading(pair, affirmed)
  return lostAltogether(pair, place) ?? (place && { place, confidence: sure.reading })
}

function atAligned(segment: SegmentView, aligned: NegationPlace, denials: number): LostDenial {
  const place = reachPredicate(segment, aligned)
  const least = place.fixes.length > 0 ? sure.aligned : sure.unmended
  return { place, confidence: denials > 1 ? least - sure.several : least }
}

/** The source surely denies, the whole target does not, and the two say the same otherwise. */
function lostAltogether(
  { segment, source, negated, own, soft }: Unequal,
  likeliest: NegationPlace | undefined,
): LostDenial | undefined {
  const denial = certainDenial(source, negated)
  if (!denial || own.length > 0 || soft > 0 || source.confidence < 0.5) return undefined
  const denied = deniedWords(source, denial)
  const isDenied = ({ lower }: Word, words = denied) =>
    words.some((one) => one.length > 2 && translates(one, lower, source.language, segment.language))
  const hasDenied = segment.words.some((word) => isDenied(word))
  // A verb that is known and has no translation here: the translation says it freely.
  const verb = denied[0] === denial.word.toLowerCase() ? denied[0] : undefined
  const isKnown = verb !== undefined && translationsOf(verb, source.language, segment.language).seen >= leastSeen
  const forms = denied.filter((one) => one.slice(0, 3) === verb?.slice(0, 3))
  if (isKnown && !segment.words.some((word) => isDenied(word, forms))) return undefined
  if (!isClose(segment, source, hasDenied)) return undefined
  // Where a denial stands beside its word, the farther ones are not what it denied.
  const nearest = segment.language.pack.negation?.isInsideVerbs ? denied : denied.slice(0, 1)
  const near = likeliest?.span ?? placeOf(denial, source, segment)
  return lostFromSentence(
    segment,
    near,
    (word) => isDenied(word, nearest),
    () => saysTheSame(segment, source),
  )
}

/** Where denials stand inside verbs, two may cancel each other, and some only tell how a thing was done. */
function certainDenial(source: SourceView, negated: readonly Negation[]): Negation | undefined {
  const { certain, isInsideVerbs } = source.language.pack.negation ?? {}
  if (isInsideVerbs && negated.length > 1) return undefined
  return negated.find(({ at }) => certain === undefined || certain.test(source.text.slice(at)))
}

/** Of the other questions many deny for courtesy alone. */
const whyNot = /^[«"“„\s]*(?:почему|зачем|отчего|неге|неліктен|why)(?!\p{L})/iu

/** Only what reads best tells this place: denying the wrong word would turn the sense, so a person has to find it. */
function bestReading(
  { segment, source, negated, first, soft }: Unequal,
  affirmed: (word: Word) => boolean,
): NegationPlace | undefined {
  if (negated.length !== 1 || soft > 0 || source.language.pack.negation?.isInsideVerbs) return undefined
  const place = bestNegationPlace(segment, first.at / Math.max(1, source.text.length), affirmed)
  const least = segment.language.pack.negation?.placing.leastGain ?? 0
  return place && place.gain > least ? { ...place, fixes: [] } : undefined
}

/** Where the source's denial would stand in the target, if both told all at one pace. */
function placeOf({ at }: Negation, source: SourceView, { text }: SegmentView): Span {
  const start = Math.round((at * text.length) / Math.max(1, source.text.length))
  return { start, end: start }
}

/** A denied word of the source has a translation here, and nothing denies it. */
function lostDenial(
  segment: SegmentView,
  source: SourceView,
  denial: Negation,
  own: readonly Negation[],
): NegationPlace | undefined {
  const placing = segment.language.pack.negation?.placing
  // Beside a stretch to fall back on, only the word next to the denial is trusted.
  const words = deniedWords(source, denial)
  const isOnce = (word: string) => source.words.filter(({ lower }) => lower === word).length === 1
  for (const denied of placing?.places && own.length === 0 ? words.slice(0, 1).filter(isOnce) : words) {
    const places = segment.words.flatMap((word, index) =>
      translates(denied, word.lower, source.language, segment.language) ? [index] : [],
    )
    const at = places[0]
    if (at === undefined || places.length > 1) continue
    const word = segment.words[at]
    if (word && placing?.mayDeny?.(word.lower) === false) continue
    if (!word || own.some((other) => Math.abs(other.at - word.start) < 40)) return undefined
    return placeNegation(segment, at)
  }
  return undefined
}
