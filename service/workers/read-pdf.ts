/** The text of a PDF, read by a worker of its own: whatever the file is made of, it takes a bounded time and memory. */
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CancelledError } from '../../contract/rpc/server.ts'
import type { PdfText } from '../../core/formats/pdf/text-of-pages.ts'
import type { FileRefused } from '../../core/model/file.ts'
import { fail, type Result } from '../../core/model/result.ts'

export type PdfAnswer = Result<PdfText, FileRefused>

const mostMegabytes = 768
const patienceMs = 60_000

/** The worker's file, which stands beside that of the other workers. */
export function pdfWorkerBeside(articleWorker: string): string {
  return join(dirname(articleWorker), basename(articleWorker).replace('article-', 'pdf-'))
}

/** Refused for one that is damaged, closed, without text, or too much. Rejects with `CancelledError` when called off. */
export function readPdf(entry: string, bytes: Uint8Array, signal?: AbortSignal): Promise<PdfAnswer> {
  const tooMuch: PdfAnswer = fail({ kind: 'broken-pdf', rule: 'too-much' })
  return new Promise((resolve, reject) => {
    const limits = { maxOldGenerationSizeMb: mostMegabytes }
    // What pdf.js says of a damaged font is nobody's business.
    const worker = new Worker(entry, { workerData: bytes, resourceLimits: limits, stdout: true, stderr: true })
    const timer = setTimeout(() => settle(() => resolve(tooMuch)), patienceMs)
    const stop = (): void => settle(() => reject(new CancelledError()))
    function settle(act: () => void): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      act()
      void worker.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (answer: PdfAnswer) => settle(() => resolve(answer)))
    worker.once('error', () => settle(() => resolve(tooMuch)))
    worker.once('exit', () => settle(() => resolve(tooMuch)))
    if (signal?.aborted === true) stop()
  })
}
