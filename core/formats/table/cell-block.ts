/** The words of a cell of a table as a block: line ends, and characters that stand for codes, are codes. */
import type { Block } from '../../model/article.ts'
import {
  codeCharacter,
  codeId,
  cutAtCodes,
  type InlineCode,
  isCodeCharacter,
  mostCodes,
} from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import { codeOf } from '../code-of.ts'

const special = /(\r\n|[\r\n]|[\uE000-\uF8FF])/u

/** `words` as a person reads them. Codes bear their numbers in their order, so the same ones have the same number on both sides. */
export function cellBlock(words: string, range: Span): Block {
  const codes: InlineCode[] = []
  const text = words.split(special).map((piece) => {
    const isLineEnd = /^[\r\n]/u.test(piece)
    if ((!isLineEnd && !isCodeCharacter(piece)) || codes.length === mostCodes) return isLineEnd ? ' ' : piece
    const id = codes.length + 1
    codes.push(codeOf({ id, canonical: isLineEnd ? 'br' : 'other', equiv: isLineEnd ? '\n' : '', raw: piece }))
    return codeCharacter(id)
  })
  return { kind: 'paragraph', range, text: text.join(''), codes }
}

/** The way back: the words of a corrected cell. A line end taken from another format is one here too. */
export function cellWords(text: string, { codes }: Pick<Block, 'codes'>): string {
  const byId = new Map(codes.map((code) => [code.id, code]))
  return cutAtCodes(text)
    .map((piece) => {
      const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
      if (code === undefined) return isCodeCharacter(piece) ? '' : piece
      return code.canonical === 'br' ? lineEndOf(code.raw) : code.raw
    })
    .join('')
}

function lineEndOf(raw: string): string {
  return /^[\r\n]+$/u.test(raw) ? raw : '\n'
}
