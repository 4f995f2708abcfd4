/** Where a finding stands in its file: offsets, lines and columns of the decoded document. */
import { segmentRange } from '../core/formats/block-map.ts'
import type { FoundIssue } from '../core/model/finding.ts'
import type { Span } from '../core/model/span.ts'
import type { PreparedSide } from '../service/context/jobs.ts'

/** Lines and columns count from 1, columns in UTF-16 units. */
export type FilePosition = { readonly line: number; readonly column: number }

export type Located = {
  readonly issue: FoundIssue
  /** In UTF-16 units of the decoded document. */
  readonly range: Span
  readonly start: FilePosition
  readonly end: FilePosition
  /** The words in the file under the finding. */
  readonly quote: string
  /** What stands there after the first fix; undefined if only a person can mend it. */
  readonly mended: string | undefined
  readonly fixes: readonly {
    readonly range: Span
    readonly start: FilePosition
    readonly end: FilePosition
    readonly text: string
  }[]
}

/** Answers places in a text; offsets may come in any order. */
export function createPlacer(text: string): (offset: number) => FilePosition {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((end) => end.index + end[0].length)]
  return (offset) => {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 }
  }
}

/** Issues of target segments, in the order given. */
export function locate(text: string, target: PreparedSide, issues: readonly FoundIssue[]): readonly Located[] {
  const place = createPlacer(text)
  const segments = new Map(target.segments.map((segment) => [segment.id, segment]))
  return issues.flatMap((issue) => {
    const segment = segments.get(issue.segment)
    const block = segment && target.blocks[segment.block]
    if (segment === undefined || block === undefined) return []
    const inDocument = ({ start, end }: Span) =>
      segmentRange(block, { start: segment.range.start + start, end: segment.range.start + end })
    const placed = (range: Span) => ({ range, start: place(range.start), end: place(range.end) })
    const [best] = issue.fixes
    return [
      {
        issue,
        ...placed(inDocument(issue.span)),
        quote: segment.text.slice(issue.span.start, issue.span.end),
        mended: best && mend(segment.text, issue.span, best),
        fixes: issue.fixes.map((fix) => ({ ...placed(inDocument(fix.span)), text: fix.replacement })),
      },
    ]
  })
}

/** The quote as the fix leaves it, with whatever the fix changes around it. */
function mend(text: string, span: Span, fix: FoundIssue['fixes'][number]): string {
  const start = Math.min(span.start, fix.span.start)
  const end = Math.max(span.end, fix.span.end)
  return text.slice(start, fix.span.start) + fix.replacement + text.slice(fix.span.end, end)
}
