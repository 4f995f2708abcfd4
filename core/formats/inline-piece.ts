/** The inside of a paragraph as a text format reads it, before a block is made of it. */
import type { CanonicalCode, LookCode } from '../model/inline-text.ts'
import type { Span } from '../model/span.ts'

/** A stretch of a paragraph: text that stands as it reads, text spelt otherwise, or a piece of mark-up. */
export type InlinePiece =
  | { readonly kind: 'text'; readonly range: Span }
  | { readonly kind: 'respelt'; readonly range: Span; readonly text: string }
  | {
      readonly kind: 'code'
      readonly range: Span
      /** What a reader sees in its place. */
      readonly equiv: string
      readonly canonical: CanonicalCode
      /** Looks it sets besides. */
      readonly also?: readonly LookCode[]
      /** The same on the opening and the closing mark of a pair; tags find their partners by their names. */
      readonly pair?: object | number | undefined
      /** It may neither go nor change its order: the time of the next cue. */
      readonly isFixed?: boolean
    }
