/** What a dismissal remembers of the text: the words under the alarm and a little around them. */
import type { Span } from '../../core/model/span.ts'
import { sliceSpan } from '../../core/model/span.ts'
import type { Passage } from '../../db/dismissals.ts'

/** Enough to tell two like words of a segment apart, little enough to survive edits elsewhere in it. */
const aroundChars = 12

export function passageOf(text: string, span: Span): Passage {
  return {
    before: text.slice(Math.max(0, span.start - aroundChars), span.start),
    quote: sliceSpan(text, span),
    after: text.slice(span.end, span.end + aroundChars),
  }
}

export function samePassage(a: Passage, b: Passage): boolean {
  return a.before === b.before && a.quote === b.quote && a.after === b.after
}
