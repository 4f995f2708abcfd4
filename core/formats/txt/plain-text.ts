/** Plain text: each line is a paragraph, unless the lines are the pieces of wrapped paragraphs. */
import type { Block, Respelling } from '../../model/article.ts'
import { codeCharacter, cutAtCodes, type InlineCode, isCodeCharacter } from '../../model/inline-text.ts'
import { codeOf } from '../code-of.ts'
import { holdsText } from '../holds-text.ts'
import { anyLineEnd } from '../line-ends.ts'
import type { TextGrammar } from '../text-grammar.ts'
import { cutLines, type Line } from './lines.ts'
import { wrapping } from './wrapping.ts'

/** A headline is rarely longer, in characters. */
const longestHeadline = 160

export const plainTextGrammar: TextGrammar = {
  id: 'txt',
  extensions: ['txt', 'text'],
  // Whatever text it is, it can be read as that.
  recognise: () => 0.1,
  isProse: true,
  isBeyondReading: () => false,
  parse: openPlainText,
  prepare: (edited) => edited,
  escape: (typed, { lineEnd }) => typed.replace(new RegExp(anyLineEnd.source, 'gu'), lineEnd),
  guard: (raw) => raw,
}

function openPlainText(text: string): ReturnType<TextGrammar['parse']> {
  const lines = cutLines(text)
  const paragraphs = joinWrapped(lines)
  const headline = isHeadline(lines, paragraphs)
  const blocks = paragraphs.map((paragraph, index) => readParagraph(text, paragraph, index === 0 && headline))
  return { blocks, diagnostics: [] }
}

function joinWrapped(lines: readonly Line[]): readonly (readonly Line[])[] {
  const goesOn = wrapping(lines)
  const paragraphs: Line[][] = []
  let previous: Line | undefined
  for (const line of lines) {
    const continues = previous !== undefined && holdsText(previous.text) && goesOn?.(previous, line) === true
    if (continues && holdsText(line.text)) paragraphs.at(-1)?.push(line)
    else if (holdsText(line.text)) paragraphs.push([line])
    previous = line
  }
  return paragraphs
}

/** Short, without a full stop, and set off by a blank line or by the longer text under it. */
function isHeadline(lines: readonly Line[], paragraphs: readonly (readonly Line[])[]): boolean {
  const [first, second] = paragraphs
  const line = first?.[0]
  if (first === undefined || line === undefined || second === undefined || first.length > 2) return false
  const words = first.map(({ text }) => text).join(' ')
  if (words.length > longestHeadline || /[.:;,…](?:["'»”’)]*)$/u.test(words)) return false
  const following = lines[lines.indexOf(line) + first.length]
  const isSetOff = following === undefined || following.text === ''
  return isSetOff || second.map(({ text }) => text).join(' ').length > words.length
}

function readParagraph(text: string, lines: readonly Line[], isHeadline: boolean): Block {
  const start = lines[0]?.range.start ?? 0
  const end = lines.at(-1)?.range.end ?? start
  const reading = { text: '', codes: [] as InlineCode[], respellings: [] as Respelling[] }
  let readTo = start
  for (const line of lines) {
    const lineBreak = text.slice(readTo, line.range.start)
    if (lineBreak !== '') joinLine(reading, lineBreak)
    // In pieces, not letter by letter: a line may have millions.
    for (const piece of cutAtCodes(line.text)) readPiece(reading, piece)
    readTo = line.range.end
  }
  return { kind: isHeadline ? 'headline' : 'paragraph', range: { start, end }, ...reading }
}

type Reading = { text: string; codes: InlineCode[]; respellings: Respelling[] }

/** The line end of a wrapped paragraph reads as a space; after `state-` it reads as nothing: `state-` `owned`. */
function joinLine(reading: Reading, raw: string): void {
  const start = reading.text.length
  reading.text += /\p{L}-$/u.test(reading.text) ? '' : ' '
  reading.respellings.push({ span: { start, end: reading.text.length }, raw })
}

/** A private-use character of the document's own (an icon font) becomes a code that stands for itself. */
function readPiece(reading: Reading, piece: string): void {
  if (!isCodeCharacter(piece)) {
    reading.text += piece
    return
  }
  const code = codeOf({ id: reading.codes.length + 1, canonical: 'other', equiv: piece, raw: piece })
  reading.codes.push(code)
  reading.text += codeCharacter(code.id)
}
