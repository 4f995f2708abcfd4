/** The words of a cell of a table as a block: line ends, looks, and characters that stand for codes, are codes. */
import type { Block } from '../../model/article.ts'
import {
  type CodeMeaning,
  codeCharacter,
  codeId,
  cutAtCodes,
  type InlineCode,
  isCodeCharacter,
  mostCodes,
} from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import { codeOf } from '../code-of.ts'

/** Words, or a stretch of them that looks otherwise than the rest; `raw` is what makes it look so. */
export type CellPiece = { readonly text: string } | ({ readonly text: string; readonly raw: string } & CodeMeaning)

/** What the closing half of a look is called; which look it is says the opening one. */
export const lookEnd = '/'

const special = /(\r\n|[\r\n]|[\uE000-\uF8FF])/u

/** Codes bear their numbers in their order, so the same ones have the same number on both sides. Too many are none. */
export function cellBlock(pieces: readonly CellPiece[], range: Span): Block {
  const builder = new BlockBuilder()
  for (const piece of pieces) builder.add(piece)
  if (builder.codes.length <= mostCodes) return { kind: 'paragraph', range, text: builder.text, codes: builder.codes }
  const plain = pieces.map(({ text }) => text.replace(/[\r\n\uE000-\uF8FF]+/gu, ' ')).join('')
  return { kind: 'paragraph', range, text: plain, codes: [] }
}

class BlockBuilder {
  readonly codes: InlineCode[] = []
  text = ''

  add(piece: CellPiece): void {
    if (!('raw' in piece)) {
      this.#words(piece.text)
      return
    }
    const opener = this.codes.length
    const { canonical, also, raw } = piece
    this.#put({ canonical, also, equiv: '', raw, half: { kind: 'open', pair: 0 } })
    this.#words(piece.text)
    this.#put({ canonical, also, equiv: '', raw: lookEnd, half: { kind: 'close', pair: opener + 1 } })
    const open = this.codes[opener]
    if (open !== undefined) this.codes[opener] = { ...open, pair: this.codes.length }
  }

  #put(code: Omit<Parameters<typeof codeOf>[0], 'id'>): void {
    const id = this.codes.length + 1
    this.codes.push(codeOf({ id, ...code }))
    if (id <= mostCodes) this.text += codeCharacter(id)
  }

  #words(words: string): void {
    for (const piece of words.split(special)) {
      if (/^[\r\n]/u.test(piece)) this.#put({ canonical: 'br', equiv: '\n', raw: piece })
      else if (isCodeCharacter(piece)) this.#put({ canonical: 'other', equiv: '', raw: piece })
      else this.text += piece
    }
  }
}

/** The way back: the words of a corrected cell, each with the look it stands in; undefined for that of the cell. */
export function cellPieces(
  text: string,
  { codes }: Pick<Block, 'codes'>,
): readonly { readonly text: string; readonly look: InlineCode | undefined }[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const open: InlineCode[] = []
  const pieces: { text: string; look: InlineCode | undefined }[] = []
  for (const piece of cutAtCodes(text)) {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code?.kind === 'open') open.push(code)
    else if (code?.kind === 'close') {
      const at = open.findIndex(({ id }) => id === code.pair)
      if (at >= 0) open.splice(at, 1)
    } else if (code !== undefined || !isCodeCharacter(piece)) {
      pieces.push({ text: code === undefined ? piece : wordsOf(code), look: open.at(-1) })
    }
  }
  return pieces
}

/** A line end taken from another format is one here too. */
function wordsOf({ canonical, raw, equiv }: InlineCode): string {
  if (canonical === 'br') return /^[\r\n]+$/u.test(raw) ? raw : '\n'
  return canonical === 'tab' ? equiv : raw
}

/** The words of a corrected cell that knows no looks. */
export function cellWords(text: string, block: Pick<Block, 'codes'>): string {
  return cellPieces(text, block)
    .map((piece) => piece.text)
    .join('')
}
