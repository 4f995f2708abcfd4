/** Makes a block of the pieces of a paragraph, heading or cell. */
import type { Block, BlockKind, Respelling } from '../model/article.ts'
import { codeCharacter, type InlineCode, mostCodes } from '../model/inline-text.ts'
import type { Span } from '../model/span.ts'
import { codeOf } from './code-of.ts'
import { holdsText } from './holds-text.ts'
import { readTag } from './html-tag.ts'
import type { InlinePiece } from './inline-piece.ts'

/** The block; `too-many-codes` if its mark-up has more pieces than there are characters for; undefined if it holds no text. */
export function buildBlock(
  text: string,
  kind: BlockKind,
  untrimmed: readonly InlinePiece[],
): Block | 'too-many-codes' | undefined {
  const pieces = trimPieces(text, untrimmed)
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined || !pieces.some((piece) => isText(text, piece))) return undefined
  const marks = pieces.filter((piece) => piece.kind === 'code')
  if (marks.length > mostCodes) return 'too-many-codes'
  const codes = nameCodes(text, marks)
  const range = { start: first.range.start, end: last.range.end }
  return { kind, range, ...spell(text, pieces), codes }
}

type CodePiece = Extract<InlinePiece, { kind: 'code' }>

/** The codes of the marks, in their order; both halves of a pair know each other. */
function nameCodes(text: string, marks: readonly CodePiece[]): readonly InlineCode[] {
  const raws = marks.map(({ range }) => text.slice(range.start, range.end))
  const pairs = [...pairMarks(marks), ...pairTags(marks, raws)]
  const halves = new Map<number, NonNullable<Parameters<typeof codeOf>[0]['half']>>()
  for (const [open, close] of pairs) {
    halves.set(open, { kind: 'open', pair: close + 1 }).set(close, { kind: 'close', pair: open + 1 })
  }
  return marks.map(({ equiv, canonical, also, isFixed }, index) => {
    const raw = raws[index] ?? ''
    const half = halves.get(index)
    const code = codeOf({
      id: index + 1,
      raw,
      equiv,
      canonical,
      also,
      ...(half && { half }),
    })
    return isFixed ? { ...code, may: { ...code.may, delete: false, reorder: false } } : code
  })
}

type Pair = readonly [open: number, close: number]

function pairMarks(marks: readonly CodePiece[]): readonly Pair[] {
  const opened = new Map<object | number, number>()
  const pairs: Pair[] = []
  for (const [index, { pair }] of marks.entries()) {
    if (pair === undefined) continue
    const open = opened.get(pair)
    if (open === undefined) opened.set(pair, index)
    else pairs.push([open, index])
  }
  return pairs
}

/** `<b>` and `</b>` belong together too, wherever they stand in the block, if their format has not paired them. */
function pairTags(marks: readonly CodePiece[], raws: readonly string[]): readonly Pair[] {
  const open: { readonly name: string; readonly index: number }[] = []
  const pairs: Pair[] = []
  for (const [index, raw] of raws.entries()) {
    const tag = readTag(raw)
    if (tag === undefined || raw.endsWith('/>') || marks[index]?.pair !== undefined) continue
    const opening = tag.isClosing ? open.findLast((one) => one.name === tag.name) : undefined
    if (!tag.isClosing) open.push({ name: tag.name, index })
    if (opening === undefined) continue
    open.splice(open.indexOf(opening), 1)
    pairs.push([opening.index, index])
  }
  return pairs
}

function spell(text: string, pieces: readonly InlinePiece[]): Pick<Block, 'text' | 'respellings'> {
  const respellings: Respelling[] = []
  let spelt = ''
  let codes = 0
  for (const piece of pieces) {
    const raw = text.slice(piece.range.start, piece.range.end)
    const start = spelt.length
    spelt += piece.kind === 'code' ? codeCharacter(++codes) : piece.kind === 'respelt' ? piece.text : raw
    if (piece.kind === 'respelt') respellings.push({ span: { start, end: spelt.length }, raw })
  }
  return { text: spelt, respellings }
}

function isText(text: string, piece: InlinePiece): boolean {
  if (piece.kind === 'code') return false
  return holdsText(piece.kind === 'respelt' ? piece.text : text.slice(piece.range.start, piece.range.end))
}

/** White space at the block's edges is the document's, not the text's. */
function trimPieces(text: string, pieces: readonly InlinePiece[]): readonly InlinePiece[] {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return pieces
  const trimmedFirst = trimStart(text, first)
  if (trimmedFirst !== first)
    return trimPieces(text, [...(trimmedFirst === undefined ? [] : [trimmedFirst]), ...pieces.slice(1)])
  const trimmedLast = trimEnd(text, last)
  if (trimmedLast !== last)
    return trimPieces(text, [...pieces.slice(0, -1), ...(trimmedLast === undefined ? [] : [trimmedLast])])
  return pieces
}

function trimStart(text: string, piece: InlinePiece): InlinePiece | undefined {
  if (piece.kind !== 'text') return piece.kind === 'respelt' && isLineBreak(text, piece.range) ? undefined : piece
  const own = text.slice(piece.range.start, piece.range.end)
  return narrow(piece, own.length - own.trimStart().length, 0)
}

function trimEnd(text: string, piece: InlinePiece): InlinePiece | undefined {
  if (piece.kind !== 'text') return piece.kind === 'respelt' && isLineBreak(text, piece.range) ? undefined : piece
  const own = text.slice(piece.range.start, piece.range.end)
  return narrow(piece, 0, own.length - own.trimEnd().length)
}

function narrow(piece: InlinePiece, fromStart: number, fromEnd: number): InlinePiece | undefined {
  if (fromStart === 0 && fromEnd === 0) return piece
  const range = { start: piece.range.start + fromStart, end: piece.range.end - fromEnd }
  return range.start < range.end ? { kind: 'text', range } : undefined
}

function isLineBreak(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === ''
}
