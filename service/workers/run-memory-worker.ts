/** Has a memory read by a worker of its own: whatever the file is made of, it takes a bounded memory, and can be called off. */
import { basename, dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CancelledError } from '../../contract/rpc/server.ts'
import { codeOf } from '../../core/model/error-code.ts'
import { fail } from '../../core/model/result.ts'
import { removeHalfMemory } from '../../db/memories/write-memory.ts'
import type { MemoryOrder, MemoryRead } from './import-memory.ts'
import type { FromMemoryWorker, ToMemoryWorker } from './memory-worker.ts'

/** What V8 keeps for long and for a moment. Numbers of the index and the pages of SQLite come to some 70 MB besides. */
const limits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 32 }
/** A worker that does not hear that it is to stop is stopped after this time. */
const patienceMs = 3_000

/** The worker's file, which stands beside that of the other workers. */
export function memoryWorkerBeside(articleWorker: string): string {
  return join(dirname(articleWorker), basename(articleWorker).replace('article-', 'memory-'))
}

export type MemoryControl = { readonly onShare: (share: number) => void; readonly signal: AbortSignal }

/** Rejects with `CancelledError` when called off. Unless it succeeds nothing of the memory is left. */
export function runMemoryWorker(
  entry: string,
  order: MemoryOrder,
  { onShare, signal }: MemoryControl,
): Promise<MemoryRead> {
  if (signal.aborted) return Promise.reject(new CancelledError())
  const workerData: ToMemoryWorker = { ...order, stop: new SharedArrayBuffer(4) }
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData, resourceLimits: limits })
    let ended: FromMemoryWorker | undefined
    let thrown: unknown
    let patience: ReturnType<typeof setTimeout> | undefined
    const stop = (): void => {
      Atomics.store(new Int32Array(workerData.stop), 0, 1)
      patience = setTimeout(() => void worker.terminate(), patienceMs)
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: FromMemoryWorker) => {
      if (message.kind === 'share') onShare(message.share)
      else ended = message
    })
    worker.on('error', (error) => {
      thrown = error
    })
    // Only then has it let go of its files.
    worker.on('exit', () => {
      clearTimeout(patience)
      signal.removeEventListener('abort', stop)
      if (ended?.kind === 'done') return resolve(ended.read)
      removeHalfMemory(order.path)
      if (signal.aborted) return reject(new CancelledError())
      if (codeOf(thrown) === 'ERR_WORKER_OUT_OF_MEMORY') return resolve(fail({ kind: 'too-much-memory' }))
      reject(
        ended?.kind === 'bug' ? new Error(ended.message) : (thrown ?? new Error('the worker ended before its job')),
      )
    })
  })
}
