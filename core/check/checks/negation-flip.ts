/** The source says "not" and the translation does not, or the other way round. */
import type { Catch, SegmentCheck } from '../check.ts'
import { hardNegations, hasAnyNegation } from '../grammar/negation.ts'
import { bestNegationPlace } from '../grammar/negation-place.ts'
import type { SegmentView, SourceView } from '../view.ts'

export const negationFlip: SegmentCheck = {
  id: 'negation-flip',
  issueType: 'mistranslation',
  scope: 'segment',
  languages: ['en', 'ru'],
  find: (segment) => (segment.source ? examine(segment, segment.source) : []),
  bad: [
    { text: 'They do believe the mayor.', source: 'Они не верят мэру.', fixed: 'They do not believe the mayor.' },
    {
      text: 'Мы можем ждать.',
      language: 'ru',
      source: 'We cannot wait.',
      sourceLanguage: 'en',
      fixed: 'Мы не можем ждать.',
    },
    { text: 'The road is open.', source: 'Жол ашық емес.', sourceLanguage: 'kk', fixed: 'The road is not open.' },
  ],
  good: [
    { text: 'They do not believe the mayor.', source: 'Они не верят мэру.' },
    { text: 'They failed to open the road.', source: 'Они не открыли дорогу.' },
    { text: 'More than ten came.', source: 'Пришло не менее десяти.' },
    { text: 'It takes unusual courage.', source: 'Это требует необычной смелости.' },
  ],
}

function examine(segment: SegmentView, source: SourceView): readonly Catch[] {
  const negated = hardNegations(source.text, source.language)
  if (negated.length !== 1 || hasAnyNegation(`${segment.text} ${source.siblings}`, segment.language)) return []
  const first = negated[0]
  const place = first && bestNegationPlace(segment, first.at / Math.max(1, source.text.length))
  if (!first || !place) return []
  return [
    {
      segment: segment.id,
      span: place.span,
      severity: 'critical',
      confidence: 0.75,
      facts: { source: first.word, place: segment.text.slice(place.span.start, place.span.end) },
      fixes: [place.fix],
    },
  ]
}
