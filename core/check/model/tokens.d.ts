/** How a text is read by the word model: lower-case words, `#` for figures, `,` for a pause, `.` for a sentence's end. */
import type { Span } from '../../model/span.ts'
export type Token = Span & {
  readonly text: string
  readonly isCapital: boolean
}
/** The tokens of a text, in order. A possessive ending is a token of its own, so that names meet their bare form. */
export declare function tokensOf(text: string): readonly Token[]
