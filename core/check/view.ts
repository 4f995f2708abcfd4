/** What checks look at: a segment with its source, a paragraph as one running text, the whole article. */

import type { Language, Languages } from '../language/language.ts'
import { emptyNotes, type Noted } from '../language/notes.ts'
import { createWordReader, type Word } from '../language/word.ts'
import type { Bitext } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'
import type { SegmentText } from '../model/segment.ts'
import type { Span } from '../model/span.ts'
import type { TermPair, TermPairs } from '../terms/term-base.ts'
import { type Absorb, type Link, mergeUnalignedSource } from './merge-unaligned-source.ts'

/** A segment's source: the text of every source segment it is linked to, and of the segments that share them. */
export type SourceView = {
  readonly language: Language
  readonly text: string
  readonly words: readonly Word[]
  /** The other target segments of the same link, joined by a blank; '' if there are none. */
  readonly siblings: string
  readonly confidence: number
}

export type SegmentView = Noted & {
  readonly id: SegmentId
  readonly language: Language
  /** Its paragraph. */
  readonly block: number
  readonly text: string
  readonly words: readonly Word[]
  readonly kind: SegmentText['kind']
  /** Undefined if the article has no source or the segment has no counterpart. */
  readonly source: SourceView | undefined
  /** The term base of its two languages; undefined without one. */
  readonly terms: TermPair | undefined
}

/** A place in a paragraph's text: which segment, and where in it. */
export type Place = { readonly segment: SegmentId; readonly span: Span }

/** A paragraph as one running text, so that a check need not care where segments were cut. */
export type ParagraphView = Noted & {
  readonly block: number
  readonly language: Language
  readonly kind: SegmentText['kind']
  readonly text: string
  readonly segments: readonly SegmentView[]
  /** Where each segment begins in `text`. */
  readonly starts: readonly number[]
}

/** Its notes are kept while its segments and links stay, whatever is edited in them. */
export type ArticleView = Noted & {
  readonly language: Language
  readonly sourceLanguage: Language | undefined
  readonly paragraphs: readonly ParagraphView[]
  readonly bitext: Bitext
  /** The links of the bitext, with what they lost to their neighbours. */
  readonly links: readonly Link[]
  /** Undefined for a source segment, and for one whose text is empty or too long. */
  segment(id: SegmentId): SegmentView | undefined
  /** Place of a target segment in the text, from 0; undefined for any other. */
  place(id: SegmentId): number | undefined
  /** The targets that share a link with it; none for a source segment. */
  linkedWith(id: SegmentId): readonly SegmentId[]
  /** Links none of whose targets has a text. */
  unanswered(): readonly Link[]
  /** Characters of the target for one of the source, over the article; 1 for a short one. */
  targetPerSource(): number
}

/**
 * A longer segment is no sentence; looking at it as one would cost more than the square of its length.
 * In UTF-16 units: ten times the longest sentence of a law.
 */
export const longestChecked = 8_000

/**
 * Sentences are not compared across a longer paragraph: it is none, and each edit in it would take seconds.
 * In UTF-16 units: a hundred pages.
 */
export const longestParagraphChecked = 200_000

/** Part of an article whose texts may be edited, while its segments and links stay. */
type Layout = {
  readonly frame: Frame
  readonly bitext: Bitext
  readonly links: readonly Link[]
  /** True for the links that have a target with a text. */
  readonly answered: readonly boolean[]
  /** Length of target to source for each link of one to one; NaN for others. */
  readonly ratios: Float64Array
  readonly sources: readonly (SourceView | undefined)[]
  readonly segments: readonly (SegmentView | undefined)[]
  readonly paragraphs: readonly (ParagraphView | undefined)[]
}

/** What no edit of a target text changes. */
type Frame = Noted & {
  readonly language: Language
  readonly sourceLanguage: Language | undefined
  readonly wordsOf: WordReader
  readonly terms: TermPair | undefined
  readonly places: ReadonlyMap<SegmentId, number>
  readonly source: ReadonlyMap<SegmentId, SegmentText>
  readonly absorb: Absorb
  /** The links of each target segment, by place; the last one gives the segment its source. */
  readonly linksAt: readonly (readonly number[])[]
  /** Where each paragraph begins, and after the last the end. */
  readonly starts: readonly number[]
  readonly paragraphAt: readonly number[]
}

type WordReader = (text: string) => readonly Word[]

/** What a viewer keeps from one bitext to the next. */
type Reader = {
  readonly languages: Languages
  readonly wordsOf: WordReader
  readonly termsFor: TermPairs
}

/** Lays a bitext out for checks, as described at `createViewer`. */
export type Viewer = (bitext: Bitext) => ArticleView

/**
 * Lays bitexts out for checks. Segments whose text is empty or too long are left out: they are silent for all checks.
 * Paragraphs that an edit cannot have touched are the same values as before, so what was learnt of them holds: an
 * article's links stay the same value while its texts are edited.
 */
export function createViewer(languages: Languages, termsFor: TermPairs): Viewer {
  const layouts = new WeakMap<Bitext['links'], Layout>()
  const reader: Reader = { languages, wordsOf: rememberWords(), termsFor }
  return (bitext) => {
    const before = layouts.get(bitext.links)
    const changed = before && changedPlaces(before.bitext, bitext)
    const layout = before && changed ? layAnew(before, bitext, changed) : layOut(bitext, reader)
    layouts.set(bitext.links, layout)
    return viewOf(bitext, layout)
  }
}

const largestCache = 20_000

/** Words of texts seen lately, for articles that are not the same value as before. */
function rememberWords(): WordReader {
  const wordsOf = createWordReader()
  const cache = new Map<string, readonly Word[]>()
  return (text) => {
    const known = cache.get(text)
    if (known) return known
    if (cache.size >= largestCache) cache.clear()
    const words = wordsOf(text)
    cache.set(text, words)
    return words
  }
}

function viewOf(bitext: Bitext, layout: Layout): ArticleView {
  const { places, linksAt, language, sourceLanguage, notes } = layout.frame
  return {
    language,
    sourceLanguage,
    notes,
    paragraphs: layout.paragraphs.filter((paragraph) => paragraph !== undefined),
    bitext,
    links: layout.links,
    segment: (id) => layout.segments[places.get(id) ?? -1],
    place: (id) => places.get(id),
    linkedWith: (id) => (linksAt[places.get(id) ?? -1] ?? []).flatMap((index) => bitext.links[index]?.target ?? []),
    unanswered: () => layout.links.filter((_, index) => !layout.answered[index]),
    targetPerSource: () => medianRatio(layout.ratios),
  }
}

/** Undefined if more than texts has changed. */
function changedPlaces(before: Bitext, after: Bitext): readonly number[] | undefined {
  if (before.source !== after.source || before.target.length !== after.target.length) return undefined
  if (before.terms !== after.terms) return undefined
  if (before.targetLanguage !== after.targetLanguage || before.sourceLanguage !== after.sourceLanguage) return undefined
  const changed: number[] = []
  for (let place = 0; place < after.target.length; place++) {
    const old = before.target[place]
    const segment = after.target[place]
    if (old === segment) continue
    if (!old || !segment || old.id !== segment.id || old.block !== segment.block || old.kind !== segment.kind)
      return undefined
    if (old.text !== segment.text || old.gapBefore !== segment.gapBefore) changed.push(place)
  }
  return changed
}

function layOut(bitext: Bitext, reader: Reader): Layout {
  const frame = frameOf(bitext, reader)
  const answered = bitext.links.map(() => false)
  const ratios = Float64Array.from(bitext.links, () => Number.NaN)
  const nothing = { sources: [], segments: [], paragraphs: [] }
  return layAnew({ frame, bitext, links: bitext.links, answered, ratios, ...nothing }, bitext, [
    ...bitext.target.keys(),
  ])
}

function frameOf(bitext: Bitext, { languages, wordsOf, termsFor }: Reader): Frame {
  const places = new Map(bitext.target.map((segment, place) => [segment.id, place]))
  const linksAt: number[][] = bitext.target.map(() => [])
  for (const [index, link] of bitext.links.entries())
    for (const id of link.target) linksAt[places.get(id) ?? -1]?.push(index)
  const starts: number[] = []
  const paragraphAt = bitext.target.map(({ block }, place) => {
    if (place === 0 || bitext.target[place - 1]?.block !== block) starts.push(place)
    return starts.length - 1
  })
  starts.push(bitext.target.length)
  const source = new Map(bitext.source.map((segment) => [segment.id, segment]))
  const language = languages(bitext.targetLanguage)
  const sourceLanguage = bitext.sourceLanguage === undefined ? undefined : languages(bitext.sourceLanguage)
  return {
    language,
    sourceLanguage,
    wordsOf,
    terms: termsFor(bitext.terms, sourceLanguage, language),
    notes: emptyNotes(),
    places,
    source,
    absorb: mergeUnalignedSource(bitext),
    linksAt,
    starts,
    paragraphAt,
  }
}

/** The texts of a link's targets are read together, and so are those of a paragraph. */
function layAnew(before: Layout, bitext: Bitext, changed: readonly number[]): Layout {
  const { frame } = before
  const [links, answered] = [[...before.links], [...before.answered]]
  const [ratios, sources] = [before.ratios.slice(), [...before.sources]]
  const [segments, paragraphs] = [[...before.segments], [...before.paragraphs]]
  const touched = new Set(changed)
  for (const index of new Set(changed.flatMap((place) => frame.linksAt[place] ?? []))) {
    const link = bitext.links[index]
    if (!link) continue
    const lengthOf = (id: SegmentId) => (frame.source.get(id) ?? textAt(frame, bitext, id))?.text.length ?? 0
    const absorbing = frame.absorb(link, lengthOf)
    links[index] = absorbing
    answered[index] = link.target.some((id) => (textAt(frame, bitext, id)?.text ?? '').trim() !== '')
    ratios[index] = ratioOf(absorbing, lengthOf)
    for (const id of link.target) touched.add(frame.places.get(id) ?? -1)
  }
  touched.delete(-1)
  for (const place of touched) sources[place] = sourceAt(frame, bitext, links, place)
  for (const index of new Set([...touched].map((place) => frame.paragraphAt[place] ?? 0))) {
    const [start = 0, end = 0] = frame.starts.slice(index, index + 2)
    const texts = bitext.target.slice(start, end)
    const views = texts.map((segment, at) => viewSegment(segment, frame, sources[start + at]))
    for (const [at, view] of views.entries()) segments[start + at] = view
    paragraphs[index] = viewParagraph(texts, views, frame.language)
  }
  return { frame, bitext, links, answered, ratios, sources, segments, paragraphs }
}

function ratioOf({ source, target }: Link, lengthOf: (id: SegmentId) => number): number {
  const [from, to] = [source[0], target[0]]
  if (from === undefined || to === undefined || source.length > 1 || target.length > 1) return Number.NaN
  return (lengthOf(to) + 10) / (lengthOf(from) + 10)
}

function medianRatio(ratios: Float64Array): number {
  const known = ratios.filter((ratio) => !Number.isNaN(ratio)).sort()
  return known.length < 5 ? 1 : (known[Math.floor(known.length / 2)] ?? 1)
}

function textAt({ places }: Frame, { target }: Bitext, id: SegmentId): SegmentText | undefined {
  return target[places.get(id) ?? -1]
}

function viewSegment(
  { id, block, kind, text }: SegmentText,
  { language, wordsOf, terms }: Frame,
  source: SourceView | undefined,
): SegmentView | undefined {
  if (text.trim() === '' || text.length > longestChecked) return undefined
  return { id, block, kind, language, text, words: wordsOf(text), source, terms, notes: emptyNotes() }
}

function viewParagraph(
  texts: readonly SegmentText[],
  views: readonly (SegmentView | undefined)[],
  language: Language,
): ParagraphView | undefined {
  const segments: SegmentView[] = []
  const starts: number[] = []
  let text = ''
  for (const [at, view] of views.entries()) {
    if (!view) continue
    if (text !== '') text += texts[at]?.gapBefore ?? ''
    starts.push(text.length)
    text += view.text
    segments.push(view)
  }
  const first = texts[0]
  if (!first || segments.length === 0) return undefined
  return { block: first.block, language, kind: first.kind, text, segments, starts, notes: emptyNotes() }
}

function sourceAt(frame: Frame, bitext: Bitext, links: readonly Link[], place: number): SourceView | undefined {
  const id = bitext.target[place]?.id
  const { sourceLanguage: language, wordsOf } = frame
  if (language === undefined || id === undefined) return undefined
  for (const index of [...(frame.linksAt[place] ?? [])].reverse()) {
    const link = links[index]
    const linked = link?.source.flatMap((one) => frame.source.get(one) ?? []) ?? []
    if (!link || linked.length === 0) continue
    const text = linked.map((segment) => segment.text.trim()).join(' ')
    if (text.length > longestChecked) return undefined
    const others = link.target.filter((other) => other !== id)
    const siblings = others.map((other) => textAt(frame, bitext, other)?.text ?? '').join(' ')
    return { language, text, words: wordsOf(text), siblings, confidence: link.confidence }
  }
  return undefined
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
