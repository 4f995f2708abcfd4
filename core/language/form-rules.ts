/** How a language tells that a word stands in a form its neighbours do not allow. */
import type { ModelName } from '../model/check.ts'
import type { LanguageTag } from '../model/ids.ts'
import type { Sentence } from './language.ts'
import type { Word } from './word.ts'

export type WrongForm = {
  readonly word: Word
  /** What it does not go with: a neighbour, or the part of the word before its ending. */
  readonly beside: string
  /** The part that is wrong: the word, or its ending. */
  readonly wrong: string
  /** The whole word as it should be. */
  readonly right: string
  /** 0 to 1. */
  readonly confidence: number
  /** By language: what a source says somewhere if the neighbour is what it is taken for here. Ignoring case. */
  readonly sourceSays?: Readonly<Record<LanguageTag, RegExp | undefined>>
}

export type FormRules = {
  /** Without these nothing is found. */
  readonly models: readonly ModelName[]
  readonly find: (sentence: Sentence) => readonly WrongForm[]
}
