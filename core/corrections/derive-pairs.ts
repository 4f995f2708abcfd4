/** What can be learned from a changed sentence: which words became which, each pair with enough around it to be safe. */

import { type Change, findChanges, tidyChanges } from '../diff/changes.ts'
import { cutTokens, tokenKind } from '../diff/tokens.ts'
import type { LanguageTag } from '../model/ids.ts'
import { isOfWholeWords, isSentenceStart, isWordEnd, isWordStart } from './borders.ts'
import { type ChangePair, uncapitalise } from './change-pair.ts'
import { findPlaces } from './find-places.ts'
import { isGeneral, isSmallWord } from './general.ts'
import { type DiffRun, type RunRange, type Script, scriptOf } from './script.ts'

/** `start` is where `before` stood in the earlier text. */
export type LearnedPair = ChangePair & {
  readonly start: number
  /** Both begin with a capital at the start of a sentence: inside one they may be written small. */
  readonly isAtSentenceStart: boolean
}

/** A longer text is no sentence, and comparing it would hold up its writer. */
const longestChars = 4_000
/** A phrase of more words was written anew for its own place, not corrected. */
const mostWords = 8
/** A sentence of which less than this share of words stayed was not corrected but written anew. */
const leastKeptShare = 0.4
/** Below this many words a replaced word is always a correction. */
const fewestRewrittenWords = 6
/** Shorter phrases are found in too many places that mean something else. */
const shortestChars = 3

/**
 * Of two texts as a reader sees them: the pairs in reading order, each once; empty if the text was written anew, or only its numbers or blanks changed.
 * Bounded time; never throws.
 */
export function derivePairs(before: string, after: string, language: LanguageTag): readonly LearnedPair[] {
  if (before === after || Math.max(before.length, after.length) > longestChars) return []
  const changes = tidyChanges(findChanges(before, after))
  if (isRewritten(changes)) return []
  const script = scriptOf(changes)
  const texts: Texts = { before, after, language }
  const grown = stretchesOf(script, language).map((stretch) => toWholeWords(script, texts, stretch))
  return unite(grown.filter((stretch) => stretch !== undefined))
    .map((stretch) => pairOf(script, texts, stretch))
    .filter((pair) => pair !== undefined)
}

type Texts = { readonly before: string; readonly after: string; readonly language: LanguageTag }

function isRewritten(changes: readonly Change[]): boolean {
  const kept = countWords(changes.flatMap((change) => change.kept))
  const removed = countWords(changes.flatMap((change) => change.removed))
  const added = countWords(changes.flatMap((change) => change.added))
  const longer = Math.max(kept + removed, kept + added)
  return longer >= fewestRewrittenWords && kept < longer * leastKeptShare
}

function countWords(tokens: readonly string[]): number {
  return tokens.filter((token) => tokenKind(token) === 'word').length
}

/** One stretch a change; "Head of State" made small is one change, not two. */
function stretchesOf({ pieces }: Script, language: LanguageTag): readonly RunRange[] {
  const stretches: RunRange[] = []
  pieces.forEach((piece, index) => {
    if (piece.isKept || isNoise(piece)) return
    const previous = stretches.at(-1)
    if (previous !== undefined && isSameName(pieces, previous.last, index, language)) {
      stretches[stretches.length - 1] = { first: previous.first, last: index }
    } else stretches.push({ first: index, last: index })
  })
  return stretches
}

/** Blanks and numbers are mended where they stand; they teach nothing about other places. */
function isNoise({ removed, added }: DiffRun): boolean {
  const tokens = [...removed, ...added]
  if (tokens.every((token) => tokenKind(token) === 'space')) return true
  const words = tokens.filter((token) => tokenKind(token) === 'word')
  return words.length > 0 && words.every((word) => /\p{N}/u.test(word))
}

/** Capitals changed on both sides of nothing but small words: they belong to one name or title. */
function isSameName(pieces: readonly DiffRun[], first: number, second: number, language: LanguageTag): boolean {
  const between = pieces.slice(first + 1, second).flatMap(({ removed }) => removed)
  const isJoined = between.every((token) => tokenKind(token) === 'space' || isSmallWord(token, language))
  const [a, b] = [pieces[first], pieces[second]]
  if (!isJoined || between.length > 5 || a === undefined || b === undefined) return false
  return isRecased(a.removed.at(-1), a.added.at(-1)) && isRecased(b.removed[0], b.added[0])
}

function isRecased(before = '', after = ''): boolean {
  return before !== after && before.toLowerCase() === after.toLowerCase()
}

/** In both texts the stretch has to begin and end with a word, where words may begin and end. */
function toWholeWords(script: Script, texts: Texts, stretch: RunRange): RunRange | undefined {
  let { first, last } = stretch
  while (last - first <= 4 * mostWords) {
    const { before, after, beforeStart, afterStart } = script.read({ first, last })
    if (!startsWell(before, texts.before, beforeStart) || !startsWell(after, texts.after, afterStart)) {
      if (first === 0) return undefined
      first--
    } else if (!endsWell(before, texts.before, beforeStart) || !endsWell(after, texts.after, afterStart)) {
      if (last + 1 >= script.pieces.length) return undefined
      last++
    } else return { first, last }
  }
  return undefined
}

/** Nothing at all is well: it was put in, or taken out, and gets its words from the other side. */
function startsWell(phrase: string, text: string, start: number): boolean {
  if (phrase === '') return true
  return isWord(cutTokens(phrase)[0]) && isWordStart(text, start)
}

function endsWell(phrase: string, text: string, start: number): boolean {
  if (phrase === '') return true
  return isWord(cutTokens(phrase).at(-1)) && isWordEnd(text, start + phrase.length)
}

function isWord(token: string | undefined): boolean {
  return token !== undefined && tokenKind(token) === 'word'
}

/** Stretches that grew into each other are one. */
function unite(stretches: readonly RunRange[]): readonly RunRange[] {
  const united: RunRange[] = []
  for (const stretch of stretches) {
    const previous = united.at(-1)
    if (previous !== undefined && stretch.first <= previous.last) {
      const first = Math.min(previous.first, stretch.first)
      united[united.length - 1] = { first, last: Math.max(previous.last, stretch.last) }
    } else united.push(stretch)
  }
  return united
}

function pairOf(script: Script, texts: Texts, stretch: RunRange): LearnedPair | undefined {
  const { before, after: written, beforeStart: start, afterStart } = script.read(stretch)
  const startsSentence = isSentenceStart(texts.after, afterStart)
  // "members met." became "Members met.": the sentence wanted the capital, not the word.
  const after = startsSentence && isSmall(before) ? uncapitalise(written) : written
  const pair = { before, after }
  if (before === after || before.length < shortestChars || !isPhrase(before) || !isPhrase(after)) return undefined
  if (!isGeneral(pair, texts.language)) return undefined
  if (!findPlaces(texts.before, pair).some(({ span }) => span.start === start)) return undefined
  const isAtSentenceStart =
    startsSentence && isSentenceStart(texts.before, start) && !isSmall(before) && !isSmall(after)
  return { ...pair, start, isAtSentenceStart }
}

function isSmall(phrase: string): boolean {
  return uncapitalise(phrase) === phrase
}

/** The end of one sentence and the start of the next: a full stop lost or mended belongs to its own place. */
const twoSentences = /\p{L}{4}[.!?…]["'»”’)\]]{0,2}\s["'«„“(]{0,2}\p{Lu}/u

const notInPhrase = /[\r\n\t\u2028\u2029]/u

/** A few words of one line and one sentence. */
function isPhrase(text: string): boolean {
  const tokens = cutTokens(text)
  if (twoSentences.test(text)) return false
  return countWords(tokens) <= mostWords && !notInPhrase.test(text) && isOfWholeWords(text)
}
