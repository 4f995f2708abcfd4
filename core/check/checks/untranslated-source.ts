/** Words of the source that were left standing in the translation. */

import { alphabetOf } from '../../language/scripts.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { scriptOf } from '../characters/confusables.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const untranslatedSource: SegmentCheck = {
  id: 'untranslated-source',
  family: 'accuracy',
  issueType: 'untranslated',
  mqm: 'untranslated',
  severity: 'major',
  givesWayTo: ['mojibake', 'homoglyph'],
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  helpers: ['words'],
  find: (segment) => runsOf(segment).map((run) => caught(segment, run)),
  bad: [
    { text: 'The council met в понедельник in the hall.', source: 'Совет собрался в понедельник в зале.' },
    {
      text: 'Совет решил to build мост.',
      language: 'ru',
      source: 'The council decided to build a bridge.',
      sourceLanguage: 'en',
    },
    { text: 'Совет собрался в понедельник в зале.', language: 'kk', source: 'Совет собрался в понедельник в зале.' },
    'They gave him a новый car.',
    {
      text: 'Жители говорят, что көпірдің жөнделуі ұзаққа созылды и дорога закрыта.',
      language: 'ru',
      source: 'Тұрғындар көпірдің жөнделуі ұзаққа созылды, жол жабық дейді.',
      sourceLanguage: 'kk',
    },
  ],
  good: [
    {
      text: 'Новый телефон iPhone от Apple.',
      language: 'ru',
      source: 'The new iPhone by Apple.',
      sourceLanguage: 'en',
    },
    {
      text: 'Газета The New York Times пишет об этом.',
      language: 'ru',
      source: 'The New York Times writes about it.',
      sourceLanguage: 'en',
    },
    { text: 'The film "Брат" was shown.', source: 'Показали фильм «Брат».' },
    {
      text: 'Об этом сообщил сайт ulysnews.kz на букву u.',
      language: 'ru',
      source: 'The site ulysnews.kz reported it under the letter u.',
      sourceLanguage: 'en',
    },
    {
      text: 'Бұл ”bach” сөзі „кіші“ дегенді білдіреді.',
      language: 'kk',
      source: 'The word bach means small.',
      sourceLanguage: 'en',
    },
    { text: 'The full list of roads is on the website.', source: 'The full list of roads is on the website.' },
    {
      text: '«Қазақстан темір жолы» компаниясы хабарлады.',
      language: 'kk',
      source: 'Сообщила компания «Қазақстан темір жолы».',
    },
    { text: 'Президент қабылдады.', language: 'kk', source: 'Президент принял.' },
    {
      text: 'Слово происходит от латинского fenestra и означает окно.',
      language: 'ru',
      source: 'The word comes from the Latin fenestra and means a window.',
      sourceLanguage: 'en',
    },
    {
      text: 'Подробнее: https://example.org/road',
      language: 'ru',
      source: 'Read more: https://example.org/road',
      sourceLanguage: 'en',
    },
    {
      text: 'Мэр рассказал об этом the Herald в субботу.',
      language: 'ru',
      source: 'The mayor told the Herald about it on Saturday.',
      sourceLanguage: 'en',
    },
  ],
}

type Run = { readonly words: readonly Word[]; readonly confidence: number }

function runsOf(segment: SegmentView): readonly Run[] {
  if (isWholeCopy(segment)) return [{ words: segment.words, confidence: 0.97 }]
  const copied = copiedRuns(segment)
  if (copied.length > 0) return copied
  if (!mayHoldForeign(segment)) return []
  const foreign = segment.words.map((word) => isForeign(segment, word))
  const runs: Run[] = []
  let start = 0
  while (start < foreign.length) {
    let end = start
    while (end < foreign.length && (foreign[end] || (end > start && isGlue(segment, end, foreign)))) end++
    if (end > start) runs.push({ words: segment.words.slice(start, end), confidence: 0.9 })
    start = end + 1
  }
  return runs.filter((run) => isLeftOver(segment, run.words))
}

/** So many words in their order are copied; so many of them are no words of the translation's language. */
const leastCopied = { words: 3, strange: 2 } as const

/** Between two languages of one alphabet: rows of words as the source has them, which the translation's language has not. */
function copiedRuns(segment: SegmentView): readonly Run[] {
  const { source, words, language } = segment
  const model = language.wordModel()
  if (!source || !model || source.language === language) return []
  if (alphabetOf(source.language.tag) !== alphabetOf(language.tag)) return []
  const isStrange = ({ text, lower }: Word) => text.length > 3 && text === lower && !model.knows(lower)
  const runs: Run[] = []
  for (let start = 0; start < words.length; start++) {
    const length = longestCopy(words, start, source.words)
    const run = words.slice(start, start + length)
    if (length < leastCopied.words || run.filter(isStrange).length < leastCopied.strange) continue
    runs.push({ words: run, confidence: 0.9 })
    start += length - 1
  }
  return runs
}

/** How many words from `start` on stand in the source in the same order. */
function longestCopy(words: readonly Word[], start: number, source: readonly Word[]): number {
  let longest = 0
  for (const [at, word] of source.entries()) {
    if (word.lower !== words[start]?.lower) continue
    let length = 1
    while (source[at + length] && source[at + length]?.lower === words[start + length]?.lower) length++
    longest = Math.max(longest, length)
  }
  return longest
}

/** A look at the whole text, before each of its words is read. */
function mayHoldForeign({ text, language }: SegmentView): boolean {
  const alphabet = alphabetOf(language.tag)
  if (alphabet === 'latin') return /\p{Script=Cyrillic}/u.test(text)
  return alphabet === 'cyrillic' && /\p{Script=Latin}/u.test(text)
}

/** A figure between two foreign words belongs to them. */
function isGlue(segment: SegmentView, index: number, foreign: readonly boolean[]): boolean {
  return foreign[index + 1] === true && /^\p{N}/u.test(segment.words[index]?.text ?? '')
}

/** The whole sentence is its source, and not merely names and figures. */
function isWholeCopy(segment: SegmentView): boolean {
  const source = segment.source
  if (!source || source.language === segment.language || segment.words.length < 3) return false
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
  // A source that has cited the sentence in the language of the translation is translated by it.
  const isCited =
    alphabetOf(segment.language.tag) !== alphabetOf(source.language.tag) &&
    !segment.words.some((word) => isForeign(segment, word))
  return (
    !isCited &&
    squeeze(source.text) === squeeze(segment.text) &&
    segment.words.slice(1).filter((word) => /^\p{Ll}/u.test(word.text)).length >= 2
  )
}

function isForeign(segment: SegmentView, word: Word): boolean {
  const script = scriptOf(word.text.replace(/^\P{L}+/u, ''))
  if (alphabetOf(segment.language.tag) === 'latin') return script === 'cyrillic' && isOneScript(word.text)
  if (script !== 'latin' || alphabetOf(segment.language.tag) !== 'cyrillic' || !isOneScript(word.text)) return false
  return word.text.length > 1 && !isAddress(segment.text, word)
}

/** "weather.com", "@name": dots and signs of an address on either side. */
function isAddress(text: string, { start, end }: Word): boolean {
  return /[\p{L}\p{N}][./@_-]$|@$/u.test(text.slice(0, start)) || /^(?:[./@_][\p{L}\p{N}]|:\/\/)/u.test(text.slice(end))
}

function isOneScript(word: string): boolean {
  const scripts = new Set([...word].flatMap((letter) => scriptOf(letter) ?? []))
  return scripts.size === 1
}

/** Names, titles in quotation marks and Latin terms may stay; small words of running text may not. */
function isLeftOver(segment: SegmentView, words: readonly Word[]): boolean {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return false
  if (/[«“”„"(]$/.test(segment.text.slice(0, first.start)) && /^[»”“")]/.test(segment.text.slice(last.end)))
    return false
  const small = words.filter((word) => /^\p{Ll}+(?:['’-]\p{Ll}+)*$/u.test(word.text))
  if (alphabetOf(segment.language.tag) === 'latin')
    return words.length > 1 || small.length > 0 || segment.source !== undefined
  if (small.length === 0 || isTitle(segment, words, small)) return false
  const inSource = new Set(segment.source?.words.map((word) => word.lower))
  const known = small.filter((word) => inSource.has(word.lower) && isOfSource(segment, word))
  if (segment.source)
    return known.length * 2 >= small.length && (words.length > small.length ? small.length * 2 >= words.length : true)
  return words.length >= 3 && !isCapitalised(first.text)
}

/** "the Guardian": small words that only lead to a name's capitals. */
function isTitle({ source }: SegmentView, words: readonly Word[], small: readonly Word[]): boolean {
  const linking = source?.language.pack.words?.functionWords
  const last = words.at(-1)
  if (linking === undefined || last === undefined || !isCapitalised(last.text)) return false
  return small.every(({ lower }) => linking.has(lower))
}

/** A word that the source itself cites from a third language ("from Latin civitas") stays as it is. */
function isOfSource({ source }: SegmentView, { lower }: Word): boolean {
  if (source === undefined || alphabetOf(source.language.tag) !== 'latin') return false
  const model = source.language.wordModel()
  return model === undefined || model.knows(lower)
}

function caught(segment: SegmentView, run: Run): Catch {
  const start = run.words.length === segment.words.length ? 0 : (run.words[0]?.start ?? 0)
  const end = run.words.length === segment.words.length ? segment.text.length : (run.words.at(-1)?.end ?? 0)
  return {
    segment: segment.id,
    span: { start, end },
    severity: 'major',
    confidence: run.confidence,
    facts: { words: segment.text.slice(start, Math.min(end, start + 60)), count: run.words.length },
    fixes: [],
  }
}
