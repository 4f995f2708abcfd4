/** The place where long work is done, as handlers ask for it. */
import type { JobControl } from '../../contract/command.ts'
import type { JobKind, Jobs, PartOf } from './jobs.ts'

export type WorkerPool = {
  /**
   * Rejects with `CancelledError` when called off, with another error when the work had a defect. Jobs that answer in parts
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
