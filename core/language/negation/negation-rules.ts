/** The words of a language that deny, and how it denies: what each language with denials says in its pack. */
import type { Fix } from '../../model/finding.ts'
import type { Sentence } from '../language.ts'
import type { Word } from '../word.ts'
import type { NegationPlace } from './negation-place.ts'

/** A word that denies, and where it begins in its text, in UTF-16 units. */
export type Negation = { readonly word: string; readonly at: number }

export type NegationRules = {
  /** Words that deny the clause they stand in. Global, ignoring case. */
  readonly hard: RegExp
  /** Turns of phrase with such words that deny nothing. Global, ignoring case. */
  readonly empty: RegExp
  /** Anything that may carry a denial another way: un-, without, fail to, few. Global, ignoring case. */
  readonly soft: RegExp
  /** "not only": with and without its denial. */
  readonly notOnly?: NotOnly
  /** The words, in lower case, that the denial at the word `place` most likely denies, the nearest first. */
  readonly denied: (words: readonly Word[], place: number, denial: string) => readonly string[]
  /** Where a denial of one word is put back. */
  readonly placing: DenialPlacing
  /** Of the hard ones, by the text that begins with them, those that a translation cannot well do without; all if undefined. */
  readonly certain?: RegExp
  /** Words that stand only in a denied clause. */
  readonly wanting?: readonly WantingDenial[]
  /** Turns of phrase that this language denies in a way of its own. */
  readonly turns?: Readonly<Partial<Record<(typeof denialTurns)[number], DenialTurn>>>
  /** Denials stand inside verbs, so that one that is lost is only told where nothing else denies. */
  readonly isInsideVerbs?: true
}

/** To have, or there to be; to be able, or to be possible; "X, not Y". */
export const denialTurns = ['having', 'able', 'contrast'] as const

export type DenialTurn = {
  /** The turn with its denial, or what says as much: "has no". Global. */
  readonly denied: RegExp
  /** What is left where only the denial is lost; undefined where that is as good a sentence. Global. */
  readonly bare?: RegExp
  /** What `bare` becomes again. */
  readonly restore?: (bare: string) => string
}

/** "никакой", "ешқандай": without a denial beside them their clause is broken. */
export type WantingDenial = {
  readonly word: RegExp
  /** Anything that denies the clause. */
  readonly denies: RegExp
  /** Where the denial stood, beside the word that begins at `at`; undefined if that is not plain. */
  readonly placeBeside: (sentence: Sentence, at: number) => NegationPlace | undefined
}

export type NotOnly = {
  /** Anything that says as much as "not only". */
  readonly whole: RegExp
  readonly bare: RegExp
  /** What is put before the bare word, and the two together. */
  readonly denial: string
  readonly phrase: string
}

export type DenialPlacing = {
  /** The word the text is scored with. */
  readonly word: string
  /** Gaps to try around the word that should be denied, in words; empty where a denial is no word of its own. */
  readonly reach: readonly number[]
  /** Words, in lower case, after which a denial may stand; any if undefined. */
  readonly after?: RegExp
  /** What speaks for a place besides the model, in log units. Both in lower case. */
  readonly bonus: (before: string, next: string) => number
  /** The text must become so much more usual where only that tells the place. */
  readonly leastGain: number
  /** True where a denial stands without any of `after`: "not all". */
  readonly isQuantifier?: (lower: string) => boolean
  /** True for verbs that are denied often, but not by a word put before them: "he knows". */
  readonly isPlainVerb?: (lower: string) => boolean
  /** "does discredit": a place where only a denial can be lost; undefined if there is none. */
  readonly bare?: (sentence: Sentence) => BareDenial | undefined
  /** Words, in lower case, that a denial of a clause may stand at; any if undefined. */
  readonly mayDeny?: (lower: string) => boolean
  /** Where a sentence that denies nothing may be denied, in its order; its best place is guessed if undefined. */
  readonly places?: (sentence: Sentence) => readonly NegationPlace[]
  /** The denial put back before the word that begins at `at`, the likeliest form first. */
  readonly fixesAt: (sentence: Sentence, at: number) => readonly Fix[]
}

/** `verb` begins at `at`; the span from `start` to `end` shows the place. */
export type BareDenial = { readonly start: number; readonly at: number; readonly end: number }
