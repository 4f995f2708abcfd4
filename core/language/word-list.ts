/** What the checks know of a language's small words. Every list is in lower case, with plain apostrophes. */

export type WordList = {
  /** Articles, prepositions, conjunctions, pronouns, particles: the words that hold a sentence together. */
  readonly functionWords: ReadonlySet<string>
  /** Articles and prepositions alone: a phrase of nothing else may well stand twice. */
  readonly linkingWords: ReadonlySet<string>
  /** Words that set two things side by side: and, or, than, when. */
  readonly joiningWords: ReadonlySet<string>
  /** Verb forms that make a clause by themselves: is, has, will, said. */
  readonly finiteVerbs: ReadonlySet<string>
  /** Words that, with a capital, nearly always begin a sentence. */
  readonly openers: ReadonlySet<string>
  /** Adverbs that, with a capital and a comma after them, begin a sentence: "Moreover,". */
  readonly adverbs: ReadonlySet<string>
  /** Words no finished sentence ends with. */
  readonly neverLast: ReadonlySet<string>
  /** Words another word must follow, so that not even a full stop makes a sentence of what ends with them: "in the." */
  readonly alwaysLeading?: ReadonlySet<string>
  /** Shortened words written with a full stop; without it here. */
  readonly abbreviations: ReadonlySet<string>
  /** Verbs of a reporting clause: said, told. */
  readonly reportingVerbs: ReadonlySet<string>
  /** Words that may stand twice in a row. */
  readonly doubles: ReadonlySet<string>
}

/** A set from words separated by white space. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
