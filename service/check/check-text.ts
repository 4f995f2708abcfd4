/** Checks one plain text, with or without its source: for the command line and for measuring. */
import { checkBitext } from '../../core/check/check-bitext.ts'
import type { Bitext, FoundIssue } from '../../core/model/finding.ts'
import type { LanguageTag, SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { alignTexts, cutText } from './stand-in.ts'

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
  readonly kind: string
  readonly suggestions: readonly string[]
  readonly issue: FoundIssue
}

/** Segments, aligns and checks a text; issues worst first, no two of one kind at one place. Never throws on any text. */
export function checkText(checked: CheckedText): readonly TextIssue[] {
  const target = cutText(checked.text, checked.language, 't')
  const sourceLanguage = checked.source === undefined ? undefined : (checked.sourceLanguage ?? checked.language)
  const source = cutText(checked.source ?? '', sourceLanguage ?? checked.language, 's')
  const bitext: Bitext = {
    targetLanguage: checked.language,
    target: target.segments,
    sourceLanguage,
    source: source.segments,
    links: sourceLanguage === undefined ? [] : alignTexts(source.segments, target.segments),
  }
  const texts = new Map(target.segments.map((segment) => [segment.id, segment]))
  return checkBitext(bitext).flatMap((issue) => inText(issue, texts, target.starts))
}

function inText(
  issue: FoundIssue,
  segments: ReadonlyMap<SegmentId, SegmentText>,
  starts: ReadonlyMap<SegmentId, number>,
): readonly TextIssue[] {
  const segment = segments.get(issue.segment)
  if (!segment) return []
  const offset = starts.get(issue.segment) ?? 0
  const start = Math.min(issue.span.start, ...issue.fixes.map((fix) => fix.span.start))
  const end = Math.max(issue.span.end, ...issue.fixes.map((fix) => fix.span.end))
  const suggestions = issue.fixes.map(
    (fix) => segment.text.slice(start, fix.span.start) + fix.replacement + segment.text.slice(fix.span.end, end),
  )
  return [{ start: offset + start, end: offset + end, kind: issue.check, suggestions, issue }]
}
