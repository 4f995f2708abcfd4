/** How a language bends and spells names. Words are in lower case unless said otherwise. */
import type { LanguageTag } from '../model/ids.ts'

export type LetterSwaps = readonly (readonly [letters: RegExp, instead: string])[]

export type NameRules = {
  /** The endings of case a name takes, among them none. */
  readonly endings: ReadonlySet<string>
  /** The name without its ending of case: «азимовой» and «азимова» are one. */
  readonly stem: (lower: string) => string
  /** The base form of a name with an ending of another name, as nouns of its kind take it; several where the spelling does not tell. In lower case. */
  readonly bendLike?: (base: string, ending: string) => readonly string[]
  /** True for two endings of one case that only follow different stems. */
  readonly sameCase?: (ending: string, other: string) => boolean
  /** The language whose spelling of foreign names it takes. */
  readonly foreignAs?: LanguageTag
  /** Letters that hands and transcriptions swap, put together. */
  readonly swaps: LetterSwaps
  /** Words before a name that say what somebody is: written with a capital, yet no names. In lower case. */
  readonly titles?: ReadonlySet<string>
  /** True for any form of a noun that titles and bodies are made of, in languages that write those with capitals. In lower case. */
  readonly isTitleWord?: (lower: string) => boolean
  /** The press puts the surname first or last as it likes. */
  readonly isOrderFree?: true
  /** How names are read by ear in another alphabet; only of languages in Cyrillic letters. */
  readonly byEar?: NamesByEar
}

export type NamesByEar = {
  /** As a dictionary would list the name, as far as its ending tells. With its capitals. */
  readonly baseForm: (name: string) => string
  /** One key for all forms of a name, with which its spellings in the other alphabet are gathered. In lower case. */
  readonly key: (name: string) => string
  /** The part of a surname before the «а» of a woman's, as the first group. */
  readonly womanSurname?: RegExp
  /** Names of this language are spelt in Latin as those of the East are: "kh", "ye". */
  readonly isEastern?: true
  /** A word has too many forms to be strange for being unknown, so it is less sure which are names. */
  readonly hasManyForms?: true
}
