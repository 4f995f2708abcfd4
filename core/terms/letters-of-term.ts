/** What every text that holds a term has in it, whatever the form: for asking an index of letters. */

import { wordsOf } from '../language/word.ts'
import { largest } from '../model/lists.ts'

/** The index knows nothing shorter. */
const fewest = 3
/** So many letters at its end a word may change when it is bent. */
const bent = 2

/** The beginning of its longest word; undefined if that is too short to be looked for. */
export function lettersOfTerm(text: string): string | undefined {
  const words = wordsOf(text).map(({ text: word }) => word)
  const longest = largest(
    words.map(({ length }) => length),
    0,
  )
  const word = words.find(({ length }) => length === longest) ?? ''
  const letters = word.slice(0, Math.max(fewest, word.length - bent))
  return [...letters].length < fewest ? undefined : letters
}
