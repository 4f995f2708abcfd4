/** Where capitals say nothing: headlines, and the first word of a sentence or quotation. */

import { isCapitalised } from '../language/word.ts'
import type { SegmentView } from './view.ts'

/** True for a headline, a heading, and a line without an end mark whose words nearly all have capitals. */
export function isHeadlineLike(segment: SegmentView): boolean {
  if (segment.kind === 'headline' || segment.kind === 'heading') return true
  if (/[.!?…]["”»)]*\s*$/u.test(segment.text.slice(-8))) return false
  const long = segment.words.filter((word) => word.text.length > 3)
  return long.filter((word) => isCapitalised(word.text)).length * 10 > long.length * 7
}

/** True if the word at this index may have its capital from its place alone. */
export function startsSentence({ text, words }: SegmentView, index: number): boolean {
  const before = words[index - 1]
  return !before || /[^\s,;)\]/&+–-]/u.test(text.slice(before.end, words[index]?.start))
}
