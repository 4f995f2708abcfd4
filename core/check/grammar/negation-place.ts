/** Where a lost "not" most likely stood. */
import type { Fix } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'
import { wordModelOf } from '../model/word-model.ts'
import type { SegmentView } from '../view.ts'

export type NegationPlace = { readonly span: Span; readonly fix: Fix }

const auxiliaries =
  /^(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must)$/

/** The gap where "not" makes the text most usual, near the place of the source's denial (0 its start, 1 its end). */
export function bestNegationPlace(segment: SegmentView, where: number): NegationPlace | undefined {
  const model = wordModelOf(segment.language)
  if (!model) return undefined
  const isEnglish = segment.language === 'en'
  const denial = isEnglish ? 'not' : 'не'
  const ranked = segment.words.flatMap((word, index) => {
    const before = segment.words[index - 1]
    if (isEnglish && (!before || !auxiliaries.test(before.lower))) return []
    if (before && segment.text.slice(before.end, word.start) !== ' ') return []
    const last = before?.lower ?? '.'
    const gain = model.logAfter(last, denial) + model.logAfter(denial, word.lower) - model.logAfter(last, word.lower)
    const isDo =
      isEnglish && /^(?:do|does|did)$/.test(last) && !/^(?:so|it|this|that|the|a|you|we|they)$/.test(word.lower)
    const far = Math.abs(word.start / Math.max(1, segment.text.length) - where)
    return [{ before, word, score: gain + (isDo ? 6 : 0) - 5 * far }]
  })
  const best = ranked.sort((a, b) => b.score - a.score)[0]
  if (!best) return undefined
  const { before, word } = best
  const span = { start: before?.start ?? word.start, end: word.end }
  return { span, fix: { span: { start: word.start, end: word.start }, replacement: `${denial} ` } }
}
