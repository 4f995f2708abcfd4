/** A corrected document as a file: in its own format, or in another. */
import type { ExportFormat, FormatId } from '../model/article.ts'
import { fail, type Result } from '../model/result.ts'
import { asTheyRead, convertBlocks, convertDocument, isProseFormat } from './convert-document.ts'
import { gatherEdited } from './edited-blocks.ts'
import type { DocumentEdits, WritingRefused } from './format.ts'
import { cleanPage } from './html/clean-page.ts'
import { withoutAttributes } from './html/html.ts'
import { formatOf } from './registry.ts'
import { encodeAs, textOf } from './text-format.ts'

export type FileToWrite = DocumentEdits & {
  /** As they came in. */
  readonly bytes: Uint8Array
  readonly format: FormatId
  readonly asFormat: ExportFormat
}

/** Never writes a stand-in for a character, nor broken mark-up. */
export function writeFile({ bytes, format, asFormat, ...edits }: FileToWrite): Result<Uint8Array, WritingRefused> {
  if (format === asFormat) return formatOf(format).write(bytes, edits)
  const { blocks, segments, asEncoding } = edits
  const edited = gatherEdited(blocks, segments)
  const told = asFormat === 'txt' ? blocks : (formatOf(format).withAddresses?.(bytes, edits) ?? blocks)
  if (asFormat === 'clean-html') {
    const shown = format === 'html' ? withoutAttributes(textOf(bytes, edits), told) : told
    return encodeAs(cleanPage(asTheyRead({ blocks: told, edited }, shown), asEncoding), bytes, edits)
  }
  if (!isProseFormat(asFormat)) return fail({ kind: 'cannot-convert', from: format, to: asFormat })
  const text = isProseFormat(format)
    ? convertDocument({ text: textOf(bytes, edits), blocks, edited }, asFormat)
    : convertBlocks({ blocks: told, edited }, asFormat)
  return encodeAs(text, bytes, edits)
}
