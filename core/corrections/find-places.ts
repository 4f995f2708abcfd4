/** Where a learned correction would change a text, and the text after it did. */
import { codesOnly } from '../model/inline-text.ts'
import { viewAsReader } from '../model/reader-text.ts'
import type { SegmentText } from '../model/segment.ts'
import type { Span } from '../model/span.ts'
import { isOfCodesAlone, mendCoded } from '../text/mend-coded.ts'
import { isSentenceStart, isWordEnd, isWordStart } from './borders.ts'
import { type ChangePair, capitalise, capitalisedPair } from './change-pair.ts'

/** One place: the words that stand there, and what they would become. */
export type CorrectionPlace = { readonly span: Span; readonly replacement: string }

/**
 * In reading order, apart from each other. The phrase stands there as written, or with a capital at the start of a
 * sentence, where its replacement then has one too. Never inside a word, and never where the correction already stands:
 * "senate" in "the senate" is no place of "senate" → "the senate".
 */
export function findPlaces(text: string, pair: ChangePair): readonly CorrectionPlace[] {
  const capital = capitalisedPair(pair)
  const places = [
    ...occurrences(text, pair),
    ...(capital === undefined
      ? []
      : occurrences(text, capital).filter(({ span }) => isSentenceStart(text, span.start))),
  ]
  return apart(places.sort((a, b) => a.span.start - b.span.start))
}

/**
 * The places of a stored text, found in what a reader sees of it: "Head **of** State" is a place of "Head of State".
 * Spans are those of the stored text; replacements hold every code they reach over, where that can be.
 */
export function findPlacesIn(
  { text, codes = [] }: Pick<SegmentText, 'text' | 'codes'>,
  pair: ChangePair,
): readonly CorrectionPlace[] {
  if (codesOnly(text) === '') return findPlaces(text, pair)
  const view = { coded: text, codes, seen: viewAsReader(text, codes) }
  return apart(
    findPlaces(view.seen.text, pair).flatMap((place) =>
      isOfCodesAlone(view, place.span) ? [] : (mendCoded(view, place) ?? []),
    ),
  )
}

function occurrences(text: string, { before, after }: ChangePair): CorrectionPlace[] {
  const found: CorrectionPlace[] = []
  if (before === '') return found
  for (let start = text.indexOf(before); start >= 0; start = text.indexOf(before, start + 1)) {
    const span = { start, end: start + before.length }
    if (!isWordStart(text, start) || !isWordEnd(text, span.end)) continue
    const replacement = replacementAt(text, start, before, after)
    if (replacement === before || standsAlready(text, start, before, after)) continue
    found.push({ span, replacement })
  }
  return found
}

/** A sentence keeps its capital: "Head of State" at its start does not become "head of state". */
function replacementAt(text: string, start: number, before: string, after: string): string {
  const isCapital = capitalise(before) === before && capitalise(after) !== after
  return isCapital && isSentenceStart(text, start) ? capitalise(after) : after
}

/** True if the words are part of their own replacement. */
function standsAlready(text: string, start: number, before: string, after: string): boolean {
  for (let at = after.indexOf(before); at >= 0; at = after.indexOf(before, at + 1)) {
    if (text.startsWith(after, start - at) && start >= at) return true
  }
  return false
}

function apart(places: readonly CorrectionPlace[]): readonly CorrectionPlace[] {
  const kept: CorrectionPlace[] = []
  for (const place of places) {
    if (place.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(place)
  }
  return kept
}

/** The text with every one of these places corrected. They have to be places of this text, in reading order. */
export function correctPlaces(text: string, places: readonly CorrectionPlace[]): string {
  let corrected = ''
  let at = 0
  for (const { span, replacement } of places) {
    corrected += text.slice(at, span.start) + replacement
    at = span.end
  }
  return corrected + text.slice(at)
}
