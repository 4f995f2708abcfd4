/** "Bridge opens in May." over a source without a full stop: a headline or a caption that was made a sentence. */
import type { Catch, NeighbourCheck } from '../check.ts'
import type { ParagraphView, SegmentView } from '../view.ts'

export const endMark: NeighbourCheck = {
  id: 'end-mark',
  family: 'punctuation',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'minor',
  givesWayTo: [],
  needs: 'pair',
  scope: 'neighbours',
  // Not Kazakh: its press often closes a headline with a stop.
  languages: ['en', 'ru', 'uk', 'be', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'nl', 'tr'],
  find: findInLine,
  bad: [
    { text: 'The old bridge opens in May.', source: 'Старый мост откроют в мае', fixed: 'The old bridge opens in May' },
    {
      text: 'Старый мост откроют в мае.',
      language: 'ru',
      source: 'Ескі көпір мамырда ашылады',
      sourceLanguage: 'kk',
      fixed: 'Старый мост откроют в мае',
    },
  ],
  good: [
    { text: 'The old bridge opens in May.', source: 'Старый мост откроют в мае.' },
    { text: 'Ескі көпір мамырда ашылады.', language: 'kk', source: 'Старый мост откроют в мае' },
    { text: 'The old bridge opens in May', source: 'Старый мост откроют в мае' },
    { text: 'It is built by Rivers Inc.', source: 'Строит «Реки и мосты»' },
    { text: 'The old bridge, 12 Jan.', source: 'Старый мост, 12 янв' },
    { text: '"The road will be open."', source: '«Дорога будет открыта»' },
    { text: 'The road is open...', source: 'Дорога открыта' },
    {
      text: 'Мост закрыт. Его откроют в мае.',
      language: 'ru',
      source: 'Көпір жабық. Оны мамырда ашады',
      sourceLanguage: 'kk',
    },
    { text: 'They came, they saw, they left.', source: 'Пришли, увидели, ушли;' },
  ],
}

/** The last word, and a full stop that is no part of it: neither an initial nor an abbreviation nor dots. */
const fullStop = /(?<=\p{L}{3}["”»)\]]*|\p{N}{2}["”»)\]]*)\.["”»]?$/u
/** In words; what is longer is a sentence whose source lost its stop. */
const longestHeadline = 14
const endsInWord = /[\p{L}\p{N}]["”»)\]]*$/u

/** A headline or a caption is a line by itself; in running text it is the source that lost its stop. */
function findInLine({ segments }: ParagraphView): readonly Catch[] {
  const [only, ...others] = segments
  return only && others.length === 0 ? findAdded(only) : []
}

function findAdded({ id, text, words, language, source }: SegmentView): readonly Catch[] {
  if (
    source?.siblings !== '' ||
    source.confidence < 0.5 ||
    words.length < 3 ||
    words.length > longestHeadline ||
    source.words.length < 2
  )
    return []
  const target = text.trimEnd()
  // What is quoted is somebody's sentence, and no headline.
  if (!/\.["”»]?$/.test(target.slice(-2)) || /["”»]\.?$|\.["”»]$/.test(target)) return []
  const tail = Math.max(0, target.length - 24)
  const match = fullStop.exec(target.slice(tail))
  if (!match || !endsInWord.test(source.text.trimEnd().slice(-24)) || /[.!?。！？][\s"”»]/.test(source.text)) return []
  const span = { start: tail + match.index, end: tail + match.index + 1 }
  const last = words.at(-1)
  if (last && language.pack.words?.abbreviations.has(last.lower) === true) return []
  return [
    {
      segment: id,
      span: { start: last?.start ?? span.start, end: span.end },
      severity: 'minor',
      confidence: 0.85,
      facts: { word: last?.text ?? '' },
      fixes: [{ span, replacement: '' }],
    },
  ]
}
