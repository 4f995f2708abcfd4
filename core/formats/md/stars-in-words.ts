/** `_OR_FILES` is no emphasis: inside a word only stars are. Where a correction joined words to it, stars are written. */
import { codeCharacter, cutAtCodes, type InlineCode, isCodeCharacter, mostCodes } from '../../model/inline-text.ts'
import { currentText, type EditedBlock } from '../edited-blocks.ts'

/** The block with stars in the place of such underscores. */
export function starsInWords(edited: EditedBlock): EditedBlock {
  const { block, segments } = edited
  const now = currentText(edited)
  const joined = block.codes.flatMap((open) => {
    const close = block.codes.find(({ id }) => id === open.pair)
    const isUnderlined = open.kind === 'open' && /^_+$/.test(open.raw) && close !== undefined
    return isUnderlined && isInWord(now, open, close) ? [open, close] : []
  })
  if (joined.length === 0 || block.codes.length + joined.length > mostCodes) return edited
  const numbers = new Map(joined.map(({ id }, index) => [id, block.codes.length + 1 + index]))
  const starred = joined.map((code): InlineCode => {
    const [id = code.id, pair = code.id] = [numbers.get(code.id), numbers.get(code.pair ?? 0)]
    return { ...code, id, pair, raw: '*'.repeat(code.raw.length) }
  })
  const rename = (text: string) =>
    joined.reduce((all, { id }) => all.replaceAll(codeCharacter(id), codeCharacter(numbers.get(id) ?? id)), text)
  return {
    ...edited,
    block: { ...block, codes: [...block.codes, ...starred] },
    segments: segments.map((segment) => ({ ...segment, current: rename(segment.current) })),
  }
}

function isInWord(text: string, open: InlineCode, close: InlineCode): boolean {
  const [start, end] = [text.indexOf(codeCharacter(open.id)), text.indexOf(codeCharacter(close.id))]
  if (start < 0 || end < 0) return false
  const before = cutAtCodes(text.slice(0, start)).findLast((piece) => !isCodeCharacter(piece)) ?? ''
  const after = cutAtCodes(text.slice(end + 1)).find((piece) => !isCodeCharacter(piece)) ?? ''
  return /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)
}
