/** "She builds bridges, she has worked here for years": two sentences held together by a comma alone. */

import type { Word } from '../../language/word.ts'
import { setOf } from '../../language/word-list.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const commaSplice: SegmentCheck = {
  id: 'comma-splice',
  family: 'punctuation',
  issueType: 'grammar',
  mqm: 'punctuation',
  severity: 'minor',
  givesWayTo: [],
  needs: 'target',
  scope: 'segment',
  languages: ['en'],
  find,
  bad: [
    {
      text: 'She builds bridges and old mills, she has worked in the north for ten years.',
      fixed: 'She builds bridges and old mills. She has worked in the north for ten years.',
    },
    {
      text: 'They love the old road, the town and its people, they have lived there since May.',
      fixed: 'They love the old road, the town and its people. They have lived there since May.',
    },
  ],
  good: [
    'If she builds bridges, she has worked in the north for ten years.',
    'She builds bridges, and she has worked in the north for ten years.',
    'She builds bridges, he said.',
    'He came, he saw, he has won the town over.',
    'It was not a bridge, it was a dream of the whole town.',
    'She has, they have said for years, a gift for bridges.',
    'The more they build, the more they have to mend.',
    '"She builds bridges, she has worked in the north for ten years," he said.',
    'They were tired, they were hungry and they went home.',
    'She hopes that, when the road is mended, they will have more time.',
    'I think, you know, it is the right road for the town.',
    'I am not sure, it will have to be mended.',
  ],
}

const subjects = setOf('he she it they we')
/** With these a clause stands on its own and its subject is no longer in doubt. */
const auxiliaries = setOf('has have is are was were will had')
const beginnings = setOf('he she they we')
/** Anything here makes the first clause depend on the second, or a play of parallel clauses. */
const excuses =
  setOf(`if when while as because since although though unless until before after whether that what which who how why where
  not never no n't more less so such even or either neither but hope hopes think thinks believe believes sure know you said says`)

function find(segment: SegmentView): readonly Catch[] {
  const { words, text } = segment
  const first = words[0]
  if (!first || !beginnings.has(first.lower) || !text.includes(', ') || /["“”«»?;:]/.test(text)) return []
  const at = words.findIndex((word, index) => index > 3 && beginsClause(segment, word, index))
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before || words.length - at < 5 || !isMain(segment, at)) return []
  const span = { start: before.end, end: word.end }
  return [
    {
      segment: segment.id,
      span: { start: before.start, end: word.end },
      severity: 'minor',
      confidence: 0.75,
      facts: { before: before.text, after: word.text },
      fixes: [{ span, replacement: `. ${word.text.slice(0, 1).toUpperCase()}${word.text.slice(1)}` }],
    },
  ]
}

function beginsClause({ words, text }: SegmentView, word: Word, index: number): boolean {
  const next = words[index + 1]
  return (
    subjects.has(word.text) &&
    next !== undefined &&
    auxiliaries.has(next.lower) &&
    text.slice(words[index - 1]?.end, word.start) === ', '
  )
}

/** The subject of the first clause comes again, that clause has a verb of its own, and no third one follows. */
function isMain({ words, text, language }: SegmentView, at: number): boolean {
  const [clause, rest] = [words.slice(0, at), words.slice(at)]
  if (clause.some((word) => excuses.has(word.lower) || word.lower.endsWith("n't"))) return false
  if (clause.some((word, index) => index > 0 && subjects.has(word.lower))) return false
  if (rest.some((word, index) => index > 0 && (subjects.has(word.lower) || word.lower === 'said'))) return false
  if (words[0]?.lower !== words[at]?.lower) return false
  const verb = clause[1]
  const isVerb =
    verb &&
    (language.pack.words?.finiteVerbs.has(verb.lower) === true || /[^s]s$|ed$/.test(verb.lower) || isPlural(clause))
  return isVerb === true && !auxiliariesAlike(clause, rest) && !/[,]\s*$/.test(text.slice(0, verb?.start))
}

/** "They know": after a plural subject any small word may be the verb. */
function isPlural([subject, verb]: readonly Word[]): boolean {
  return (subject?.lower === 'they' || subject?.lower === 'we') && verb !== undefined && !/ly$/.test(verb.lower)
}

/** "They were tired, they were hungry": said alike on purpose. */
function auxiliariesAlike(clause: readonly Word[], rest: readonly Word[]): boolean {
  return clause[1]?.lower === rest[1]?.lower
}
