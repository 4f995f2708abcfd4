/** A sentence whose source denies and which denies nothing at all: where the denial was lost, as far as the text tells. */
import type { NegationPlace } from '../language/negation/negation-place.ts'
import type { Word } from '../language/word.ts'
import type { Span } from '../model/span.ts'
import type { SegmentView } from './view.ts'

export type LostDenial = { readonly place: NegationPlace; readonly confidence: number }

/** The predicate that says what the source denies, or the only one of a close translation; the only one; a stretch over several. */
const sure = { named: 0.76, only: 0.62, stretch: 0.7 } as const

/** So many clauses may be meant at once; a sentence of more tells nothing. */
const mostPlaces = 3

/**
 * The only predicate, with the fix; or the stretch over the few that may be meant, with none: a denial in the wrong clause
 * would turn the sense. `near` is where it most likely stood.
 */
export function lostFromSentence(
  segment: SegmentView,
  likeliest: Span,
  isDenied: (word: Word) => boolean,
  isSame: () => boolean,
): LostDenial | undefined {
  const places = segment.language.pack.negation?.placing.places?.(segment) ?? []
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return undefined
  const isElsewhere = !places.some(({ span }) => span.start <= likeliest.end && span.end >= likeliest.start)
  if (likeliest.end > likeliest.start && isElsewhere) return undefined
  const isAtEnds = segment.language.pack.negation?.isInsideVerbs === true
  const named = places.filter(({ span }) =>
    segment.words.some(
      (word, at) => isDenied(word) && (isAtEnds ? isAt(segment, at, span.start) : word.end === span.end),
    ),
  )
  const [only] = named.length === 1 ? named : places.length === 1 ? places : []
  if (only) return { place: only, confidence: named.length === 1 || isSame() ? sure.named : sure.only }
  const near = places.length > mostPlaces ? nearest(places, likeliest) : places
  const span = { start: near[0]?.span.start ?? first.span.start, end: near.at(-1)?.span.end ?? last.span.end }
  return { place: { span, gain: 0, fixes: [] }, confidence: sure.stretch }
}

/** The word is the predicate, or one of the two before it. */
function isAt({ words }: SegmentView, at: number, start: number): boolean {
  return [0, 1, 2].some((step) => words[at + step]?.start === start)
}

function nearest(places: readonly NegationPlace[], { start }: Span): readonly NegationPlace[] {
  const far = ({ span }: NegationPlace) => Math.abs(span.start - start)
  const best = [...places].sort((a, b) => far(a) - far(b))[0]
  const at = best ? places.indexOf(best) : 0
  return places.slice(Math.max(0, at - 1), at + 2)
}

/** A clause with such a word is denied within so many characters of it. */
const nearby = 90

/** "получил никакой информации": a word that stands only where the clause is denied, and nothing denies it. */
export function lostBesideWanting(segment: SegmentView): LostDenial | undefined {
  for (const { word, denies, placeBeside } of segment.language.pack.negation?.wanting ?? []) {
    const match = word.exec(segment.text)
    if (!match || denies.test(segment.text.slice(Math.max(0, match.index - nearby), match.index + nearby))) continue
    const place = placeBeside(segment, match.index)
    if (place) return { place, confidence: 0.95 }
  }
  return undefined
}

/** Where denials stand at predicates: from the word that should be denied to the predicate that would deny it. */
export function reachPredicate(segment: SegmentView, place: NegationPlace): NegationPlace {
  const places = segment.language.pack.negation?.isInsideVerbs
    ? segment.language.pack.negation.placing.places?.(segment)
    : []
  const predicate = places?.find(({ span }) => span.end >= place.span.end)
  if (!predicate) return place
  const between = segment.words.filter(({ start }) => start > place.span.start && start < predicate.span.start).length
  const span = { start: Math.min(place.span.start, predicate.span.start), end: predicate.span.end }
  return { span, gain: place.gain, fixes: between <= 1 ? predicate.fixes : [] }
}

/** Where a denial alone can be lost, unless the source affirms the verb. */
export function bareDenial(segment: SegmentView, isAffirmed: (word: Word) => boolean): NegationPlace | undefined {
  const placing = segment.language.pack.negation?.placing
  const bare = placing?.bare?.(segment)
  if (!placing || !bare) return undefined
  const verb = segment.words.find((word) => word.start === bare.at)
  if (verb && verb.lower !== 'have' && isAffirmed(verb)) return undefined
  return { span: { start: bare.start, end: bare.end }, gain: 9, fixes: placing.fixesAt(segment, bare.at) }
}
