/** Segments and blocks as a reader sees them. */
import { readerText } from '../core/model/reader-text.ts'
import type { PreparedSide } from '../service/context/jobs.ts'

/** Line ends inside a segment as spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\t\u2028\u2029]\s*/gu, ' ')
}

/** Segments, each in one line. */
export function visibleTexts({ blocks, segments }: PreparedSide): readonly string[] {
  return segments.map(({ text, block }) => oneLine(readerText(text, blocks[block]?.codes ?? [])))
}

/** Paragraphs and headings, not yet cut. */
export function visibleBlocks({ blocks }: PreparedSide): readonly string[] {
  return blocks.map(({ text, codes }) => readerText(text, codes))
}
