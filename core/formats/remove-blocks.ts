/** Takes whole blocks out of a document: with their lines, and the blank lines that set them off. */
import type { Block } from '../model/article.ts'
import { type Span, spansTouch } from '../model/span.ts'
import { headingMarks } from './md/heading-marks.ts'
import type { Splice } from './text-grammar.ts'

const lineEnd = /\r\n|\n|\r/g

/** The splices that remove the blocks of these indexes. One on whose lines others depend is only emptied. */
export function removeBlocks(text: string, blocks: readonly Block[], removed: readonly number[]): readonly Splice[] {
  const gone = [...removed].sort((a, b) => a - b).flatMap((index) => blocks[index] ?? [])
  const emptied = gone.filter((block) => !standsAlone(text, blocks, block))
  const stretches = joinStretches(
    text,
    gone.filter((block) => !emptied.includes(block)).map((block) => linesOf(text, block)),
  )
  return [
    ...emptied.map(({ range }) => ({ range, replacement: '' })),
    ...stretches.map((stretch) => ({ range: withSeparator(text, stretch), replacement: '' })),
  ]
}

/** True if the block's lines hold nothing else, and nothing hangs on them: a footnote's mark, the items under a list item. */
function standsAlone(text: string, blocks: readonly Block[], block: Block): boolean {
  const lines = linesOf(text, block)
  const before = text.slice(lines.start, block.range.start)
  if (block.kind === 'cell' || /\[\^[^\]]+\]:/.test(before)) return false
  if (block.kind === 'listItem' && indentOf(text.slice(lines.end)) > indentOf(before)) return false
  return blocks.every((other) => other === block || !overlap(other.range, lines))
}

/** Of the first line that is not blank, in characters; a tab counts as four. */
function indentOf(text: string): number {
  const indent = /^(?:[ \t]*[\r\n])*([ \t]*)/.exec(text)?.[1] ?? ''
  return indent.replaceAll('\t', '    ').length
}

/** Blocks that go one after the other go as one, with the blank lines between them. */
function joinStretches(text: string, lines: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of lines) {
    const previous = joined.at(-1)
    const isNext = previous !== undefined && /^[\s>]*$/.test(text.slice(previous.end, start))
    if (isNext) joined[joined.length - 1] = { start: previous.start, end }
    else joined.push({ start, end })
  }
  return joined
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

/** With the blank lines after it; but where none stand before it, they still part its neighbours, as after a list's last item. */
function withSeparator(text: string, { start, end }: Span): Span {
  const lineBefore = text.slice(start === 0 ? 0 : lineStart(text, previousLineEnd(text, start)), start)
  if (start > 0 && lineBefore.replace(/[\s>]/g, '') !== '') return atDocumentEnd(text, { start, end })
  const blank = /^(?:[ \t>]*(?:\r\n|\n|\r))+/.exec(text.slice(end))
  return atDocumentEnd(text, { start, end: end + (blank?.[0].length ?? 0) })
}

function previousLineEnd(text: string, start: number): number {
  return start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1)
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
