/**
 * `**Note:**see` is no bold: behind a sign the stars close only before white space or another sign. Where a correction
 * brought a letter there it is written by its number, `**Note:**&#115;ee`, which reads the same and begins with a sign.
 */
import { codeCharacter, codeId, type InlineCode, isCodeCharacter, mostCodes } from '../../model/inline-text.ts'
import type { EditedBlock, ExportSegment } from '../edited-blocks.ts'

/** The block with such letters as codes. */
export function keepFlanks(edited: EditedBlock): EditedBlock {
  return flank(edited, flanked, ({ original, current }) => original !== current)
}

/** The block with the letters on both sides of its stars as codes where they might not be read as such: signs open and close them anywhere. */
export function numberFlanks(edited: EditedBlock): EditedBlock {
  return flank(edited, allFlanked, () => true)
}

function flank(
  edited: EditedBlock,
  change: (segment: ExportSegment, codes: InlineCode[]) => string,
  isMeant: (segment: ExportSegment) => boolean,
): EditedBlock {
  const codes = [...edited.block.codes]
  const segments = edited.segments.map((segment) => {
    return isMeant(segment) ? { ...segment, current: change(segment, codes) } : segment
  })
  if (codes.length === edited.block.codes.length || codes.length > mostCodes) return edited
  return { ...edited, block: { ...edited.block, codes }, segments }
}

/** The segment's text; codes it needs are added to those there are. */
function flanked({ current }: ExportSegment, codes: InlineCode[]): string {
  const raws = new Map(codes.map((code) => [code.id, code]))
  const pieces = [...current]
  const written = pieces.map((piece) => (isCodeCharacter(piece) ? (raws.get(codeId(piece))?.raw ?? '') : piece))
  const joined = new Set<number>()
  for (const [at, piece] of pieces.entries()) {
    const code = isCodeCharacter(piece) ? raws.get(codeId(piece)) : undefined
    if (code === undefined || !/^[*_]+$/.test(code.raw)) continue
    // What is inside of the emphasis, and what is outside.
    const [inner, outer] = code.kind === 'open' ? [at + 1, at - 1] : [at - 1, at + 1]
    const sign = code.kind === 'open' ? [...(written[inner] ?? '')][0] : [...(written[inner] ?? '')].at(-1)
    const isLetter = /^[\p{L}\p{N}]$/u.test(pieces[outer] ?? '')
    if (isLetter && /^[\p{P}\p{S}]$/u.test(sign ?? '')) joined.add(outer)
  }
  return pieces.map((piece, at) => (joined.has(at) ? numbered(piece, codes) : piece)).join('')
}

/** Both neighbours of each star, where they are letters or spaces. */
function allFlanked({ current }: ExportSegment, codes: InlineCode[]): string {
  const raws = new Map(codes.map((code) => [code.id, code.raw]))
  const pieces = [...current]
  const isMark = (piece = '') => isCodeCharacter(piece) && /^[*_~]+$/.test(raws.get(codeId(piece)) ?? '')
  return pieces
    .map((piece, at) => {
      const isBeside = isMark(pieces[at - 1]) || isMark(pieces[at + 1])
      return isBeside && /^[\p{L}\p{N} ]$/u.test(piece) && codes.length < mostCodes ? numbered(piece, codes) : piece
    })
    .join('')
}

function numbered(letter: string, codes: InlineCode[]): string {
  const id = codes.length + 1
  const may = { copy: false, delete: true, reorder: true, overlap: false }
  codes.push({ id, kind: 'single', canonical: 'other', equiv: letter, may, raw: `&#${letter.codePointAt(0)};` })
  return codeCharacter(id)
}
