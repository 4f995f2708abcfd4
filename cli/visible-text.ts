/** Segments as a reader sees them, each in one line. */
import type { PreparedSide } from '../service/workers/jobs.ts'

/** Mark-up shows as what a reader sees in its place; line ends inside a segment as spaces. */
export function visibleTexts({ blocks, segments }: PreparedSide): readonly string[] {
  return segments.map(({ text, block }) => {
    const codes = new Map(blocks[block]?.codes.map(({ character, equivalent }) => [character, equivalent]))
    const seen = [...text].map((character) => codes.get(character) ?? character).join('')
    return seen.replace(/\s*[\n\r\t\u2028\u2029]\s*/gu, ' ')
  })
}
