/** Progress of a long alignment, and how it is called off. */

/** What the caller may give: called with shares 0 to 1, never falling; asked often whether to stop. */
export type AlignControl = { readonly onProgress?: (share: number) => void; readonly shouldStop?: () => boolean }

/** Thrown by `alignSegments` when `shouldStop` answers true; the only thing it ever throws. */
export class AlignmentCancelled extends Error {
  constructor() {
    super('alignment cancelled')
    this.name = 'AlignmentCancelled'
  }
}

/** Tells how far a stage has come (0 to 1 within the stage); throws `AlignmentCancelled` when it is to stop. */
export type Checkpoint = (shareOfStage: number) => void

/** A checkpoint for the stage that takes the whole's progress from `from` to `to`. */
export function stage(control: AlignControl, from: number, to: number): Checkpoint {
  return (shareOfStage) => {
    if (control.shouldStop?.() === true) throw new AlignmentCancelled()
    control.onProgress?.(from + (to - from) * Math.max(0, Math.min(1, shareOfStage)))
  }
}

/** Elementary steps (a cell, a word looked at) that pass between two looks at the checkpoint: some milliseconds. */
export const stepsPerCheck = 100_000

/** Counts steps of work and looks at the checkpoint in good time, however uneven the pieces of work are. */
export class Pace {
  private readonly checkpoint: Checkpoint
  private since = stepsPerCheck

  constructor(checkpoint: Checkpoint) {
    this.checkpoint = checkpoint
  }

  /** Says that so many steps are done or about to be, and how far the stage has come. The first call always looks. */
  work(steps: number, shareOfStage: number): void {
    this.since += steps
    if (this.since < stepsPerCheck) return
    this.since = 0
    this.checkpoint(shareOfStage)
  }
}
