/** What a format whose files are one plain text has to know of that text; `textFormat` does the rest. */
import type { Block, Encoding, FormatId } from '../model/article.ts'
import type { FileRefused } from '../model/file.ts'
import type { Span } from '../model/span.ts'
import type { EditedBlock } from './edited-blocks.ts'
import type { OpenedDocument, Reading, SeenText } from './format.ts'

/** The place typed text goes to. */
export type WritingPlace = {
  readonly block: Block
  /** The document's own line end. */
  readonly lineEnd: string
  /** The mark-up right before and right after, up to the block's edges. */
  readonly before: string
  readonly after: string
  /** The character right before the block; empty at the document's start. */
  readonly edge: string
}

export type ParsedText = Pick<OpenedDocument, 'blocks' | 'diagnostics'> & Pick<SeenText, 'parts'>

/** How a block is written of which not even a sign may be taken for mark-up. */
export type Careful = {
  readonly parse: TextGrammar['parse']
  readonly prepare: TextGrammar['prepare']
  readonly escape: TextGrammar['escape']
}

export type TextGrammar = {
  readonly id: FormatId
  /** File name endings, lower case, without the dot; the first is used for new files. */
  readonly extensions: readonly string[]
  /** How sure it is, 0 to below 1, of a text whose name tells nothing; 0 if it is none of its own. */
  readonly recognise: (text: string) => number
  /** Any text can be read and written in it, as a person likes; a text of another kind says itself what it is. */
  readonly isProse: boolean
  /** What breaks the rules of the format so that its text cannot be told from the rest. */
  readonly findBroken?: (text: string) => FileRefused | undefined
  /** True for a text that takes too long to be read in this grammar. */
  readonly isBeyondReading: (text: string) => boolean
  /** Finds the text of a document (without byte order mark). Never fails: what it does not understand stays out of the blocks. */
  readonly parse: (text: string, part?: Reading['part']) => ParsedText
  /** Writes out what an edited block can no longer leave unsaid, such as a link's name; `text` is the document. */
  readonly prepare: (edited: EditedBlock, text: string) => EditedBlock
  /** Writes typed text so that it is read as that very text; escapes only what has to be. */
  readonly escape: (typed: string, place: WritingPlace) => string
  /** Last look at a block's new mark-up as a whole: guards what only its place makes dangerous, such as a `#` at a line's start. */
  readonly guard: (raw: string, original: string, block: Block) => string
  /** Where what typed text becomes depends on all around it: a block that reads otherwise when it is read again is written anew, with every sign escaped. */
  readonly careful?: Careful
  /** White space of a corrected block that does not show goes, so that the guard knows: whatever stands in a row was meant. */
  readonly dropsUnseenSpaces?: true
  /** Takes blocks out of the document; where it is not given, with their lines. */
  readonly remove?: (text: string, blocks: readonly Block[], removed: readonly number[]) => readonly Splice[]
  /** The encoding that the file itself names, in its own words. */
  readonly declaredEncoding?: (bytes: Uint8Array) => Encoding | undefined
  /** Says in the document that it is in another encoding from now on. */
  readonly declare?: (text: string, encoding: Encoding) => string
  /** How a character is written that the document's encoding has no place for. */
  readonly spellOut?: (character: string) => string
}

/** What writing asks of a grammar. */
export type WritingGrammar = Pick<
  TextGrammar,
  'prepare' | 'escape' | 'guard' | 'remove' | 'dropsUnseenSpaces' | 'careful'
>

/** Puts `replacement` where the document has `range`. */
export type Splice = { readonly range: Span; readonly replacement: string }

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
