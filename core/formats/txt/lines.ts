/** Cuts plain text into its lines, of blank ones in a row only the first, each with the range of its text without the white space around it. */
import type { Span } from '../../model/span.ts'
import { anyLineEnd } from '../line-ends.ts'

export type Line = {
  /** Without the white space at both ends, in UTF-16 units of the document; empty for a blank line. */
  readonly range: Span
  readonly text: string
  /** White space before the text. */
  readonly indent: string
}

/** The lines of a text, whatever their line ends (CR, LF, CRLF). Of blank lines in a row only the first is kept. */
export function cutLines(text: string): readonly Line[] {
  const lines: Line[] = []
  const lineEnds = new RegExp(anyLineEnd.source, 'gu')
  let start = 0
  for (const lineEnd of text.matchAll(lineEnds)) {
    const line = trimLine(text, start, lineEnd.index)
    if (line.text !== '' || lines.at(-1)?.text !== '') lines.push(line)
    start = lineEnd.index + lineEnd[0].length
  }
  lines.push(trimLine(text, start, text.length))
  return lines
}

function trimLine(text: string, start: number, end: number): Line {
  const whole = text.slice(start, end)
  const indent = whole.slice(0, whole.length - whole.trimStart().length)
  const trimmed = whole.trim()
  const from = start + (trimmed === '' ? 0 : indent.length)
  return { range: { start: from, end: from + trimmed.length }, text: trimmed, indent }
}
