/** The source says "not" and the translation does not, or the other way round. */
import type { Catch, SegmentCheck } from '../check.ts'
import { deniedWords, translates } from '../grammar/denied-word.ts'
import { countSoft, everyDenial, hardNegations, type Negation } from '../grammar/negation.ts'
import { bestNegationPlace, fixesAt, type NegationPlace, placeNegation } from '../grammar/negation-place.ts'
import type { SegmentView, SourceView } from '../view.ts'
import type { Word } from '../word.ts'

export const negationFlip: SegmentCheck = {
  id: 'negation-flip',
  family: 'accuracy',
  issueType: 'mistranslation',
  mqm: 'mistranslation',
  severity: 'critical',
  givesWayTo: ['untranslated-source', 'mojibake'],
  confidenceShift: 0.2,
  changes: 'meaning',
  needs: 'pair',
  scope: 'segment',
  languages: ['en', 'ru', 'kk'],
  helpers: ['words'],
  find: (segment) => (segment.source ? examine(segment, segment.source) : []),
  bad: [
    {
      text: 'All the roads were repaired by autumn.',
      source: 'К осени не все дороги были отремонтированы.',
      fixed: 'Not all the roads were repaired by autumn.',
    },
    { text: 'Our team knows the answer.', source: 'Біздің команда жауапты білмейді.', sourceLanguage: 'kk' },
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
    { text: 'Clean water is scarce.', source: 'Чистой воды не хватает.' },
    { text: 'She spoke at the meeting.', source: 'Ол жиында мәлімдемесін оқыды.', sourceLanguage: 'kk' },
    { text: 'It helps not only farmers but towns.', source: 'Это помогает не только фермерам, но и городам.' },
    { text: 'They do not believe the mayor.', source: 'Они не верят мэру.' },
    { text: 'They failed to open the road.', source: 'Они не открыли дорогу.' },
    { text: 'More than ten came.', source: 'Пришло не менее десяти.' },
    { text: 'Ол «мен кінәсізбін» деді.', language: 'kk', source: 'He said he was not guilty.', sourceLanguage: 'en' },
    {
      text: 'Соседям было всё равно, кто поёт.',
      language: 'ru',
      source: 'The neighbours did not care who sang.',
      sourceLanguage: 'en',
    },
    { text: 'It takes unusual courage.', source: 'Это требует необычной смелости.' },
  ],
}

/** In words, and in denials: beyond that a segment is no sentence, and every word would be held against every other. */
const longestSentence = 300
const mostDenials = 20

function examine(segment: SegmentView, source: SourceView): readonly Catch[] {
  if (segment.words.length > longestSentence || source.words.length > longestSentence) return []
  const only = lostNotOnly(segment, source)
  if (only) return [only]
  const negated = hardNegations(source.text, source.language)
  const first = negated[0]
  if (!first || segment.words.length < 3 || negated.length > mostDenials) return []
  const whole = `${segment.text} ${source.siblings}`
  const own = everyDenial(whole, segment.language)
  if (own.length >= negated.length) return []
  const affirmed = affirmedBy(source, negated, segment.language)
  const bare = bareDo(segment, affirmed)
  if (bare) return [caught(segment, bare, first.word, 0.85)]
  const aligned = negated.map((denial) => lostDenial(segment, source, denial, own)).find((place) => place !== undefined)
  const isQuestion = segment.text.trimEnd().endsWith('?')
  const soft = countSoft(whole, segment.language) ?? 1
  if (segment.language === 'kk' && (soft > 0 || negated.length > 1)) return []
  if (aligned && !isQuestion && mayBeLost(soft, negated.length, source, segment.text))
    return [caught(segment, aligned, first.word, 0.8)]
  if (negated.length !== 1 || soft > 0 || isQuestion || source.language === 'kk') return []
  const place = bestNegationPlace(segment, first.at / Math.max(1, source.text.length), affirmed)
  if (!place || place.gain <= (segment.language === 'ru' ? -3 : leastGain)) return []
  // Only what reads best tells this place: denying the wrong word would turn the sense, so a person has to find it.
  return [caught(segment, { ...place, fixes: [] }, first.word, 0.7)]
}

/** Tells of a target word whether the source says the same without denying it. */
function affirmedBy(source: SourceView, negated: readonly Negation[], language: string): (word: Word) => boolean {
  const denied = new Set(negated.flatMap((denial) => deniedWords(source.words, denial, source.language)))
  const bare = source.words.filter(({ lower }) => lower.length > 3 && !denied.has(lower))
  return (word) =>
    word.text.length > 3 && bare.some(({ lower }) => translates(lower, word.lower, source.language, language))
}

/** So much more usual the text must become where nothing else tells the place. */
const leastGain = -5

/** Words that carry the denial of a whole clause, unlike "roadless" or "unclear". */
const otherDenial =
  /(?<!\p{L})(?:hardly|lower|less|different|barely|scarcely|rarely|seldom|few|little|no|none|without|unable|fail\p{L}*|refus\p{L}*|lack\p{L}*|only|instead|rather|any|non-\p{L}+|until|unless|too|never|neither|nor|лишь|только|едва|мало|вряд|без|отказ\p{L}*|ни\p{L}*|кроме|слишком)(?!\p{L})/iu

/** What else may deny in the target is no more than what denies in the source in the same soft way. */
function mayBeLost(soft: number, hard: number, source: SourceView, target: string): boolean {
  return soft === 0 || (!otherDenial.test(target) && soft <= (countSoft(source.text, source.language) ?? 0) - hard)
}

/** A denied word of the source has a translation here, and nothing denies it. */
function lostDenial(
  segment: SegmentView,
  source: SourceView,
  denial: Negation,
  own: readonly Negation[],
): NegationPlace | undefined {
  for (const denied of deniedWords(source.words, denial, source.language)) {
    const places = segment.words.flatMap((word, index) =>
      translates(denied, word.lower, source.language, segment.language) ? [index] : [],
    )
    const at = places[0]
    if (at === undefined || places.length > 1) continue
    const word = segment.words[at]
    if (!word || own.some((other) => Math.abs(other.at - word.start) < 40)) return undefined
    return placeNegation(segment, at)
  }
  return undefined
}

function caught(segment: SegmentView, { span, fixes }: NegationPlace, source: string, confidence: number): Catch {
  return {
    segment: segment.id,
    span,
    severity: 'critical',
    confidence,
    facts: { source, place: segment.text.slice(span.start, span.end) },
    fixes,
  }
}

/** "does discredit": English has no use for "do" here but to deny, or to insist. */
function bareDo(segment: SegmentView, isAffirmed: (word: Word) => boolean): NegationPlace | undefined {
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
  const verb = segment.words.find((word) => word.start === at)
  if (verb && verb.lower !== 'have' && isAffirmed(verb)) return undefined
  return { span: { start: match.index, end }, gain: 9, fixes: fixesAt(segment, at) }
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
  return caught(segment, { span, gain: 9, fixes: [fix] }, source.language === 'ru' ? 'не только' : 'not only', 0.8)
}
