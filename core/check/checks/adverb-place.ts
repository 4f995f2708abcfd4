/** "She knows very well this work": English puts no adverb between a verb and its object. */

import type { Word } from '../../language/word.ts'
import { setOf } from '../../language/word-list.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const adverbPlace: SegmentCheck = {
  id: 'adverb-place',
  family: 'garble',
  issueType: 'grammar',
  mqm: 'grammar',
  severity: 'minor',
  givesWayTo: [],
  needs: 'target',
  scope: 'segment',
  languages: ['en'],
  find: (segment) => (anyAdverb.test(segment.text) ? segment.words.flatMap((_, at) => examine(segment, at)) : []),
  bad: [
    {
      text: 'He knows very well bridge design, and she trusts him.',
      fixed: 'He knows bridge design very well, and she trusts him.',
    },
    {
      text: 'The farmers like very much the new road.',
      fixed: 'The farmers like the new road very much.',
    },
    {
      text: 'The mayor opened yesterday a new bridge in the north.',
      fixed: 'The mayor opened a new bridge yesterday in the north.',
    },
  ],
  good: [
    'He knows very well that the bridge is old.',
    'He knows the bridge very well.',
    'They did very well last year.',
    'She knew only too well what the mayor wanted.',
    'The mayor said yesterday the bridge would open.',
    'Prices rose very much this year.',
    'It is well known and well liked.',
    'He opened yesterday with a short speech.',
    'I remember very well how it was.',
    'We saw today how it works.',
    'They discussed today the building of a bridge.',
  ],
}

const anyAdverb = /\b(?:well|much|yesterday|today|tomorrow)\b/

/** Verbs that take an object, and whose measure is told by "well" or "much". */
const measured =
  setOf(`know knows knew known understand understands understood like likes liked love loves loved remember remembers
  remembered appreciate appreciates appreciated respect respects respected value values valued enjoy enjoys enjoyed speak speaks spoke master
  mastered support supports supported trust trusts trusted`)
/** Verbs whose object a day must not part from them. */
const dated =
  setOf(`opened signed held visited received approved adopted launched presented met inspected awarded congratulated discussed
  considered chaired published issued appointed dismissed`)
const days = setOf('yesterday today tomorrow')
const degrees = setOf('very so quite rather too extremely equally')

type Adverb = { readonly from: number; readonly to: number }

function examine(segment: SegmentView, at: number): readonly Catch[] {
  const verb = segment.words[at]
  const adverb = verb && adverbAfter(segment, verb, at)
  if (!verb || !adverb) return []
  const end = objectEnd(segment, adverb.to, days.has(segment.words[adverb.from]?.lower ?? ''))
  return end === undefined ? [] : [caught(segment, adverb, end)]
}

function adverbAfter({ words }: SegmentView, verb: Word, at: number): Adverb | undefined {
  const [next, after] = [words[at + 1], words[at + 2]]
  if (dated.has(verb.lower) && next && days.has(next.lower)) return { from: at + 1, to: at + 2 }
  if (!measured.has(verb.lower) || !next || !after) return undefined
  const isMeasure = degrees.has(next.lower) && (after.lower === 'well' || after.lower === 'much')
  return isMeasure ? { from: at + 1, to: at + 3 } : undefined
}

const determiners = setOf('the a an this these those his her its their our my your all every each')
const times = setOf('week month year day morning evening time night spring summer autumn winter and or but as in at on')
const longestObject = 6

/** The index after the object that begins at `from`; undefined if none begins there. A day wants a determiner after it. */
function objectEnd(segment: SegmentView, from: number, isDay: boolean): number | undefined {
  const { words, text } = segment
  const first = words[from]
  if (!first || isParted(text, words[from - 1], first)) return undefined
  const hasDeterminer = determiners.has(first.lower)
  if (!hasDeterminer && (isDay || !mayBeBareObject(segment, first))) return undefined
  const end = endOfRow(segment, from)
  const object = words.slice(from, end)
  if ((hasDeterminer && object.length < 2) || times.has(object.at(-1)?.lower ?? '')) return undefined
  // A long object may well come last: "discussed today the building of a bridge".
  if (isDay && words[end]?.lower === 'of') return undefined
  return isClause(segment, object, words[end]) ? undefined : end
}

function mayBeBareObject({ language }: SegmentView, { lower }: Word): boolean {
  return language.pack.words?.functionWords.has(lower) === false && !/ly$/.test(lower)
}

/** The index after the words of meaning that stand in a row, the first of any kind. */
function endOfRow({ words, text, language }: SegmentView, from: number): number {
  const small = language.pack.words?.functionWords
  let end = from + 1
  while (end < words.length && end < from + longestObject) {
    const word = words[end]
    if (!word || isParted(text, words[end - 1], word) || small?.has(word.lower) === true) break
    end++
  }
  return end
}

/** "said today the bridge would open": what follows is a clause of its own. */
function isClause({ text, language }: SegmentView, object: readonly Word[], next: Word | undefined): boolean {
  const isVerb = ({ lower }: Word) => language.pack.words?.finiteVerbs.has(lower) === true
  return object.some(isVerb) || (next !== undefined && isVerb(next) && !isParted(text, object.at(-1), next))
}

function isParted(text: string, before: Word | undefined, after: Word): boolean {
  return text.slice(before?.end, after.start) !== ' '
}

function caught({ id, text, words }: SegmentView, { from, to }: Adverb, end: number): Catch {
  const start = words[from]?.start ?? 0
  const objectStart = words[to]?.start ?? 0
  const stop = words[end - 1]?.end ?? 0
  const adverb = text.slice(start, words[to - 1]?.end)
  const object = text.slice(objectStart, stop)
  const span = { start, end: stop }
  return {
    segment: id,
    span,
    severity: 'minor',
    confidence: 0.8,
    facts: { adverb, object },
    fixes: [{ span, replacement: `${object} ${adverb}` }],
  }
}
