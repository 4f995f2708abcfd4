/** Takes whole blocks out of a document: with their lines, and the blank lines that set them off. */
import type { Block } from '../model/article.ts'
import { type Span, spansTouch } from '../model/span.ts'
import type { Splice } from './format.ts'
import { headingMarks } from './md/heading-marks.ts'

const lineEnd = /\r\n|\n|\r/g

/** The splices that remove the blocks of these indexes. One that shares a line with another (a table's cell) is only emptied. */
export function removeBlocks(text: string, blocks: readonly Block[], removed: readonly number[]): readonly Splice[] {
  const inOrder = [...removed].sort((a, b) => a - b)
  const ranges: Span[] = []
  for (const index of inOrder) {
    const block = blocks[index]
    if (block === undefined) continue
    const whole = linesOf(text, block)
    const isAlone = blocks.every((other) => other === block || !overlap(other.range, whole))
    const range = isAlone && block.kind !== 'cell' ? withBlankLinesAfter(text, whole) : block.range
    const previous = ranges.at(-1)
    if (previous !== undefined && previous.end === range.start)
      ranges[ranges.length - 1] = { start: previous.start, end: range.end }
    else ranges.push(range)
  }
  return ranges.map((range) => ({ range: atDocumentEnd(text, range), replacement: '' }))
}

function overlap(a: Span, b: Span): boolean {
  return spansTouch(a, b) && a.start < b.end && b.start < a.end
}

/** From the start of the block's first line to behind the line end of its last; a heading's underline is its own. */
function linesOf(text: string, block: Block): Span {
  const lastMark = headingMarks(text, block).at(-1)
  const end = Math.max(block.range.end, lastMark?.end ?? 0)
  return { start: lineStart(text, block.range.start), end: nextLineStart(text, end) }
}

function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}

function nextLineStart(text: string, offset: number): number {
  lineEnd.lastIndex = offset
  return lineEnd.test(text) ? lineEnd.lastIndex : text.length
}

function withBlankLinesAfter(text: string, { start, end }: Span): Span {
  const blank = /^(?:[ \t>]*(?:\r\n|\n|\r))+/.exec(text.slice(end))
  return { start, end: end + (blank?.[0].length ?? 0) }
}

/** When nothing follows, the blank lines before it go instead, and the document ends as it ended. */
function atDocumentEnd(text: string, range: Span): Span {
  if (text.slice(range.end).trim() !== '' || range.start === range.end) return range
  const before = text.slice(0, range.start)
  const isClosed = /[\n\r]$/.test(text)
  const kept = before.replace(/(?:\r\n|\n|\r)[\s>]*$/u, (ends) =>
    isClosed ? (/^(?:\r\n|\n|\r)/.exec(ends)?.[0] ?? '') : '',
  )
  return { start: kept.length, end: range.end }
}
