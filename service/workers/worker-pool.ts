/** Hands long core work to worker threads: progress comes back, and a job can be called off. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { JobControl } from '../../contract/command.ts'
import { maxPatternMs } from '../../contract/limits.ts'
import { CancelledError } from '../../contract/rpc/server.ts'
import { codeOf } from '../../core/model/error-code.ts'
import type { FromWorker, JobKind, ToWorker } from '../context/jobs.ts'
import { OutOfMemoryError, StuckError, type WorkerPool } from '../context/worker-pool.ts'
import { projectModels } from '../models/read-models.ts'

/** Behind the scenes one learns and one checks; a person's own jobs need not wait for either. */
const mostWorkers = Math.min(8, Math.max(4, availableParallelism()))
/** A stage that does not look at its flag is stopped with its worker after this time. */
const patienceMs = 500

/**
 * More than any article needs, and less than would bring a machine down: a file made to exhaust the reader ends its worker,
 * and nothing else. In megabytes of what V8 keeps for long; bytes of files are not counted.
 */
const mostMegabytes = 1_536

/** How long one beat of such work may take; then its worker is stopped, whatever it does. */
const limitMs: Partial<Record<JobKind, number>> = { find: maxPatternMs }
/** So many looks, each of which finds the work where it was, are a limit: a machine out of breath stops the looks too. */
const looksPerLimit = 5

/**
 * `entry` is the worker's file: TypeScript under plain Node, its bundle inside the app; `models` the folder of the learned
 * models, if not the project's. Workers are started when needed.
 */
export function openWorkerPool(
  entry: string,
  models: string = projectModels,
  maxOldGenerationSizeMb: number = mostMegabytes,
): WorkerPool {
  const idle: Worker[] = []
  const busy = new Set<Worker>()
  /** Ended by an error, though their threads may not be gone yet. */
  const broken = new WeakSet<Worker>()
  const queue = createQueue(mostWorkers)

  function start(): Worker {
    const worker = new Worker(entry, { workerData: models, resourceLimits: { maxOldGenerationSizeMb } })
    return worker.once('error', () => broken.add(worker))
  }

  function acquire(): Worker {
    const worker = idle.pop() ?? start()
    worker.ref()
    busy.add(worker)
    return worker
  }

  /** One worker stays warm; a process with nothing else to do may end beside it. */
  function release(worker: Worker): void {
    busy.delete(worker)
    if (worker.threadId < 0 || broken.has(worker)) return
    if (idle.length > 0) return void worker.terminate()
    worker.unref()
    idle.push(worker)
  }

  return {
    run: async (kind, input, control, onPart) => {
      await queue.enter(control.signal)
      const worker = acquire()
      try {
        const order = { kind, input, stop: new SharedArrayBuffer(8) }
        return (await converse(worker, order, control, (part) => onPart?.(part as never))) as never
      } finally {
        release(worker)
        queue.leave()
      }
    },
    close: async () => {
      await Promise.all([...idle, ...busy].map((worker) => worker.terminate()))
    },
  }
}

/**
 * Lets so many in at once, and the others in the order they came. Whoever is called off while waiting rejects with
 * `CancelledError` and waits no more.
 */
function createQueue(most: number) {
  const waiting: (() => void)[] = []
  let inside = 0
  return {
    enter(signal: AbortSignal): Promise<void> {
      if (signal.aborted) return Promise.reject(new CancelledError())
      if (inside < most) {
        inside += 1
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          waiting.splice(waiting.indexOf(goIn), 1)
          reject(new CancelledError())
        }
        const goIn = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        signal.addEventListener('abort', giveUp, { once: true })
        waiting.push(goIn)
      })
    },
    leave(): void {
      const next = waiting.shift()
      if (next === undefined) inside -= 1
      else next()
    },
  }
}

/** Tells the number of a beat that takes longer than work of this kind may; returns how to stop looking. */
function watchBeats(kind: JobKind, flag: Int32Array, onStuck: (beat: number) => void): () => void {
  const limit = limitMs[kind]
  if (limit === undefined) return () => undefined
  let [last, looks] = [0, 0]
  const watch = setInterval(() => {
    const beat = Atomics.load(flag, 1)
    looks = beat > 0 && beat === last ? looks + 1 : 0
    last = beat
    if (looks >= looksPerLimit) onStuck(beat)
  }, limit / looksPerLimit)
  return () => clearInterval(watch)
}

/** One job's talk with its worker, until it is done, called off, or the worker dies. */
function converse(
  worker: Worker,
  order: ToWorker,
  { onProgress, signal }: JobControl,
  onPart: (part: unknown) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const flag = new Int32Array(order.stop)
    let patience: ReturnType<typeof setTimeout> | undefined
    function stop(): void {
      Atomics.store(flag, 0, 1)
      patience = setTimeout(() => void worker.terminate(), patienceMs)
    }
    let stuck: StuckError | undefined
    const stopWatching = watchBeats(order.kind, flag, (beat) => {
      stuck ??= new StuckError(beat)
      void worker.terminate()
    })
    function settle(act: () => void): void {
      stopWatching()
      clearTimeout(patience)
      signal.removeEventListener('abort', stop)
      worker.off('message', hear).off('error', onError).off('exit', onExit)
      act()
    }
    function hear(message: FromWorker): void {
      if (message.kind === 'progress') onProgress(message.progress)
      else if (message.kind === 'part') onPart(message.part)
      else if (message.kind === 'stopped' || signal.aborted) settle(() => reject(new CancelledError()))
      else if (message.kind === 'done') settle(() => resolve(message.output))
      else settle(() => reject(new Error(message.message)))
    }
    function onError(error: unknown): void {
      const isTooMuch = codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(() => reject(isTooMuch ? new OutOfMemoryError(order.kind) : error))
    }
    function onExit(): void {
      const early = signal.aborted ? new CancelledError() : new Error('the worker ended before its job')
      settle(() => reject(stuck ?? early))
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', hear).on('error', onError).on('exit', onExit)
    worker.postMessage(order)
  })
}
