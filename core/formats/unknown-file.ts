/** A file before anybody knows what it is; what several formats ask of it is found out once. */
import type { Encoding } from '../model/article.ts'
import type { FileRefused, TableColumns } from '../model/file.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { decodeBytes } from './decode.ts'
import { type EncodingGuess, guessEncoding } from './guess-encoding.ts'
import { recogniseBinary } from './magic-bytes.ts'

/** `text` is undefined where the bytes are damaged in the encoding they are surely in. */
export type GuessedText = EncodingGuess & { readonly text: string | undefined }

/** Of a file that is one text from its first byte to its last. */
export const mostTextBytes = 20 * 1024 * 1024

export type UnknownFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Somebody said that mark-up or a table is to be taken as the text it is. */
  readonly isPlainlyText: boolean
  /** Somebody said which columns of it hold a text and its translation. */
  readonly columns: TableColumns | undefined
  /** Somebody said which sheet of a book. */
  readonly sheet: string | undefined
  /** Its text, in the encoding somebody named, else in the one the file names if it can be read in that, else in the likeliest. */
  readonly text: (declared?: Encoding) => Result<GuessedText, FileRefused>
}

export type SaidOfFile = {
  readonly asText?: boolean | undefined
  readonly encoding?: Encoding | undefined
  readonly columns?: TableColumns | undefined
  readonly sheet?: string | undefined
}

/** Magic bytes go before the name (FORMATS.md, pitfall 14), and before any guess of an encoding. */
export function unknownFile(name: string, bytes: Uint8Array, said: SaidOfFile): UnknownFile {
  let known: Result<GuessedText, FileRefused> | undefined
  return {
    name,
    bytes,
    isPlainlyText: said.asText === true,
    columns: said.columns,
    sheet: said.sheet,
    text: (declared) => {
      if (bytes.length > mostTextBytes) {
        return fail({ kind: 'too-large', sizeBytes: bytes.length, limitBytes: mostTextBytes })
      }
      if (declared !== undefined && said.encoding === undefined) {
        const read = readIn(bytes, declared, undefined)
        if (read.ok) return ok({ ...read.value, confidence: 1 })
      }
      known ??= readText(bytes, said.encoding)
      return known
    },
  }
}

/** By its ending, lower case, without the dot. */
export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}

function readText(bytes: Uint8Array, named: Encoding | undefined): Result<GuessedText, FileRefused> {
  const seems = recogniseBinary(bytes)
  if (seems !== undefined) return fail({ kind: 'binary', seems })
  const guess = guessEncoding(bytes)
  if (named !== undefined) return readIn(bytes, named, guess.ok ? guess.value : undefined)
  if (!guess.ok) return guess
  const decoded = decodeBytes(bytes, guess.value.encoding)
  return ok({ ...guess.value, text: decoded.ok ? decoded.value : undefined })
}

/** What only the guess of the encoding refused, a person who names the encoding may still let in. */
function readIn(
  bytes: Uint8Array,
  encoding: Encoding,
  guess: EncodingGuess | undefined,
): Result<GuessedText, FileRefused> {
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return fail({ kind: 'undecodable', encoding, offset: decoded.failure.offset })
  const confidence = guess?.encoding === encoding ? guess.confidence : 0
  return ok({ encoding, confidence, alternatives: guess?.alternatives ?? [], text: decoded.value })
}
