/** "I was ill for a year. In May he went home. I am well now": one speech, and amid it the speaker is somebody else. */

import type { PersonRules } from '../../language/writing-habits.ts'
import { pairQuotes } from '../characters/quote-marks.ts'
import type { Catch, NeighbourCheck } from '../check.ts'
import type { ParagraphView, SegmentView } from '../view.ts'

export const shiftedSpeaker: NeighbourCheck = {
  id: 'shifted-speaker',
  family: 'accuracy',
  issueType: 'mistranslation',
  mqm: 'mistranslation',
  severity: 'major',
  givesWayTo: ['untranslated-source'],
  changes: 'meaning',
  needs: 'pair',
  scope: 'neighbours',
  languages: ({ habits }) => habits.persons?.subject !== undefined,
  find: (paragraph) => {
    const persons = paragraph.language.pack.habits.persons
    return persons ? paragraph.segments.flatMap((_, at) => examine(paragraph, at, persons)) : []
  },
  bad: [
    {
      text: '“I was away for a year. In May he came home at last. I am ready to bake again,” the baker said.',
      source: '«Я год был в отъезде. В мае наконец вернулся домой. Я снова готов печь», — сказал пекарь.',
      fixed: '“I was away for a year. In May I came home at last. I am ready to bake again,” the baker said.',
    },
    {
      text: '“I was away for a year. In May he has come home. I am ready to bake again,” the baker said.',
      source: '«Мен бір жыл сыртта жүрдім. Мамырда үйге келдім. Мен қайта нан пісіруге дайынмын», – деді наубайшы.',
      sourceLanguage: 'kk',
      fixed: '“I was away for a year. In May I have come home. I am ready to bake again,” the baker said.',
    },
  ],
  good: [
    {
      text: '“I was away for a year. In May he came home. I am ready to bake again,” the baker said.',
      source: '«Я год был в отъезде. В мае он вернулся домой. Я снова готов печь», — сказал пекарь.',
    },
    {
      text: '“I met Anton in May. In June he came home. I am ready to bake again,” the baker said.',
      source: '«Я встретил Антона в мае. В июне вернулся домой. Я снова готов печь», — сказал пекарь.',
    },
    {
      text: '“I was away for a year.” In May he came home at last. “I am ready to bake again,” the baker said.',
      source: '«Я год был в отъезде». В мае наконец вернулся домой. «Я снова готов печь», — сказал пекарь.',
    },
    '“I was away for a year. In May he came home at last. I am ready to bake again,” the baker said.',
  ],
}

/** A sentence about another between two about the speaker, in one quotation, whose source names nobody else. */
function examine(paragraph: ParagraphView, at: number, persons: PersonRules): readonly Catch[] {
  const [before, segment, after] = [at - 1, at, at + 1].map((place) => paragraph.segments[place])
  if (!before || !segment || !after || !isInOneSpeech(paragraph, at)) return []
  if (![before, after].every(({ text }) => persons.self.test(text) && !persons.others.test(text))) return []
  const { subject } = persons
  if (!subject || persons.self.test(segment.text) || namesOthers(before) || namesOthers(segment)) return []
  const theirs = segment.source?.language.pack.habits.persons
  if (!segment.source || !theirs || theirs.others.test(segment.source.text)) return []
  const [first, second] = segment.text.matchAll(subject.word)
  return first && !second ? [caught(segment, first, subject)] : []
}

/** The quotation opens before the sentence before it, and closes in the sentence after it at the earliest. */
function isInOneSpeech({ text, segments, starts }: ParagraphView, at: number): boolean {
  const [start = 0, next = 0] = [starts[at - 1], starts[at + 1]]
  const firstWord = start + (segments[at - 1]?.words[0]?.start ?? 0)
  return pairQuotes(text).pairs.some(({ open, close }) => open.at <= firstWord && close.at > next)
}

/** A capital inside the sentence: whoever is named may be meant. Names of months and the like are no persons. */
function namesOthers({ words, language }: SegmentView): boolean {
  const { isCalendar } = language.pack.habits.persons ?? {}
  return words.slice(1).some(({ text, lower }) => /^\p{Lu}\p{Ll}/u.test(text) && isCalendar?.test(lower) !== true)
}

function caught(
  segment: SegmentView,
  match: RegExpMatchArray,
  { instead }: NonNullable<PersonRules['subject']>,
): Catch {
  const start = match.index ?? 0
  const span = { start, end: start + match[0].length }
  const replacement = instead(match[0], segment.text.slice(span.end))
  return {
    segment: segment.id,
    span,
    severity: 'major',
    confidence: 0.85,
    facts: { pronoun: match[0] },
    fixes: replacement === undefined ? [] : [{ span, replacement }],
  }
}
