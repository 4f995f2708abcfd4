/** Which words may be forms of one word: the part of a language that finds a term in whatever case it stands. */

export type WordForms = {
  /**
   * Keys of every word that this may be a form of, most of which are none: two words that share a key may be forms of one.
   * In lower case.
   */
  readonly keys: (lower: string) => readonly string[]
}

/** Longer than any word that is bent; beyond it a word has its own form alone. */
const longestBent = 60

export type Paradigm = { readonly name: string; readonly endings: readonly string[]; readonly after?: RegExp }

/** Keys from the endings that words of a kind take: the stem and the kind, for each kind that has the ending. */
export function keysByParadigms(
  lower: string,
  paradigms: readonly Paradigm[],
  shortestStem: number,
): readonly string[] {
  if (lower.length > longestBent) return [lower]
  const keys = paradigms.flatMap(({ name, endings, after }) =>
    endings.flatMap((ending) => {
      const stem = lower.slice(0, lower.length - ending.length)
      const isForm = stem.length >= shortestStem && lower.endsWith(ending) && (after === undefined || after.test(stem))
      return isForm ? [`${stem}|${name}`] : []
    }),
  )
  return keys.length === 0 ? [lower] : [...new Set(keys)]
}
