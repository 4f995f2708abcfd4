/** The small words that fall out of sentences of a language, and how a lost one is told: what the gap model can name. */
import type { Sentence } from '../language.ts'
import type { MissingKind, MissingWord } from './judge-gap.ts'

/** A gap after the word `index` in which `word` may be missing. */
export type NamedGap = Pick<MissingWord, 'index' | 'word'> & {
  /** Told only where the source, by its language, says it: without one the order of words may be a speaker's own. */
  readonly sourceSays?: Readonly<Record<string, RegExp | undefined>>
}

export type GapRules = {
  /** The words a gap may have lost, most usual forms only. */
  readonly words: readonly string[]
  /** Forms that only sound demands ("an", "со"), and their plain form. */
  readonly forms: Readonly<Record<string, string>>
  /** Words that are left out at will, or whose want is seldom a slip: "the man (that) I saw", "(and)". */
  readonly unnamed: ReadonlySet<string>
  /** How much each thing around a gap counts. */
  readonly weights: Readonly<Record<string, number>>
  /** What the sieve says of nearly all gaps that are named in the end is higher. */
  readonly leastSieved: number
  /** Log odds from which an alarm is right often enough. */
  readonly leastOdds: Readonly<Record<MissingKind, number>>
  /**
   * What is added to the log odds asked of a preposition where the source's word for what follows has a preposition or a
   * case of its own, and where it stands bare, like an object.
   */
  readonly sourceTells?: { readonly governed: number; readonly bare: number }
  /** How one of the words is written before the next one: "an hour", «со мной». All in lower case. */
  readonly formBefore: (word: string, next: string) => string
  /** True if nothing is missing there, whatever the model says. */
  readonly isWhole?: (gap: NamedGap, sentence: Sentence) => boolean
  /** True where names and compounds make a gap look lost that is only seldom so. */
  readonly isBound?: (gap: NamedGap, sentence: Sentence) => boolean
  /** Other places, by the word before, that have surely lost a word, and which. */
  readonly surelyLost?: (sentence: Sentence) => readonly NamedGap[]
}

/** Which of the rules' words a lower-case word is, whatever its form; -1 if none. */
export function gapClassOf(lower: string, { words, forms }: Pick<GapRules, 'words' | 'forms'>): number {
  return words.indexOf(forms[lower] ?? lower)
}
