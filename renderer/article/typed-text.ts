/** The text a person is typing into one segment: made durable as a draft within half a second, stored as one edit later. */
import type { EditId, SegmentId } from '../../core/model/ids.ts'

/** A keystroke is sent to the store at most this long after it was made, however fast one types on. */
export const draftWithinMs = 500

/** `basedOn` follows our own edits of the segment that were still on their way when the typing began. */
export type TypedText = {
  readonly segment: SegmentId
  /** What the store holds. */
  readonly stored: string
  text: string
  /** The text last sent as a draft. */
  drafted: string
  basedOn: EditId | undefined
}

export function beginTyping(segment: SegmentId, stored: string, basedOn: EditId | undefined): TypedText {
  return { segment, stored, text: stored, drafted: stored, basedOn }
}

/** True if the store holds something else than what is on screen, as text or as a draft. */
export function needsStoring(typed: TypedText): boolean {
  return typed.text !== typed.stored || typed.drafted !== typed.stored
}

export type DraftTimer = { readonly touch: () => void; readonly stop: () => void }

/** Calls `save` once within `draftWithinMs` of the first `touch` after the last save. */
export function createDraftTimer(save: () => void): DraftTimer {
  let waiting: ReturnType<typeof setTimeout> | undefined
  function stop(): void {
    clearTimeout(waiting)
    waiting = undefined
  }
  function fire(): void {
    waiting = undefined
    save()
  }
  return {
    touch() {
      waiting ??= setTimeout(fire, draftWithinMs)
    },
    stop,
  }
}
