/** How long a person is at work on the open article: time in which a hand moved, and a while after. */

/** Whoever moves no hand for longer than this has gone, or thinks of something else: that time is not counted. */
export const idleCutMs = 60_000

export class WorkClock {
  #lastMs: number | undefined
  #activeMs = 0

  /** A key, a pointer or a wheel moved. Between two moves at most the idle cut is counted. */
  touch(nowMs: number): void {
    // A clock that was set back tells of no time at all.
    if (this.#lastMs !== undefined) this.#activeMs += Math.min(Math.max(0, nowMs - this.#lastMs), idleCutMs)
    this.#lastMs = nowMs
  }

  /** Takes what was counted since; the count begins anew, and goes on from the last move. */
  take(): number {
    const taken = Math.round(this.#activeMs)
    this.#activeMs = 0
    return taken
  }

  /** The window lost the person: the time until they are back is not counted. */
  pause(): void {
    this.#lastMs = undefined
  }
}
