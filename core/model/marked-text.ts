/** A whole text with every change since a baseline marked in it, and with what is said about it: read from top to bottom, as it would be printed. */
import type { BlockKind } from './article.ts'
import type { CanonicalCode } from './inline-text.ts'

/** Looks that a reader sees. */
export const shownLooks = ['b', 'i', 'u', 'sup', 'sub'] as const satisfies readonly CanonicalCode[]
export type ShownLook = (typeof shownLooks)[number]

/** Somebody who changed something, and when. */
export type MarkHand = { readonly name: string; readonly atMs: number }

/** `hand`: which of the text's. */
export type TextMark = { readonly kind: 'ins' | 'del'; readonly hand: number }

/** A stretch of a paragraph that looks the same from end to end. */
export type MarkedRun = {
  readonly text: string
  /** Undefined for what stood there and still stands. */
  readonly mark: TextMark | undefined
  /** As it stands; of what went, as it stood. */
  readonly looks: readonly ShownLook[]
  /** Of a link. */
  readonly address: string | undefined
  /** The same words, but others of bold, italics or links than before; whose doing that was. */
  readonly restyledBy: number | undefined
  /** What shows in the place of white space or a quotation mark that is easily overlooked. */
  readonly sign: string | undefined
}

/** A remark hangs here, by its number. */
export type RemarkPoint = { readonly remark: number }

export type MarkedParagraph = {
  readonly kind: BlockKind
  readonly pieces: readonly (MarkedRun | RemarkPoint)[]
}

export type SaidInMargin = { readonly name: string; readonly atMs: number | undefined; readonly words: string }

/** A thread as a margin shows it. */
export type MarginRemark = {
  /** The words it speaks of; empty for the sentence, or the text. */
  readonly quote: string
  /** Its words are no longer in the text, or it speaks of all of it. */
  readonly isOfAll: boolean
  readonly isResolved: boolean
  readonly said: readonly SaidInMargin[]
}

/** What one of those who changed the text did to it. */
export type HandSum = {
  readonly name: string
  readonly changes: number
  readonly firstMs: number
  readonly lastMs: number
}

export type MarkedText = {
  /** In the order of the text; one of which nothing was or is there to be read is left out. */
  readonly paragraphs: readonly MarkedParagraph[]
  readonly hands: readonly MarkHand[]
  /** By name; who changed most stands first. */
  readonly people: readonly HandSum[]
  /** Numbered from 0, in the order of the text; those of all of it last. */
  readonly remarks: readonly MarginRemark[]
}

/** True for a stretch of text. */
export function isRun(piece: MarkedRun | RemarkPoint): piece is MarkedRun {
  return 'text' in piece
}

/** How many changes are marked in it, and how many comments it has. */
export function countMarks({ people, remarks }: MarkedText): { readonly changes: number; readonly comments: number } {
  return { changes: people.reduce((sum, { changes }) => sum + changes, 0), comments: remarks.length }
}
