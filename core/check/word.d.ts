/** The words of a text and where they stand; the same on every machine, so ICU's word boundaries are not asked. */
import type { Span } from '../model/span.ts'
/** One word: letters and figures, with inner apostrophes and hyphens. `lower` is its lower-case form with a plain apostrophe. */
export type Word = Span & {
  readonly text: string
  readonly lower: string
}
/** Splits a text into its words, in order. Spans are in UTF-16 units of `text`. */
export declare function wordsOf(text: string): readonly Word[]
/** Lower case with plain apostrophes and hyphens: how word lists are written. */
export declare function foldWord(word: string): string
/** True if the word begins with an upper-case letter. */
export declare function isCapitalised(word: string): boolean
/** The word with its first letter in upper case. */
export declare function capitalise(word: string): string
