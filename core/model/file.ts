/** What is known of a foreign file before it is let in, and why it may be refused. */
import type { Encoding, FormatId } from './article.ts'
import type { LanguageTag } from './ids.ts'

export type FileGuess = {
  readonly format: FormatId
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  /** 0 to 1, of the encoding. */
  readonly confidence: number
  /** Other encodings in which the bytes can be read, likeliest first. */
  readonly alternatives: readonly Encoding[]
}

/** What a refused binary file looks like by its first bytes. */
export type BinaryKind =
  | 'word-document'
  | 'opendocument-text'
  | 'spreadsheet'
  | 'presentation'
  | 'zip'
  | 'pdf'
  | 'rtf'
  | 'ole'
  | 'image'
  | 'sound-or-video'
  | 'archive'
  | 'program'
  | 'database'
  | 'unknown'

export type FileRefused =
  | { readonly kind: 'empty' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'binary'; readonly seems: BinaryKind }
  | { readonly kind: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** Text, but in an encoding Sverka does not read; `seems` is its usual name. */
  | { readonly kind: 'unsupported-encoding'; readonly seems: string }
  | { readonly kind: 'undecodable'; readonly encoding: Encoding; readonly offset: number }

/** Why text could not be written in the encoding of its file. */
export type EncodingRefused = {
  readonly kind: 'cannot-encode'
  readonly encoding: Encoding
  /** Each character once, in order of appearance, at most 20. */
  readonly characters: readonly string[]
}

export type LanguageGuess = { readonly language: LanguageTag; readonly confidence: number }
