/** What an article offers a returning file to be put into, and what the file brings. */
import type { SegmentId } from '../model/ids.ts'
import type { InlineCode } from '../model/inline-text.ts'
import { readerText } from '../model/reader-text.ts'
import type { Span } from '../model/span.ts'

/** A segment as it stands in its place. */
export type Piece = {
  /** What stands before it in its place. */
  readonly lead: string
  readonly segment: SegmentId
  /** Of its link, from 0. */
  readonly row: number
  readonly text: string
}

/** A paragraph or unit that can come back as a whole. Texts are coded. */
export type Place = {
  /** What the file calls it, if it calls it anything. */
  readonly id: string | undefined
  /** What it is a translation of, as a reader sees it; undefined where the file does not hold that. */
  readonly source: string | undefined
  /** As it went out. */
  readonly base: string
  readonly pieces: readonly Piece[]
  readonly tail: string
  /** All that its texts may hold. */
  readonly codes: readonly InlineCode[]
}

/** A text of the file, as it came back. */
export type Returned = Pick<Place, 'id' | 'source' | 'codes'> & { readonly text: string }

/** The text of a place as it stands, and where its segments are in it. */
export function composePlace({ pieces, tail }: Pick<Place, 'pieces' | 'tail'>): {
  readonly text: string
  readonly spans: readonly Span[]
} {
  let text = ''
  const spans = pieces.map((piece) => {
    const start = text.length + piece.lead.length
    text += piece.lead + piece.text
    return { start, end: text.length }
  })
  return { text: text + tail, spans }
}

/** A text whatever its white space: programs wrap and indent it as they like. */
export function inOneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, ' ').trim()
}

/** The same, as a reader sees it. */
export function wordsOf(coded: string, codes: readonly InlineCode[]): string {
  return inOneLine(readerText(coded, codes))
}
