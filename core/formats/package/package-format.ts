/** What every format does alike that is a package of XML parts. */
import type { Block } from '../../model/article.ts'
import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Claim, Format, Part } from '../format.ts'
import { seenBlocks } from '../seen-blocks.ts'

type PackageDocument = {
  readonly parts: readonly Part[]
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Previews and opens a document; `readDocument` passes every part through the gatekeeper. */
export function readingBy(
  readDocument: (bytes: Uint8Array) => Result<PackageDocument, FileRefused>,
): Pick<Format, 'read' | 'open'> {
  return {
    read: (bytes) => {
      const read = readDocument(bytes)
      return read.ok ? seenBlocks(read.value) : read
    },
    open: (bytes) => {
      const read = readDocument(bytes)
      if (!read.ok) return read
      const { parts, blocks, diagnostics } = read.value
      return ok({ parts: parts.map(({ name, text }) => ({ name, text })), blocks, diagnostics })
    },
  }
}

/** The file is of this format and cannot be read. */
export function refusing(why: FileRefused): Claim {
  return { sure: 1, look: () => fail(why) }
}
