/** "зависит вас", "the effects the law": a preposition or an article that fell out. */
import type { Catch, SegmentCheck } from '../check.ts'
import { askedToAct } from '../gaps/asked-to-act.ts'
import { gapModelOf } from '../gaps/gap-model.ts'
import { judgeGap, kindOf, type MissingKind, type MissingWord } from '../gaps/judge-gap.ts'
import { doubtfulGaps } from '../gaps/missing-words.ts'
import { formBefore } from '../gaps/word-form.ts'
import type { SegmentView } from '../view.ts'

export const droppedFunctionWord: SegmentCheck = {
  id: 'dropped-function-word',
  family: 'garble',
  issueType: 'grammar',
  mqm: 'grammar',
  severity: 'minor',
  givesWayTo: [
    'doubled-phrase',
    'untranslated-source',
    'mojibake',
    'fused-noterm',
    'agreement',
    'glued-words',
    'homoglyph',
    'negation-flip',
  ],
  confidenceShift: -1,
  needs: 'target',
  scope: 'segment',
  languages: ['en', 'ru'],
  models: ['gaps'],
  find: (segment) => {
    const model = gapModelOf(segment.language)
    if (!model || !isSentence(segment)) return []
    const gaps = doubtfulGaps(segment, model)
    const judged = gaps.flatMap((gap) => {
      const missing = judgeGap(gap, gaps, segment, model.classes)
      return missing && missing.odds > (leastOdds[segment.language]?.[kindOf(missing.word)] ?? Infinity)
        ? caught(segment, missing)
        : []
    })
    const asked = segment.language === 'en' ? askedToAct(segment) : []
    return [...judged, ...asked.flatMap((index) => caught(segment, { index, word: 'to', orElse: undefined, odds: 4 }))]
  },
  bad: [
    { text: 'Здание находится Москве.', language: 'ru', fixed: 'Здание находится в Москве.' },
    { text: 'Это зависит вас.', language: 'ru', fixed: 'Это зависит от вас.' },
    {
      text: 'Депутаты приступили обсуждению бюджета.',
      language: 'ru',
      fixed: 'Депутаты приступили к обсуждению бюджета.',
    },
    {
      text: 'They spoke about the effects the law on farmers.',
      fixed: 'They spoke about the effects of the law on farmers.',
    },
    { text: 'The road is part a larger plan.', fixed: 'The road is part of a larger plan.' },
    { text: 'I ask you release the clerk from her post.', fixed: 'I ask you to release the clerk from her post.' },
    { text: 'We waiting for the answer.', fixed: 'We are waiting for the answer.' },
  ],
  good: [
    'I ask you questions every day.',
    'We want them back by Friday.',
    'The bridge the town built is long.',
    'We saw them waiting for the answer.',
    'Results the talks',
    'The head of the centre showed the guests the rooms.',
    'Behind every appeal stands the fate of a child.',
    'The work lasted 14 months.',
    'The camp lies forty miles southwest of the lake.',
    'Our choir finished in third place.',
    { text: 'Он видел его вчера в Москве.', language: 'ru' },
    { text: 'Он подарил книгу сестре.', language: 'ru' },
    { text: 'Школе нужны новые учителя.', language: 'ru' },
  ],
}

/**
 * Log odds from which an alarm is right often enough. An English article is left out at will more often than a verb;
 * a Russian dative looks much like a lost preposition.
 */
const leastOdds: Readonly<Record<string, Readonly<Record<MissingKind, number>>>> = {
  en: { article: 2.4, verb: 2.4, preposition: 2.4 },
  ru: { article: 3, verb: 3, preposition: 3 },
}

/** A title, a label or a cell leaves small words out at will. */
function isSentence({ text }: SegmentView): boolean {
  return /[.!?…]["'”’»)]*\s*$/u.test(text)
}

function caught(segment: SegmentView, { index, word, orElse, odds }: MissingWord): readonly Catch[] {
  const before = segment.words[index]
  const after = segment.words[index + 1]
  if (!before || !after) return []
  const place = { start: before.end, end: before.end }
  const forms = [word, ...(orElse === undefined ? [] : [orElse])].map((one) =>
    formBefore(one, after.lower, segment.language),
  )
  return [
    {
      segment: segment.id,
      span: { start: before.start, end: after.end },
      severity: 'minor',
      confidence: 1 / (1 + Math.exp(-odds / 2)),
      facts: { before: before.text, after: after.text, word: forms[0] ?? word },
      fixes: forms.map((form) => ({ span: place, replacement: ` ${form}` })),
    },
  ]
}
