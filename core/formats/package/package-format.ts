/** What every format does alike that is a package of XML parts. */
import type { Block, FormatId } from '../../model/article.ts'
import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Claim, FileComment, Format, Part, Reading } from '../format.ts'
import { seenBlocks } from '../seen-blocks.ts'

type PackageDocument = {
  readonly parts: readonly Part[]
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
  readonly comments?: readonly FileComment[]
}

/** Previews and opens a document; `readDocument` passes every part through the gatekeeper. */
export function readingBy(
  readDocument: (bytes: Uint8Array, reading: Reading) => Result<PackageDocument, FileRefused>,
): Pick<Format, 'read' | 'open'> {
  return {
    read: (bytes, reading) => {
      const read = readDocument(bytes, reading)
      return read.ok ? seenBlocks(read.value) : read
    },
    open: (bytes, reading) => {
      const read = readDocument(bytes, reading)
      if (!read.ok) return read
      const { parts, blocks, diagnostics, comments } = read.value
      return ok({ parts: parts.map(({ name, text }) => ({ name, text })), blocks, diagnostics, comments })
    },
  }
}

/** The XML of each part names its own encoding, and goes out in it. */
export function packageOf(format: FormatId): Claim {
  return {
    sure: 1,
    look: () =>
      ok({
        format,
        isMarkdownGivenUp: false,
        encoding: 'utf-8',
        hasByteOrderMark: false,
        confidence: 1,
        alternatives: [],
      }),
  }
}

/** The file is of this format and cannot be read. */
export function refusing(why: FileRefused): Claim {
  return { sure: 1, look: () => fail(why) }
}
