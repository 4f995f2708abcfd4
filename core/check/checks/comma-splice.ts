/** "She builds bridges, she has worked here for years": two sentences held together by a comma alone. */

import { isFiniteVerb, tagsOf } from '../../language/tags/tagged.ts'
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
  helpers: ['tags'],
  find,
  bad: [
    {
      text: 'The winner was a baker from the valley, neighbours carried him home on Sunday.',
      fixed: 'The winner was a baker from the valley. Neighbours carried him home on Sunday.',
    },
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
    'The road was closed for a week, officials announced on Friday.',
    'The mayor met bakers from the valley, farmers invited by the council and smiths.',
    'In the yard of the old mill, neighbours carried the baker home.',
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
  const bare = bareSubject(segment)
  if (bare !== undefined) return [caught(segment, bare)]
  if (!first || !beginnings.has(first.lower) || !text.includes(', ') || /["“”«»?;:]/.test(text)) return []
  const at = words.findIndex((word, index) => index > 3 && beginsClause(segment, word, index))
  return at > 0 && words.length - at >= 5 && isMain(segment, at) ? [caught(segment, at)] : []
}

function caught({ id, words }: SegmentView, at: number): Catch {
  const word = words[at] as Word
  const before = words[at - 1] as Word
  const span = { start: before.end, end: word.end }
  return {
    segment: id,
    span: { start: before.start, end: word.end },
    severity: 'minor',
    confidence: 0.75,
    facts: { before: before.text, after: word.text },
    fixes: [{ span, replacement: `. ${word.text.slice(0, 1).toUpperCase()}${word.text.slice(1)}` }],
  }
}

/** Verbs of perception and saying close a report: "the road is open, officials said". */
const reported =
  /^(?:s(?:ay|aid|tate|how|uggest)|t(?:ell|old|hink|hought)|add|not|report|warn|claim|argu|announc|confirm|explain|believ|expect|hope|insist|admit|agree|wr(?:i|o)te|reveal|estimat|predict|fear|recall|stress|complain|observ|conclud|promis|learn|discover|found|find|fear|joke|suspect|acknowledg|maintain|allege)/

/** "The donor was a man from the village, doctors declared him dead": a bare plural begins the second clause. */
function bareSubject(segment: SegmentView): number | undefined {
  const { words, text } = segment
  if (/["“”«»?;:()–—]/.test(text) || text.split(', ').length !== 2 || !/[.!]\s*$/.test(text)) return undefined
  const at = words.findIndex((_, index) => index > 3 && text.slice(words[index - 1]?.end, words[index]?.start) === ', ')
  return at > 0 && words.length - at >= 5 && doesSomething(segment, at) && isStatement(segment, at) ? at : undefined
}

/** "doctors declared him": a bare plural, a past and whom or what it is done to. */
function doesSomething(segment: SegmentView, at: number): boolean {
  const tags = tagsOf(segment)
  const [subject, verb, object] = segment.words.slice(at, at + 3).map(({ text }) => text)
  if (tags[at] !== 'noun' || !/^\p{Ll}+[^s]s$/u.test(subject ?? '')) return false
  if (tags[at + 1] !== 'finite' || !/ed$/.test(verb ?? '') || reported.test(verb ?? '')) return false
  return /^(?:determiner|noun|name|pronoun)$/.test(tags[at + 2] ?? '') && object !== 'that'
}

/** The first clause begins with its subject, has one verb, and depends on nothing. */
function isStatement(segment: SegmentView, at: number): boolean {
  const tags = tagsOf(segment)
  const clause = segment.words.slice(0, at)
  if (clause.some(({ lower }) => excuses.has(lower) || /n['’]t$/.test(lower))) return false
  const verbs = clause.filter((word, index) => index > 0 && isFiniteVerb(word, tags[index])).length
  return verbs === 1 && /^(?:determiner|name|pronoun)$/.test(tags[0] ?? '')
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
