/** Cuts the rows of facing paragraphs into the blocks of each side, so that they can be set like a page. */
import type { Paragraph, Row } from '../../../contract/article.ts'
import type { BlockKind, Side } from '../../../core/model/article.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { indexOfRow, type ShownRows } from '../../article/shown-rows.ts'

export type PlacedSegment = { readonly row: number; readonly segment: Segment }

/** One paragraph, heading or cell of one side. */
export type SetBlock = {
  readonly block: number
  readonly kind: BlockKind
  readonly sentences: readonly PlacedSegment[]
}

/** The sentences of one side in the order of its text, block by block. */
export function blocksOf(rows: readonly Row[], side: Side): readonly SetBlock[] {
  const placed = rows.flatMap((row) => row[side].map((segment) => ({ row: row.index, segment })))
  const blocks: { block: number; kind: BlockKind; sentences: PlacedSegment[] }[] = []
  for (const sentence of placed) {
    const last = blocks.at(-1)
    const { block, kind } = sentence.segment
    if (last !== undefined && last.block === block) last.sentences.push(sentence)
    else blocks.push({ block, kind, sentences: [sentence] })
  }
  return blocks
}

/** The index of the paragraph a row stands in; paragraphs are in order and leave no row out. */
export function paragraphOfRow(outline: readonly Paragraph[], row: number): number {
  let low = 0
  let high = outline.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((outline[middle]?.firstRow ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** A paragraph of which only these rows are shown; all of them if none are named. */
export type ShownParagraph = Paragraph & { readonly only?: readonly number[] }

/** The paragraphs that have a row to show, in their order; those that are shown whole stay the same values. */
export function paragraphsShown(outline: readonly Paragraph[], shown: ShownRows): readonly ShownParagraph[] {
  if (shown === undefined) return outline
  const paragraphs: ShownParagraph[] = []
  for (let at = 0; at < shown.length; ) {
    const paragraph = outline[paragraphOfRow(outline, shown[at] ?? 0)]
    if (paragraph === undefined) break
    const end = Math.max(at + 1, indexOfRow(shown, paragraph.firstRow + paragraph.rowCount))
    const isWhole = end - at === paragraph.rowCount
    paragraphs.push(isWhole ? paragraph : { ...paragraph, only: shown.slice(at, end) })
    at = end
  }
  return paragraphs
}
