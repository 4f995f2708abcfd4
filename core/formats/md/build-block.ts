/** Makes a block of the pieces of a paragraph, heading or cell. */
import type { Block, BlockKind, InlineCode, Respelling } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import { holdsText } from '../holds-text.ts'
import { codeCharacter, mostCodes } from '../inline-codes.ts'
import type { InlinePiece } from './read-inline.ts'

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
  const codes = pairHtml(marks.map((mark, index) => nameCode(text, marks, mark, index)))
  const range = { start: first.range.start, end: last.range.end }
  return { kind, range, ...spell(text, pieces), codes }
}

type CodePiece = Extract<InlinePiece, { kind: 'code' }>

function nameCode(text: string, marks: readonly CodePiece[], mark: CodePiece, index: number): InlineCode {
  const raw = text.slice(mark.range.start, mark.range.end)
  const code = { character: codeCharacter(index), raw, equivalent: mark.equivalent }
  if (mark.pair === undefined) return code
  const partner = marks.findIndex((other) => other !== mark && other.pair === mark.pair)
  return { ...code, partner: codeCharacter(partner) }
}

/** `<b>` and `</b>` belong together too, wherever they stand in the block. */
function pairHtml(codes: readonly InlineCode[]): readonly InlineCode[] {
  const open: { readonly name: string; readonly code: InlineCode }[] = []
  const partners = new Map<InlineCode, string>()
  for (const code of codes) {
    const tag = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(code.raw)
    const name = tag?.[2]?.toLowerCase()
    if (tag === null || name === undefined || code.raw.endsWith('/>')) continue
    const opening = tag[1] === '' ? undefined : open.findLast((one) => one.name === name)
    if (tag[1] === '') open.push({ name, code })
    if (opening === undefined) continue
    open.splice(open.indexOf(opening), 1)
    partners.set(opening.code, code.character).set(code, opening.code.character)
  }
  return codes.map((code) => {
    const partner = partners.get(code)
    return partner === undefined ? code : { ...code, partner }
  })
}

function spell(text: string, pieces: readonly InlinePiece[]): Pick<Block, 'text' | 'respellings'> {
  const respellings: Respelling[] = []
  let spelt = ''
  let codes = 0
  for (const piece of pieces) {
    const raw = text.slice(piece.range.start, piece.range.end)
    const start = spelt.length
    spelt += piece.kind === 'code' ? codeCharacter(codes++) : piece.kind === 'respelt' ? piece.text : raw
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
