/** "to keep the bridge safe, open the road to all": two things to do, and the "and" between them lost. */

import type { Language } from '../../language/language.ts'
import type { WordModel } from '../../language/model/word-model.ts'
import { setOf } from '../../language/word-list.ts'
import { gather } from '../../model/lists.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const lostAnd: SegmentCheck = {
  id: 'lost-and',
  family: 'garble',
  issueType: 'grammar',
  mqm: 'grammar',
  severity: 'minor',
  givesWayTo: [],
  needs: 'target',
  models: ['words'],
  scope: 'segment',
  languages: ['en'],
  find: (segment) => {
    const model = segment.language.wordModel()
    if (!model || !segment.text.includes(', ') || !/\bto\b/.test(segment.text)) return []
    return gather(segment.words, (_, at) => examine(segment, at, model))
  },
  bad: [
    {
      text: 'Their task is to maintain order in the town, open the way for new roads in the north.',
      fixed: 'Their task is to maintain order in the town and open the way for new roads in the north.',
    },
  ],
  good: [
    'Their task is to maintain order in the town and open the way for new roads.',
    'Their task is to maintain order in the town, open the way for new roads and help the poor.',
    'If you want to maintain order in the town, open the way for new roads.',
    'To maintain order in the town, open the way for new roads.',
    'They had to work with the town on this, all the more so in May.',
    'Rather than hoping to keep the bridge in order, open the road to all.',
    'They set out to learn of it and, more importantly, understand the reasons.',
  ],
}

const determiners = setOf('the a an this these his her its their our my your all')
/** After these the second verb is an order: "if you want to help, join the team". */
const leading = setOf('rather instead if once when while unless until before after please let how what where who which')

function examine(segment: SegmentView, at: number, model: WordModel): readonly Catch[] {
  const { words, text } = segment
  const next = words[at + 1]
  if (!next || !determiners.has(next.lower)) return []
  const [before, verb] = [words[at - 1], words[at]]
  if (!before || !verb || text.slice(before.end, verb.start) !== ', ') return []
  if (before.lower.endsWith('ly')) return []
  if (!isInfinitive(verb.text, 0.04, model, segment.language) || !followsInfinitive(segment, at, model)) return []
  const rest = /^[^.!?]*/.exec(text.slice(verb.start))?.[0] ?? ''
  if (/[,;:"“”()]|\b(?:and|or)\b/.test(rest)) return []
  const span = { start: before.end, end: verb.start }
  return [
    {
      segment: segment.id,
      span: { start: before.start, end: verb.end },
      severity: 'minor',
      confidence: 0.75,
      facts: { before: before.text, after: verb.text },
      fixes: [{ span, replacement: ' and ' }],
    },
  ]
}

/** True if "to" and a verb come before, in one breath and in a sentence that does not lead up to an order. */
function followsInfinitive({ words, text, language }: SegmentView, at: number, model: WordModel): boolean {
  let to = at - 2
  while (to > 1 && at - to < longestClause && words[to]?.lower !== 'to') to--
  const [first, verb] = [words[to], words[to + 1]]
  if (to < 2 || first?.lower !== 'to' || !verb || !isInfinitive(verb.text, 0.12, model, language)) return false
  if (/[,;:.!?()"“”–—]/.test(text.slice(first.start, words[at - 1]?.end))) return false
  return !words.slice(0, to).some((word) => leading.has(word.lower))
}

const longestClause = 20

/** A small-letter word that stands after "to" in at least this share of its uses. */
function isInfinitive(word: string, share: number, model: WordModel, language: Language): boolean {
  if (!/^\p{Ll}{3,}$/u.test(word) || word.endsWith('ing') || language.pack.words?.functionWords.has(word)) return false
  const afterTo = model.pairFrequency('to', word)
  return afterTo > 50 && afterTo >= share * model.frequency(word)
}
