/** First look at a file someone picked: is it text, in which encoding, in which format? */
import type { FileGuess, FileRefused } from '../model/file.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeBytes, startsWithByteOrderMark } from './decode.ts'
import { type EncodingGuess, guessEncoding } from './guess-encoding.ts'
import { recogniseBinary } from './magic-bytes.ts'
import { recogniseOtherFormat } from './other-formats.ts'
import { guessFormat, readableFormat } from './registry.ts'
import { findTooLong } from './too-long.ts'

/** Files above this are refused before anything looks at them. */
export const sizeLimitBytes = 20 * 1024 * 1024

/**
 * Guesses format and encoding, or says why the file cannot be an article. Never throws.
 * The order: size, magic bytes, encoding, format (FORMATS.md, pitfall 14). With `asText`, mark-up and tables pass as text.
 */
export function sniffFile(name: string, bytes: Uint8Array, asText = false): Result<FileGuess, FileRefused> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  if (bytes.length > sizeLimitBytes) {
    return fail({ kind: 'too-large', sizeBytes: bytes.length, limitBytes: sizeLimitBytes })
  }
  const seems = recogniseBinary(bytes)
  if (seems !== undefined) return fail({ kind: 'binary', seems })
  const guess = guessEncoding(bytes)
  return guess.ok ? describeText(name, bytes, guess.value, asText) : guess
}

function describeText(
  name: string,
  bytes: Uint8Array,
  guess: EncodingGuess,
  asText: boolean,
): Result<FileGuess, FileRefused> {
  const decoded = decodeBytes(bytes, guess.encoding)
  const text = decoded.ok ? decoded.value : ''
  if (decoded.ok && text.trim() === '') return fail({ kind: 'blank' })
  const tooLong = findTooLong(text)
  if (tooLong !== undefined) return fail(tooLong)
  const seems = asText ? undefined : recogniseOtherFormat(name, text)
  if (seems !== undefined) return fail({ kind: 'other-format', seems })
  return ok({
    ...describeFormat(name, text),
    encoding: guess.encoding,
    hasByteOrderMark: startsWithByteOrderMark(bytes, guess.encoding),
    confidence: guess.confidence,
    alternatives: guess.alternatives,
  })
}

/** In which format a text reads. */
export function describeFormat(name: string, text: string): Pick<FileGuess, 'format' | 'isMarkdownGivenUp'> {
  const guessed = guessFormat(name, text)
  const format = readableFormat(guessed, text)
  return { format, isMarkdownGivenUp: format !== guessed }
}
