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
import type { Word } from '../../language/word.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import { confidenceOf, isEmptyPair, isSameAct, repetitionAt } from '../repetition.ts'
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
    {
      text: 'Пекарня Хлеб Хлебниковых откроется в Актау сегодня Актау сегодня вечером.',
      language: 'ru',
      source: 'The bakery Bread of Breadovs opens in Aktau this evening.',
      sourceLanguage: 'en',
      fixed: 'Пекарня Хлеб Хлебниковых откроется в Актау сегодня вечером.',
    },
    { text: 'The letters of Marat and Marat and Olga were read.', fixed: 'The letters of Marat and Olga were read.' },
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
    { text: 'The firm Flip Flip works in Aktau plus plus.', source: 'Фирма Flip Flip работает в Актау плюс плюс.' },
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
