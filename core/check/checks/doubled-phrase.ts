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
import type { Language } from '../../language/language.ts'
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
  confidenceShift: 0,
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  helpers: ['words'],
  find: (segment) => {
    const found: Catch[] = []
    for (let at = 0; at < segment.words.length; at++) {
      const copy = copyAt(segment, at)
      if (!copy) continue
      found.push(caught(segment, copy))
      at = copy.second + copy.length - 1
    }
    return found.length > 0 ? found : clauseAgain(segment)
  },
  bad: [
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
    { text: 'Жаңа көпір бүгін жаңа көпір ашылды.', language: 'kk', fixed: 'Жаңа көпір бүгін ашылды.' },
  ],
  good: [
    'The school teaches the history of old mills or the history of old mills and locks.',
    'They called on the young to respond to the letter, which was as good as new.',
    'The talks held in Rome in 1960 failed.',
    'The roads that were mended were wide.',
    'The end of the road is the end of the town.',

    'The head of the council of the city spoke.',
    'They came year after year.',
    'They stood face to face, day by day.',
    'He said that that was very, very good.',
    'What is certain is that they went from 9 tons to 190 tons.',
    'The more they paid, the more they wanted.',
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

function copyAt(segment: SegmentView, first: number): Copy | undefined {
  for (let length = longestPhrase; length >= 1; length--)
    for (let gap = 0; gap <= longestGap; gap++) {
      if (length === 1 && gap === longestGap) continue
      const second = first + length + gap
      if (!isRepeated(segment.words, first, second, length) || isDivided(segment, first, second, length)) continue
      const confidence = confidenceOf(segment, first, second, length)
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

function confidenceOf(segment: SegmentView, first: number, second: number, length: number): number {
  const { words, language } = segment
  const list = language.pack.words
  const phrase = words.slice(first, first + length)
  const gap = words.slice(first + length, second)
  const after = words[second + length]
  if (phrase.every((word) => /^\p{N}/u.test(word.text)) || isParallel(gap, language)) return 0
  if (length > 1 && gap.length === 0 && after?.lower === phrase[0]?.lower) return 0
  if (gap.length > 0 && after?.lower === gap[0]?.lower) return 0
  const content = phrase.filter((word) => list?.functionWords.has(word.lower) !== true).length
  const copy = words.slice(second, second + length)
  if (gap.length > 1 && isNaming(copy, language)) return 0
  const isEquation = gap.some((word) => /^(?:is|was|are|were|be)$/.test(word.lower))
  if (isEquation && list?.linkingWords.has(phrase[0]?.lower ?? '')) return 0
  if (isEquation && /^(?:of|for|in|on)$/.test(phrase.at(1)?.lower ?? '')) return 0
  const isAtOnce = length === 1 && gap.length === 0
  if (list?.joiningWords.has(phrase.at(-1)?.lower ?? '') && !isAtOnce) return 0
  if (length === 1) return confidenceOfWord(segment, first, second, content > 0)
  const isLinking = phrase.every((word) => list?.linkingWords.has(word.lower) === true)
  const gain = junctionGain(segment, first, second, length)
  if (gain === undefined) return content > 0 ? 0.8 : 0
  if (gap.length === 0) return 0.95
  if (content > 0) return gain > (segment.language.pack.habits.leastRepeatGain ?? -1) ? 0.95 : 0
  const hasVerb = phrase.some((word) => list?.finiteVerbs.has(word.lower) === true)
  // "on the train on the, we go": after an article no clause can pause.
  if (
    isLinking &&
    /^[,.]$/.test(followerOf(segment, second + length - 1)) &&
    list?.neverLast.has(phrase.at(-1)?.lower ?? '')
  )
    return gain > 0 ? 0.85 : 0
  return gain > (isLinking ? 3 : hasVerb ? -3 : 1.5) ? 0.85 : 0
}

/** "from Hong Kong tourists to Hong Kong", "on May 5 and ended on May": names and dates come again. */
function isNaming(copy: readonly Word[], language: Language): boolean {
  const isSign = (word: Word) => isCapitalised(word.text) || /^\p{N}/u.test(word.text)
  const small = language.pack.words?.functionWords
  const verbs = language.pack.words?.finiteVerbs
  if (copy.some((word) => verbs?.has(word.lower))) return false
  return copy.some(isSign) && copy.every((word) => isSign(word) || small?.has(word.lower) === true)
}

/** "a new format and a new tradition", "better than more": what a conjunction joins may well begin alike. */
function isParallel(gap: readonly Word[], language: Language): boolean {
  const joins = language.pack.words?.joiningWords
  const edges = [gap[0], gap.at(-1)]
  return edges.some((word) => word !== undefined && joins?.has(word.lower) === true)
}

function confidenceOfWord(segment: SegmentView, first: number, second: number, isContent: boolean): number {
  const word = segment.words[first]
  const copy = segment.words[second]
  const list = segment.language.pack.words
  if (!word || !copy || !list) return 0
  const gap = segment.words.slice(first + 1, second)
  if (gap.length === 0) {
    if (list.doubles.has(word.lower) || isCapitalised(copy.text)) return 0
    return [...word.lower].length > 1 || segment.language.wordModel() ? 0.95 : 0
  }
  // "9 tons to 190 tons", «не может не знать»
  if (gap.some((one) => /^\p{N}/u.test(one.text)) || word.lower === 'не' || word.lower === 'ни') return 0
  if (segment.language.pack.habits.pairsCompounds) return 0
  const gain = junctionGain(segment, first, second, 1)
  if (gain === undefined || isCapitalised(word.text) !== isCapitalised(copy.text)) return 0
  if (!isContent) {
    if (
      second === first + 2 &&
      segment.language.pack.habits.isFrame?.(segment.words, first, segment.language.wordModel())
    )
      return 0
    const isVerb = list.finiteVerbs.has(word.lower) || /^be(?:en|ing)?$/.test(word.lower)
    if (isVerb && isInRelative(segment, first)) return 0
    const isAroundParticiple = isVerb && gap.length === 1 && participle.test(gap[0]?.lower ?? '')
    return gain > (isAroundParticiple ? (segment.language.pack.habits.leastParticipleGain ?? -1.5) : isVerb ? 2.5 : 5)
      ? 0.8
      : 0
  }
  const isPair = gap.every((one) => list.linkingWords.has(one.lower))
  return !isPair && gain > 1.8 ? 0.85 : 0
}

/** "is called is", «будут приняты будут»: one auxiliary is enough for a participle. */
const participle = /(?:ed|en|wn|ung|ught|[нт](?:а|о|ы)?)$/

/**
 * How much more usual the text is where the second copy is taken out than at the worse seam of that copy, in log units;
 * undefined where no word model is at hand.
 */
function junctionGain(segment: SegmentView, first: number, second: number, length: number): number | undefined {
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
  const gapEnd = words[second - 1]?.end ?? 0
  return {
    segment: segment.id,
    span: { start, end },
    severity: 'major',
    confidence,
    facts: { phrase: text.slice(start, firstEnd), count: second - first - length },
    fixes: [{ span: { start: gapEnd, end }, replacement: '' }],
  }
}
