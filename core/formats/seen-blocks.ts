/** What a preview shows of a document that is no one text: the words of its paragraphs. */
import type { Block } from '../model/article.ts'
import type { Diagnostic, FileRefused } from '../model/file.ts'
import { readerText } from '../model/reader-text.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { SeenText } from './format.ts'
import { findTooLong } from './too-long.ts'
import { whyBlank } from './why-blank.ts'

type Read = { readonly blocks: readonly Block[]; readonly diagnostics: readonly Diagnostic[] }

/** Fails for a document without words, and for one that is too long. */
export function seenBlocks({ blocks, diagnostics }: Read): Result<SeenText, FileRefused> {
  const text = blocks.map((block) => readerText(block.text, block.codes)).join('\n\n')
  if (text === '') return fail(whyBlank(diagnostics))
  const refused = findTooLong(text)
  return refused === undefined ? ok({ text, diagnostics }) : fail(refused)
}
