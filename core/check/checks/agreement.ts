/**
 * Words that do not agree. In English a subject and its verb ("the price are"); in a language whose pack tells its forms,
 * an adjective and its noun, a noun and its number, a postposition and its case, an ending and its stem.
 */

import type { WrongForm } from '../../language/form-rules.ts'
import type { Subject } from '../../language/subject-rules.ts'
import type { Word } from '../../language/word.ts'
import { setOf } from '../../language/word-list.ts'
import { gather } from '../../model/lists.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const agreement: SegmentCheck = {
  id: 'agreement',
  family: 'garble',
  issueType: 'grammar',
  mqm: 'grammar',
  severity: 'minor',
  givesWayTo: ['doubled-phrase', 'untranslated-source', 'mojibake', 'homoglyph'],
  needs: 'target',
  scope: 'segment',
  languages: ({ subjects, forms }) => subjects !== undefined || forms !== undefined,
  models: ({ subjects, forms }) => [...(subjects ? (['tags'] as const) : []), ...(forms?.models ?? [])],
  find: (segment) => [
    ...gather(segment.words, (word, index) => (partners.has(word.lower) ? examine(segment, index) : none)),
    ...(segment.language.pack.forms?.find(segment) ?? [])
      .filter((wrong) => isSaid(wrong, segment.source))
      .map((wrong) => caughtForm(segment, wrong)),
  ],
  bad: [
    { text: 'We has mended the bridge.', fixed: 'We have mended the bridge.' },
    { text: 'The price of the tickets are high.', fixed: 'The price of the tickets is high.' },
    { text: 'All the farmers was there.', fixed: 'All the farmers were there.' },
    { text: 'He said that the study have ended.', fixed: 'He said that the study has ended.' },
    { text: 'She believes its answer are wrong.', fixed: 'She believes its answer is wrong.' },
    {
      text: 'At least six other young drivers was fined.',
      fixed: 'At least six other young drivers were fined.',
    },
    {
      text: 'The ruin of towns surrounding the old lake have cost millions.',
      fixed: 'The ruin of towns surrounding the old lake has cost millions.',
    },
    { text: 'Fears about taking on new debt has grown.', fixed: 'Fears about taking on new debt have grown.' },
    {
      text: 'Он вчера сказали правду. Она уже уехал.',
      language: 'ru',
      fixed: 'Он вчера сказали правду. Она уже уехала.',
    },
    { text: 'Мы не получила ответа.', language: 'ru', fixed: 'Мы не получили ответа.' },
    { text: 'Областная комитет закрыл вопрос.', language: 'ru', fixed: 'Областной комитет закрыл вопрос.' },
    { text: 'Стороны нашли новый решение.', language: 'ru', fixed: 'Стороны нашли новое решение.' },
    { text: 'Орталық қаланың шетіна көшті.', language: 'kk', fixed: 'Орталық қаланың шетіне көшті.' },
    { text: 'Мектепте жеті мұғалімдер жұмыс істейді.', language: 'kk', fixed: 'Мектепте жеті мұғалім жұмыс істейді.' },
    { text: 'Жол қала аймағы дейін созылады.', language: 'kk', fixed: 'Жол қала аймағына дейін созылады.' },
    { text: 'Жиналыс түс дейін созылды.', language: 'kk', fixed: 'Жиналыс түске дейін созылды.' },
  ],
  good: [
    'What I want to tell you is simple.',
    'The measures Russia is taking and the roads the town is mending are new.',
    { text: 'Sokol are ahead of the Tigers.', source: '«Сокол» опережает «Тигров».' },
    'All she does is work, hers are ready, and geese were there.',
    'Where is the price of support and the timing were chosen well?',
    'The rooms of that old factory are cold.',
    'Which road are you on, and which of them is open?',
    'Right now the road is closed. Gas is brought by rail.',
    'The warmth of the welcome and the songs are what I remember.',
    'Four of the five roads were open, and all our hopes today are on you.',
    'The quarrels between the US and China were loud.',
    'Though the view of foreign think tanks is friendly, nobody came.',
    'Twelve billion roubles is a lot.',
    'If he were here, the police were told, it would help.',
    'The mayor and the council are here.',
    'Does it have a roof? Let it have one.',
    'A number of people are waiting.',
    'Two-thirds of the water was lost.',
    'The costs of U.S. trade with the islands were met by the islands themselves.',
    'The team are playing, and the United States is watching.',
    'Ten years is a long time.',
    'The men who built the bridge are old.',
    'Neither of the roads is open.',
    'A 30-year-old and a 12-year-old boy were saved.',
    'Europe are ahead, and Africa have the ball.',
    'Building barracks does not make sense, and holding games in the towns is dear.',
    'Chills, coughing and fever have been seen, and the people with a cold and a letter are waiting.',
    'Included are the letters of the miners. All that glitters is not gold.',
    'The first law that will come before you is ready. How many days was Tom ill?',
    { text: 'Первый и второй вопросы решили вчера, а военный министр молчал.', language: 'ru' },
    { text: 'Дом, который компания построила, стоит пустой.', language: 'ru' },
    { text: 'Фирма, производящая станки, выросла. Соглашение подписала делегация.', language: 'ru' },
    { text: 'Он и она сказали, что на следующий день получили ответ.', language: 'ru' },
    { text: 'Рост числа больных и нарушение правил тревожат. Сосед и его сын занимались ремонтом.', language: 'ru' },
    { text: 'Дальнейшее развитие событий неясно, это скорее технический вопрос.', language: 'ru' },
    { text: 'За это время построила две школы. Он смело наносил удары.', language: 'ru' },
    { text: 'Ему дали бесплатные постер и билет, вышли редкие интервью певца.', language: 'ru' },
    { text: 'Две открытые частично двери. Мыло тяжелее воды.', language: 'ru' },
    { text: 'Мәдениет 17 – 18 ғасырларда, ХІХ ғасырдың 60 жылдарында өсті.', language: 'kk' },
    { text: 'Тереңдігі 8 см дейін, Индустрия 4.0 элементтері енгізілді.', language: 'kk' },
    { text: 'Банктің кеңсесі Түркістанда, педагогтер Тоқаевқа хат жазды.', language: 'kk' },
    { text: '1990 жылдары екі қаланың әкімдері кейін кездесті.', language: 'kk' },
    {
      text: 'Шебер құрал жасады, бұл бұйым кейін елге танылды.',
      language: 'kk',
      source: 'The smith made a tool, and that thing was later known in the land.',
      sourceLanguage: 'en',
    },
  ],
}

const partners: ReadonlyMap<string, string> = new Map(
  Object.entries({
    is: 'are',
    are: 'is',
    was: 'were',
    were: 'was',
    has: 'have',
    have: 'has',
    does: 'do',
    do: 'does',
    "isn't": "aren't",
    "aren't": "isn't",
    "wasn't": "weren't",
    "weren't": "wasn't",
    "hasn't": "haven't",
    "haven't": "hasn't",
    "doesn't": "don't",
    "don't": "doesn't",
  }),
)

const none: readonly Catch[] = []
const singularVerbs = new Set(['is', 'was', 'has', 'does', "isn't", "wasn't", "hasn't", "doesn't"])

function examine(segment: SegmentView, index: number): readonly Catch[] {
  const verb = segment.words[index]
  const right = verb && partners.get(verb.lower)
  if (!verb || right === undefined || verb.text !== verb.lower || !mayDisagree(segment.words, index)) return []
  const { subjects } = segment.language.pack
  const subject = subjects?.find(segment, index)
  if (!subjects || !subject || isMany(segment, subject, verb) || isOutOfOrder(segment, index)) return []
  const number = subjects.numberOf(subject, segment.language)
  if (number !== (singularVerbs.has(verb.lower) ? 'plural' : 'singular')) return []
  const span = { start: verb.start, end: verb.end }
  const replacement = subject.words.length === 1 && subject.head.lower === 'i' && right === 'are' ? 'am' : right
  return [
    {
      segment: segment.id,
      span,
      severity: 'minor',
      confidence: confidenceOf(subject),
      facts: { subject: subject.head.text, verb: verb.text, right: replacement },
      fixes: [{ span, replacement }],
    },
  ]
}

/** One team that stands for many. */
function isMany({ language, source }: SegmentView, subject: Subject, verb: Word): boolean {
  const { subjects } = language.pack
  if (subjects?.isTeam(subject, verb)) return true
  return subjects?.mayBeClub(subject, verb) === true && clubInSource.test(source?.text ?? '')
}

/** Russian and Kazakh texts set the names of clubs in quotation marks: «Сокол» is ahead. */
const clubInSource = /["«“][\p{Lu}\p{Ll}][\p{L}-]+(?:\s[\p{L}-]+)?["»”]/u

/** Without a source, or with one of a language that is not known, the target is believed. */
function isSaid({ sourceSays }: WrongForm, source: SegmentView['source']): boolean {
  return source === undefined || sourceSays?.[source.language.tag]?.test(source.text) !== false
}

/** What stands before the verb is not what it agrees with, or it need not agree. */
function isOutOfOrder(segment: SegmentView, index: number): boolean {
  return isSubjunctive(segment, index) || isTurned(segment, index) || isBareDo(segment, index)
}

function caughtForm(segment: SegmentView, { word, beside, wrong, right, confidence }: WrongForm): Catch {
  const span = { start: word.start, end: word.end }
  return {
    segment: segment.id,
    span,
    severity: 'minor',
    confidence,
    facts: { subject: beside, verb: wrong, right },
    fixes: [{ span, replacement: right }],
  }
}

/** A look before the parts of speech are asked for: most verbs stand right after a word that fits them. */
function mayDisagree(words: readonly Word[], index: number): boolean {
  const isSingular = singularVerbs.has(words[index]?.lower ?? '')
  const phrase = words.slice(Math.max(0, index - 14), index)
  if (isSingular) return phrase.some(({ lower }) => lower.endsWith('s') || manyWithoutS.has(lower))
  const last = phrase.at(-1)?.lower ?? ''
  if (/^(?:we|they|you|who|which|these|those|there|that|people|children)$/.test(last)) return false
  return !/[^s]s$/.test(last) || phrase.some(({ lower }) => /^(?:of|in|for|with|from|on|between|at|to|by)$/.test(lower))
}

const manyWithoutS = setOf('we they you people men women children these those data')

function confidenceOf({ words, isSure }: Subject): number {
  return words.length === 1 ? 0.93 : isSure ? 0.88 : 0.8
}

/** Words after which a bare "have" is right whatever the subject: "does it have", "demand that he have". */
const inverting =
  /^(?:do|does|did|can|could|will|would|should|may|might|must|let|make|made|help|demand\w*|insist\w*|recommend\w*|require\w*|propos\w+|request\w*|suggest\w*|important|essential)$/

/** "if he were", "as though it were"; a question turns the order round: "does the town have". */
function isSubjunctive({ words, text }: SegmentView, index: number): boolean {
  const verb = words[index]?.lower ?? ''
  const earlier = words.slice(Math.max(0, index - 9), index).map((word) => word.lower)
  if (
    /^were/.test(verb) &&
    earlier.some((word) => /^(?:if|wish|wished|though|unless|whether|suppose|lest)$/.test(word))
  )
    return true
  if (!/^(?:have|do|were|are|was|is)/.test(verb)) return false
  if (text.trimEnd().endsWith('?') && /^(?:have|do)$/.test(verb)) return true
  return verb === 'have' && earlier.some((word) => inverting.test(word))
}

/** "Which road are you on": the subject comes after the verb. */
function isTurned({ words, text }: SegmentView, index: number): boolean {
  if (/^(?:you|we|they|i|he|she)$/.test(words[index + 1]?.lower ?? '')) return true
  return (
    text.trimEnd().endsWith('?') && words.slice(Math.max(0, index - 4), index).some(({ lower }) => asking.test(lower))
  )
}

const asking = /^(?:how|what|which|whose)$/

/** "do" is no auxiliary unless "not" follows. */
function isBareDo({ words }: SegmentView, index: number): boolean {
  return /^(?:do|does)$/.test(words[index]?.lower ?? '') && words[index + 1]?.lower !== 'not'
}
