/** Makes blocks of cues: a sentence that runs over several of them is one block, with the time of the next as a fixed code. */
import type { Block } from '../../model/article.ts'
import type { FileRefused } from '../../model/file.ts'
import { cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { append } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { buildBlock } from '../build-block.ts'
import { canonicalTag } from '../html-tag.ts'
import type { InlinePiece } from '../inline-piece.ts'
import type { TextGrammar } from '../text-grammar.ts'
import { type Cue, type CueSheet, isBlank, type Line } from './cue.ts'

/** Speech without full stops, as machines write it down, would be one block as long as the film. */
const mostCues = 8

/** What stands in the text of a cue for something else than itself; `reads` is undefined for mark-up. */
export type CueMarks = {
  readonly marks: RegExp
  readonly reads: (mark: string) => string | undefined
}

/** A block for each sentence, as far as the marks between the cues tell; ranges are of the document. */
export function blocksOfCues(
  text: string,
  { cues, strayLines }: CueSheet,
  marks: CueMarks,
): ReturnType<TextGrammar['parse']> {
  const blocks = joinCues(cues, marks).flatMap((joined) => blockOf(text, joined, marks) ?? [])
  const first = strayLines[0]
  const diagnostics =
    first === undefined ? [] : [{ kind: 'stray-lines' as const, count: strayLines.length, line: first }]
  return { blocks, diagnostics }
}

/** Why no text can be offered of a file; undefined if some can. */
export function whyUnread({ cues, strayLines, broken }: CueSheet): FileRefused | undefined {
  if (broken !== undefined) return { kind: 'broken-line', ...broken }
  if (hasWords(cues)) return undefined
  const [line] = strayLines
  return cues.length > 0 || line === undefined ? { kind: 'blank' } : { kind: 'broken-line', line, rule: 'no-cue' }
}

/** True if a block could be made of any of them. */
function hasWords(cues: readonly Cue[]): boolean {
  return cues.some(({ lines }) => lines.some(({ text }) => /\p{L}|\p{N}/u.test(text)))
}

function joinCues(cues: readonly Cue[], marks: CueMarks): readonly (readonly Cue[])[] {
  const joined: Cue[][] = []
  for (const cue of cues) {
    if (cue.lines.every(isBlank)) continue
    const last = joined.at(-1)
    const [before, after] = [last?.at(-1)?.lines.at(-1), cue.lines[0]]
    const runsOn = before !== undefined && after !== undefined && sentenceRunsOn(before, after, marks)
    if (last !== undefined && runsOn && last.length < mostCues) last.push(cue)
    else joined.push([cue])
  }
  return joined
}

/** No end mark, and a small letter behind it; three points end nothing. */
function sentenceRunsOn(before: Line, after: Line, { marks }: CueMarks): boolean {
  const [left, right] = [before, after].map((line) => line.text.replace(marks, '').trim())
  const isEnded = /[.!?:]["'»”’)\]]*$/u.test(left ?? '') && !/(?:\.\.\.|…)["'»”’)\]]*$/u.test(left ?? '')
  return !isEnded && /^\p{Ll}/u.test(right ?? '')
}

function blockOf(text: string, cues: readonly Cue[], marks: CueMarks): Block | undefined {
  const pieces: InlinePiece[] = []
  let readTo: number | undefined
  for (const { lines } of cues) {
    for (const line of lines) {
      if (readTo !== undefined) pieces.push(breakBetween(text, { start: readTo, end: line.start }, line, marks))
      append(pieces, piecesOf(line, marks))
      readTo = line.end
    }
  }
  const block = buildBlock(text, 'paragraph', pieces)
  return block === 'too-many-codes' ? undefined : block
}

/** Between two lines, or between two cues with all that stands there. */
function breakBetween(text: string, range: Span, next: Line, marks: CueMarks): InlinePiece {
  const raw = text.slice(range.start, range.end)
  const isNextCue = raw.includes('-->')
  // What another says begins with a dash, and is a sentence of its own.
  const startsSpeech = /^\s*[-–—]/u.test(next.text.replace(marks.marks, ''))
  const equiv = startsSpeech && !isNextCue ? '\n' : ' '
  return { kind: 'code', range, equiv, canonical: isNextCue ? 'field' : 'br', ...(isNextCue && { isFixed: true }) }
}

function piecesOf({ start, text }: Line, { marks, reads }: CueMarks): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  let at = 0
  for (const { index, 0: mark } of text.matchAll(marks)) {
    append(pieces, plainPieces(start + at, text.slice(at, index)))
    const range = { start: start + index, end: start + index + mark.length }
    const read = reads(mark)
    pieces.push(
      read === undefined
        ? { kind: 'code', range, equiv: '', canonical: canonicalTag(mark) ?? 'other' }
        : { kind: 'respelt', range, text: read },
    )
    at = index + mark.length
  }
  return [...pieces, ...plainPieces(start + at, text.slice(at))]
}

/** A private-use character of the document's own stands for itself, as a code. */
function plainPieces(start: number, text: string): readonly InlinePiece[] {
  let at = start
  return cutAtCodes(text).map((piece) => {
    const range = { start: at, end: at + piece.length }
    at = range.end
    return isCodeCharacter(piece) ? { kind: 'code', range, equiv: piece, canonical: 'other' } : { kind: 'text', range }
  })
}
