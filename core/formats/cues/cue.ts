/** Subtitles as their files have them: cues with a time and some lines of text, and what no player shows. */
import type { LineRule } from '../../model/file.ts'
import type { Span } from '../../model/span.ts'

/** A line without its end, in UTF-16 units of the document. */
export type Line = Span & { readonly text: string }

/** What is said while one picture stands; its index and time stay where they are. */
export type Cue = { readonly lines: readonly Line[] }

/** Lines are counted from 1. */
export type CueSheet = {
  readonly cues: readonly Cue[]
  /** Lines of words that belong to no cue: no player shows them, and nobody can edit them. */
  readonly strayLines: readonly number[]
  /** What stops the file from being read. */
  readonly broken?: { readonly line: number; readonly rule: LineRule }
}

/** All lines of a text, blank ones too, whatever their ends (CR, LF, CRLF). */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start, end: index, text: text.slice(start, index) })
    start = index + lineEnd.length
  }
  lines.push({ start, end: text.length, text: text.slice(start) })
  return lines
}

/** A line of white space alone parts cues as an empty one does. */
export function isBlank({ text }: Line): boolean {
  return text.trim() === ''
}
