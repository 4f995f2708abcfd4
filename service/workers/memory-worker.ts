/** The worker that reads one translation memory and ends. It writes the memory's own file, and never sees the library. */
import { parentPort, workerData } from 'node:worker_threads'
import { codeOf } from '../../core/model/error-code.ts'
import type { MemoryRefused } from '../../core/model/memory.ts'
import { fail } from '../../core/model/result.ts'
import { importMemory, type MemoryOrder, type MemoryRead } from './import-memory.ts'
import { JobStopped } from './job-control.ts'

/** What the worker says: how far it is, and how it ended. */
export type FromMemoryWorker =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly read: MemoryRead }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'bug'; readonly message: string }

/** `stop`: 1 in its first number calls the work off. */
export type ToMemoryWorker = MemoryOrder & { readonly stop: SharedArrayBuffer }

const told: Readonly<Record<string, MemoryRefused['kind'] & ('disk-full' | 'no-permission')>> = {
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
}
const tellEveryMs = 100

function tell(message: FromMemoryWorker): void {
  parentPort?.postMessage(message)
}

function work({ stop, ...order }: ToMemoryWorker): FromMemoryWorker {
  const flag = new Int32Array(stop)
  let toldMs = 0
  try {
    const read = importMemory(order, (share) => {
      if (Atomics.load(flag, 0) === 1) throw new JobStopped()
      const now = Date.now()
      if (now - toldMs < tellEveryMs) return
      toldMs = now
      tell({ kind: 'share', share })
    })
    return { kind: 'done', read }
  } catch (error) {
    if (error instanceof JobStopped) return { kind: 'stopped' }
    const kind = told[codeOf(error)]
    if (kind !== undefined) return { kind: 'done', read: fail({ kind }) }
    return { kind: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

tell(work(workerData as ToMemoryWorker))
