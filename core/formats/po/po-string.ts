/** The inside of a quoted string of PO as a text, and back: line ends that are meant are codes, other escapes their character. */
import type { Block } from '../../model/article.ts'
import { codeCharacter, codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../model/inline-text.ts'
import { codeOf } from '../code-of.ts'
import type { Quoted } from './read-po.ts'

const escapes: Readonly<Record<string, string>> = { '\\"': '"', '\\\\': '\\', '\\t': '\t' }

/** Other escapes (`\\r`, `\\x1b`) and characters that stand for codes are codes a reader does not see. */
const special = /(\\x[\dA-Fa-f]+|\\[0-7]{1,3}|\\[\s\S]|[\uE000-\uF8FF])/u

/** Its codes are numbered in their order, so the same ones have the same number on both sides. */
export function readString({ raw, range }: Quoted): Block {
  const codes: InlineCode[] = []
  const text = raw.split(special).map((piece) => {
    const isSpecial = piece.startsWith('\\') || isCodeCharacter(piece)
    if (!isSpecial || escapes[piece] !== undefined) return escapes[piece] ?? piece
    const id = codes.length + 1
    const isLineEnd = piece === '\\n'
    codes.push(codeOf({ id, canonical: isLineEnd ? 'br' : 'other', equiv: isLineEnd ? '\n' : '', raw: piece }))
    return codeCharacter(id)
  })
  return { kind: 'paragraph', range, text: text.join(''), codes }
}

/** With its quotation marks; a text of several lines is quoted line by line, as gettext writes it. */
export function writeString(text: string, { codes }: Block, lineEnd: string): string {
  const raws = new Map(codes.map(({ id, raw }) => [id, raw]))
  const written = cutAtCodes(text)
    .map((piece) => (isCodeCharacter(piece) ? (raws.get(codeId(piece)) ?? '') : escapeText(piece)))
    .join('')
  const lines = written.split(/(?<=(?<!\\)(?:\\\\)*\\n)/u).filter((line) => line !== '')
  if (lines.length < 2) return `"${written}"`
  return ['', ...lines].map((line) => `"${line}"`).join(lineEnd)
}

function escapeText(text: string): string {
  return text.replace(/[\\"\t\r\n]/gu, (sign) => {
    const named: Readonly<Record<string, string>> = { '\t': '\\t', '\r': '\\r', '\n': '\\n' }
    return named[sign] ?? `\\${sign}`
  })
}
