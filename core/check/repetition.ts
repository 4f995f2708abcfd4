/** Words said twice: whether that is right, and if not, how sure it is. Why so much is right: `checks/doubled-phrase.ts`. */
import { isCapitalised, type Word } from '../language/word.ts'
import type { SegmentView } from './view.ts'

/** What stands again, what stands between, and the word after; `first` and `second` are indexes of words. */
type Repetition = {
  readonly segment: SegmentView
  readonly first: number
  readonly second: number
  readonly phrase: readonly Word[]
  readonly copy: readonly Word[]
  readonly gap: readonly Word[]
  readonly after: Word | undefined
}

export function repetitionAt(segment: SegmentView, first: number, second: number, length: number): Repetition {
  const { words } = segment
  return {
    segment,
    first,
    second,
    phrase: words.slice(first, first + length),
    copy: words.slice(second, second + length),
    gap: words.slice(first + length, second),
    after: words[second + length],
  }
}

export function confidenceOf(one: Repetition): number {
  if (rightInAnyCase.some((isRight) => isRight(one)) || isTwiceInSource(one)) return 0
  if (isEmptyPair(one)) return 0.9
  if (isSameAct(one)) return 0.85
  return one.phrase.length === 1 ? confidenceOfWord(one) : confidenceOfPhrase(one)
}

const isFigure = ({ text }: Word) => /^\p{N}/u.test(text)

const rightInAnyCase: readonly ((one: Repetition) => boolean)[] = [
  ({ phrase }) => phrase.every(isFigure),
  isMeasure,
  isChain,
  isParallel,
  isThreefold,
  isNaming,
  isEquation,
  isCited,
  endsInJoining,
]

/** "движение Leave Means Leave": what stands in Latin letters among Cyrillic ones is a title or a term. */
function isCited({ segment, phrase }: Repetition): boolean {
  return segment.language.pack.habits.script === 'cyrillic' && phrase.every(({ text }) => /^[A-Za-z]+$/.test(text))
}

/** "33.3 million tons to 49.3 million tons": a figure stands before both, or the phrase begins within one. */
function isMeasure({ segment: { text, words }, first, phrase, copy, gap }: Repetition): boolean {
  const [before, last] = [words[first - 1], gap.at(-1)]
  if (before && last && isFigure(before) && isFigure(last)) return true
  return [phrase[0], copy[0]].some((word) => word !== undefined && /\p{N}[.,]$/u.test(text.slice(0, word.start)))
}

/** "the head of the council of the city": each hangs on the one before. */
function isChain(one: Repetition): boolean {
  const { phrase, gap } = one
  if (phrase[0]?.lower !== 'of' || hasContent(one)) return false
  return gap.length > 0 && gap.every(({ lower }) => lower !== 'of' && lower !== 'the')
}

/** The same a third time: "very, very", "again and again and". */
function isThreefold({ phrase, gap, after }: Repetition): boolean {
  if (after === undefined) return false
  return gap.length > 0 ? after.lower === gap[0]?.lower : phrase.length > 1 && after.lower === phrase[0]?.lower
}

/** "The end of the road is the end of the town". */
function isEquation({ segment, phrase, gap }: Repetition): boolean {
  if (!gap.some((word) => /^(?:is|was|are|were|be)$/.test(word.lower))) return false
  const isLink = segment.language.pack.words?.linkingWords.has(phrase[0]?.lower ?? '') === true
  return isLink || /^(?:of|for|in|on)$/.test(phrase.at(1)?.lower ?? '')
}

/** "the mayor and the": what "and" joins begins alike. Said at once, or in a longer phrase, it is a copy all the same. */
function endsInJoining(one: Repetition): boolean {
  const { segment, phrase, gap } = one
  const isAtOnce = gap.length === 0 && (phrase.length === 1 || hasContent(one))
  if (isAtOnce || (phrase.length > 2 && hasContent(one))) return false
  return segment.language.pack.words?.joiningWords.has(phrase.at(-1)?.lower ?? '') === true
}

/** A word of meaning, in letters, and how many of them its forms have in common. */
const telling = { word: 5, beginning: 4 }

/**
 * "the level of care and the level of risk", "Canada plus plus": the source has a word of meaning twice as near, so it is
 * meant. Small words tell nothing, for another language has others.
 */
function isTwiceInSource(one: Repetition): boolean {
  const { source } = one.segment
  if (!source || !hasContent(one)) return false
  const small = source.language.pack.words?.functionWords
  if (one.gap.length === 0) return source.words.some((word, at) => isSaidAtOnce(source.words, word, at, one, small))
  const stems = source.words.map(({ lower }) =>
    lower.length < telling.word || small?.has(lower) === true ? '' : lower.slice(0, telling.beginning),
  )
  const farthest = one.phrase.length + one.gap.length + 2
  return stems.some((stem, at) => stem !== '' && stems.slice(at + 1, at + 1 + farthest).includes(stem))
}

/** "Canada plus plus": the source has the same word again at the same distance. */
function isSaidAtOnce(
  words: readonly Word[],
  { lower }: Word,
  at: number,
  { phrase }: Repetition,
  small: ReadonlySet<string> | undefined,
): boolean {
  return small?.has(lower) !== true && words[at + phrase.length]?.lower === lower
}

function hasContent({ segment, phrase }: Repetition): boolean {
  return phrase.some((word) => segment.language.pack.words?.functionWords.has(word.lower) !== true)
}

function confidenceOfPhrase(one: Repetition): number {
  const gain = junctionGain(one)
  if (gain === undefined) return hasContent(one) ? 0.8 : 0
  if (one.gap.length === 0) return 0.95
  if (hasContent(one)) return gain > (one.segment.language.pack.habits.leastRepeatGain ?? -1) ? toldApart(one) : 0
  return gain > leastGainOfSmallWords(one) ? 0.85 : 0
}

/** Terms come again in law and science ("the council may ask the council's bureau"): without a source nothing tells. */
function toldApart({ segment }: Repetition): number {
  return segment.source === undefined ? 0.7 : 0.95
}

function leastGainOfSmallWords({ segment, second, phrase }: Repetition): number {
  const list = segment.language.pack.words
  const isLinking = phrase.every((word) => list?.linkingWords.has(word.lower) === true)
  if (!isLinking) return phrase.some((word) => list?.finiteVerbs.has(word.lower) === true) ? -3 : 1.5
  // "on the train on the, we go": after an article no clause can pause.
  const pauses = /^[,.]$/.test(followerOf(segment, second + phrase.length - 1))
  return pauses && list?.neverLast.has(phrase.at(-1)?.lower ?? '') ? 0 : 3
}

/** "from Hong Kong tourists to Hong Kong", "on May 5 and ended on May": names and dates come again. */
function isNaming({ segment, copy, gap }: Repetition): boolean {
  const isSign = (word: Word) => isCapitalised(word.text) || isFigure(word)
  const small = segment.language.pack.words?.functionWords
  const verbs = segment.language.pack.words?.finiteVerbs
  if (gap.length < 2 || copy.some((word) => verbs?.has(word.lower))) return false
  return copy.some(isSign) && copy.every((word) => isSign(word) || small?.has(word.lower) === true)
}

/** "the rights of many against the rights of one", "he slept because he was ill": what is set against the other begins alike. */
const setsAgainst = /^(?:against|versus|vs|than|other|another|because|while|whereas|although|though)$/

/** "a new format and a new tradition", "better than more": what a conjunction joins may well begin alike. */
function isParallel(one: Repetition): boolean {
  const { segment, gap } = one
  const joins = segment.language.pack.words?.joiningWords
  if (gap.some(({ lower }) => setsAgainst.test(lower))) return true
  if (isEmptyPair(one) || isSameAct(one)) return false
  const edges = [gap[0], gap.at(-1)]
  return edges.some((word) => word !== undefined && joins?.has(word.lower) === true)
}

/** "confidence and confidence": two things are joined, and the second is the first. */
export function isEmptyPair({ segment, phrase, gap }: Repetition): boolean {
  const [noun, joining] = [phrase[0], gap[0]]
  if (!noun || !joining || phrase.length > 1 || gap.length > 1) return false
  return segment.language.pack.habits.isEmptyPair?.(noun.lower, joining.lower) === true
}

/** "learn English and then learn English.": what is joined is the same, with nothing after it that would tell them apart. */
export function isSameAct({ segment, second, phrase, gap }: Repetition): boolean {
  const list = segment.language.pack.words
  const [joining, small] = gap
  if (!list || phrase.length < 2 || gap.length > 2 || !joining || !list.joiningWords.has(joining.lower)) return false
  if (small && !/^(?:then|again)$/.test(small.lower)) return false
  const areTelling = phrase.every(({ lower, text }) => !list.functionWords.has(lower) && !/^\p{N}/u.test(text))
  const isName = phrase.every(({ text }) => isCapitalised(text))
  return areTelling && !isName && followerOf(segment, second + phrase.length - 1) === '.'
}

function confidenceOfWord(one: Repetition): number {
  const { segment, gap } = one
  const [word, copy] = [one.phrase[0], one.copy[0]]
  const { words: list, habits } = segment.language.pack
  if (!word || !copy || !list) return 0
  if (gap.length === 0) return list.doubles.has(word.lower) ? 0 : confidenceAtOnce(segment, word, copy)
  // "9 tons to 190 tons", «не может не знать»
  if (gap.some(isFigure) || /^н[еи]$/.test(word.lower) || habits.pairsCompounds) return 0
  const gain = junctionGain(one)
  if (gain === undefined || isCapitalised(word.text) !== isCapitalised(copy.text)) return 0
  if (!hasContent(one)) return gain > leastGainOfSmallWord(one, word) ? 0.8 : 0
  const isPair = gap.every(({ lower }) => list.linkingWords.has(lower))
  return !isPair && gain > 1.8 ? 0.85 : 0
}

/** "the the": a name may stand twice; of a single letter it is known only where a model knows the language. */
function confidenceAtOnce({ language }: SegmentView, word: Word, copy: Word): number {
  if (isCapitalised(copy.text)) return 0
  return [...word.lower].length > 1 || language.wordModel() ? 0.95 : 0
}

/** Infinite where the small word is right. */
function leastGainOfSmallWord({ segment, first, gap }: Repetition, { lower }: Word): number {
  const { words: list, habits } = segment.language.pack
  if (gap.length === 1 && habits.isFrame?.(segment.words, first, segment.language.wordModel()))
    return Number.POSITIVE_INFINITY
  if (!list?.finiteVerbs.has(lower) && !/^be(?:en|ing)?$/.test(lower)) return habits.leastSmallWordGain ?? 5
  if (isInRelative(segment, first)) return Number.POSITIVE_INFINITY
  const isAroundParticiple = gap.length === 1 && participle.test(gap[0]?.lower ?? '')
  return isAroundParticiple ? (habits.leastParticipleGain ?? -1.5) : 2.5
}

/** "is called is", «будут приняты будут»: one auxiliary is enough for a participle. */
const participle = /(?:ed|en|wn|ung|ught|[нт](?:а|о|ы)?)$/

/**
 * How much more usual the text is where the second copy is taken out than at the worse seam of that copy, in log units;
 * undefined where no word model is at hand.
 */
function junctionGain({ segment, first, second, phrase: { length } }: Repetition): number | undefined {
  const model = segment.language.wordModel()
  if (!model) return undefined
  const name = (index: number) => segment.words[index]?.lower ?? '.'
  const before = name(second - 1)
  const next = followerOf(segment, second + length - 1)
  const seam = Math.min(model.logAfter(before, name(second)), model.logAfter(name(second + length - 1), next))
  return model.logAfter(name(first - 1 < 0 ? -1 : second - 1), next) - seam
}

/** "the roads that were mended were wide": the first verb belongs to a clause of its own. */
function isInRelative({ words }: SegmentView, first: number): boolean {
  return /^(?:that|which|who|what)$/.test(words[first - 1]?.lower ?? '')
}

function followerOf({ text, words }: SegmentView, index: number): string {
  const next = words[index + 1]
  const between = text.slice(words[index]?.end, next?.start)
  if (!next || /[.!?…]/.test(between)) return '.'
  return /[,;:()—–]/.test(between) ? ',' : next.lower
}
