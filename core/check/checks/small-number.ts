/** "3 of the 5 new roads": English writes counted things below ten in words. Chinese shows by a measure word that it counts. */

import { gapBefore, tagsOf } from '../../language/tags/tagged.ts'
import { capitalise } from '../../language/word.ts'
import { setOf } from '../../language/word-list.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const smallNumber: SegmentCheck = {
  id: 'small-number',
  family: 'consistency',
  issueType: 'style',
  mqm: 'number-format',
  severity: 'minor',
  givesWayTo: ['wrong-number'],
  changes: 'form',
  needs: 'pair',
  scope: 'segment',
  languages: ['en'],
  models: ['tags'],
  find: findFigures,
  bad: [
    {
      text: 'They opened 3 new roads.',
      source: '他们开通了3条新路。',
      sourceLanguage: 'zh',
      fixed: 'They opened three new roads.',
    },
  ],
  good: [
    { text: 'They opened three new roads.', source: '他们开通了3条新路。', sourceLanguage: 'zh' },
    { text: 'The road is 3 kilometres long.', source: '这条路长3公里。', sourceLanguage: 'zh' },
    { text: 'It grew by 5.5 percent on May 3.', source: '5月3日增长了5.5%。', sourceLanguage: 'zh' },
    { text: 'They opened 3 roads and 14 bridges.', source: '他们开通了3条路和14座桥。', sourceLanguage: 'zh' },
    { text: 'They opened 3 new roads.', source: 'Открыли 3 новые дороги.' },
  ],
}

const inWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const units =
  setOf(`percent per million billion trillion thousand kilometers kilometres kilometer km kg m cm mm metres meters miles times
  degrees points dollars euros yuan tenge am pm hours minutes seconds days weeks months years o'clock`)

function findFigures(segment: SegmentView): readonly Catch[] {
  const { source, text, words } = segment
  const figures = source?.language.pack.habits.countedFigures
  if (!source || !figures || !/(?<!\d)[1-9](?!\d)/.test(text)) return []
  const counted = new Set([...source.text.matchAll(figures)].map((match) => match[1]))
  // Beside a larger number of the same kind figures stand together.
  if (
    counted.size === 0 ||
    /(?<![\d.,])\d{2,3}\s?[只個个名位家项項条條种種组組座所件支部本张張辆輛门門款]/u.test(source.text)
  )
    return []
  return words.flatMap((word, index): readonly Catch[] => {
    if (!counted.has(word.text) || !isCounting(segment, index)) return []
    const right = inWords[Number(word.text)] ?? word.text
    const span = { start: word.start, end: word.end }
    return [
      {
        segment: segment.id,
        span,
        severity: 'minor',
        confidence: 0.75,
        facts: { number: word.text, right },
        fixes: [{ span, replacement: index === 0 ? capitalise(right) : right }],
      },
    ]
  })
}

const naming = setOf(
  'no number grade level phase group section chapter part page article type series category step day',
)

/** A noun, or an adjective before it, or "of the" follows; what stands before does not make it a name: "Phase 2". */
function isCounting(segment: SegmentView, index: number): boolean {
  const next = segment.words[index + 1]
  const before = segment.words[index - 1]
  const tags = tagsOf(segment)
  if (!next || gapBefore(segment, index + 1) !== ' ' || units.has(next.lower)) return false
  if (before && (naming.has(before.lower) || tags[index - 1] === 'name' || !/^,? $/.test(gapBefore(segment, index))))
    return false
  return /^(?:noun|adjective|participle|gerund)$/.test(tags[index + 1] ?? '') || next.lower === 'of'
}
