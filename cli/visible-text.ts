/** Segments and blocks as a reader sees them. */
import type { PreparedSide } from '../service/workers/jobs.ts'

type Codes = PreparedSide['blocks'][number]['codes']

/** Mark-up shows as what a reader sees in its place. */
function visible(text: string, codes: Codes): string {
  const equivalents = new Map(codes.map(({ character, equivalent }) => [character, equivalent]))
  return [...text].map((character) => equivalents.get(character) ?? character).join('')
}

/** Line ends inside a segment as spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\t\u2028\u2029]\s*/gu, ' ')
}

/** Segments, each in one line. */
export function visibleTexts({ blocks, segments }: PreparedSide): readonly string[] {
  return segments.map(({ text, block }) => oneLine(visible(text, blocks[block]?.codes ?? [])))
}

/** Paragraphs and headings, not yet cut. */
export function visibleBlocks({ blocks }: PreparedSide): readonly string[] {
  return blocks.map(({ text, codes }) => visible(text, codes))
}
