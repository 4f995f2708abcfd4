/** What checks look at: a segment with its source, a paragraph as one running text, the whole article. */
import type { Bitext } from '../model/finding.ts'
import type { LanguageTag, SegmentId } from '../model/ids.ts'
import type { SegmentText } from '../model/segment.ts'
import type { Span } from '../model/span.ts'
import { absorbLost } from './absorb-lost.ts'
import { languagePart } from './language-part.ts'
import { type Word, wordsOf } from './word.ts'

/** A segment's source: the text of every source segment it is linked to, and of the segments that share them. */
export type SourceView = {
  readonly language: LanguageTag
  readonly text: string
  readonly words: readonly Word[]
  /** The other target segments of the same link, joined by a blank; '' if there are none. */
  readonly siblings: string
  readonly confidence: number
}

export type SegmentView = {
  readonly id: SegmentId
  readonly language: LanguageTag
  readonly text: string
  readonly words: readonly Word[]
  readonly kind: SegmentText['kind']
  /** Undefined if the article has no source or the segment has no counterpart. */
  readonly source: SourceView | undefined
}

/** A place in a paragraph's text: which segment, and where in it. */
export type Place = { readonly segment: SegmentId; readonly span: Span }

/** A paragraph as one running text, so that a check need not care where segments were cut. */
export type ParagraphView = {
  readonly block: number
  readonly language: LanguageTag
  readonly kind: SegmentText['kind']
  readonly text: string
  readonly segments: readonly SegmentView[]
  /** Where each segment begins in `text`. */
  readonly starts: readonly number[]
}

export type ArticleView = {
  readonly language: LanguageTag
  readonly sourceLanguage: LanguageTag | undefined
  readonly paragraphs: readonly ParagraphView[]
  readonly bitext: Bitext
}

/** Words of texts seen lately: an edit changes one segment, and the others need not be read again. */
const wordCache = new Map<string, readonly Word[]>()
const largestCache = 20_000

function wordsOfText(text: string): readonly Word[] {
  const known = wordCache.get(text)
  if (known) return known
  if (wordCache.size >= largestCache) wordCache.clear()
  const words = wordsOf(text)
  wordCache.set(text, words)
  return words
}

/** Lays the bitext out for checks. Segments whose text is empty are left out: they are silent for all checks. */
export function viewArticle(bitext: Bitext): ArticleView {
  const language = languagePart(bitext.targetLanguage)
  const sources = sourceViews(bitext)
  const paragraphs: ParagraphView[] = []
  let at = 0
  while (at < bitext.target.length) {
    const block = bitext.target[at]?.block
    let end = at
    while (end < bitext.target.length && bitext.target[end]?.block === block) end++
    const paragraph = viewParagraph(bitext.target.slice(at, end), language, sources)
    if (paragraph.segments.length > 0) paragraphs.push(paragraph)
    at = end
  }
  const sourceLanguage = bitext.sourceLanguage === undefined ? undefined : languagePart(bitext.sourceLanguage)
  return { language, sourceLanguage, paragraphs, bitext }
}

function viewParagraph(
  segments: readonly SegmentText[],
  language: LanguageTag,
  sources: ReadonlyMap<SegmentId, SourceView>,
): ParagraphView {
  const views: SegmentView[] = []
  const starts: number[] = []
  let text = ''
  for (const segment of segments) {
    if (segment.text.trim() === '') continue
    if (text !== '') text += segment.gapBefore
    starts.push(text.length)
    text += segment.text
    const { id, kind } = segment
    views.push({ id, kind, language, text: segment.text, words: wordsOfText(segment.text), source: sources.get(id) })
  }
  const { block, kind } = segments[0] ?? { block: 0, kind: 'paragraph' }
  return { block, language, kind, text, segments: views, starts }
}

function sourceViews(bitext: Bitext): ReadonlyMap<SegmentId, SourceView> {
  const views = new Map<SegmentId, SourceView>()
  if (bitext.sourceLanguage === undefined) return views
  const language = languagePart(bitext.sourceLanguage)
  const targets = new Map(bitext.target.map((segment) => [segment.id, segment]))
  const sources = new Map(bitext.source.map((segment) => [segment.id, segment]))
  for (const link of absorbLost(bitext)) {
    const linked = link.source.flatMap((id) => sources.get(id) ?? [])
    if (linked.length === 0) continue
    const text = linked.map((segment) => segment.text.trim()).join(' ')
    const words = wordsOfText(text)
    for (const id of link.target) {
      const siblings = link.target.filter((other) => other !== id).map((other) => targets.get(other)?.text ?? '')
      views.set(id, { language, text, words, siblings: siblings.join(' '), confidence: link.confidence })
    }
  }
  return views
}

/**
 * Where a span of the paragraph's text lies, if it lies in one segment.
 * An empty span at a border belongs to the later segment, or to the earlier one if it ends there (`atEnd`).
 */
export function placeIn(paragraph: ParagraphView, span: Span, atEnd = false): Place | undefined {
  for (let index = paragraph.segments.length - 1; index >= 0; index--) {
    const start = paragraph.starts[index] ?? 0
    const segment = paragraph.segments[index]
    if (!segment || span.start < start || (atEnd && span.start === start && index > 0)) continue
    if (span.end > start + segment.text.length) return undefined
    return { segment: segment.id, span: { start: span.start - start, end: span.end - start } }
  }
  return undefined
}
