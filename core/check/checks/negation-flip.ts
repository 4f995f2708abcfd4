/** The source says "not" and the translation does not, or the other way round. */

import { everyDenial, hardNegations } from '../../language/negation/negation.ts'
import { bestNegationPlace, type NegationPlace, placeNegation } from '../../language/negation/negation-place.ts'
import type { Negation } from '../../language/negation/negation-rules.ts'
import type { Word } from '../../language/word.ts'
import type { Span } from '../../model/span.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import { bareDenial, type LostDenial, lostBesideWanting, lostFromSentence, reachPredicate } from '../lost-denial.ts'
import { lostTurn } from '../lost-turn.ts'
import { translationsOf } from '../names/correspond.ts'
import { translates } from '../names/translates.ts'
import { affirmedBy, countUntold, deniedWords, isClose, leastSeen, mayBeLost, saysTheSame } from '../told-denials.ts'
import type { SegmentView, SourceView } from '../view.ts'

export const negationFlip: SegmentCheck = {
  id: 'negation-flip',
  family: 'accuracy',
  issueType: 'mistranslation',
  mqm: 'mistranslation',
  severity: 'critical',
  givesWayTo: ['untranslated-source', 'mojibake'],
  changes: 'meaning',
  needs: 'pair',
  scope: 'segment',
  languages: ({ negation }) => negation !== undefined,
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
    {
      text: 'The flood, he said, did spread.',
      source: 'Наводнение, сказал он, не расширилось.',
      fixed: 'The flood, he said, did not spread.',
    },
    { text: 'They do believe the mayor.', source: 'Они не верят мэру.', fixed: 'They do not believe the mayor.' },
    {
      text: 'Мы можем ждать.',
      language: 'ru',
      source: 'We cannot wait.',
      sourceLanguage: 'en',
      fixed: 'Мы не можем ждать.',
    },
    {
      text: 'Ауылда жаңа мектеп бар.',
      language: 'kk',
      source: 'There is no new school in the village.',
      sourceLanguage: 'en',
      fixed: 'Ауылда жаңа мектеп жоқ.',
    },
    {
      text: 'Былтыр көпір жөнделді.',
      language: 'kk',
      source: 'The bridge was not mended last year.',
      sourceLanguage: 'en',
      fixed: 'Былтыр көпір жөнделмеді.',
    },
    {
      text: 'Жүргізуші жарақат алған бар.',
      language: 'kk',
      source: 'Водитель не пострадал.',
      fixed: 'Жүргізуші жарақат алған жоқ.',
      sourceLanguage: 'ru',
    },
    {
      text: 'Мэр говорит, что он чувствует никакого страха.',
      language: 'ru',
      source: 'The mayor says he felt no fear.',
      sourceLanguage: 'en',
      fixed: 'Мэр говорит, что он не чувствует никакого страха.',
    },
    {
      text: 'Почему мэр и его сторонники хотели строить мост?',
      language: 'ru',
      source: 'Why did the mayor and his supporters not want to build the bridge?',
      sourceLanguage: 'en',
    },
    { text: 'The road is open.', source: 'Жол ашық емес.', sourceLanguage: 'kk', fixed: 'The road is not open.' },
    { text: 'The councillors agreed to the plan.', source: 'Кеңесшілер жоспарға келіспеді.', sourceLanguage: 'kk' },
    {
      text: 'The ferry will run on Sundays.',
      source: 'По воскресеньям паром не будет ходить.',
      fixed: 'The ferry will not run on Sundays.',
    },
    {
      text: 'He asked the neighbours to sell the mill.',
      source: 'Он просил соседей не продавать мельницу.',
      fixed: 'He asked the neighbours not to sell the mill.',
    },
    {
      text: 'Соседи говорят, что завтра временем мэр рискует, а школа готова.',
      language: 'ru',
      source: 'The neighbours say that tomorrow the mayor risks his time and the school is not ready.',
      sourceLanguage: 'en',
      fixed: 'Соседи говорят, что завтра временем мэр рискует, а школа не готова.',
    },
    {
      text: 'Мы будем ждать поезда.',
      language: 'ru',
      source: 'We will not wait for the train.',
      sourceLanguage: 'en',
      fixed: 'Мы не будем ждать поезда.',
    },
    // Turns of phrase that each language denies in a way of its own.
    {
      text: 'Бұл шешімнің маңызы бар деп, мэр жиналыстан бас тартпайтынын айтты.',
      language: 'kk',
      source: 'Мэр сказал, что не откажется от собрания: решение не имеет значения.',
      sourceLanguage: 'ru',
      fixed: 'Бұл шешімнің маңызы жоқ деп, мэр жиналыстан бас тартпайтынын айтты.',
    },
    {
      text: 'Көпірді кешкі уақытта көру мүмкін.',
      language: 'kk',
      source: 'Вечером мост увидеть нельзя.',
      sourceLanguage: 'ru',
      fixed: 'Көпірді кешкі уақытта көру мүмкін емес.',
    },
    {
      text: 'Мельница стара и почти бесшумна, имеет колеса и крыши.',
      language: 'ru',
      source: 'The mill is old and almost silent, has no wheel and no roof.',
      sourceLanguage: 'en',
      fixed: 'Мельница стара и почти бесшумна, не имеет колеса и крыши.',
    },
    {
      text: 'Мы говорим о хлебе, а о сахаре.',
      language: 'ru',
      source: 'We are talking about bread, not about sugar.',
      sourceLanguage: 'en',
      fixed: 'Мы говорим о хлебе, а не о сахаре.',
    },
  ],
  good: [
    {
      text: 'Көпірдің маңызы бар, бірақ мэр келмеді.',
      language: 'kk',
      source: 'Мост имеет значение, но мэр не пришёл.',
      sourceLanguage: 'ru',
    },
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
    {
      text: 'Для метана и NO2 вероятность болезни растёт.',
      language: 'ru',
      source: 'For methane and NO2 the risk of illness grows.',
      sourceLanguage: 'en',
    },
    { text: 'На вопрос он молчит.', language: 'ru', source: 'Сұраққа ол үндемейді.', sourceLanguage: 'kk' },
    // "Not long after" denies nothing, two denials cancel each other, and a word may hold the denial.
    {
      text: 'Мост открыли сразу после наводнения.',
      language: 'ru',
      source: 'The bridge was opened not long after the flood.',
      sourceLanguage: 'en',
    },
    {
      text: 'Я думаю, это часто бывает в деревнях.',
      language: 'ru',
      source: 'I don’t think that is uncommon in villages.',
      sourceLanguage: 'en',
    },
    {
      text: 'Цвет крыши задан глиной и ничем другим.',
      language: 'ru',
      source: 'The colour of the roof is set by the clay and nothing else.',
      sourceLanguage: 'en',
    },
    {
      text: 'Испытаний было много, но ничего существенного, – добавил врач.',
      language: 'ru',
      source: 'There were many trials but nothing of any substance, the doctor added.',
      sourceLanguage: 'en',
    },
    { text: 'She is intolerant of noise in the yard.', source: 'Она не терпит шума во дворе.' },
    { text: 'The council is independent of the mayor.', source: 'Совет не зависит от мэра.' },
    { text: 'It takes unusual courage.', source: 'Это требует необычной смелости.' },
    { text: 'I just need some rope.', source: 'Мне просто нужна верёвка.' },
    { text: 'The bakery was closed on Monday.', source: 'В понедельник пекарня не работала.' },
    { text: 'The flag was pulled down by the crew.', source: 'Флаг не удержался на мачте.' },
    {
      text: 'The bread was baked before the guests came.',
      source: 'Қонақтар келмей жатып нан пісірілді.',
      sourceLanguage: 'kk',
    },
    { text: 'Serik Mynbai signed the letter.', source: 'Хатқа Серік Мыңбай қол қойды.', sourceLanguage: 'kk' },
    { text: 'Ол №12 мектепте болды.', language: 'kk', source: 'He visited School No 12.', sourceLanguage: 'en' },
    {
      text: 'Давайте поздравим соседа.',
      language: 'ru',
      source: "Why don't we congratulate the neighbour?",
      sourceLanguage: 'en',
    },
    {
      text: 'Рабочие ждут правительство у ворот.',
      language: 'ru',
      source: 'Жұмысшылар қақпада үкіметті жібермейді.',
      sourceLanguage: 'kk',
    },
    {
      text: 'Он выйдет под залог в сто долларов.',
      language: 'ru',
      source: 'Ол жүз доллар төлемей шықпайды.',
      sourceLanguage: 'kk',
    },
  ],
}

/** In words, and in denials: beyond that a segment is no sentence, and every word would be held against every other. */
const longestSentence = 300
const mostDenials = 20

function examine(segment: SegmentView, source: SourceView): readonly Catch[] {
  if (segment.words.length > longestSentence || source.words.length > longestSentence) return []
  const only = lostNotOnly(segment, source)
  if (only) return [only]
  const negated = hardNegations(source.text, source.language.pack)
  const first = negated[0]
  const wanting = first && lostBesideWanting(segment)
  if (wanting) return [caught(segment, wanting.place, first.word, wanting.confidence)]
  if (!first || segment.words.length < 3 || negated.length > mostDenials) return []
  const whole = `${segment.text} ${source.siblings}`
  const own = everyDenial(whole, segment.language.pack)
  if (own.length >= negated.length) return []
  const soft = countUntold(whole, segment.language, source, negated)
  const likely = lostPlace({ segment, source, negated, first, own, soft })
  const lost = likely && likely.confidence >= sure.aligned ? likely : (lostTurn(segment, source) ?? likely)
  return lost ? [caught(segment, lost.place, first.word, lost.confidence)] : []
}

/**
 * By what the place was found: a bare verb, the denied word's translation with what may be put back or without, how the
 * sentence reads. Where the source denies more than once, it is less plain which denial was lost.
 */
const sure = { bare: 0.9, aligned: 0.8, unmended: 0.65, reading: 0.55, several: 0.08 } as const

/** A source that denies more often than its translation: all denials of both, and how many of the target are soft. */
type Unequal = {
  readonly segment: SegmentView
  readonly source: SourceView
  readonly negated: readonly Negation[]
  readonly first: Negation
  readonly own: readonly Negation[]
  readonly soft: number
}

/** Where the denial was lost, by the surest sign there is. */
function lostPlace(pair: Unequal): { readonly place: NegationPlace; readonly confidence: number } | undefined {
  const { segment, source, negated, own, soft } = pair
  const affirmed = affirmedBy(source, negated, segment.language)
  const bare = bareDenial(segment, affirmed)
  if (bare) return { place: bare, confidence: sure.bare }
  const isInsideVerbs = segment.language.pack.negation?.isInsideVerbs === true
  if (
    (segment.text.trimEnd().endsWith('?') && !whyNot.test(segment.text)) ||
    (isInsideVerbs && (soft > 0 || negated.length > 1))
  )
    return undefined
  const aligned = mayBeLost(soft, negated.length, source, segment.text)
    ? negated.map((denial) => lostDenial(segment, source, denial, own)).find((place) => place !== undefined)
    : undefined
  if (aligned) return atAligned(segment, aligned, negated.length)
  const place = bestReading(pair, affirmed)
  return lostAltogether(pair, place) ?? (place && { place, confidence: sure.reading })
}

function atAligned(segment: SegmentView, aligned: NegationPlace, denials: number): LostDenial {
  const place = reachPredicate(segment, aligned)
  const least = place.fixes.length > 0 ? sure.aligned : sure.unmended
  return { place, confidence: denials > 1 ? least - sure.several : least }
}

/** The source surely denies, the whole target does not, and the two say the same otherwise. */
function lostAltogether(
  { segment, source, negated, own, soft }: Unequal,
  likeliest: NegationPlace | undefined,
): LostDenial | undefined {
  const denial = certainDenial(source, negated)
  if (!denial || own.length > 0 || soft > 0 || source.confidence < 0.5) return undefined
  const denied = deniedWords(source, denial)
  const isDenied = ({ lower }: Word, words = denied) =>
    words.some((one) => one.length > 2 && translates(one, lower, source.language, segment.language))
  const hasDenied = segment.words.some((word) => isDenied(word))
  // A verb that is known and has no translation here: the translation says it freely.
  const verb = denied[0] === denial.word.toLowerCase() ? denied[0] : undefined
  const isKnown = verb !== undefined && translationsOf(verb, source.language, segment.language).seen >= leastSeen
  const forms = denied.filter((one) => one.slice(0, 3) === verb?.slice(0, 3))
  if (isKnown && !segment.words.some((word) => isDenied(word, forms))) return undefined
  if (!isClose(segment, source, hasDenied)) return undefined
  // Where a denial stands beside its word, the farther ones are not what it denied.
  const nearest = segment.language.pack.negation?.isInsideVerbs ? denied : denied.slice(0, 1)
  const near = likeliest?.span ?? placeOf(denial, source, segment)
  return lostFromSentence(
    segment,
    near,
    (word) => isDenied(word, nearest),
    () => saysTheSame(segment, source),
  )
}

/** Where denials stand inside verbs, two may cancel each other, and some only tell how a thing was done. */
function certainDenial(source: SourceView, negated: readonly Negation[]): Negation | undefined {
  const { certain, isInsideVerbs } = source.language.pack.negation ?? {}
  if (isInsideVerbs && negated.length > 1) return undefined
  return negated.find(({ at }) => certain === undefined || certain.test(source.text.slice(at)))
}

/** Of the other questions many deny for courtesy alone. */
const whyNot = /^[«"“„\s]*(?:почему|зачем|отчего|неге|неліктен|why)(?!\p{L})/iu

/** Only what reads best tells this place: denying the wrong word would turn the sense, so a person has to find it. */
function bestReading(
  { segment, source, negated, first, soft }: Unequal,
  affirmed: (word: Word) => boolean,
): NegationPlace | undefined {
  if (negated.length !== 1 || soft > 0 || source.language.pack.negation?.isInsideVerbs) return undefined
  const place = bestNegationPlace(segment, first.at / Math.max(1, source.text.length), affirmed)
  const least = segment.language.pack.negation?.placing.leastGain ?? 0
  return place && place.gain > least ? { ...place, fixes: [] } : undefined
}

/** Where the source's denial would stand in the target, if both told all at one pace. */
function placeOf({ at }: Negation, source: SourceView, { text }: SegmentView): Span {
  const start = Math.round((at * text.length) / Math.max(1, source.text.length))
  return { start, end: start }
}

/** A denied word of the source has a translation here, and nothing denies it. */
function lostDenial(
  segment: SegmentView,
  source: SourceView,
  denial: Negation,
  own: readonly Negation[],
): NegationPlace | undefined {
  const placing = segment.language.pack.negation?.placing
  // Beside a stretch to fall back on, only the word next to the denial is trusted.
  const words = deniedWords(source, denial)
  const isOnce = (word: string) => source.words.filter(({ lower }) => lower === word).length === 1
  for (const denied of placing?.places && own.length === 0 ? words.slice(0, 1).filter(isOnce) : words) {
    const places = segment.words.flatMap((word, index) =>
      translates(denied, word.lower, source.language, segment.language) ? [index] : [],
    )
    const at = places[0]
    if (at === undefined || places.length > 1) continue
    const word = segment.words[at]
    if (word && placing?.mayDeny?.(word.lower) === false) continue
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

/** The source says "not only", the translation "only". */
function lostNotOnly(segment: SegmentView, source: SourceView): Catch | undefined {
  const own = segment.language.pack.negation?.notOnly
  const theirs = source.language.pack.negation?.notOnly
  const said = theirs && /^(?:не|not)/iu.exec(theirs.whole.exec(source.text)?.[0] ?? '')
  if (!own || !said || own.whole.test(`${segment.text} ${source.siblings}`)) return undefined
  const match = own.bare.exec(segment.text)
  if (!match) return undefined
  const span = { start: match.index, end: match.index + match[0].length }
  const fix = { span: { start: span.start, end: span.start }, replacement: own.denial }
  return caught(segment, { span, gain: 9, fixes: [fix] }, theirs.phrase, 0.8)
}
