/** What a redline of a document is made of, beside its edits: what each paragraph read before, and what was said about it. */
import type { RedlineTold } from '../model/redline.ts'
import type { Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import type { DocumentEdits, WritingRefused } from './format.ts'

/** Who did something, and when. */
export type Hand = { readonly name: string; readonly atMs: number }

/** The way of a block from the baseline to its text as it goes out. */
export type BlockPast = {
  readonly block: number
  /** Coded texts: the one of the baseline, then the one after each step. */
  readonly texts: readonly string[]
  /** Whose step it was. */
  readonly hands: readonly Hand[]
}

/** Something said about words, a sentence or the whole text. */
export type ExportComment = Hand & {
  readonly words: string
  /** Undefined for one on the whole text; it stands at the beginning. */
  readonly place: { readonly segment: number; readonly span: Span | undefined } | undefined
  /** What it answers: one before it in the list, or one that the document has, by its name there. */
  readonly answers?: { readonly index: number } | { readonly native: string } | undefined
  readonly isResolved?: boolean
}

export type RedlineEdits = DocumentEdits & {
  /** Of the blocks that were changed since the baseline, or before it: others read there as they were imported. */
  readonly pasts: readonly BlockPast[]
  readonly comments: readonly ExportComment[]
}

export type WrittenRedline = { readonly bytes: Uint8Array; readonly told: RedlineTold }

export type WriteRedline = (bytes: Uint8Array, edits: RedlineEdits) => Result<WrittenRedline, WritingRefused>
