/** Two checks may see one fault: the one that explains it best speaks, the other gives way. */
import type { FoundIssue } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'
import { type Span, spanLength } from '../model/span.ts'

/** Each check gives way to those named here where their spans overlap: a mojibake word is also an unknown and a foreign word. */
const givesWayTo: Readonly<Record<string, readonly string[]>> = {
  'added-sentence': ['duplicated-sentence', 'mojibake', 'untranslated-source', 'fused-nospace'],
  homoglyph: ['mojibake'],
  spacing: ['mojibake', 'fused-nospace'],
  'untranslated-source': ['mojibake', 'homoglyph'],
  'glued-words': ['mojibake', 'homoglyph', 'untranslated-source', 'fused-nospace'],
  'case-start': ['fused-nospace', 'mojibake', 'untranslated-source'],
  'fused-noterm': ['doubled-phrase', 'untranslated-source', 'mojibake'],
  'fused-nospace': ['mojibake'],
  'dropped-function-word': [
    'doubled-phrase',
    'untranslated-source',
    'mojibake',
    'fused-noterm',
    'agreement',
    'glued-words',
    'homoglyph',
    'negation-flip',
  ],
  'quote-unbalanced': ['mojibake'],
  agreement: ['doubled-phrase', 'untranslated-source', 'mojibake', 'homoglyph'],
  'name-mismatch': ['mojibake', 'untranslated-source', 'homoglyph', 'glued-words', 'doubled-phrase'],
  'wrong-number': ['mojibake', 'untranslated-source', 'truncated-sentence'],
  'truncated-sentence': ['untranslated-source', 'mojibake'],
  'negation-flip': ['untranslated-source', 'truncated-sentence', 'mojibake'],
  'doubled-phrase': ['mojibake', 'untranslated-source'],
  'wide-marks': ['mojibake', 'untranslated-source'],
  'number-grouping': ['currency-format', 'wrong-number'],
  'small-number': ['wrong-number'],
  'indefinite-article': ['mojibake', 'homoglyph', 'glued-words', 'untranslated-source', 'doubled-phrase'],
  misspelling: ['mojibake', 'homoglyph', 'glued-words', 'fused-nospace', 'untranslated-source'],
}

/**
 * Drops what another finding explains better, and all but the first of one check at one place.
 * A finding gives way only to findings of its own or a narrower scope, given in `narrower` by their segments: then an
 * edit elsewhere cannot bring back what was dropped, and `recheck` stays exact.
 */
export function settle(
  found: readonly FoundIssue[],
  narrower: ReadonlyMap<SegmentId, readonly FoundIssue[]>,
): readonly FoundIssue[] {
  if (found.length === 0) return found
  const beside = bySegment(found)
  const kept = new Map<SegmentId, FoundIssue[]>()
  return found.filter((issue) => {
    if (isExplained(issue, beside) || isExplained(issue, narrower)) return false
    const earlier = kept.get(issue.segment)
    if (earlier?.some((other) => saysTheSame(other, issue))) return false
    if (earlier) earlier.push(issue)
    else kept.set(issue.segment, [issue])
    return true
  })
}

/** The findings of each segment, in the order given. */
export function bySegment(found: readonly FoundIssue[]): Map<SegmentId, FoundIssue[]> {
  const groups = new Map<SegmentId, FoundIssue[]>()
  for (const issue of found) {
    const group = groups.get(issue.segment)
    if (group) group.push(issue)
    else groups.set(issue.segment, [issue])
  }
  return groups
}

function isExplained(issue: FoundIssue, others: ReadonlyMap<SegmentId, readonly FoundIssue[]>): boolean {
  const better = givesWayTo[issue.check]
  const here = better && others.get(issue.segment)
  return here?.some((other) => better?.includes(other.check) && overlap(reachOf(other), issue.span)) === true
}

/** Beside text in a wrong encoding nothing reads right: "they donвЂ™t have". */
function reachOf({ check, span }: FoundIssue): Span {
  return check === 'mojibake' ? { start: span.start - 3, end: span.end + 3 } : span
}

function saysTheSame(a: FoundIssue, b: FoundIssue): boolean {
  return a.check === b.check && overlap(a.span, b.span)
}

function overlap(a: Span, b: Span): boolean {
  if (spanLength(a) === 0 || spanLength(b) === 0) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}
