/** How a job tells its progress, not too often, and hears that it was called off. */

import type { ImportStage, Progress } from '../../contract/command.ts'
import { progressEveryMs } from '../../contract/limits.ts'

/** Thrown inside a worker when its job was called off. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped'
}

export type WorkControl = {
  /** Tells the stage's own share, 0 to 1; throws `JobStopped` if the job was called off. */
  checkpoint(stage: ImportStage, shareOfStage: number): void
  shouldStop(): boolean
  /** To be called before each piece of work that may take for ever: whoever watches counts the time from here. */
  beat(): void
}

/** Each new stage is told at once, what happens inside it at most every 100 ms. */
export function createWorkControl(
  shouldStop: () => boolean,
  tell: (progress: Progress) => void,
  nowMs: () => number,
  beat: () => void = () => undefined,
): WorkControl {
  let toldStage: ImportStage | undefined
  let toldMs = 0
  return {
    shouldStop,
    beat,
    checkpoint(stage, shareOfStage) {
      if (shouldStop()) throw new JobStopped()
      const now = nowMs()
      if (stage === toldStage && now - toldMs < progressEveryMs) return
      toldStage = stage
      toldMs = now
      tell({ stage, share: Math.min(1, Math.max(0, shareOfStage)) })
    },
  }
}
