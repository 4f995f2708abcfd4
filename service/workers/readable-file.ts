/** A PDF comes in as the text it holds: what it is drawn of cannot take corrections back. */
import { recogniseBinary } from '../../core/formats/magic-bytes.ts'
import type { Diagnostic, FileRefused } from '../../core/model/file.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { PdfAnswer } from './read-pdf.ts'

type Named = { readonly name: string; readonly bytes: Uint8Array }

export type Readable<File extends Named> = {
  readonly file: File
  /** What a person should know of it beside what reading tells. */
  readonly told: readonly Diagnostic[]
}

/** The file itself, or, of a PDF, its text as a file of plain text. */
export async function readable<File extends Named>(
  readPdf: (bytes: Uint8Array) => Promise<PdfAnswer>,
  file: File,
): Promise<Result<Readable<File>, FileRefused>> {
  if (recogniseBinary(file.bytes) !== 'pdf') return ok({ file, told: [] })
  const read = await readPdf(file.bytes)
  if (!read.ok) return read
  const { text, pages, furniture } = read.value
  const name = file.name.replace(/\.pdf$/iu, '.txt')
  const told: readonly Diagnostic[] = [
    { kind: 'pdf-text', count: pages },
    ...(furniture > 0 ? [{ kind: 'page-furniture' as const, count: furniture }] : []),
  ]
  return ok({ file: { ...file, name, bytes: new TextEncoder().encode(`${text}\n`) }, told })
}
