/** Runs every check over an article, and after an edit only what the edit can have changed. */
import type { Bitext, FoundIssue } from '../model/finding.ts'
import { severities } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'
import { sliceSpan } from '../model/span.ts'
import { type Catch, type Check, speaks } from './check.ts'
import { checks } from './registry.ts'
import { settle } from './settle.ts'
import { type ArticleView, type ParagraphView, type SegmentView, viewArticle } from './view.ts'

/**
 * Finds what is garbled, worst first (severity, confidence, place). Pure; the same bitext gives the same answer.
 * Fixes never lose an inline code. A segment with an empty text is silent.
 */
export function checkBitext(bitext: Bitext): readonly FoundIssue[] {
  return collect(bitext, undefined, [])
}

/**
 * The answer of `checkBitext` on the whole article, but only what a change of the segments `changed` can touch is run
 * again. `previous` is the last answer; segments that came, went or changed their links since count as changed.
 */
export function recheck(
  bitext: Bitext,
  changed: readonly SegmentId[],
  previous: readonly FoundIssue[],
): readonly FoundIssue[] {
  return collect(bitext, new Set(changed), previous)
}

function collect(
  bitext: Bitext,
  changed: ReadonlySet<SegmentId> | undefined,
  previous: readonly FoundIssue[],
): readonly FoundIssue[] {
  const article = viewArticle(bitext)
  const spoken = checks.filter((check) => speaks(check, article.language))
  const stale = changed && staleSegments(bitext, changed)
  const blocks = stale && staleBlocks(bitext, stale)
  const kept = stale && blocks ? keptFindings(previous, article, stale, blocks) : { segment: [], neighbours: [] }
  const found: FoundIssue[] = [...kept.segment]
  for (const segment of article.paragraphs.flatMap((paragraph) => paragraph.segments)) {
    if (!stale || stale.has(segment.id)) found.push(...settle(runOnSegment(spoken, segment), []))
  }
  found.push(...kept.neighbours)
  const narrower = bySegment(found)
  for (const paragraph of article.paragraphs) {
    if (blocks && !blocks.has(paragraph.block)) continue
    const around = paragraph.segments.flatMap((segment) => narrower.get(segment.id) ?? [])
    found.push(...settle(runOnParagraph(spoken, paragraph), around))
  }
  const wide = settle(runOnArticle(spoken, article), found)
  return sortWorstFirst([...found, ...wide], article)
}

/** A link's targets are checked against its source together, so they change together. */
function staleSegments(bitext: Bitext, changed: ReadonlySet<SegmentId>): ReadonlySet<SegmentId> {
  const stale = new Set(changed)
  for (const link of bitext.links) {
    if ([...link.target, ...link.source].some((id) => changed.has(id))) for (const id of link.target) stale.add(id)
  }
  return stale
}

/** An emptied segment no longer stands in its paragraph, but its paragraph has changed. */
function staleBlocks(bitext: Bitext, stale: ReadonlySet<SegmentId>): ReadonlySet<number> {
  return new Set(bitext.target.filter((segment) => stale.has(segment.id)).map((segment) => segment.block))
}

type Kept = { readonly segment: readonly FoundIssue[]; readonly neighbours: readonly FoundIssue[] }

function keptFindings(
  previous: readonly FoundIssue[],
  article: ArticleView,
  stale: ReadonlySet<SegmentId>,
  blocks: ReadonlySet<number>,
): Kept {
  const scopes = new Map(checks.map((check) => [check.id, check.scope]))
  const blockOf = new Map<SegmentId, number>()
  for (const paragraph of article.paragraphs)
    for (const segment of paragraph.segments) blockOf.set(segment.id, paragraph.block)
  const isKept = (issue: FoundIssue): boolean => {
    const block = blockOf.get(issue.segment)
    if (block === undefined) return false
    const scope = scopes.get(issue.check)
    return scope === 'segment' ? !stale.has(issue.segment) : scope === 'neighbours' && !blocks.has(block)
  }
  const kept = previous.filter(isKept)
  return {
    segment: kept.filter((issue) => scopes.get(issue.check) === 'segment'),
    neighbours: kept.filter((issue) => scopes.get(issue.check) === 'neighbours'),
  }
}

function bySegment(found: readonly FoundIssue[]): ReadonlyMap<SegmentId, readonly FoundIssue[]> {
  const groups = new Map<SegmentId, FoundIssue[]>()
  for (const issue of found) {
    const group = groups.get(issue.segment)
    if (group) group.push(issue)
    else groups.set(issue.segment, [issue])
  }
  return groups
}

function runOnSegment(spoken: readonly Check[], segment: SegmentView): readonly FoundIssue[] {
  return spoken.flatMap((check) => (check.scope === 'segment' ? name(check, check.find(segment), [segment]) : []))
}

function runOnParagraph(spoken: readonly Check[], paragraph: ParagraphView): readonly FoundIssue[] {
  return spoken.flatMap((check) =>
    check.scope === 'neighbours' ? name(check, check.find(paragraph), paragraph.segments) : [],
  )
}

function runOnArticle(spoken: readonly Check[], article: ArticleView): readonly FoundIssue[] {
  const segments = article.paragraphs.flatMap((paragraph) => paragraph.segments)
  return spoken.flatMap((check) => (check.scope === 'document' ? name(check, check.find(article), segments) : []))
}

function name(check: Check, catches: readonly Catch[], segments: readonly SegmentView[]): readonly FoundIssue[] {
  const texts = new Map(segments.map((segment) => [segment.id, segment.text]))
  return catches.map((caught) => ({
    ...caught,
    check: check.id,
    fixes: caught.fixes.filter((fix) =>
      keepsCodes(sliceSpan(texts.get(caught.segment) ?? '', fix.span), fix.replacement),
    ),
  }))
}

function keepsCodes(before: string, after: string): boolean {
  const codes = (text: string) => text.replace(/[^\uE000-\uF8FF]/g, '')
  return codes(before) === codes(after)
}

function sortWorstFirst(found: readonly FoundIssue[], article: ArticleView): readonly FoundIssue[] {
  const places = new Map(article.bitext.target.map((segment, index) => [segment.id, index]))
  const place = (issue: FoundIssue) => places.get(issue.segment) ?? 0
  return [...found].sort(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      b.confidence - a.confidence ||
      place(a) - place(b) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compareText(a.check, b.check),
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
