/** Which sentences a person can have read by now: time with the text before their eyes, spent from the top down. */
import type { EditId, SegmentId } from '../../core/model/ids.ts'

/** A target segment that is wholly in view, as it stands. */
export type SegmentInView = { readonly segment: SegmentId; readonly edit: EditId | undefined; readonly chars: number }

/** Nobody takes in a sentence faster, however short; and forty characters a second is fast reading. */
const leastMs = 1_000
const msPerChar = 25

function keyOf({ segment, edit }: SegmentInView): string {
  return `${segment} ${edit ?? ''}`
}

/**
 * One pair of eyes reads one sentence at a time: the time goes to the first sentence in view that is not read yet, and
 * what is left to the next. The sentence with the caret is looked at besides, for as long as it has it.
 */
export class ReadingClock {
  #spentMs = new Map<string, number>()
  #withCaretMs = { key: '', ms: 0 }
  #read = new Set<string>()

  /** The sentences that were read in this stretch of time. `inView` stands in the order of the text. */
  pass(elapsedMs: number, inView: readonly SegmentInView[], active: SegmentId | undefined): readonly SegmentInView[] {
    const withCaret = inView.filter(({ segment }) => segment === active && this.#dwell(elapsedMs, segment))
    const read = this.#spend(elapsedMs, inView)
    const fresh = [...withCaret, ...read].filter((one) => !this.#read.has(keyOf(one)))
    for (const one of fresh) this.#read.add(keyOf(one))
    return [...new Set(fresh)]
  }

  #dwell(elapsedMs: number, key: SegmentId): boolean {
    const ms = this.#withCaretMs.key === key ? this.#withCaretMs.ms + elapsedMs : elapsedMs
    this.#withCaretMs = { key, ms }
    return ms >= leastMs
  }

  #spend(elapsedMs: number, inView: readonly SegmentInView[]): readonly SegmentInView[] {
    let leftMs = elapsedMs
    return inView.filter((one) => {
      const key = keyOf(one)
      if (leftMs <= 0 || this.#read.has(key)) return false
      const spentMs = this.#spentMs.get(key) ?? 0
      const wantsMs = Math.max(leastMs, one.chars * msPerChar) - spentMs
      const takesMs = Math.min(leftMs, wantsMs)
      this.#spentMs.set(key, spentMs + takesMs)
      leftMs -= takesMs
      return takesMs === wantsMs
    })
  }
}
