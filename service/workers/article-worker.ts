/** The worker: does one long piece of core work at a time, tells its progress, and never sees the library. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '../context/jobs.ts'
import { createProductChecker } from '../models/product-checker.ts'
import { modelsIn } from '../models/read-models.ts'
import { createWorkControl, JobStopped } from './job-control.ts'
import { createWork } from './work.ts'

const work = createWork(createProductChecker(modelsIn(String(workerData))))

function tell(message: FromWorker): void {
  parentPort?.postMessage(message)
}

function answer({ kind, input, stop }: ToWorker): void {
  const flag = new Int32Array(stop)
  const control = createWorkControl(
    () => Atomics.load(flag, 0) === 1,
    (progress) => tell({ kind: 'progress', progress }),
    Date.now,
    () => Atomics.add(flag, 1, 1),
  )
  try {
    tell({ kind: 'done', output: work(kind, input, (part) => tell({ kind: 'part', part }), control) })
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell(error instanceof JobStopped ? { kind: 'stopped' } : { kind: 'bug', message })
  }
}

parentPort?.on('message', answer)
