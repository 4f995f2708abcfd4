/** The source says "not" and the translation does not, or the other way round. */
import type { Catch, SegmentCheck } from '../check.ts'
import { hardNegations, hasAnyNegation } from '../grammar/negation.ts'
import { bestNegationPlace, type NegationPlace } from '../grammar/negation-place.ts'
import type { SegmentView, SourceView } from '../view.ts'

export const negationFlip: SegmentCheck = {
  id: 'negation-flip',
  family: 'accuracy',
  issueType: 'mistranslation',
  mqm: 'mistranslation',
  severity: 'critical',
  needs: 'pair',
  scope: 'segment',
  languages: ['en', 'ru'],
  find: (segment) => (segment.source ? examine(segment, segment.source) : []),
  bad: [
    {
      text: 'This would only help farmers but towns too.',
      source: 'Это помогло бы не только фермерам, но и городам.',
      fixed: 'This would not only help farmers but towns too.',
    },
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
    { text: 'It helps not only farmers but towns.', source: 'Это помогает не только фермерам, но и городам.' },
    { text: 'They do not believe the mayor.', source: 'Они не верят мэру.' },
    { text: 'They failed to open the road.', source: 'Они не открыли дорогу.' },
    { text: 'More than ten came.', source: 'Пришло не менее десяти.' },
    { text: 'It takes unusual courage.', source: 'Это требует необычной смелости.' },
  ],
}

function examine(segment: SegmentView, source: SourceView): readonly Catch[] {
  const only = lostNotOnly(segment, source)
  if (only) return [only]
  const negated = hardNegations(source.text, source.language)
  const first = negated[0]
  if (!first || segment.words.length < 3 || segment.text.trimEnd().endsWith('?')) return []
  const own = hardNegations(`${segment.text} ${source.siblings}`, segment.language).length
  const bare = own < negated.length ? bareDo(segment) : undefined
  if (bare) return [caught(segment, bare, first.word, 0.8)]
  if (negated.length !== 1 || hasAnyNegation(`${segment.text} ${source.siblings}`, segment.language)) return []
  const place = bestNegationPlace(segment, first.at / Math.max(1, source.text.length))
  return place ? [caught(segment, place, first.word, 0.75)] : []
}

function caught(segment: SegmentView, { span, fix }: NegationPlace, source: string, confidence: number): Catch {
  return {
    segment: segment.id,
    span,
    severity: 'critical',
    confidence,
    facts: { source, place: segment.text.slice(span.start, span.end) },
    fixes: [fix],
  }
}

/** "does discredit": English has no use for "do" here but to deny, or to insist. */
function bareDo(segment: SegmentView): NegationPlace | undefined {
  if (segment.language !== 'en') return undefined
  const match =
    /(?<=\p{L}\s)(?:do|does|did)\s(?!so\b|it\b|this\b|that\b|the\b|a\b|not\b|their\b|his\b|her\b|its\b|you\b|we\b|they\b|anything\b|everything\b|what\b|more\b|good\b|well\b|with\b|in\b|for\b|and\b|to\b|by\b|as\b|n)(?=\p{Ll}{3,})/u.exec(
      segment.text,
    )
  if (
    !match ||
    /(?<!\p{L})(?:to|can|will|would|should|could|may|must|let|who|what|how|why|when)\s\P{L}*$/iu.test(
      segment.text.slice(0, match.index),
    )
  )
    return undefined
  const at = match.index + match[0].length
  const end = at + (/^\p{L}+/u.exec(segment.text.slice(at))?.[0].length ?? 0)
  return { span: { start: match.index, end }, fix: { span: { start: at, end: at }, replacement: 'not ' } }
}

const notOnly: Readonly<Record<string, { readonly whole: RegExp; readonly bare: RegExp; readonly denial: string }>> = {
  en: {
    whole: /not\s+(?:\p{L}+\s+)?(?:only|just|merely|simply|solely)|as well as|also|both|more than/iu,
    bare: /(?<!\p{L})(?:only|just)(?!\p{L})/iu,
    denial: 'not ',
  },
  ru: {
    whole: /не\s+(?:\p{L}+\s+)?(?:только|просто|лишь)/iu,
    bare: /(?<!\p{L})(?:только|просто|лишь)(?!\p{L})/iu,
    denial: 'не ',
  },
}

/** The source says "not only", the translation "only". */
function lostNotOnly(segment: SegmentView, source: SourceView): Catch | undefined {
  const own = notOnly[segment.language]
  const theirs = notOnly[source.language]
  const said = theirs && /^(?:не|not)/iu.exec(theirs.whole.exec(source.text)?.[0] ?? '')
  if (!own || !said || own.whole.test(`${segment.text} ${source.siblings}`)) return undefined
  const match = own.bare.exec(segment.text)
  if (!match) return undefined
  const span = { start: match.index, end: match.index + match[0].length }
  const fix = { span: { start: span.start, end: span.start }, replacement: own.denial }
  return caught(segment, { span, fix }, source.language === 'ru' ? 'не только' : 'not only', 0.8)
}
