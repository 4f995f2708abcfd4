/** A sentence that breaks off: no end mark where its source or its neighbours have one, or a last word that cannot be last. */
import type { Catch, DocumentCheck } from '../check.ts'
import type { ArticleView, ParagraphView, SegmentView } from '../view.ts'
import { isCapitalised } from '../word.ts'
import { wordListOf } from '../words/registry.ts'

export const truncatedSentence: DocumentCheck = {
  id: 'truncated-sentence',
  issueType: 'omission',
  scope: 'document',
  languages: 'all',
  find: (article) => article.paragraphs.flatMap((paragraph) => examine(article, paragraph)),
  bad: [
    { text: 'The council agreed to build the', source: 'Совет решил построить мост.' },
    'The council met on Monday. They agreed to pay for the',
    { text: 'Совет решил построить мост через реку и', language: 'ru' },
    {
      text: 'The new road will be ready by the middle of next',
      source: 'Новая дорога будет готова к середине следующего года.',
    },
  ],
  good: [
    'Council builds a bridge',
    'The council met on Monday. They agreed to pay for it.',
    { text: 'Bridge opens in the north', source: 'Мост открыт на севере' },
    'They agreed on the following points:',
    { text: 'The road is ready. "Come in."', source: 'Дорога готова. «Входите».' },
    'By the Northern Herald',
  ],
}

const endMark = /[.!?…:;。！？؟।։](?:\s*["'”’»)\]*_\uE000-\uF8FF])*\s*$/u
const anyClosing = /["”»)\]]\s*$/u

function examine(article: ArticleView, paragraph: ParagraphView): readonly Catch[] {
  const segment = paragraph.segments.at(-1)
  if (!segment || endMark.test(segment.text) || segment.words.length < 3) return []
  const proof = breaksOff(article, paragraph, segment)
  if (proof === undefined) return []
  const last = segment.words.at(-1)
  if (!last) return []
  return [
    {
      segment: segment.id,
      span: { start: last.start, end: segment.text.trimEnd().length },
      severity: 'major',
      confidence: proof,
      facts: { word: last.text },
      fixes: [],
    },
  ]
}

/** How sure it is that the sentence breaks off; undefined if it may be a heading, a caption or a list item. */
function breaksOff(article: ArticleView, paragraph: ParagraphView, segment: SegmentView): number | undefined {
  const isHeading = segment.kind === 'headline' || segment.kind === 'heading' || segment.kind === 'cell'
  const last = segment.words.at(-1)?.lower ?? ''
  const source = segment.source?.text
  const isHanging = wordListOf(segment.language)?.neverLast.has(last) === true && /[\p{L},–—-]\s*$/u.test(segment.text)
  if (source !== undefined && endsPlainly(source) && !isHeading) {
    if (isHanging) return 0.98
    return segment.words.length >= 4 && isShorter(segment, source) && !anyClosing.test(segment.text) ? 0.9 : undefined
  }
  if (isHanging && source === undefined) return isHeading ? 0.8 : 0.93
  if (isHeading || source !== undefined || anyClosing.test(segment.text)) return undefined
  const hasFinished = paragraph.segments.slice(0, -1).some((other) => endMark.test(other.text))
  return hasFinished && segment.words.length >= 4 && isProse(article) ? 0.7 : undefined
}

/** What broke off is shorter than its source, or too long for a heading; a headline in title case stands for itself. */
function isShorter(segment: SegmentView, source: string): boolean {
  const long = segment.words.filter((word) => word.text.length > 3)
  const capitals = long.filter((word) => isCapitalised(word.text)).length
  const isHeadline = capitals >= 2 && capitals * 2 >= long.length
  return !isHeadline && (segment.text.length < source.length * 0.97 || segment.words.length >= 12)
}

/** An abbreviation at the end ("2016 г.") is no end mark. */
function endsPlainly(source: string): boolean {
  return endMark.test(source) && !/(?:^|\s)\p{L}{1,2}\.\)?\s*$/u.test(source) && !/[:)]\s*$/.test(source)
}

function isProse(article: ArticleView): boolean {
  return article.paragraphs.filter((paragraph) => endMark.test(paragraph.text)).length * 2 >= article.paragraphs.length
}
