/** The place where long work is done, as handlers ask for it. */
import type { JobControl } from '../../contract/command.ts'
import type { JobKind, Jobs, PartOf } from './jobs.ts'

/** The work was stopped because one beat of it took too long: `beat` counts from 1. */
export class StuckError extends Error {
  override readonly name = 'StuckError'
  readonly beat: number
  constructor(beat: number) {
    super(`stuck at beat ${beat}`)
    this.beat = beat
  }
}

/** The work was stopped because it took more memory than a worker may have. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError'
}

export type WorkerPool = {
  /**
   * Rejects with `CancelledError` when called off, with `OutOfMemoryError` where it took too much, with another error when the work had a defect. Jobs that answer in parts
   * tell each as it is ready, all of them before the answer.
   */
  run<Kind extends JobKind>(
    kind: Kind,
    input: Jobs[Kind]['input'],
    control: JobControl,
    onPart?: (part: PartOf<Kind>) => void,
  ): Promise<Jobs[Kind]['output']>
  /** Stops every worker. */
  close(): Promise<void>
}
