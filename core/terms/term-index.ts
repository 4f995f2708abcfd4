/** Finds the terms of a language in a text, in whatever form they stand there. */

import { createRecent } from '../language/recent.ts'
import { type Word, wordsOf } from '../language/word.ts'
import type { WordForms } from '../language/word-forms.ts'
import { smallest } from '../model/lists.ts'
import type { Span } from '../model/span.ts'
import type { Concept, Term } from '../model/term.ts'

/** Where a term stands in a text, in UTF-16 units of it. */
export type TermMatch = Span & {
  readonly concept: Concept
  readonly term: Term
  /** Words of the term. */
  readonly words: number
}

export type TermIndex = {
  /** All places, those inside one another too, in the order of the text. O(words), whatever the terms are. */
  readonly find: (text: string, words: readonly Word[]) => readonly TermMatch[]
  /** True if each word of the term that says something stands in the text, in any form and order. */
  readonly hasWordsOf: (term: Term, words: readonly Word[]) => boolean
}

type TermWord = { readonly keys: ReadonlySet<string>; readonly capitals: string | undefined; readonly isSmall: boolean }
type Entry = {
  readonly concept: Concept
  readonly term: Term
  readonly words: readonly TermWord[]
  /** What stands between the words of the term, where it is no blank. */
  readonly gaps: readonly string[]
}

/** A word by which an entry is looked for, and where in its term it stands. */
type Handle = { readonly entry: Entry; readonly at: number }

const keptWords = 20_000

/** `forms`: without them a word stands only as it is written, be it with a capital. `isSmall` tells articles and the like. */
export function indexTerms(
  terms: readonly (readonly [Concept, Term])[],
  forms: WordForms | undefined,
  isSmall: (lower: string) => boolean = () => false,
): TermIndex {
  const known = createRecent<readonly string[]>(keptWords)
  const keysOf = (lower: string): readonly string[] => {
    const before = known.get(lower)
    if (before !== undefined) return before
    const keys = forms?.keys(lower) ?? [lower]
    known.set(lower, keys)
    return keys
  }
  const entryOf = (concept: Concept, term: Term): Entry => {
    const words = wordsOf(term.text)
    const gaps = words.slice(1).map((word, at) => term.text.slice(words[at]?.end ?? 0, word.start))
    return { concept, term, gaps, words: words.map((word) => termWord(word, keysOf, isSmall)) }
  }
  const handles = handlesOf(terms.map(([concept, term]) => entryOf(concept, term)))
  return {
    find: (text, words) => findAll(text, words, handles, keysOf),
    hasWordsOf(term, words) {
      const wanted = wordsOf(term.text).map((word) => termWord(word, keysOf, isSmall))
      const saying = wanted.filter((word) => !word.isSmall)
      const asked = saying.length === 0 ? wanted : saying
      return asked.length > 0 && asked.every((one) => words.some((word) => isFormOf(word, one, keysOf)))
    },
  }
}

type KeysOf = (lower: string) => readonly string[]

function termWord({ text, lower }: Word, keysOf: KeysOf, isSmall: (lower: string) => boolean): TermWord {
  const isCapitals = text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text)
  return { keys: new Set(keysOf(lower)), capitals: isCapitals ? text : undefined, isSmall: isSmall(lower) }
}

/** Each entry under the word of it that the fewest terms have: "министерство" leads to hundreds. */
function handlesOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Handle[]> {
  const counts = new Map<string, number>()
  for (const { words } of entries)
    for (const { keys } of words) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const commonness = ({ keys }: TermWord) => [...keys].reduce((most, key) => Math.max(most, counts.get(key) ?? 0), 0)
  const handles = new Map<string, Handle[]>()
  for (const entry of entries) {
    const rarest = entry.words.map(commonness)
    const at = rarest.indexOf(smallest(rarest))
    for (const key of entry.words[at]?.keys ?? []) {
      const there = handles.get(key)
      if (there === undefined) handles.set(key, [{ entry, at }])
      else there.push({ entry, at })
    }
  }
  return handles
}

function findAll(
  text: string,
  words: readonly Word[],
  handles: ReadonlyMap<string, readonly Handle[]>,
  keysOf: KeysOf,
): readonly TermMatch[] {
  const found: TermMatch[] = []
  for (const [place, word] of words.entries()) {
    let seen: Set<Entry> | undefined
    for (const key of keysOf(word.lower))
      for (const { entry, at } of handles.get(key) ?? []) {
        if (seen?.has(entry)) continue
        seen ??= new Set()
        seen.add(entry)
        const match = matchAt(text, words, place - at, entry, keysOf)
        if (match !== undefined) found.push(match)
      }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function matchAt(
  text: string,
  words: readonly Word[],
  first: number,
  { concept, term, words: wanted, gaps }: Entry,
  keysOf: KeysOf,
): TermMatch | undefined {
  for (const [at, one] of wanted.entries()) {
    const word = words[first + at]
    if (word === undefined || !isFormOf(word, one, keysOf)) return undefined
    const before = words[first + at - 1]
    if (at > 0 && before !== undefined && !isSameGap(text.slice(before.end, word.start), gaps[at - 1] ?? ' '))
      return undefined
  }
  const [start, last] = [words[first], words[first + wanted.length - 1]]
  if (start === undefined || last === undefined) return undefined
  return { concept, term, start: start.start, end: last.end, words: wanted.length }
}

/** An abbreviation in capitals is no other word: "US", "us". */
function isFormOf({ text, lower }: Word, { keys, capitals }: TermWord, keysOf: KeysOf): boolean {
  if (capitals !== undefined && !text.startsWith(capitals)) return false
  return keysOf(lower).some((key) => keys.has(key))
}

function isSameGap(gap: string, wanted: string): boolean {
  return gap === wanted || (/^\s+$/u.test(gap) && /^\s+$/u.test(wanted))
}

/** The longest that stand beside one another; of several terms in the very same words all. In the order of the text. */
export function longestOf(matches: readonly TermMatch[]): readonly TermMatch[] {
  const kept: TermMatch[] = []
  const byLength = [...matches].sort((a, b) => b.words - a.words || b.end - b.start - (a.end - a.start))
  for (const match of byLength) {
    const isFree = kept.every((one) => match.end <= one.start || one.end <= match.start || isSamePlace(match, one))
    if (isFree) kept.push(match)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
