/** Runs every check over an article, and after an edit only what the edit can have changed. */

import { type Language, openLanguages } from '../language/language.ts'
import type { LanguagePack } from '../language/language-pack.ts'
import type { ModelSource } from '../language/model/model-source.ts'
import type { Bitext, CheckId, FoundIssue } from '../model/finding.ts'
import { severities } from '../model/finding.ts'
import type { LanguageTag, SegmentId } from '../model/ids.ts'
import { append } from '../model/lists.ts'
import type { Concept } from '../model/term.ts'
import { createTermPairs, type TermPair } from '../terms/term-base.ts'
import { type CodedView, isOfCodesAlone, mendCoded } from '../text/mend-coded.ts'
import { type Catch, type Check, speaks } from './check.ts'
import { type Calibration, type CalibrationTable, calibrate, calibrationOf } from './confidence.ts'
import { createBitextReader, type ReaderBitext } from './reader-bitext.ts'
import { bySegment, settle } from './settle.ts'
import {
  type ArticleView,
  createViewer,
  longestParagraphChecked,
  type ParagraphView,
  type SegmentView,
  type Viewer,
} from './view.ts'

/** What a checker works with. A language without a pack, and a model that is missing, only make it find less. */
export type CheckerParts = {
  readonly models: ModelSource
  readonly packs: readonly LanguagePack[]
  readonly pages: readonly Check[]
  /** What the confidence of each page is worth; without it every catch is taken at its word. */
  readonly calibration?: CalibrationTable
}

/**
 * Checks articles, and remembers what it learnt of them for as long as it is kept: models once opened, words, paragraphs.
 * Pure but for that; the same bitext gives the same answer, whatever was asked before. Checks named in `without` are left
 * out.
 */
export type Checker = {
  readonly pages: readonly Check[]
  readonly packs: readonly LanguagePack[]
  /** A language as this checker knows it. */
  language(tag: LanguageTag): Language
  /** The terms of two languages; undefined where no concept has names in both. Made once for a list of concepts. */
  terms(concepts: readonly Concept[], source: LanguageTag, target: LanguageTag): TermPair | undefined
  /** An article as the pages look at it, without inline codes: for measuring a page by itself. */
  view: Viewer
  /**
   * Finds what is garbled, worst first (severity, confidence, place), in the text as a reader sees it. Spans are told of
   * the text as given; no fix loses an inline code. A segment with an empty text is silent.
   */
  check(bitext: Bitext, without?: ReadonlySet<CheckId>): readonly FoundIssue[]
  /**
   * The answer of `check` at the end, and on the way what was found some paragraphs at a time, in the order of the text.
   * None of it is taken back; checks of the whole article come last and only add to it.
   */
  checkInSteps(bitext: Bitext, without?: ReadonlySet<CheckId>): Generator<CheckStep, readonly FoundIssue[]>
  /**
   * The answer of `check` on the whole article, but only what a change of the segments `changed` can touch is run again;
   * findings it keeps are the same values. `previous` is the last answer; segments that came, went or changed their links
   * since count as changed.
   */
  recheck(
    bitext: Bitext,
    changed: readonly SegmentId[],
    previous: readonly FoundIssue[],
    without?: ReadonlySet<CheckId>,
  ): readonly FoundIssue[]
}

/** Some paragraphs looked at by the checks that need no more than them. */
export type CheckStep = {
  /** Segments of the target up to the end of the last of them. */
  readonly done: number
  readonly found: readonly FoundIssue[]
}

/** A checker that has opened nothing yet. */
export function createChecker({ models, packs, pages, calibration = {} }: CheckerParts): Checker {
  const language = openLanguages(models, packs)
  const termsFor = createTermPairs()
  const view = createViewer(language, termsFor)
  const read = createBitextReader()
  const look = (bitext: Bitext): Look => {
    const { bitext: seen, coded } = read(bitext)
    return {
      article: view(seen),
      coded,
      worthOf: (check) => calibrationOf(calibration, check, bitext.sourceLanguage, bitext.targetLanguage),
    }
  }
  const book: Book = new Map(pages.map((page) => [page.id, page]))
  return {
    pages,
    packs,
    language,
    terms: (concepts, source, target) => termsFor(concepts, language(source), language(target)),
    view: (bitext) => look(bitext).article,
    check: (bitext, without = none) => finish(collect(book, look(bitext), undefined, [], without)),
    checkInSteps: (bitext, without = none) => collect(book, look(bitext), undefined, [], without),
    recheck: (bitext, changed, previous, without = none) =>
      finish(collect(book, look(bitext), new Set(changed), previous, without)),
  }
}

/** An article as pages see it, the way back to its stored texts, and what each page's confidence is worth in it. */
type Look = {
  readonly article: ArticleView
  readonly coded: ReaderBitext['coded']
  worthOf(check: CheckId): Calibration
}

/** The pages of a checker by their ids, in their order. */
type Book = ReadonlyMap<CheckId, Check>

const none: ReadonlySet<CheckId> = new Set()

function finish(steps: Generator<CheckStep, readonly FoundIssue[]>): readonly FoundIssue[] {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function* collect(
  book: Book,
  look: Look,
  changed: ReadonlySet<SegmentId> | undefined,
  previous: readonly FoundIssue[],
  without: ReadonlySet<CheckId>,
): Generator<CheckStep, readonly FoundIssue[]> {
  const { article } = look
  const spoken = [...book.values()].filter((check) => speaks(check, article.language) && !without.has(check.id))
  const stale = changed && staleSegments(article, changed)
  const blocks = stale && staleBlocks(article, stale)
  const found: FoundIssue[] = stale && blocks ? keptFindings(book, previous, article, stale, blocks) : []
  const narrower = bySegment(found)
  const keep = (issues: readonly FoundIssue[]) => {
    for (const issue of issues) {
      found.push(issue)
      addTo(narrower, issue)
    }
    return issues
  }
  const touched = blocks ? article.paragraphs.filter(({ block }) => blocks.has(block)) : article.paragraphs
  for (const paragraphs of stepsOf(touched)) {
    const segments = paragraphs.flatMap((paragraph) => paragraph.segments)
    const fresh = keep(runOnSegments(spoken, stale ? segments.filter(({ id }) => stale.has(id)) : segments, look, book))
    const inParagraphs = keep(runOnParagraphs(spoken, paragraphs, look, narrower, book))
    const last = segments.at(-1)
    yield { done: 1 + ((last && article.place(last.id)) ?? -1), found: [...fresh, ...inParagraphs] }
  }
  keep(settle(runOnArticle(spoken, look), narrower, book))
  return sortWorstFirst(found, article)
}

/** In segments: about a tenth of a second of work, and enough of them to keep each check's model at hand. */
const longestStep = 512

/** The first paragraphs alone, so that something is told soon, then ever more at a time. */
function* stepsOf(paragraphs: readonly ParagraphView[]): Generator<readonly ParagraphView[]> {
  let step: ParagraphView[] = []
  let [size, enough] = [0, 1]
  for (const paragraph of paragraphs) {
    step.push(paragraph)
    size += paragraph.segments.length
    if (size < enough) continue
    yield step
    step = []
    size = 0
    enough = Math.min(longestStep, 8 * enough)
  }
  if (step.length > 0) yield step
}

function addTo(groups: Map<SegmentId, FoundIssue[]>, issue: FoundIssue): void {
  const group = groups.get(issue.segment)
  if (group) group.push(issue)
  else groups.set(issue.segment, [issue])
}

/**
 * A link's targets are checked against its source together, so they change together. A source segment may be read with
 * the link beside it, see `mergeUnalignedSource`, so with it change the targets of its neighbours.
 */
function staleSegments(article: ArticleView, changed: ReadonlySet<SegmentId>): ReadonlySet<SegmentId> {
  const stale = new Set(changed)
  for (const id of changed) for (const other of article.linkedWith(id)) stale.add(other)
  const moved = new Set([...changed].filter((id) => article.place(id) === undefined))
  if (moved.size === 0) return stale
  const { links, source } = article.bitext
  const near = source.filter((_, place) =>
    source.slice(Math.max(0, place - 1), place + 2).some(({ id }) => moved.has(id)),
  )
  const read = new Set(near.map(({ id }) => id))
  for (const { source: from, target } of links)
    if (from.some((id) => read.has(id))) for (const id of target) stale.add(id)
  return stale
}

/** An emptied segment no longer stands in its paragraph, but its paragraph has changed. */
function staleBlocks({ bitext, place }: ArticleView, stale: ReadonlySet<SegmentId>): ReadonlySet<number> {
  return new Set([...stale].flatMap((id) => bitext.target[place(id) ?? -1]?.block ?? []))
}

function keptFindings(
  book: Book,
  previous: readonly FoundIssue[],
  { segment }: ArticleView,
  stale: ReadonlySet<SegmentId>,
  blocks: ReadonlySet<number>,
): FoundIssue[] {
  return previous.filter((issue) => {
    const scope = book.get(issue.check)?.scope
    const here = scope !== undefined && scope !== 'document' && segment(issue.segment)
    if (!here) return false
    return scope === 'segment' ? !stale.has(here.id) : !blocks.has(here.block)
  })
}

/** One check after the other over all segments: what a check's model holds stays at hand. */
function runOnSegments(
  spoken: readonly Check[],
  segments: readonly SegmentView[],
  look: Look,
  book: Book,
): readonly FoundIssue[] {
  const found = new Map<number, FoundIssue[]>()
  for (const check of spoken)
    if (check.scope === 'segment')
      for (let at = 0; at < segments.length; at++) {
        const segment = segments[at]
        const caught = segment ? check.find(segment) : []
        if (caught.length > 0) note(found, at, name(check, caught, look))
      }
  return settleEach(found, new Map(), book)
}

function runOnParagraphs(
  spoken: readonly Check[],
  paragraphs: readonly ParagraphView[],
  look: Look,
  narrower: ReadonlyMap<SegmentId, readonly FoundIssue[]>,
  book: Book,
): readonly FoundIssue[] {
  const found = new Map<number, FoundIssue[]>()
  for (const check of spoken)
    if (check.scope === 'neighbours')
      for (const [at, paragraph] of paragraphs.entries())
        if (paragraph.text.length <= longestParagraphChecked) note(found, at, name(check, check.find(paragraph), look))
  return settleEach(found, narrower, book)
}

function note(found: Map<number, FoundIssue[]>, at: number, issues: readonly FoundIssue[]): void {
  if (issues.length === 0) return
  const there = found.get(at)
  if (there) append(there, issues)
  else found.set(at, [...issues])
}

/** In the order of the text. */
function settleEach(
  found: ReadonlyMap<number, readonly FoundIssue[]>,
  narrower: ReadonlyMap<SegmentId, readonly FoundIssue[]>,
  book: Book,
): readonly FoundIssue[] {
  return [...found].sort(([a], [b]) => a - b).flatMap(([, issues]) => settle(issues, narrower, book))
}

function runOnArticle(spoken: readonly Check[], look: Look): readonly FoundIssue[] {
  return spoken.flatMap((check) => (check.scope === 'document' ? name(check, check.find(look.article), look) : []))
}

/** From here on spans are those of the stored texts. */
function name(check: Check, catches: readonly Catch[], { coded, worthOf }: Look): readonly FoundIssue[] {
  return catches.flatMap((caught) => {
    const confidence = calibrate(caught.confidence, worthOf(check.id))
    const view = coded.get(caught.segment)
    const placed = view === undefined ? caught : placeInCoded(caught, view)
    return placed === undefined ? [] : { ...placed, check: check.id, confidence }
  })
}

/** Undefined for what stands in a code: nobody can mend that here. */
function placeInCoded(caught: Catch, view: CodedView): Catch | undefined {
  if (isOfCodesAlone(view, caught.span)) return undefined
  const fixes = caught.fixes.flatMap((fix) => mendCoded(view, fix) ?? [])
  return { ...caught, span: view.seen.spanOf(caught.span), fixes }
}

type Ranked = { readonly issue: FoundIssue; readonly severity: number; readonly place: number }

function sortWorstFirst(found: readonly FoundIssue[], { place }: ArticleView): readonly FoundIssue[] {
  const ranked = found.map(
    (issue): Ranked => ({ issue, severity: severities.indexOf(issue.severity), place: place(issue.segment) ?? 0 }),
  )
  return ranked.sort(compareRanked).map(({ issue }) => issue)
}

function compareRanked(a: Ranked, b: Ranked): number {
  return (
    b.severity - a.severity ||
    b.issue.confidence - a.issue.confidence ||
    a.place - b.place ||
    a.issue.span.start - b.issue.span.start ||
    a.issue.span.end - b.issue.span.end ||
    compareText(a.issue.check, b.issue.check)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
