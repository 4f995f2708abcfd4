/** What every file format promises: to show its text as blocks, and to take corrections back without touching the rest. */
import type { Block, FormatId } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { EditedBlock } from './edited-blocks.ts'

/** Something about the document a person should know; the words live in `locales/`. */
export type Diagnostic = { readonly kind: 'too-many-codes'; readonly range: Span }

export type OpenedDocument = { readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[] }

/** Puts `replacement` where the decoded document has `range`. */
export type Splice = { readonly range: Span; readonly replacement: string }

/** The place typed text goes to. */
export type WritingPlace = {
  readonly block: Block
  /** The document's own line end. */
  readonly lineEnd: string
  /** The mark-up right before and right after, up to the block's edges. */
  readonly before: string
  readonly after: string
}

export type Format = {
  readonly id: FormatId
  /** File name endings, lower case, without the dot; the first is used for new files. */
  readonly extensions: readonly string[]
  /** Finds the text of a decoded document (without byte order mark). Never fails: what it does not understand stays out of the blocks. */
  readonly open: (text: string) => OpenedDocument
  /** Writes out what an edited block can no longer leave unsaid, such as a link's name; `text` is the document. */
  readonly prepare: (edited: EditedBlock, text: string) => EditedBlock
  /** Writes typed text so that the format reads it as that very text; escapes only what has to be. */
  readonly escape: (typed: string, place: WritingPlace) => string
  /** Last look at a block's new mark-up as a whole: guards what only its place makes dangerous, such as a `#` at a line's start. */
  readonly guard: (raw: string, original: string, block: Block) => string
}

/** Copy and splice: everything outside the ranges comes out as it was. Ranges may not overlap; that is a bug, so it throws. */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const pieces: string[] = []
  let copiedTo = 0
  for (const { range, replacement } of sorted) {
    if (range.start < copiedTo) throw new Error(`splices overlap at ${range.start}`)
    pieces.push(text.slice(copiedTo, range.start), replacement)
    copiedTo = range.end
  }
  pieces.push(text.slice(copiedTo))
  return pieces.join('')
}
