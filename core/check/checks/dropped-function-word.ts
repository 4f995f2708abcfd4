/** "зависит вас", "the effects the law": a preposition or an article that fell out. */

import type { GapRules, NamedGap } from '../../language/gaps/gap-rules.ts'
import { judgeGap, kindOf, type MissingWord } from '../../language/gaps/judge-gap.ts'
import { doubtfulGaps } from '../../language/gaps/missing-words.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import { correspond } from '../names/correspond.ts'
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
    'missing-full-stop',
    'agreement',
    'glued-words',
    'homoglyph',
    'negation-flip',
  ],
  needs: 'target',
  scope: 'segment',
  languages: ({ gaps, lostWords }) => gaps !== undefined || lostWords !== undefined,
  models: ({ gaps }) => (gaps ? ['gaps'] : []),
  find: (segment) => {
    const { lostWords } = segment.language.pack
    if (lostWords) {
      const said = isSentence(segment) ? lostWords(segment).filter((gap) => isSaid(gap, segment)) : []
      return said.flatMap((gap) => caughtByRule(segment, gap))
    }
    const model = segment.language.gapModel()
    const { gaps: rules } = segment.language.pack
    if (!model || !rules || !isSentence(segment)) return []
    const gaps = doubtfulGaps(segment, model, rules.leastSieved)
    const judged = gaps.flatMap((gap) => {
      const missing = judgeGap(gap, gaps, segment, model.classes)
      return missing && missing.odds > leastOddsOf(missing, segment, rules) ? caught(segment, missing, rules) : []
    })
    const surely = rules.surelyLost?.(segment) ?? []
    return [
      ...judged,
      ...surely.flatMap((gap) => caught(segment, { ...gap, orElse: undefined, odds: sureOdds }, rules)),
    ]
  },
  bad: [
    { text: 'Ғалымдар мұз еруі мүмкін санайды.', language: 'kk', fixed: 'Ғалымдар мұз еруі мүмкін деп санайды.' },
    { text: 'Ол Көктөбе аталатын ауылда тұрады.', language: 'kk', fixed: 'Ол Көктөбе деп аталатын ауылда тұрады.' },
    {
      text: 'Олар мектеп салды ауылға жол тартты.',
      language: 'kk',
      source: 'They built a school and laid a road to the village.',
      sourceLanguage: 'en',
      fixed: 'Олар мектеп салды және ауылға жол тартты.',
    },
    {
      text: 'Қала салынғанға бұл жер құм еді.',
      language: 'kk',
      fixed: 'Қала салынғанға дейін бұл жер құм еді.',
    },
    {
      text: 'Кеңес жаңа жобаға болды.',
      language: 'kk',
      source: 'The council was against the new project.',
      sourceLanguage: 'en',
      fixed: 'Кеңес жаңа жобаға қарсы болды.',
    },
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
    {
      text: 'The delegates arrived Friday and spoke about the effects the law on farmers.',
      source: 'Делегаты прибыли в пятницу и говорили о последствиях закона для фермеров.',
      fixed: 'The delegates arrived Friday and spoke about the effects of the law on farmers.',
    },
    { text: 'I ask you release the clerk from her post.', fixed: 'I ask you to release the clerk from her post.' },
    {
      text: 'She spoke to the Guild Translators in May.',
      fixed: 'She spoke to the Guild of Translators in May.',
    },
    { text: 'We waiting for the answer.', fixed: 'We are waiting for the answer.' },
    { text: 'That was strange idea of the mayor.', fixed: 'That was a strange idea of the mayor.' },
    {
      text: 'The strike was a threat to project of the council.',
      fixed: 'The strike was a threat to the project of the council.',
    },
  ],
  good: [
    'The code is open source, and it is high time to build.',
    'There is great power in good news, and a visit on behalf of the town is common practice.',
    'I ask you questions every day.',
    'We want them back by Friday.',
    'The Farmers Union met the Association members and the League leaders.',
    'The bridge the town built is long.',
    'We saw them waiting for the answer.',
    'Results the talks',
    'The head of the centre showed the guests the rooms.',
    'Behind every appeal stands the fate of a child.',
    'The work lasted 14 months.',
    'The camp lies forty miles southwest of the lake.',
    'Our choir finished in third place.',
    'The firm hired a crew combating the fire.',
    'They demanded it respect the treaty.',
    'The tower shook this Thursday.',
    { text: 'In 90 days she will appeal the ruling.', source: 'Через 90 дней она обжалует решение.' },
    { text: 'Ғалымдар мұз еруі мүмкін деп санайды.', language: 'kk' },
    { text: 'Мектеп ашылғаннан кейін ауыл өсті.', language: 'kk' },
    {
      text: 'Ол кітапты алды, оны оқуға болады.',
      language: 'kk',
      source: 'She took the book, and anyone against it may read it.',
      sourceLanguage: 'en',
    },
    { text: 'Я знаю, что Том уехал раньше, чем Нина.', language: 'ru' },
    { text: 'Он видел его вчера в Москве.', language: 'ru' },
    { text: 'Он подарил книгу сестре.', language: 'ru' },
    { text: 'Школе нужны новые учителя.', language: 'ru' },
  ],
}

/** Of a gap that grammar alone tells. */
const sureOdds = 9

/** The log odds asked of a missing word: for a preposition the source is asked how it says the relation. */
function leastOddsOf({ index, word }: MissingWord, segment: SegmentView, rules: GapRules): number {
  const least = rules.leastOdds[kindOf(word)]
  const governed = kindOf(word) === 'preposition' ? isGovernedInSource(segment, index + 1) : undefined
  if (!rules.sourceTells || governed === undefined) return least
  return least + (governed ? rules.sourceTells.governed : rules.sourceTells.bare)
}

/** Between a preposition and its noun stand so many words at most. */
const longestPhrase = 4

/** Whether the source's word for the next word of meaning stands in a relation; undefined if none is found there. */
function isGovernedInSource({ words, language, source }: SegmentView, from: number): boolean | undefined {
  const isGoverned = source?.language.pack.isGoverned
  if (!source || !isGoverned) return undefined
  const small = language.pack.words?.functionWords
  for (const word of words.slice(from, from + longestPhrase)) {
    if (small?.has(word.lower)) continue
    const pair = { latin: language, cyrillic: source.language }
    const places = [...source.words.keys()].filter((at) => {
      const other = source.words[at]
      return other !== undefined && other.text.length > 2 && correspond(word, other, pair)
    })
    if (places.length > 0) return places.some((at) => isGoverned(source.words, at))
  }
  return undefined
}

/** A title, a label or a cell leaves small words out at will. */
function isSentence({ text }: SegmentView): boolean {
  return /[.!?…]["'”’»)]*\s*$/u.test(text)
}

function isSaid({ sourceSays }: NamedGap, { source }: SegmentView): boolean {
  if (sourceSays === undefined) return true
  return source !== undefined && sourceSays[source.language.tag]?.test(source.text) !== false
}

/** What the grammar alone tells; the word has one form. */
function caughtByRule(segment: SegmentView, { index, word }: NamedGap): readonly Catch[] {
  return caught(segment, { index, word, orElse: undefined, odds: 4 }, { formBefore: (form) => form })
}

function caught(
  segment: SegmentView,
  { index, word, orElse, odds }: MissingWord,
  rules: Pick<GapRules, 'formBefore'>,
): readonly Catch[] {
  const before = segment.words[index]
  const after = segment.words[index + 1]
  if (!before || !after) return []
  const place = { start: before.end, end: before.end }
  const forms = [word, ...(orElse === undefined ? [] : [orElse])].map((one) => rules.formBefore(one, after.lower))
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
