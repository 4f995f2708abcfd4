/** A text a person is typing or has typed into one segment, from the first key until the library holds it as an edit. */
import type { EditId, SegmentId } from '../../core/model/ids.ts'
import type { SegmentState } from '../../core/model/segment.ts'

/** A keystroke is sent to the store at most this long after it was made, however fast one types on. */
export const draftWithinMs = 500
/** What the store did not take is offered again after at most this long. */
const retryWithinMs = 8_000

export type TypedText = {
  readonly segment: SegmentId
  /** What the segment holds in the library, and the edit that text comes from; both follow our own acts. */
  stored: string
  basedOn: EditId | undefined
  /** What the person sees. */
  text: string
  /** What a crash now would leave of it: the draft last acknowledged, or `stored`. */
  kept: string
  /**
   * `left`: to become an edit as soon as may be. `held`: stored by nobody before the person has answered a question.
   * `stranded`: its segment is no longer in the text; it stands on the screen until the person has done with it.
   */
  stage: 'typing' | 'left' | 'held' | 'stranded'
  /** The state it is confirmed to, if it is. */
  confirms: SegmentState | undefined
  /** The person knows of somebody else's newer text and has not chosen yet. */
  isContested: boolean
  /** Every text given to the store, answered or not: met there again, it is one's own. */
  readonly given: Set<string>
  /** How often it was asked to be stored and has not been answered. */
  underWay: number
  /** How often in a row the store could not be reached. */
  failures: number
}

export function beginTyping(segment: SegmentId, stored: string, basedOn: EditId | undefined): TypedText {
  const fresh = { stage: 'typing', confirms: undefined, isContested: false, underWay: 0, failures: 0 } as const
  return { segment, stored, basedOn, text: stored, kept: stored, ...fresh, given: new Set() }
}

/** True if the library holds something else than what is on screen, as text, as a draft or as a state. */
export function needsStoring({ text, stored, kept, confirms }: TypedText): boolean {
  return text !== stored || kept !== stored || confirms !== undefined
}

/** True if nothing of it would be lost in a crash. */
export function isSafe({ text, kept, confirms }: TypedText): boolean {
  return text === kept && confirms === undefined
}

/** How long to wait before the store is asked again. */
export function waitMs(failures: number): number {
  return Math.min(retryWithinMs, draftWithinMs * 2 ** Math.max(0, failures - 1))
}

export type DraftTimer = { readonly touch: (afterMs?: number) => void; readonly stop: () => void }

/** Calls `save` once within `draftWithinMs`, or what was said, of the first `touch` after the last save. */
export function createDraftTimer(save: () => void): DraftTimer {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let dueMs = 0
  function stop(): void {
    clearTimeout(waiting)
    waiting = undefined
  }
  function fire(): void {
    waiting = undefined
    save()
  }
  return {
    touch(afterMs = draftWithinMs) {
      const wishedMs = Date.now() + afterMs
      if (waiting !== undefined && dueMs <= wishedMs) return
      stop()
      dueMs = wishedMs
      waiting = setTimeout(fire, afterMs)
    },
    stop,
  }
}
