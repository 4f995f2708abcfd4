/** What a language says about where its sentences end: plain data, one file a language. */
import type { LanguageTag } from '../model/ids.ts'

/**
 * Abbreviations by what may follow their full stop. Entries stand without the last stop and without spaces:
 * `z.b` stands for "z.B." and "z. B.". Those in lower case match either case, those with a capital (`Sun`) only so.
 */
export type Abbreviations = {
  /** Stand before a name and never end a sentence ("Dr. Weber"), save those that are also `plain` ("Main St. He"). */
  readonly beforeName: readonly string[]
  /** Go on when a number follows: "p. 5"; before a capital they end the sentence. */
  readonly beforeNumber: readonly string[]
  /** Units: go on before a number; end the sentence before a capital ("in 1920 г."). */
  readonly afterNumber: readonly string[]
  /** Close a list and so end the sentence before a capital: "etc." */
  readonly closing: readonly string[]
  /** Always want something after them: "e.g." */
  readonly inner: readonly string[]
  /** End the sentence only before a word that usually starts one: "Inc. The". */
  readonly plain: readonly string[]
}

export type QuotePair = readonly [opening: string, closing: string]

export type SentenceRules = {
  readonly tag: LanguageTag
  readonly abbreviations: Abbreviations
  /** Characters that end a sentence besides `. ! ? …` and the stops of Chinese, Hindi, Urdu and Armenian. */
  readonly terminators: string
  /** What a full stop is: the end of a sentence, or a pause in one, as in Armenian, which ends with «։». */
  readonly dot: 'end' | 'pause'
  /** Where "12." is read as "twelfth": nowhere, before a small letter, or before any noun where nouns have capitals. */
  readonly ordinalStop: 'never' | 'before-small' | 'before-any'
  /** Lower-case words that follow an ordinal even with a capital: "Verdenskrig". */
  readonly afterOrdinal: readonly string[]
  /** Lower-case words that often start a sentence and never a name: articles, pronouns, conjunctions. */
  readonly starters: readonly string[]
  /** Words always written with a capital, which therefore prove no start of a sentence: "I". In lower case. */
  readonly alwaysCapital: readonly string[]
  /** Lower-case words that open a reporting clause behind a quotation: "said". */
  readonly reportingVerbs: readonly string[]
  /**
   * Lower-case words that with numbers alone make a time said in front of a sentence, which no stop ends:
   * "В мае 2019 г. Казахстан", "In 44 B.C. Rome".
   */
  readonly timeWords?: readonly string[]
  /** Lower-case words that go on a time of day: "at 10 a.m. Monday", "3 p.m. EST". */
  readonly afterTime?: readonly string[]
  /** Beginnings of words that a letter names, not shortens: "point A. Find", "vitamin C. It". */
  readonly labelled?: readonly string[]
  /** Lower-case abbreviations that compounds end in and what they stand before: "Hauptstr. 5". */
  readonly compoundEnds?: readonly string[]
  /** Pairs in use, the house style first. */
  readonly quotes: readonly QuotePair[]
  /** Each inner array is one text cut into its sentences. */
  readonly breaks: readonly (readonly string[])[]
  /** Each is one sentence that must stay whole. */
  readonly keeps: readonly string[]
}

/** Splits a list written as one line, the way people read it. */
export function words(line: string): readonly string[] {
  return line.split(' ').filter((word) => word !== '')
}
