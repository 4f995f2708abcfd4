/** From what somebody marked to the words their thread speaks of. */
import { cutGraphemes } from '../diff/tokens.ts'
import type { Span } from '../model/span.ts'

/** Widened to whole letters and pictures, narrowed by the white space at its edges; undefined if nothing is left. */
export function takeAnchor(text: string, marked: Span): Span | undefined {
  let at = 0
  let [start, end] = [text.length, 0]
  for (const letter of cutGraphemes(text)) {
    const next = at + letter.length
    if (next > marked.start && at < marked.end && letter.trim() !== '') {
      start = Math.min(start, at)
      end = next
    }
    at = next
  }
  return start < end ? { start, end } : undefined
}
