/** What is known of a foreign file before it is let in, and why it may be refused. */
import type { Encoding, FormatId } from './article.ts'
import type { LanguageTag } from './ids.ts'

export type FileGuess = {
  readonly format: FormatId
  /** It is Markdown, but too long, too deep or too full of marks for it: it is read as plain text, and people are told so. */
  readonly isMarkdownGivenUp: boolean
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

/** Text written for programs. */
export type OtherFormat = 'html' | 'xliff' | 'tmx' | 'xml' | 'json' | 'csv'

export type FileRefused =
  | { readonly kind: 'empty' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'binary'; readonly seems: BinaryKind }
  /** A person may say that its text, tags and all, is what they mean. */
  | { readonly kind: 'other-format'; readonly seems: OtherFormat }
  | { readonly kind: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** `characters` are those of its longest paragraph. */
  | {
      readonly kind: 'too-long'
      readonly of: 'characters' | 'lines'
      readonly count: number
      readonly limit: number
    }
  /** Told as soon as one too many is found: how many there are in all is not worth finding out. */
  | { readonly kind: 'too-many-sentences'; readonly limit: number }
  /** Text, but in an encoding Sverka does not read; `seems` is its usual name. */
  | { readonly kind: 'unsupported-encoding'; readonly seems: string }
  /** It was picked too long ago, or taken in already: whoever wants it picks it again. */
  | { readonly kind: 'not-at-hand' }
  /** Pasted text with half of a surrogate pair, which no file can hold. */
  | { readonly kind: 'half-character' }
  | { readonly kind: 'undecodable'; readonly encoding: Encoding; readonly offset: number }

/** Why text could not be written in the encoding of its file. */
export type EncodingRefused = {
  readonly kind: 'cannot-encode'
  readonly encoding: Encoding
  /** Each character once, in order of appearance, at most 20. */
  readonly characters: readonly string[]
}

export type LanguageGuess = { readonly language: LanguageTag; readonly confidence: number }

/** What stands where a file was expected. */
export type NoFile = 'folder' | 'pipe' | 'socket' | 'device'

/** Why a file somebody named was not read. */
export type ReadRefused =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-file'; readonly seems: NoFile }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'name-too-long' }
  | { readonly kind: 'unreadable' }

/** Why a file was not written; what stood there is as it was. */
export type WriteRefused = {
  readonly kind: /** A library, another database, or what belongs to one. */
  'database' | 'link' | 'not-a-file' | 'no-folder' | 'name-too-long' | 'not-allowed' | 'disk-full' | 'failed'
}
