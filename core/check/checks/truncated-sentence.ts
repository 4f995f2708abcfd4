/** A sentence that breaks off: no end mark where its source or its neighbours have one, or a last word that cannot be last. */

import { readOnce } from '../../language/notes.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView, ParagraphView, SegmentView } from '../view.ts'

export const truncatedSentence: DocumentCheck = {
  id: 'truncated-sentence',
  family: 'garble',
  issueType: 'omission',
  mqm: 'unintelligible',
  severity: 'major',
  givesWayTo: ['untranslated-source', 'mojibake'],
  needs: 'article',
  scope: 'document',
  languages: 'all',
  find: findBroken,
  bad: [
    'The mayor promised that the bridge would be opened to the.',
    { text: 'Мэр обещал, что мост построят для.', language: 'ru' },
    { text: 'The council agreed to build the', source: 'Совет решил построить мост.' },
    'The council met on Monday. They agreed to pay for the',
    { text: 'Совет решил построить мост через реку и', language: 'ru' },
    {
      text: 'The new road will be ready by the middle of next',
      source: 'Новая дорога будет готова к середине следующего года.',
    },
  ],
  good: [
    'It is the bridge that they dreamt of.',
    'In his list the group came after bank A and bank An.',
    'The article is spelt "the".',
    'Council builds a bridge',
    'The council met on Monday. They agreed to pay for it.',
    { text: 'Bridge opens in the north', source: 'Мост открыт на севере' },
    'They agreed on the following points:',
    { text: 'The road is ready. "Come in."', source: 'Дорога готова. «Входите».' },
    'By the Northern Herald',
    {
      text: 'Мэр открывает для машин новый мост через реку в городе',
      language: 'ru',
      source: 'Әкім қаладағы өзен арқылы өтетін жаңа көпірді ашады.',
      sourceLanguage: 'kk',
    },
    {
      text: 'Сотни домов без света\nВетер сорвал крыши в трёх сёлах.',
      language: 'ru',
      source: 'Қатты желден кейін жүздеген үй жарықсыз қалды.\nЖел үш ауылда шатырларды ұшырды.',
      sourceLanguage: 'kk',
    },
    {
      text: 'Мост открыт с десяти до шести часов\nпо местному времени каждый день.',
      language: 'ru',
      source: 'The bridge is open from ten to six.\nLocal time, every day.',
      sourceLanguage: 'en',
    },
    {
      text: 'Жаңа жол келесі жылдың орта шенінде толық дайын болады',
      language: 'kk',
      source: 'Новая дорога будет готова к середине следующего года.',
    },
  ],
}

/** A picture may follow: checks see it as an object sign. */
const endMark = /[.!?…:;。！？؟।։](?:\s*["'”“’‘»)\]*_\uFFFC])*\s*$/u
const anyClosing = /["”“»)\]]\s*$/u

/** How a paragraph ends; it does not depend on the others, so it is read once. */
type Ending = {
  readonly isFinished: boolean
  readonly broken: Catch | undefined
  /** What it is caught for only in an article of whole sentences. */
  readonly brokenProse: Catch | undefined
  /** At the head of an article it may be the headline, which its source closes with a full stop. */
  readonly mayHead: boolean
}

const endingOf = readOnce(readEnding)

function findBroken(article: ArticleView): readonly Catch[] {
  const all = article.paragraphs.map(endingOf)
  const isProse = all.filter((ending) => ending.isFinished).length * 2 >= all.length
  const broken = all.flatMap(({ broken, brokenProse, mayHead }, index) => {
    const found = broken ?? (isProse ? brokenProse : undefined)
    const isHead = mayHead && index === 0 && all.length > 1
    return found && !isHead && !goesOn(article.paragraphs[index + 1]) ? found : []
  })
  return [...broken, ...article.paragraphs.flatMap(({ segments }) => segments.flatMap(swallowedEnd))]
}

/** "built in the.": a full stop closes the sentence, and the word before it waits for another one. */
function swallowedEnd(segment: SegmentView): readonly Catch[] {
  const last = segment.words.at(-1)
  if (!last || segment.words.length < 4 || last.text !== last.lower) return []
  const isStopped =
    /^\.["”»)]?\s*$/u.test(segment.text.slice(last.end)) && /\s$/u.test(segment.text.slice(0, last.start))
  const isLeading = segment.language.pack.words?.alwaysLeading?.has(last.lower) === true
  return isStopped && isLeading ? [caught(segment, last, 0.95)] : []
}

/** A paragraph that begins small goes on with the sentence: a line was broken, nothing was lost. */
function goesOn(next: ParagraphView | undefined): boolean {
  return next !== undefined && /^\p{Ll}/u.test(next.text)
}

function readEnding(paragraph: ParagraphView): Ending {
  const isFinished = endMark.test(paragraph.text)
  const segment = paragraph.segments.at(-1)
  const last = segment?.words.at(-1)
  const open: Ending = { isFinished, broken: undefined, brokenProse: undefined, mayHead: false }
  if (!segment || !last || endMark.test(segment.text) || segment.words.length < 3) return open
  const mayHead = mayBeHeadline(paragraph, segment)
  const isLong = segment.text.length >= (segment.source?.text.length ?? 0) * 0.97
  const proof = mayHead && isLong ? undefined : breaksOff(segment)
  if (proof !== undefined) return { ...open, broken: caught(segment, last, proof), mayHead }
  return { ...open, brokenProse: breaksOffInProse(paragraph, segment) ? caught(segment, last, 0.7) : undefined }
}

/** Where the press closes headlines with a full stop: a line by itself that could end there. */
function mayBeHeadline({ segments }: ParagraphView, { source, text, words, language }: SegmentView): boolean {
  if (segments.length > 1 || words.length > 16 || source?.language.pack.habits.stopsHeadlines !== true) return false
  return /[\p{L}\p{N}]$/u.test(text.trimEnd()) && language.pack.words?.neverLast.has(words.at(-1)?.lower ?? '') !== true
}

function caught(segment: SegmentView, { start, text }: Word, confidence: number): Catch {
  const span = { start, end: segment.text.trimEnd().length }
  return { segment: segment.id, span, severity: 'major', confidence, facts: { word: text }, fixes: [] }
}

function isHeading({ kind }: SegmentView): boolean {
  return kind === 'headline' || kind === 'heading' || kind === 'cell'
}

/** How sure it is that the sentence breaks off; undefined if it may be a heading, a caption or a list item. */
function breaksOff(segment: SegmentView): number | undefined {
  const last = segment.words.at(-1)?.lower ?? ''
  const source = segment.source?.text
  const isHanging = segment.language.pack.words?.neverLast.has(last) === true && /[\p{L},–—-]\s*$/u.test(segment.text)
  if (source !== undefined && endsPlainly(source) && !isHeading(segment)) {
    if (isHanging) return 0.98
    if (isWhole(segment, last, source)) return undefined
    if (segment.words.length < 4 || !isShorter(segment, source) || anyClosing.test(segment.text)) return undefined
    // As long as its source it hardly broke off; the full stop may be all that is lost, or it is a caption.
    return segment.text.length < source.length ? 0.9 : 0.75
  }
  return isHanging && source === undefined ? (isHeading(segment) ? 0.8 : 0.93) : undefined
}

/** As long as its source, and with its predicate at the end where that is its place, a sentence lacks only its full stop. */
function isWhole({ language, text }: SegmentView, last: string, source: string): boolean {
  return text.length >= source.length * 0.85 && language.pack.habits.isPredicate?.(last) === true
}

/** The paragraph has whole sentences before it. */
function breaksOffInProse(paragraph: ParagraphView, segment: SegmentView): boolean {
  if (isHeading(segment) || segment.source !== undefined || anyClosing.test(segment.text)) return false
  return segment.words.length >= 4 && paragraph.segments.slice(0, -1).some((other) => endMark.test(other.text))
}

/** What broke off is shorter than its source, or too long for a heading; a headline in title case stands for itself. */
function isShorter(segment: SegmentView, source: string): boolean {
  const long = segment.words.filter((word) => word.text.length > 3)
  const capitals = long.filter((word) => isCapitalised(word.text)).length
  // Names alone make no title case: "In March Anna Berg of North Lake Park was".
  const isHeadline = capitals >= 2 && capitals * 4 >= long.length * 3
  return !isHeadline && (segment.text.length < source.length * 0.97 || segment.words.length >= 12)
}

/** An abbreviation at the end ("2016 г.") is no end mark. */
function endsPlainly(source: string): boolean {
  return endMark.test(source) && !/(?:^|\s)\p{L}{1,2}\.\)?\s*$/u.test(source) && !/[:)]\s*$/.test(source)
}
