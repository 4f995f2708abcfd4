/** The headline of an article, as its translation has it. */
import type { BlockKind, InlineCode } from '../../core/model/article.ts'

/** It is shown in one line. */
const longestChars = 200

export type HeadlinePart = {
  readonly text: string
  readonly gapBefore: string
  /** Index of the block in its document. */
  readonly block: number
  readonly kind: BlockKind
  readonly codes: readonly InlineCode[]
}

/** What a reader sees of a text: without the characters that stand for mark-up. */
function visible({ text, codes }: HeadlinePart): string {
  const equivalents = new Map(codes.map(({ character, equivalent }) => [character, equivalent]))
  return [...text].map((character) => equivalents.get(character) ?? character).join('')
}

/** The block its format calls the headline, otherwise the first with any text; all its segments. */
export function headlineOf(segments: readonly HeadlinePart[]): string {
  const worded = segments.filter(({ text }) => text.trim() !== '')
  const chosen = worded.find(({ kind }) => kind === 'headline') ?? worded[0]
  const parts = segments.filter(({ block }) => block === chosen?.block)
  const seen = parts.map((part) => part.gapBefore + visible(part)).join('')
  return seen.replace(/\s+/gu, ' ').trim().slice(0, longestChars)
}
