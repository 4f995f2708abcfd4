/** A clause said twice in one sentence: "they mended the road in the north, they mended the road in the north". */
import type { Language } from '../language/language.ts'
import type { Word } from '../language/word.ts'

/** Indexes of words: `length` words at `first` stand again at `second`. */
export type SaidAgain = { readonly first: number; readonly second: number; readonly length: number }

/** Shorter repetitions are for rhetoric; longer ones than so many words nobody overlooks. */
const shortest = 4
const longest = 24
/** Words of fewer letters stand everywhere; a clause has a longer one. */
const tellingLetters = 6

/**
 * The first clause of at least four words that follows upon itself at once, or after "and"; undefined if there is none.
 * Time is linear in the words.
 */
export function saidAgain(words: readonly Word[], language: Language): SaidAgain | undefined {
  for (let at = shortest; at < words.length; at++) {
    const word = words[at]
    if (!word || word.text.length < tellingLetters) continue
    for (let back = shortest; back <= longest && back <= at; back++) {
      if (words[at - back]?.lower !== word.lower) continue
      const run = runAround(words, at, back)
      const gap = back - run.length
      if (run.length < shortest || gap > 1 || gap < 0) continue
      if (gap === 1 && !joins(words[run.first + run.length], language)) continue
      if (isTelling(words.slice(run.first, run.first + run.length), language)) return run
    }
  }
  return undefined
}

/** All words around `at` that are the same `back` words before, no more of them than fit between. */
function runAround(words: readonly Word[], at: number, back: number): SaidAgain {
  const isSame = (place: number) => place - back >= 0 && words[place]?.lower === words[place - back]?.lower
  let start = at
  while (at - start < back - 1 && isSame(start - 1)) start--
  let end = at + 1
  while (end - start < back && end < words.length && isSame(end)) end++
  return { first: start - back, second: start, length: end - start }
}

function joins(word: Word | undefined, language: Language): boolean {
  return word !== undefined && language.pack.words?.joiningWords.has(word.lower) === true
}

/** At least three words that are no figures and no small words. */
function isTelling(run: readonly Word[], language: Language): boolean {
  const small = language.pack.words?.functionWords
  return run.filter(({ lower }) => small?.has(lower) !== true && !/^\p{N}/u.test(lower)).length >= 3
}
