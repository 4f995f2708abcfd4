/** The subject of an English verb, as far as word order and parts of speech tell it for sure. */
import type { Sentence } from '../../language.ts'
import type { Subject, SubjectRules } from '../../subject-rules.ts'
import { gapBefore, tagsOf } from '../../tags/tagged.ts'
import type { Word } from '../../word.ts'
import { readPhrase } from './phrase-head.ts'
import { phraseStart } from './phrase-start.ts'
import { isTeam, mayBeClub, numberOf } from './subject-number.ts'
import { endsPhrase, isPronoun, openers, type Place, saying } from './subject-words.ts'

/** Finds the subject that stands right before the verb at `index`; undefined where it is not plain. */
function findSubject(segment: Sentence, index: number): Subject | undefined {
  const place: Place = { segment, words: segment.words, tags: tagsOf(segment) }
  if (place.tags.length === 0) return undefined
  const end = skipAdverbs(place, index)
  const last = place.words[end - 1]
  if (!last || !isJoined(segment, end - 1, index)) return undefined
  if (isPronoun(last)) return pronounSubject(place, end - 1)
  const start = phraseStart(place, end)
  if (start === undefined || mayEndRow(place, start.at, end, index)) return undefined
  if (isDoing(place, start.at, end) || isAfterAll(place.words, start.at)) return undefined
  return readPhrase(place, start.at, end, start.isSure)
}

/**
 * "vomiting and diarrhoea have been seen", "the people with symptoms and a doctor's order have waited": where a plural
 * verb follows what "and" joins without a comma, or with one but without a determiner, all of it may be the subject; so
 * may a word that stands alone after a comma be none: "the miners of Altyn, JSC, have".
 */
function mayEndRow({ segment, words, tags }: Place, start: number, end: number, verb: number): boolean {
  if (start === 0 || !/^(?:are|were|have|do|aren't|weren't|haven't|don't)$/.test(words[verb]?.lower ?? '')) return false
  if (end - start === 1 && gapBefore(segment, start).startsWith(',')) return true
  if (!/^(?:and|but)$/.test(words[start - 1]?.lower ?? '')) return false
  const isAfterComma = start > 1 && /[,;:—–]/.test(gapBefore(segment, start - 1))
  return !isAfterComma || tags[start] !== 'determiner'
}

function skipAdverbs({ words, tags }: Place, index: number): number {
  let end = index
  while (
    end > 1 &&
    tags[end - 1] === 'adverb' &&
    !/^(?:there|here|now|then|today|once|later|ago|together|as)$/.test(words[end - 1]?.lower ?? '')
  )
    end--
  return end
}

/** True if nothing but blanks stands between the words `from` and `to`. */
function isJoined(segment: Sentence, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index++) if (gapBefore(segment, index) !== ' ') return false
  return true
}

/** A pronoun is a subject unless a word before it makes it an object, a determiner's noun or part of a row. */
function pronounSubject(place: Place, at: number): Subject | undefined {
  const { segment, words, tags } = place
  const head = words[at]
  if (!head) return undefined
  const subject = { words: [head], head, isRow: false, isSure: true }
  const before = words[at - 1]
  if (!before || !/^[ ]$/.test(gapBefore(segment, at))) return subject
  if (/^(?:and|or|nor|than|as)$/.test(before.lower)) return isJoinedClause(place, at, head) ? subject : undefined
  if (nominative.test(head.lower)) return subject
  if (head.lower === 'that' || /^(?:after|as|before|but|since|than|until)$/.test(before.lower)) return undefined
  if (openers.has(before.lower) || saying.test(before.lower)) return subject
  return head.lower === 'it' && /^(?:noun|adjective|name)$/.test(tags[at - 1] ?? '') ? subject : undefined
}

const nominative = /^(?:we|they|he|she|i)$/

/** "... and they are": what the conjunction joins is a clause, not two objects. */
function isJoinedClause({ words, tags }: Place, at: number, { lower }: Word): boolean {
  if (words[at - 1]?.lower !== 'and') return false
  return nominative.test(lower) ? !endsPhrase(tags[at - 2]) : lower === 'this' || lower === 'it'
}

/** "Building barracks", "hand washing with wipes", "holding games": what is done is one thing, whatever it is done to. */
function isDoing({ words, tags }: Place, start: number, end: number): boolean {
  const [first, second] = [words[start], words[start + 1]]
  if (!first || start + 1 >= end) return false
  const isAct = (word: Word | undefined) => word !== undefined && /\p{Ll}{3}ing$/u.test(word.text)
  return isAct(first) || (isAct(second) && tags[start] === 'noun')
}

/** "All that glitters is not gold", "All she does is work": what follows is a verb. */
function isAfterAll(words: readonly Word[], start: number): boolean {
  const [before, opener] = [words[start - 2]?.lower ?? '', words[start - 1]?.lower]
  if (words[start]?.lower === 'all' && /^(?:do|does|did)$/.test(words[start + 2]?.lower ?? '')) return true
  return opener === 'that' && /^(?:all|anything|everything|nothing|something|much)$/.test(before)
}

export const englishSubjects: SubjectRules = { find: findSubject, numberOf, isTeam, mayBeClub }
