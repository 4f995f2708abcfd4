/** A paragraph of a Word document as it is read: its words and codes in order, each with its place and the run it stands in. */
import type { CanonicalCode } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { RunFormat } from './run-format.ts'

/** A `w:r`; runs are named by their number in the paragraph. */
export type Run = {
  readonly element: XmlElement
  /** Its start tag with its properties: what opens a run that looks the same. */
  readonly opening: Span
  readonly format: RunFormat
}

/** Where the writer stands before and behind a piece: in which run, or in none. */
type Standing = { readonly run: number | undefined; readonly leaves: number | undefined }

/** Words. `isVerbatim` if they stand letter by letter; else the range writes them otherwise, and goes or stays as one. */
export type Words = Standing & {
  readonly kind: 'words'
  readonly range: Span
  readonly text: string
  readonly isVerbatim: boolean
  /** False of what is an element of its own, such as a no-break hyphen. */
  readonly inText: boolean
}

/** A code that is no change of looks: a note, a tab, a field, either end of a link. */
export type Mark = Standing & {
  readonly kind: 'mark'
  readonly range: Span
  readonly canonical: CanonicalCode
  readonly equiv: string
  readonly half?: 'open' | 'close'
  /** True of a private-use letter, which stands among words. */
  readonly inText: boolean
}

/** What no one sees and the writer keeps in its place: bookmarks, comment marks, deleted text, wrappers of inserted text. */
export type Kept = Standing & { readonly kind: 'kept'; readonly range: Span }

export type Piece = Words | Mark | Kept

export type Paragraph = {
  readonly element: XmlElement
  /** What is between its properties and its end tag. */
  readonly content: Span
  readonly runs: readonly Run[]
  /** Ascending, apart from each other. */
  readonly pieces: readonly Piece[]
}
