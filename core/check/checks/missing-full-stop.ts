/** "is an obligation This is": two sentences run together, the full stop lost. */

import type { WordModel } from '../../language/model/word-model.ts'
import { gapBefore, isFiniteVerb, tagsOf } from '../../language/tags/tagged.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { gather, smallest } from '../../model/lists.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const missingFullStop: SegmentCheck = {
  id: 'missing-full-stop',
  family: 'garble',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'major',
  givesWayTo: ['doubled-phrase', 'untranslated-source', 'mojibake'],
  needs: 'target',
  scope: 'segment',
  languages: ({ words }) => words !== undefined,
  helpers: ['words'],
  find: findSeams,
  bad: [
    {
      text: 'More than 40 boats lay in the old port Repairs are the work of the Harbour Board.',
      source: 'Более 40 лодок стояли в старом порту. Ремонт ведёт портовое управление.',
      fixed: 'More than 40 boats lay in the old port. Repairs are the work of the Harbour Board.',
    },
    {
      text: 'Keeping the bridge open is a duty This is what drivers expect.',
      fixed: 'Keeping the bridge open is a duty. This is what drivers expect.',
    },
    {
      text: 'The vote was held last year The results were never published.',
      fixed: 'The vote was held last year. The results were never published.',
    },
    {
      text: 'They mended every road in the north Moreover, the old bridge was painted.',
      source: 'На севере починили все дороги.',
      fixed: 'They mended every road in the north. Moreover, the old bridge was painted.',
    },
    {
      text: 'Мост открыли для машин Это было важно для города.',
      language: 'ru',
      fixed: 'Мост открыли для машин. Это было важно для города.',
    },
    {
      text: 'Жол үш жыл бойы жабық болған Одан бері ешкім жөндемеді.',
      language: 'kk',
      fixed: 'Жол үш жыл бойы жабық болған. Одан бері ешкім жөндемеді.',
    },
    {
      text: 'Көпір ашылды Бұл қала үшін маңызды болды.',
      language: 'kk',
      fixed: 'Көпір ашылды. Бұл қала үшін маңызды болды.',
    },
  ],
  good: [
    'Officers I think I’ve met were there.',
    { text: 'Some AMs at the talks left.', source: 'Некоторые депутаты ушли. Их ждали дома.' },
    { text: 'The young skier Molino fell twice.', source: 'Молодой лыжник Молино упал дважды. Его увезли.' },
    'They flew to The Hague and to Los Angeles.',
    'He read the magazine On Rivers last year.',
    'Last year I met President Smith in New York.',
    {
      text: 'The train leaves at 5:00 PM from the old hall.',
      source: 'Поезд уходит в 17 часов. Он идёт со старого вокзала.',
    },
    'It Is Time To Build A Bridge',
    {
      text: 'They passed the law “On Amendments to the Law “On Bridges” aimed at better roads.',
      source: 'Приняли закон «О поправках в закон «О мостах». Он сделает дороги лучше.',
    },
    'Thanks to the IT staff, they mended it.',
    'They met in room No. 12 of House No. 4. It was cold.',
    'He spoke on Channel 5’s Morning show last year.',
    { text: 'Он получил диплом группы А, а сестра пьёт витамин Е каждый день.', language: 'ru' },
    'They held the webinar How to Mend a Road last year.',
    { text: 'Вчера в Москве Министерство финансов открыло музей.', language: 'ru' },
    {
      text: 'Доклад прочёл научный сотрудник Аналитического центра при городском совете.',
      language: 'ru',
      source: 'The report was read. The fellow works for the centre at the city council.',
      sourceLanguage: 'en',
    },
    {
      text: 'Надзор ведут члены совета, контролирующие Дорожный комитет, и они решили продолжать работу.',
      language: 'ru',
      source: 'The members of the council controlling the Road Committee chose to go on. They watch the work.',
      sourceLanguage: 'en',
    },
    {
      text: 'Если совет сменится, г-н Берг уйдёт первым.',
      language: 'ru',
      source: 'The council may change. Mr Berg will leave first then.',
      sourceLanguage: 'en',
    },
  ],
}

type Seam = { readonly before: Word; readonly word: Word; readonly confidence: number; readonly score: number }

function findSeams(segment: SegmentView): readonly Catch[] {
  if (isTitleCase(segment)) return []
  const isShort = lacksEnds(segment)
  const isAnswered = segment.source !== undefined && !isShort
  const seams = gather(segment.words, (word, index) =>
    isCapitalised(word.text) && (!isAnswered || isAdverbialStart(segment, index))
      ? seamsAt(segment, index, isShort)
      : none,
  )
  const best = [...seams].sort((a, b) => b.score - a.score)
  return (isShort ? best.slice(0, 1) : seams).map((seam) => caught(segment, seam))
}

/** "the north Moreover, they": whatever the source says, such a word with a capital and a comma begins a sentence. */
function isAdverbialStart({ words, text, language }: SegmentView, index: number): boolean {
  const word = words[index]
  return word !== undefined && text[word.end] === ',' && language.pack.words?.adverbs.has(word.lower) === true
}

/** A place between two words, and what the rules ask of it first. */
type Place = {
  readonly segment: SegmentView
  readonly index: number
  readonly before: Word
  readonly word: Word
  /** The word is one that opens sentences. */
  readonly isOpener: boolean
  /** The source has more sentences than the text. */
  readonly isShort: boolean
}

const none: readonly Seam[] = []

function seamsAt(segment: SegmentView, index: number, isShort: boolean): readonly Seam[] {
  const seam = seamAt(segment, index, isShort)
  return seam ? [seam] : none
}

function seamAt(segment: SegmentView, index: number, isShort: boolean): Seam | undefined {
  const place = placeAt(segment, index, isShort)
  if (!place) return undefined
  const { isPredicate, mayEndClause } = segment.language.pack.habits
  if (isPredicate) {
    const mayEnd = place.isOpener ? (mayEndClause ?? isPredicate) : isPredicate
    return mayEnd(place.before.lower) ? seamAfterPredicate(place) : undefined
  }
  const model = segment.language.wordModel()
  if (!model) return seamByOpener(place)
  return isShort ? seamWantedBySource(place, model) : seamByItself(place, model)
}

/** A capital after a blank, amid the text, where the word before may end a sentence. */
function placeAt(segment: SegmentView, index: number, isShort: boolean): Place | undefined {
  const [before, word] = [segment.words[index - 1], segment.words[index]]
  const list = segment.language.pack.words
  if (!before || !word || !list || !isCapitalised(word.text)) return undefined
  if (index < 2 || segment.words.length - index < 2) return undefined
  if (!/^["”»)]* ["“«]*$/.test(segment.text.slice(before.end, word.start)) || isNaming(segment, before, word))
    return undefined
  if (isInTitle(segment.text, word.start)) return undefined
  const mayHang = isShort && /^(?:be|been|is|are|was|were|do|does|did|has|have|had)$/.test(before.lower)
  if (list.neverLast.has(before.lower) && !mayHang) return undefined
  const isOpener = list.openers.has(word.lower) && word.text !== 'A' && !isTitleOrLetters(segment, index)
  return { segment, index, before, word, isOpener, isShort }
}

/** «закон «Об архивах»», “On Roads and Bridges”: what stands in quotation marks and does not end as a sentence is a title. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('«'))
  if (open < 0 || /[”»]/.test(before.slice(open))) return false
  const close = text.slice(at).search(/[”»]/)
  return close > 0 && !/[.!?…,]/.test(text.slice(at + close - 1, at + close + 2))
}

/** "flat No. 7", "Channel 2’s Breakfast Show", "класса А": what follows belongs to the word before. */
function isNaming({ text, language }: SegmentView, before: Word, word: Word): boolean {
  // "at 5:00 PM", "40 GB".
  if (/^\p{N}+$/u.test(before.text) && /^\p{Lu}{2,3}$/u.test(word.text)) return true
  if (/'s$/.test(before.lower) || /^\. ?\d/.test(text.slice(word.end, word.end + 3))) return true
  if (word.text.length > 1 || word.text === 'I') return false
  const labelled = language.pack.sentences.labelled ?? []
  return !/^\s/.test(text.slice(word.end)) || labelled.some((stem) => before.lower.startsWith(stem))
}

/** Where no model knows the language. */
function seamByOpener({ segment, index, before, word, isOpener }: Place): Seam | undefined {
  const isSmall = segment.language.pack.words?.functionWords.has(before.lower) === true
  return isOpener && isAlone(segment, index) && !isSmall ? { before, word, confidence: 0.8, score: 0 } : undefined
}

/** A place less likely than this is that of a name, whatever the source's sentences: it divided them elsewhere. */
const leastWanted = -6

/** The source ends a sentence somewhere that the text does not: the likeliest place will do. */
function seamWantedBySource(place: Place, model: WordModel): Seam | undefined {
  const { segment, index, before, word, isOpener } = place
  const clause = clauseGain(segment, index)
  if (clause < 0 && /^I\b/.test(word.text)) return undefined
  const score = gainAt(place, model) - seamPenalty(segment, index, model) + clause
  const mayOpen = isOpener || (clause >= 0 && model.knows(word.lower))
  return score > leastWanted && mayOpen ? { before, word, confidence: isOpener ? 0.92 : 0.8, score } : undefined
}

/** Nothing but the text tells of it. */
function seamByItself(place: Place, model: WordModel): Seam | undefined {
  const { segment, index, before, word, isOpener } = place
  const score = gainAt(place, model) - 8 * model.capitalShare(word.lower)
  const standsOut = isAdverbialStart(segment, index) || isAlone(segment, index)
  const isSure = isOpener ? score > 0.5 && standsOut : isVerySure(segment, index, score)
  return isSure ? { before, word, confidence: isOpener ? 0.92 : 0.8, score } : undefined
}

function gainAt({ before, word, isOpener }: Place, model: WordModel): number {
  return boundaryGain(model, before.lower, word.lower) + (isOpener && word.text !== 'I' ? 4 : 0)
}

/** "the IT systems", "A.I.", "the webinar How to Mend Roads": letters, or the first word of a title, begin no sentence. */
function isTitleOrLetters({ words, text, language }: SegmentView, index: number): boolean {
  const [word, next, third] = words.slice(index, index + 3)
  if (!word || !next || /^\p{Lu}{2,}$/u.test(word.text) || /^\.\p{L}/u.test(text.slice(word.end, word.end + 2)))
    return true
  const isLinked = language.pack.words?.linkingWords.has(next.text) === true
  return (
    isLinked && third !== undefined && isCapitalised(third.text) && /^(?:how|what|why|when|where)$/.test(word.lower)
  )
}

/** After a predicate a word begins that opens sentences; or, where the source has more of them, any that is no name. */
function seamAfterPredicate({ segment, index, before, word, isOpener, isShort }: Place): Seam | undefined {
  if (!isAlone(segment, index) && !(isOpener && !isCapitalised(before.text) && isBlank(segment, before, word)))
    return undefined
  const seam = { before, word, confidence: isOpener ? 0.9 : 0.75, score: isOpener ? 2 : 0 }
  if (isOpener) return seam
  const model = segment.language.wordModel()
  const isReported = segment.language.pack.words?.reportingVerbs.has(before.lower) === true
  const isPlain = model?.knows(word.lower) === true && model.capitalShare(word.lower) < 0.5
  return isShort && isPlain && !isReported ? seam : undefined
}

/** What speaks against a seam: a name, a row of names, and a place far from where the source's sentence ends. */
function seamPenalty(segment: SegmentView, index: number, model: WordModel): number {
  const [before, word, next] = segment.words.slice(index - 1, index + 2)
  if (!before || !word) return 0
  const isInRow = isCapitalised(before.text) && !/^\p{Lu}+$/u.test(before.text)
  const leadsRow = next !== undefined && isCapitalised(next.text) && next.text !== 'I'
  const share = /^I\b/.test(word.text) ? 0.25 : model.capitalShare(word.lower)
  const isAfterSaying = segment.language.pack.words?.reportingVerbs.has(before.lower) === true
  return (
    (isAfterSaying ? -6 : 0) +
    (segment.language.pack.habits.seldomOpens?.test(word.lower) === true ? 6 : 0) +
    (/[«“"]/.test(segment.text.slice(before.end, word.start)) ? 3 : 0) +
    8 * share +
    (isInRow ? 3 : 0) +
    (leadsRow ? 2 : 0) +
    8 * farFromSourceEnd(segment, word.start)
  )
}

/** What the verbs say: one before the seam, and right after it a subject with a verb of its own. 0 where nothing tells verbs. */
function clauseGain(segment: SegmentView, index: number): number {
  const tags = tagsOf(segment)
  if (tags.length === 0) return 0
  if (/^(?:determiner|and|subordinator)$/.test(tags[index - 1] ?? '')) return -5
  const first = segment.words.findIndex((word, at) => isFiniteVerb(word, tags[at]))
  return first >= 0 && first < index && beginsClause(segment, index) ? 3 : -5
}

const inSubject = /^(?:noun|name|pronoun|determiner|adjective|number|preposition|adverb|and|participle|gerund)$/

/** "Habitat loss in the north increases", "Moreover, many have left": a subject, perhaps after a comma, and its verb. */
function beginsClause(segment: SegmentView, index: number): boolean {
  const tags = tagsOf(segment)
  for (let at = index; at < Math.min(segment.words.length, index + 14); at++) {
    const word = segment.words[at]
    if (!word) return false
    if (isFiniteVerb(word, tags[at])) return at > index || /['’]/.test(word.text)
    if (/^(?:who|which|that|whose|whom)$/.test(word.lower) && at > index) return false
    if (!inSubject.test(tags[at] ?? '')) return false
    if (at > index && /[^\s,\p{N}]/u.test(gapBefore(segment, at))) return false
    if (at > index && gapBefore(segment, at).includes(',') && !/^(?:adverb|preposition)$/.test(tags[index] ?? ''))
      return false
  }
  return false
}

/** How far, as a share of the text, the place is from the nearest end of a sentence of the source. */
function farFromSourceEnd(segment: SegmentView, at: number): number {
  const source = segment.source?.text ?? ''
  const here = at / Math.max(1, segment.text.length)
  const ends = [...source.matchAll(sentenceEnd)].map((match) =>
    Math.abs(match.index / Math.max(1, source.length) - here),
  )
  return smallest(ends.slice(0, -1), 1)
}

/** Names come in rows: "Los Angeles", "the magazine On Rivers"; and "I" stands anywhere. */
function isAlone(segment: SegmentView, index: number): boolean {
  const [before, word, next] = segment.words.slice(index - 1, index + 2)
  if (!before || !word || isCapitalised(before.text) || /[“"«]/.test(segment.text.slice(before.end, word.start)))
    return false
  if (/^\p{N}+$/u.test(before.text) && /^(?:on|of|for|in|at|о|об|по)$/.test(word.lower)) return false
  return !/^I\b/.test(word.text) && !(next && isCapitalised(next.text) && !/^I\b/.test(next.text))
}

/** Without an opener or a source: a word hardly ever written with a capital, and a verb to its right. */
function isVerySure(segment: SegmentView, index: number, score: number): boolean {
  if (!segment.language.pack.habits.onlyNamesHaveCapitals) return false
  const model = segment.language.wordModel()
  const word = segment.words[index]?.lower ?? ''
  if (!model || score <= 0 || !isUsuallySmall(model, word) || !isAlone(segment, index)) return false
  const list = segment.language.pack.words
  return segment.words.slice(index + 1).some((one) => list?.finiteVerbs.has(one.lower) === true)
}

function isUsuallySmall(model: WordModel, word: string): boolean {
  return model.frequency(word) >= 12 && model.capitalShare(word) < 0.12
}

function isBlank({ text }: SegmentView, before: Word, word: Word): boolean {
  return text.slice(before.end, word.start) === ' '
}

/** How much likelier a full stop is between the two words than nothing, in log units. */
function boundaryGain(model: WordModel, before: string, after: string): number {
  return model.logAfter(before, '.') + model.logAfter('.', after) - model.logAfter(before, after)
}

function caught(segment: SegmentView, { before, word, confidence }: Seam): Catch {
  const between = segment.text.slice(before.end, word.start)
  const at = before.end + between.indexOf(' ')
  return {
    segment: segment.id,
    span: { start: before.start, end: word.end },
    severity: 'major',
    confidence,
    facts: { before: before.text, after: word.text },
    fixes: [{ span: { start: at, end: at }, replacement: '.' }],
  }
}

/** A mark that ends a sentence: not "No. 1"; the last mark of a text is one whatever stands before it ("1970-х."). */
const sentenceEnd =
  /(?<=[\p{L}\p{N})%]{2}["”»)]*)(?<!\bNo)[.!?…]+(?=["”»)]*\s+["“«(—–-]*\s*[\p{Lu}\p{N}])|[.!?…]+(?=["”»)]*\s*$)/gu

/** True if the source has more sentence ends than the segment and those it shares the source with. */
function lacksEnds(segment: SegmentView): boolean {
  if (!segment.source) return false
  const ends = (text: string) => [...text.matchAll(sentenceEnd)].length
  return ends(segment.source.text) > ends(`${segment.text} ${segment.source.siblings}`)
}

/** A headline in title case has a capital everywhere. */
function isTitleCase(segment: SegmentView): boolean {
  let [long, capitals] = [0, 0]
  for (const { text } of segment.words) {
    if (text.length <= 3) continue
    long++
    if (isCapitalised(text)) capitals++
  }
  return capitals * 10 >= long * (/[.!?…]["”»)]*\s*$/u.test(segment.text.slice(-8)) ? 8 : 6)
}
