/** A sentence that begins in lower case after a full stop. */
import type { Language } from '../../language/language.ts'
import { capitalise } from '../../language/word.ts'
import type { Catch, NeighbourCheck } from '../check.ts'
import { type ParagraphView, placeIn } from '../view.ts'

export const caseStart: NeighbourCheck = {
  id: 'case-start',
  family: 'punctuation',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'minor',
  givesWayTo: ['missing-space', 'mojibake', 'untranslated-source'],
  needs: 'target',
  scope: 'neighbours',
  languages: [
    'en',
    'ru',
    'kk',
    'uk',
    'be',
    'bg',
    'sr',
    'ky',
    'uz',
    'tr',
    'az',
    'tt',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'pl',
    'nl',
  ],
  find: (paragraph) => [...paragraph.text.matchAll(lowerStart)].flatMap((match) => examine(paragraph, match)),
  bad: [
    { text: 'The bridge was closed. it will open in May.', fixed: 'The bridge was closed. It will open in May.' },
    { text: 'They drove by. however, nobody waved.', fixed: 'They drove by. However, nobody waved.' },
    { text: 'She came back from the UK. it rained.', fixed: 'She came back from the UK. It rained.' },
    { text: 'Мост закрыт. он откроется в мае.', language: 'ru', fixed: 'Мост закрыт. Он откроется в мае.' },
    { text: 'Көпір жабылды. ол мамырда ашылады.', language: 'kk', fixed: 'Көпір жабылды. Ол мамырда ашылады.' },
  ],
  good: [
    'The bridge was closed. It will open in May.',
    'Mr. van Dyke paid approx. five dollars, i.e. nothing.',
    '"Is it open?" he asked.',
    'What a bridge! (about the new one by the mill)',
    'He waited... then left.',
    'He liked it. iPhones were sold there.',
    'Senator Grey (Ind. – Mont.) spoke last.',
    { text: 'Матч сыграют 2 окт. в Риме, билет стоит 20 долл. за место.', language: 'ru' },
    { text: 'Цена выросла на 5 тыс. руб. за год, т. е. вдвое.', language: 'ru' },
    { text: 'Фирма Stone Ltd. купила завод Lowe & Sons Co. ещё весной.', language: 'ru' },
    { text: 'Stone Corp. зауытты сатып алды.', language: 'kk' },
    { text: 'А. с. Петров жил в г. казани.', language: 'ru' },
  ],
}

const lowerStart = /(?<![.!?])([.!?]+)(["”»)]*)(\s+)(["“«(]*)(\p{Ll}[\p{L}\p{M}'’-]*)/gu
const wordBefore = /([\p{L}\p{N}%]+)["”»)]*$/u

function examine(paragraph: ParagraphView, match: RegExpMatchArray): readonly Catch[] {
  const [all = '', marks = '', closing = '', , opening = '', word = ''] = match
  // What a bracket adds is often no sentence: "What a bridge! (about the new one)".
  if (opening.startsWith('(')) return []
  const at = match.index ?? 0
  const before = wordBefore.exec(paragraph.text.slice(Math.max(0, at - 40), at))?.[1]
  if (before === undefined || !endsSentence(paragraph.language, before, marks, closing)) return []
  if (/^\p{Ll}+\p{Lu}/u.test(word) || isReporting(paragraph.language, closing, word)) return []
  const end = at + all.length
  const place = placeIn(paragraph, { start: end - word.length, end })
  if (!place) return []
  const isSegmentStart = place.span.start <= opening.length
  return [
    {
      segment: place.segment,
      span: place.span,
      severity: 'minor',
      confidence: isSegmentStart ? 0.95 : 0.9,
      facts: { word, capitalised: capitalise(word) },
      fixes: [{ span: place.span, replacement: capitalise(word) }],
    },
  ]
}

/** '"It is over." he said': whatever one thinks of the full stop, no sentence begins there. */
function isReporting(language: Language, closing: string, word: string): boolean {
  return closing !== '' && language.pack.words?.reportingVerbs.has(word) === true
}

/** What firms are, in Latin letters in any text: «Stone Ltd. открыла». */
const firm = /^(?:Inc|Ltd|Co|Corp|Bros|Plc|LLC|GmbH|Cie|Pty|Mfg|Intl|SpA|Jr|Sr)$/

/** An abbreviation, an initial or an ellipsis does not end a sentence; nor does a question inside quotation marks. */
function endsSentence(language: Language, before: string, marks: string, closing: string): boolean {
  if (marks.length > 1 && /^\.+$/.test(marks)) return false
  if (closing !== '' && marks !== '.') return false
  if (marks !== '.') return true
  if (firm.test(before)) return false
  // "(Р. – Ариз.) соңғы": the brackets hold no sentence, so the stop is of an abbreviation.
  if (closing.includes(')')) return before.length > 5
  if (/^\p{N}+$/u.test(before)) return before.length === 4 || language.pack.habits.figureEndsSentence === true
  const words = language.pack.words
  const isShortWord = words?.functionWords.has(before.toLowerCase()) === true || /^(?:go|\p{Lu}{2})$/u.test(before)
  if (before.length < 2 || (before.length < 3 && !isShortWord)) return false
  return words?.abbreviations.has(before.toLowerCase()) !== true
}
