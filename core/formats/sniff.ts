/** First look at a file someone picked: is it text, in which encoding, in which format? */
import type { Encoding, FormatId } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeBytes, startsWithByteOrderMark } from './decode.ts'
import { type EncodingGuess, guessEncoding } from './guess-encoding.ts'
import { type BinaryKind, recogniseBinary } from './magic-bytes.ts'
import { guessFormat } from './registry.ts'

/** Files above this are refused before anything looks at them. */
export const sizeLimitBytes = 20 * 1024 * 1024

/** What a person is shown beside the preview, and may change. */
export type FileGuess = {
  readonly format: FormatId
  readonly encoding: Encoding
  readonly hasByteOrderMark: boolean
  /** Of the encoding, 0 to 1. */
  readonly confidence: number
  /** Other encodings in which the bytes can be read, likeliest first. */
  readonly alternatives: readonly Encoding[]
}

export type FileRefused =
  | { readonly kind: 'empty' }
  /** Nothing but white space. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'binary'; readonly seems: BinaryKind }
  | { readonly kind: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** Text, but in an encoding Sverka does not read; `seems` is its usual name. */
  | { readonly kind: 'unsupported-encoding'; readonly seems: string }

/**
 * Guesses format and encoding, or says why the file cannot be an article. Never throws.
 * The order: size, magic bytes, encoding, format (FORMATS.md, pitfall 14).
 */
export function sniffFile(name: string, bytes: Uint8Array): Result<FileGuess, FileRefused> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  if (bytes.length > sizeLimitBytes) {
    return fail({ kind: 'too-large', sizeBytes: bytes.length, limitBytes: sizeLimitBytes })
  }
  const seems = recogniseBinary(bytes)
  if (seems !== undefined) return fail({ kind: 'binary', seems })
  const guess = guessEncoding(bytes)
  return guess.ok ? describeText(name, bytes, guess.value) : guess
}

function describeText(name: string, bytes: Uint8Array, guess: EncodingGuess): Result<FileGuess, FileRefused> {
  const decoded = decodeBytes(bytes, guess.encoding)
  const text = decoded.ok ? decoded.value : ''
  if (decoded.ok && text.trim() === '') return fail({ kind: 'blank' })
  return ok({
    format: guessFormat(name, text),
    encoding: guess.encoding,
    hasByteOrderMark: startsWithByteOrderMark(bytes, guess.encoding),
    confidence: guess.confidence,
    alternatives: guess.alternatives,
  })
}
