/** Checks one plain text, with or without its source: for the command line and for measuring. */

import { alignSegments } from '../../core/align/align-segments.ts'
import { isShown } from '../../core/check/catalogue.ts'
import type { Checker } from '../../core/check/checker.ts'
import type { Bitext, FoundIssue } from '../../core/model/finding.ts'
import { asId, type LanguageTag, type SegmentId } from '../../core/model/ids.ts'
import { largest, smallest } from '../../core/model/lists.ts'
import { type Reach, usualReach } from '../../core/model/reach.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { segmentText } from '../../core/segment/segment-text.ts'

export type CheckedText = {
  readonly text: string
  readonly language: LanguageTag
  readonly source?: string
  readonly sourceLanguage?: LanguageTag
}

/** One issue in a text. `suggestions` replace `[start, end)`, best first; offsets are UTF-16 units of the text. */
export type TextIssue = {
  readonly start: number
  readonly end: number
  /** The check's id, or the name that the data of the benches have for it. */
  readonly kind: string
  readonly suggestions: readonly string[]
  readonly issue: FoundIssue
}

/**
 * Segments, aligns and checks a text; issues worst first, no two of one kind at one place. Never throws on any text.
 * Quiet checks are silent here, and so is what the reach does not show.
 */
export function checkText(checker: Checker, checked: CheckedText, reach: Reach = usualReach): readonly TextIssue[] {
  const { bitext, starts } = readBitext(checked)
  const texts = new Map(bitext.target.map((segment) => [segment.id, segment]))
  const shown = { choices: new Map(), reach }
  const found = checker.check(bitext).filter((issue) => isShown(issue, shown))
  return found.flatMap((issue) => inText(issue, texts, starts))
}

/** The benches' data, and those who read `check --jsonl`, know two checks by an older name. */
const benchKinds: Readonly<Record<string, string | undefined>> = {
  'missing-full-stop': 'fused-noterm',
  'missing-space': 'fused-nospace',
}

/** The text and its source as the checks see them, and where each target segment begins in the text. */
export function readBitext(checked: CheckedText): {
  readonly bitext: Bitext
  readonly starts: ReadonlyMap<SegmentId, number>
} {
  const target = cutText(checked.text, checked.language, 't')
  const sourceLanguage = checked.source === undefined ? undefined : (checked.sourceLanguage ?? checked.language)
  const source = cutText(checked.source ?? '', sourceLanguage ?? checked.language, 's')
  const links = sourceLanguage === undefined ? [] : linksOf(source, target, sourceLanguage, checked.language)
  const bitext: Bitext = {
    targetLanguage: checked.language,
    target: target.segments,
    sourceLanguage,
    source: source.segments,
    links,
  }
  return { bitext, starts: target.starts }
}

/** A text in segments, and where each begins in it. */
type CutText = { readonly segments: readonly SegmentText[]; readonly starts: ReadonlyMap<SegmentId, number> }

function cutText(text: string, language: LanguageTag, side: 's' | 't'): CutText {
  const segments: SegmentText[] = []
  const starts = new Map<SegmentId, number>()
  let block = 0
  let lastEnd: number | undefined
  for (const piece of segmentText(text, language)) {
    const raw = text.slice(piece.start, piece.end)
    const start = piece.start + raw.length - raw.trimStart().length
    const end = start + raw.trim().length
    if (end === start) continue
    const gapBefore = lastEnd === undefined ? '' : text.slice(lastEnd, start)
    const begins = lastEnd === undefined || /[\n\r]/.test(gapBefore)
    if (begins) block++
    const id = asId<SegmentId>(`${side}${segments.length}`)
    segments.push({ id, text: text.slice(start, end), block, kind: 'paragraph', gapBefore: begins ? '' : gapBefore })
    starts.set(id, start)
    lastEnd = end
  }
  return { segments, starts }
}

function linksOf(
  source: CutText,
  target: CutText,
  sourceLanguage: LanguageTag,
  targetLanguage: LanguageTag,
): Bitext['links'] {
  const links = alignSegments({
    sourceLanguage,
    targetLanguage,
    source: source.segments.map((segment) => segment.text),
    target: target.segments.map((segment) => segment.text),
    sourceBlocks: source.segments.map((segment) => segment.block),
    targetBlocks: target.segments.map((segment) => segment.block),
  })
  const ids = (side: CutText, indexes: readonly number[]) => indexes.flatMap((index) => side.segments[index]?.id ?? [])
  return links.map((link) => ({
    source: ids(source, link.source),
    target: ids(target, link.target),
    confidence: link.confidence,
  }))
}

function inText(
  issue: FoundIssue,
  segments: ReadonlyMap<SegmentId, SegmentText>,
  starts: ReadonlyMap<SegmentId, number>,
): readonly TextIssue[] {
  const segment = segments.get(issue.segment)
  if (!segment) return []
  const offset = starts.get(issue.segment) ?? 0
  const start = smallest(
    issue.fixes.map((fix) => fix.span.start),
    issue.span.start,
  )
  const end = largest(
    issue.fixes.map((fix) => fix.span.end),
    issue.span.end,
  )
  const suggestions = issue.fixes.map(
    (fix) => segment.text.slice(start, fix.span.start) + fix.replacement + segment.text.slice(fix.span.end, end),
  )
  return [
    { start: offset + start, end: offset + end, kind: benchKinds[issue.check] ?? issue.check, suggestions, issue },
  ]
}
