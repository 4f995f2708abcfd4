/** How a language is written and built, as far as checks ask. What is left out is not so, or not known. */
import type { WordModel } from './model/word-model.ts'
import type { Word } from './word.ts'

export type WritingHabits = {
  readonly script?: 'latin' | 'cyrillic'
  /** Where a sentence ends with its quotation, the full stop stands inside the marks: “The road is open.” */
  readonly stopInsideQuotes?: true
  /** "The road is open," he said: no dash stands between a quotation and who says it. */
  readonly reportsWithoutDash?: true
  /** Words, in lower case, in a case with which a sentence seldom begins, but for those that open sentences. */
  readonly seldomOpens?: RegExp
  /** "It cost 5. the rest was lost": a figure with a full stop ends a sentence and is no ordinal. */
  readonly figureEndsSentence?: true
  /** Its press often closes a headline with a full stop. */
  readonly stopsHeadlines?: true
  /** A blank stands before ; : ! ?, as the French set it. */
  readonly spaceBeforeMarks?: true
  /** A dash between words has blanks at both sides or at neither; marks of quotation never stand between two letters. */
  readonly evenDashes?: true
  /** Only names have capitals inside a sentence, so that another word with one tells a lost full stop by itself. */
  readonly onlyNamesHaveCapitals?: true
  /** Who speaks, and who is spoken of. */
  readonly persons?: PersonRules
  /** What parts the thousands of a number. */
  readonly partsThousands?: ',' | '\u00a0'
  /** Words, in lower case, that are said twice with a hyphen between: "бірте-бірте". */
  readonly pairWords?: RegExp
  /** Phrases that begin with one word are set side by side: "кеуде сорғысы кеуде қабында". */
  readonly pairsCompounds?: true
  /** What stands after a word in the possessive, in lower case with a plain apostrophe. */
  readonly possessive?: RegExp
  /** Endings that writers set after a word in foreign letters. */
  readonly foreignEndings?: RegExp
  /** True for a word, in lower case, that may close a sentence, where the predicate comes last. */
  readonly isPredicate?: (lower: string) => boolean
  /** The same for one that closes a sentence more seldom, so that the next word must tell too. */
  readonly mayEndClause?: (lower: string) => boolean
  /** With what sound a word or figure opens, as an article asks; undefined where writers differ or its spelling does not tell. */
  readonly openingSound?: (written: string) => OpeningSound | undefined
  /** How much more usual a text must be without a copied phrase than at its seam, in log units. */
  readonly leastRepeatGain?: number
  /** The same for one preposition or article on both sides of other words; infinite where it is usual there. */
  readonly leastSmallWordGain?: number
  /** The same for one auxiliary that stands on both sides of a participle. */
  readonly leastParticipleGain?: number
  /** The first of three words and the third are the same and belong to a neighbour each: "as good as". */
  readonly isFrame?: (words: readonly Word[], first: number, model: WordModel | undefined) => boolean
  /** True for a noun, in lower case, that by this word is not joined with itself: "confidence and confidence". */
  readonly isEmptyPair?: (noun: string, joining: string) => boolean
  /** The least confidence with which a lost quotation mark is told. */
  readonly leastQuoteConfidence?: number
  /** So much of a sentence, said by the text beside it, tells that it was told there; 0 to 1. */
  readonly leastTold?: number
  /** Figures that count things, the figure as the first group, where a translation writes them out. Global. */
  readonly countedFigures?: RegExp
  /**
   * Beginnings of words by which texts tell who spoke or wrote; generous, for a missed name costs less than a false alarm.
   */
  readonly telling?: RegExp
  /** "chairman of the City Court": how an office is bound to what it belongs to. */
  readonly offices?: OfficeRules
}

export type PersonRules = {
  /** The speaker, and anybody else, in any form. */
  readonly self: RegExp
  readonly others: RegExp
  /** Words with a capital, in lower case, that name nobody. */
  readonly isCalendar?: RegExp
  /** Where a clause must have a subject: another as one, with the auxiliary after it, and what the speaker says instead. Global. */
  readonly subject?: {
    readonly word: RegExp
    /** Undefined where the verb in `rest`, which follows, would have to change too. */
    readonly instead: (subject: string, rest: string) => string | undefined
  }
}

export type OpeningSound = 'vowel' | 'consonant'

export type OfficeRules = {
  /** The place of the first word of the name after the office at `at`; undefined if there is none. */
  readonly nameAfter: (words: readonly Word[], at: number) => number | undefined
  /** Small words with these endings go on with a name in capitals: «Речного фонда». */
  readonly smallInName?: RegExp
}
