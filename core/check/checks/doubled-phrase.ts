/**
 * "it is extremely it is important": one to four words again after at most three others; or a whole clause twice over.
 *
 * Why there are so many exceptions: good prose repeats words too, for rhythm ("year after year"), for parallels ("the old
 * mill and the old lock"), for names and dates ("from Almaty to Almaty"), and a copy cannot be told from these by its
 * words alone. What does tell are the seams: without the copy, the word before it and the word after it should follow
 * each other more usually than the copy follows and is followed now (`junctionGain`, by the word model). The rules before
 * that only name repetitions that are right in any case, and how large the gain must be for which kind of phrase.
 * Where no word model knows the language, only a phrase with a word of meaning in it is told, and with less confidence.
 */
import { isCapitalised, type Word } from '../../language/word.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import { type SaidAgain, saidAgain } from '../said-again.ts'
import type { SegmentView } from '../view.ts'

export const doubledPhrase: SegmentCheck = {
  id: 'doubled-phrase',
  family: 'garble',
  issueType: 'duplication',
  mqm: 'unintelligible',
  severity: 'major',
  givesWayTo: ['mojibake', 'untranslated-source'],
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  helpers: ['words'],
  find: (segment) => {
    const found: Catch[] = []
    for (let at = 0; at < segment.words.length; at++) {
      const copy = standsAgain(segment.words, at) && copyAt(segment, at)
      if (!copy) continue
      found.push(caught(segment, copy))
      at = copy.second + copy.length - 1
    }
    return found.length > 0 ? found : clauseAgain(segment)
  },
  bad: [
    {
      text: 'The guests must taste bread and then taste bread.',
      fixed: 'The guests must taste bread.',
    },
    {
      text: 'They asked for transparency and transparency in the budget.',
      fixed: 'They asked for transparency in the budget.',
    },
    { text: 'It was clearly it was too late to turn back.', fixed: 'It was clearly too late to turn back.' },
    { text: 'The farmers were given were given new seeds.', fixed: 'The farmers were given new seeds.' },
    { text: 'They opened the the gate.', fixed: 'They opened the gate.' },
    { text: 'The old mill is called is a wonder.', fixed: 'The old mill is called a wonder.' },
    {
      text: 'The mayor opened the gate and the mayor opened the gate.',
      fixed: 'The mayor opened the gate.',
    },
    {
      text: 'They mended the road in town, they mended the road in town.',
      fixed: 'They mended the road in town.',
    },
    { text: 'Дороги будут закрыты будут до мая.', language: 'ru', fixed: 'Дороги будут закрыты до мая.' },
    { text: 'Мост закрыли, а а дорогу нет.', language: 'ru', fixed: 'Мост закрыли, а дорогу нет.' },
    { text: 'Рабочие открыли новый рабочие открыли мост.', language: 'ru', fixed: 'Рабочие открыли новый мост.' },
    { text: 'Қар ақырын ақырын жауды.', language: 'kk', fixed: 'Қар ақырын-ақырын жауды.' },
    { text: 'Жаңа көпір бүгін жаңа көпір ашылды.', language: 'kk', fixed: 'Жаңа көпір бүгін ашылды.' },
  ],
  good: [
    'They talked for years and years, on and on, with more and more patience.',
    'The tradition and traditions of the valley.',
    'They pay from 33.3 thousand roubles to 49.3 thousand roubles.',
    'They weighed the rights of many against the rights of one.',
    'He slept because he was ill, and his term in office ends in May.',
    'It was one of the gates of the old town.',
    'The school teaches the history of old mills or the history of old mills and locks.',
    'They called on the young to respond to the letter, which was as good as new.',
    'The talks held in Rome in 1960 failed.',
    'The roads that were mended were wide.',
    'The end of the road is the end of the town.',

    'The head of the council of the city spoke.',
    'They came year after year.',
    'They rebuild old mills and old mills in ruins.',
    'She moved from New York and New York missed her.',
    'They stood face to face, day by day.',
    'He said that that was very, very good.',
    'What is certain is that they went from 9 tons to 190 tons.',
    'The more they paid, the more they wanted.',
    {
      text: 'The level of care at the level of the town is low.',
      source: 'Уровень ухода на уровне города низкий.',
      sourceLanguage: 'ru',
    },
    { text: 'На митинге движения Build or Build выступил мэр.', language: 'ru' },
    { text: 'Он ехал всё дальше и дальше, а дом был всё ближе.', language: 'ru' },
  ],
}

function clauseAgain(segment: SegmentView): readonly Catch[] {
  const again = saidAgain(segment.words, segment.language)
  if (!again) return []
  const copy = { ...again, confidence: 0.9 }
  const between = segment.text.slice(
    segment.words[again.first + again.length - 1]?.end,
    segment.words[again.second]?.start,
  )
  if (/["“”„«»()!?…:]/.test(between) || !isClause(segment, again)) return []
  // The "and" between the two goes with the second.
  const start = segment.words[again.first + again.length - 1]?.end ?? 0
  const { fixes, ...found } = caught(segment, copy)
  return [{ ...found, fixes: fixes.map(({ span, replacement }) => ({ span: { start, end: span.end }, replacement })) }]
}

/** It stands between stops or commas, unlike "the marriage of citizens or the marriage of citizens and others". */
function isClause({ text, words, language }: SegmentView, { first, second, length }: SaidAgain): boolean {
  const before = words[first - 1]
  const after = text.slice(words[second + length - 1]?.end).trimStart()
  const opens = !before || /[,;–—]/.test(text.slice(before.end, words[first]?.start))
  return (
    (opens || language.pack.words?.joiningWords.has(words[first]?.lower ?? '') === true) &&
    /^(?:[.,;!?…–—]|$)/.test(after)
  )
}

/** Indexes of words; `length` words at `first` stand again at `second`. */
type Copy = { readonly first: number; readonly second: number; readonly length: number; readonly confidence: number }

const longestPhrase = 4
const longestGap = 3

/** A quick look: whether the word stands again where a copy may begin. */
function standsAgain(words: readonly Word[], first: number): boolean {
  const lower = words[first]?.lower
  const last = Math.min(words.length - 1, first + longestPhrase + longestGap)
  for (let at = first + 1; at <= last; at++) if (words[at]?.lower === lower) return true
  return false
}

function copyAt(segment: SegmentView, first: number): Copy | undefined {
  for (let length = longestPhrase; length >= 1; length--)
    for (let gap = 0; gap <= longestGap; gap++) {
      if (length === 1 && gap === longestGap) continue
      const second = first + length + gap
      if (!isRepeated(segment.words, first, second, length) || isDivided(segment, first, second, length)) continue
      const confidence = confidenceOf(repetitionAt(segment, first, second, length))
      if (confidence > 0) return { first, second, length, confidence }
    }
  return undefined
}

function isRepeated(words: readonly Word[], first: number, second: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    const copy = words[second + index]
    if (copy === undefined || words[first + index]?.lower !== copy.lower) return false
  }
  return true
}

/** A stop, a dash, a bracket or a quotation mark between the copies makes them two phrases. */
function isDivided({ text, words }: SegmentView, first: number, second: number, length: number): boolean {
  const start = words[first]?.start ?? 0
  const between = text.slice(start, words[second + length - 1]?.end).replace(/(?<=\p{Lu})\./gu, '')
  return /[!?…;()"“”«»/]|[.,:](?!\d)|\s[—–-]|[—–-]\s/.test(between)
}

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

function repetitionAt(segment: SegmentView, first: number, second: number, length: number): Repetition {
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

function confidenceOf(one: Repetition): number {
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

function endsInJoining({ segment, phrase, gap }: Repetition): boolean {
  const isAtOnce = phrase.length === 1 && gap.length === 0
  return !isAtOnce && segment.language.pack.words?.joiningWords.has(phrase.at(-1)?.lower ?? '') === true
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
  const stems = source.words.map(({ lower }) =>
    lower.length < telling.word || small?.has(lower) === true ? '' : lower.slice(0, telling.beginning),
  )
  const farthest = one.gap.length === 0 ? one.phrase.length : one.phrase.length + one.gap.length + 2
  return stems.some((stem, at) => stem !== '' && stems.slice(at + 1, at + 1 + farthest).includes(stem))
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
function isEmptyPair({ segment, phrase, gap }: Repetition): boolean {
  const [noun, joining] = [phrase[0], gap[0]]
  if (!noun || !joining || phrase.length > 1 || gap.length > 1) return false
  return segment.language.pack.habits.isEmptyPair?.(noun.lower, joining.lower) === true
}

/** "learn English and then learn English.": what is joined is the same, with nothing after it that would tell them apart. */
function isSameAct({ segment, second, phrase, gap }: Repetition): boolean {
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

function caught(segment: SegmentView, { first, second, length, confidence }: Copy): Catch {
  const { words, text } = segment
  const start = words[first]?.start ?? 0
  const firstEnd = words[first + length - 1]?.end ?? 0
  const end = words[second + length - 1]?.end ?? 0
  // The "and" of two things that are one goes with the second.
  const one = repetitionAt(segment, first, second, length)
  const pair = length === 1 && second === first + 1 && segment.language.pack.habits.pairWords
  const isPair = pair !== false && pair?.test(words[first]?.lower ?? '') === true
  const goesFrom = isEmptyPair(one) || isSameAct(one) ? firstEnd : (words[second - 1]?.end ?? 0)
  return {
    segment: segment.id,
    span: { start, end },
    severity: 'major',
    confidence,
    facts: { phrase: text.slice(start, firstEnd), count: second - first - length },
    fixes: [
      isPair
        ? { span: { start: firstEnd, end: words[second]?.start ?? end }, replacement: '-' }
        : { span: { start: goesFrom, end }, replacement: '' },
    ],
  }
}
