/** The worker that reads one PDF and ends: pdf.js, in a thread of its own that may be stopped and has a memory of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { getDocument } from 'unpdf/pdfjs'
import type { PdfPage } from '../../core/formats/pdf/pdf-page.ts'
import { textOfPages } from '../../core/formats/pdf/text-of-pages.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { PdfAnswer } from './read-pdf.ts'

/** A book has fewer of both. */
const mostPages = 3_000
const mostPieces = 2_000_000

/** Nothing of a document is ever run, drawn or fetched. */
const asText = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, verbosity: 0 }

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  const document = await getDocument({ data: bytes, ...asText }).promise
  if (document.numPages > mostPages) return fail({ kind: 'broken-pdf', rule: 'too-much' })
  const pages: PdfPage[] = []
  let pieces = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    pieces += items.length
    if (pieces > mostPieces) return fail({ kind: 'broken-pdf', rule: 'too-much' })
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item)) return []
        const [, , , , x = 0, y = 0] = item.transform.map(Number)
        return [{ text: item.str, x, y, width: item.width, size: item.height, endsLine: item.hasEOL }]
      }),
    )
  }
  const read = textOfPages(pages)
  return read.text === '' ? fail({ kind: 'broken-pdf', rule: 'no-text' }) : ok(read)
}

function whyNot(error: unknown): PdfAnswer {
  const isClosed = error instanceof Error && error.name === 'PasswordException'
  return fail(isClosed ? { kind: 'password-protected' } : { kind: 'broken-pdf', rule: 'damaged' })
}

const bytes: unknown = workerData
if (bytes instanceof Uint8Array) {
  void read(bytes)
    .catch(whyNot)
    .then((answer) => parentPort?.postMessage(answer))
}
