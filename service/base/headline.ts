/** The headline of an article, as its translation has it. */
import type { BlockKind } from '../../core/model/article.ts'
import type { InlineCode } from '../../core/model/inline-text.ts'
import { readerText } from '../../core/model/reader-text.ts'

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

/** The block its format calls the headline, otherwise the first with any text; all its segments. */
export function headlineOf(segments: readonly HeadlinePart[]): string {
  const worded = segments.filter(({ text }) => text.trim() !== '')
  const chosen = worded.find(({ kind }) => kind === 'headline') ?? worded[0]
  const parts = segments.filter(({ block }) => block === chosen?.block)
  const seen = parts.map((part) => part.gapBefore + readerText(part.text, part.codes)).join('')
  return seen.replace(/\s+/gu, ' ').trim().slice(0, longestChars)
}
