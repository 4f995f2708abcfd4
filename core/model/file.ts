/** What is known of a foreign file before it is let in, and why it may be refused. */
import type { Encoding, FormatId } from './article.ts'
import type { LanguageTag } from './ids.ts'

export type FileGuess = {
  readonly format: FormatId
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  /** 0 to 1, of the encoding. */
  readonly confidence: number
}

/** What a refused binary file looks like by its first bytes. */
export type BinaryKind = 'zip' | 'docx' | 'ole' | 'pdf' | 'image' | 'audio' | 'program' | 'unknown'

export type FileRefused =
  | { readonly kind: 'empty' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'binary'; readonly seems: BinaryKind }
  | { readonly kind: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly kind: 'undecodable'; readonly encoding: Encoding; readonly offset: number }

/** Why text could not be written in the encoding of its file. */
export type EncodingRefused = {
  readonly kind: 'cannot-encode'
  readonly encoding: Encoding
  /** Each character once, in order of appearance, at most 20. */
  readonly characters: readonly string[]
}

export type LanguageGuess = { readonly language: LanguageTag; readonly confidence: number }
