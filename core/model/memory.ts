/** Translation memories: what was translated before, kept beside the library and looked into while one translates. */
import type { ReadRefused, XmlRule } from './file.ts'
import type { LanguageTag, MemoryId } from './ids.ts'

/** One text of a unit, as a reader sees it. */
export type MemoryText = {
  readonly language: LanguageTag
  readonly text: string
  /** With its inline codes, as `writeLine` in `core/text/coded-line.ts` writes them; undefined where it has none. */
  readonly coded?: string | undefined
  /** Whoever wrote or changed it last, as the file tells. */
  readonly author: string | undefined
  readonly atMs: number | undefined
}

/** In characters: longer ones are no sentence that anybody will meet again. */
export const longestMemoryText = 4_000

/** Written with its codes; of a longer one the words alone are kept. */
export const longestCodedText = 16_000

/** What is like at least so much of a hundred is shown. */
export const leastPercent = 75

/** What it tells of itself. */
export type MemoryFacts = {
  readonly name: string
  /** Of the file it was read from. */
  readonly file: string
  readonly createdMs: number
  readonly units: number
  /** The most frequent first; how many texts there are of each. */
  readonly languages: readonly { readonly language: LanguageTag; readonly texts: number }[]
}

/** Why a file that lies where memories lie is not read. */
export type MemoryUnreadable = 'foreign' | 'newer' | 'damaged'

export type MemoryListed = { readonly id: MemoryId; readonly sizeBytes: number } & (
  | ({ readonly kind: 'memory' } & MemoryFacts)
  | { readonly kind: MemoryUnreadable; readonly file: string }
)

/** What was translated before and reads nearly like a text. */
export type MemoryMatch = {
  readonly memory: MemoryId
  readonly memoryName: string
  /** 100 for the very same text. */
  readonly percent: number
  readonly source: MemoryText
  readonly target: MemoryText
}

/** Why a file is not read as TMX. */
export type MemoryRule = XmlRule | 'no-tmx'

/** Why a file becomes no memory. Nothing of it is kept then. */
export type MemoryRefused =
  /** Lines and columns count from 1. */
  | { readonly kind: 'broken-tmx'; readonly rule: MemoryRule; readonly line: number; readonly column: number }
  | { readonly kind: 'no-pairs' | 'too-many-units' | 'disk-full' | 'no-permission' | 'too-much-memory' | 'not-at-hand' }
  | Exclude<ReadRefused, { kind: 'too-large' }>

/** What became of a file. */
export type MemoryImported = {
  readonly memory: MemoryId
  readonly facts: MemoryFacts
  /** Units without a pair of texts, or with one that is far too long. */
  readonly passedOver: number
}
