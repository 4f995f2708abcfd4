/** Where the phrase before a verb begins. */
import { gapBefore } from '../../tags/tagged.ts'
import type { Tag } from '../../tags/tagger.ts'
import type { Word } from '../../word.ts'
import { endsPhrase, isMeasure, looksPlural, openers, type Place, pluralPronouns, saying } from './subject-words.ts'

const inPhrase: ReadonlySet<Tag> = new Set(['noun', 'name', 'adjective', 'determiner', 'number', 'preposition'])

/** Back to the start of the sentence, a comma, or a word that opens a clause; a verb on the way makes it unclear. */
export function phraseStart(place: Place, end: number): PhraseStart | undefined {
  for (let at = end - 1; at >= 0 && end - at < 16; at--) {
    const start = startAt(place, at, end)
    if (start !== 'goes on') return start
  }
  return undefined
}

/** Where a phrase begins, and whether that is sure. */
type PhraseStart = { readonly at: number; readonly isSure: boolean }

/** Whether the phrase that ends at `end` begins at the word `at`, or after it; undefined where it is unclear. */
function startAt(place: Place, at: number, end: number): PhraseStart | undefined | 'goes on' {
  const { words, tags } = place
  const word = words[at]
  const tag = tags[at]
  if (!word || !tag) return undefined
  const isAfterSaying = at < end - 1 && tag === 'finite' && isSaying(words, tags, at) && beginsPhrase(tags[at + 1])
  if (isAfterSaying) return { at: at + 1, isSure: true }
  if (opensClause(place, at)) return openedAt(words, at, end)
  if (isLeader(words, tags, at)) return { at: at + 1, isSure: true }
  if (!inPhrase.has(tag) && !belongsToPhrase(place, at, end)) return undefined
  if (at === 0) return { at, isSure: true }
  const gap = gapAt(place, at)
  if (/[.!?;:]\s|^, ["“]?$|["“(]$/.test(gap)) return { at, isSure: !gap.startsWith(',') }
  return gap === ' ' || /^\p{N}/u.test(word.text) ? 'goes on' : undefined
}

/** What stands before the word; the stop of "U.S." ends no sentence, as in "The costs of U.S. trade were". */
function gapAt({ segment, words }: Place, at: number): string {
  const gap = gapBefore(segment, at)
  return gap === '. ' && /^\p{Lu}(?:\.\p{Lu})*$/u.test(words[at - 1]?.text ?? '') ? ' ' : gap
}

function opensClause({ words, tags }: Place, at: number): boolean {
  return openers.has(words[at]?.lower ?? '') && !isInside(words, tags, at) && !isMeasure(words, at)
}

/** A word of another kind that may stand in a phrase where it stands. */
function belongsToPhrase({ words, tags }: Place, at: number, end: number): boolean {
  const isPossessive = /^(?:my|your|his|her|its|our|their)$/.test(words[at]?.lower ?? '')
  return isPossessive || isMeasure(words, at) || isJoiner(words, at, end) || isAttribute(tags, at)
}

/** "Maybe the code", "Not all roads": the phrase begins after it. */
function isLeader(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  return at === 0 && (lower === 'not' || (tags[at] === 'adverb' && beginsPhrase(tags[1])))
}

function isJoiner(words: readonly Word[], at: number, end: number): boolean {
  return words[at]?.lower === 'and' && at < end - 1
}

/** "a growing class", "the proposed law", "land surrounding towns", "fears about taking on debt". */
function isAttribute(tags: readonly Tag[], at: number): boolean {
  const [before, tag, after] = [tags[at - 1], tags[at], tags[at + 1]]
  if (tag === 'adverb') return after === 'adjective' || after === 'participle'
  if (tag === 'gerund' && (before === 'preposition' || before === 'noun')) return after !== undefined
  if (tag !== 'participle' && tag !== 'gerund') return false
  return (
    (after === 'noun' || after === 'adjective') &&
    (before === 'determiner' || before === 'adjective' || before === 'pronoun')
  )
}

/** "they think", "the mayor thinks"; not "think tanks". */
function isSaying(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  const [subject, verb] = [words[at - 1]?.lower ?? '', words[at]?.lower ?? '']
  if (!saying.test(verb) || !endsPhrase(tags[at - 1])) return false
  return /(?:s|d|ght|ew)$/.test(verb) || pluralPronouns.has(subject) || subject === 'i' || looksPlural(subject)
}

function beginsPhrase(tag: Tag | undefined): boolean {
  return tag === 'determiner' || tag === 'noun' || tag === 'name' || tag === 'pronoun' || tag === 'adjective'
}

/** "between data and rhetoric", "such as", "after the war": the word joins two things inside the phrase, or begins it. */
function isInside(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  if (lower === 'as') return words[at - 1]?.lower === 'such'
  if (lower === 'but') return tags[at - 1] === 'adjective' && tags[at + 1] !== 'determiner'
  if (lower === 'that') return tags[at] === 'determiner' || tags[at - 1] === 'preposition'
  if (lower === 'and' && /^(?:it|him|them|me|us)$/.test(words[at - 1]?.text ?? '')) return false
  if (lower === 'and')
    return (
      endsPhrase(tags[at - 1]) ||
      /-olds?$/.test(words[at - 1]?.lower ?? '') ||
      (tags[at - 1] === 'adjective' && tags[at + 1] !== 'determiner')
    )
  return tags[at] === 'preposition' && /^(?:before|after|since|until|than)$/.test(lower)
}

/** What stands between the opener and the verb is the subject: "roads that the town have mended". */
function openedAt(words: readonly Word[], at: number, end: number): { at: number; isSure: boolean } | undefined {
  const lower = words[at]?.lower ?? ''
  return at >= end - 1 || lower === 'as' || lower === 'than' ? undefined : { at: at + 1, isSure: true }
}
