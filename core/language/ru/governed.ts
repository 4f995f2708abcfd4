/** Russian words that stand in a relation to another: English has a small word for most such relations. */
import type { Word } from '../word.ts'
import { setOf } from '../word-list.ts'

const prepositions = setOf(
  'в во на с со к ко о об обо от ото из у за до для по при про через между над под без после перед против около среди ради',
)

/** Genitive, dative and instrumental, some of which look like other cases too, and infinitives. */
const oblique =
  /(?:ого|его|ому|ему|[ыи]ми|[ыи]м|[ыи]х|[оеё]й|[оеё]ю|[оеё]м|[ая]ми|[ая]м|[ая]х|[оеё]в|ии|ия|ью|ть|ти|чь|ться|тись|чься|[аяуюыие])$/u

/** An object or a subject as often as not: «решение», «решения», «комиссия». */
const plain = /(?:[оеи]е|[тнл]ия|ую|юю|ые|ий|ый)$/u

/** True if the word at a place has a preposition before it, with at most one word between, or a case that does without. */
export function isGoverned(words: readonly Word[], at: number): boolean {
  const before = [words[at - 1], words[at - 2]]
  if (before.some((word) => word !== undefined && prepositions.has(word.lower))) return true
  const lower = words[at]?.lower ?? ''
  return oblique.test(lower) && !plain.test(lower)
}
