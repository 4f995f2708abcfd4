/** Whether what was written is read as it was meant. */
import { readerText } from '../model/reader-text.ts'
import { currentText, gatherEdited, isEmptied } from './edited-blocks.ts'
import type { WritingGrammar } from './text-grammar.ts'
import type { WritingOrder } from './write-text.ts'

/** The corrected blocks that read otherwise in the document as it was written; all of them where it has more blocks, or fewer. */
export function findMisread(
  { careful }: WritingGrammar,
  { blocks, segments }: WritingOrder,
  written: string,
): readonly number[] {
  const edited = gatherEdited(blocks, segments)
  if (careful === undefined || edited.length === 0) return []
  const gone = new Set(edited.filter(isEmptied).map(({ index }) => index))
  const now = new Map(edited.map((one) => [one.index, currentText(one)]))
  const meant = [...blocks.keys()].filter((index) => !gone.has(index))
  const read = careful.parse(written).blocks
  const corrected = meant.filter((index) => now.has(index))
  if (read.length !== meant.length) return corrected
  return meant.filter((index, at) => {
    const [block, again] = [blocks[index], read[at]]
    if (block === undefined || again === undefined || !now.has(index)) return false
    const wanted = readerText(now.get(index) ?? block.text, block.codes)
    return asShown(wanted) !== asShown(readerText(again.text, again.codes))
  })
}

/** White space in a row is one space. */
function asShown(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
