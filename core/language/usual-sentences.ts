/** What most languages share in where their sentences end: a language names only what it does otherwise. */
import type { Abbreviations, SentenceRules } from './sentence-rules.ts'

/** No word is shortened with a full stop. */
export const noAbbreviations: Abbreviations = {
  beforeName: [],
  beforeNumber: [],
  afterNumber: [],
  closing: [],
  inner: [],
  plain: [],
}

/** A language says the rest itself: its tag, its quotation marks, who reports speech, and its examples. */
export const usualSentences: Omit<SentenceRules, 'tag' | 'reportingVerbs' | 'quotes' | 'breaks' | 'keeps'> = {
  abbreviations: noAbbreviations,
  terminators: '',
  dot: 'end',
  ordinalStop: 'never',
  afterOrdinal: [],
  starters: [],
  alwaysCapital: [],
}
