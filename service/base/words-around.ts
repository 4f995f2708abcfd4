/** A place of a text with whole words on either side of it, as a reader sees them. */
import type { InlineCode } from '../../core/model/inline-text.ts'
import { readerText } from '../../core/model/reader-text.ts'
import type { Span } from '../../core/model/span.ts'

/** Characters shown on either side of a place. */
const aroundChars = 60

export type WordsAround = { readonly lead: string; readonly words: string; readonly tail: string }

export function wordsAround(text: string, codes: readonly InlineCode[], { start, end }: Span): WordsAround {
  const seen = (from: number, to: number) => readerText(text.slice(from, to), codes)
  const from = start <= aroundChars ? 0 : text.indexOf(' ', start - aroundChars) + 1
  const space = end + aroundChars >= text.length ? text.length : text.lastIndexOf(' ', end + aroundChars)
  const to = Math.max(space, end)
  return {
    lead: `${from > 0 ? '… ' : ''}${seen(Math.min(from, start), start)}`,
    words: seen(start, end),
    tail: `${seen(end, to)}${to < text.length ? ' …' : ''}`,
  }
}
