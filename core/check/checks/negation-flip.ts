/** The source says "not" and the translation does not, or the other way round. */

import { everyDenial, hardNegations } from '../../language/negation/negation.ts'
import type { NegationPlace } from '../../language/negation/negation-place.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import { lostBesideWanting } from '../lost-denial.ts'
import { lostPlace, sure } from '../lost-denial-place.ts'
import { lostTurn } from '../lost-turn.ts'
import { countUntold } from '../told-denials.ts'
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
