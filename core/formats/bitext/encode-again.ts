/** A corrected text back in the encoding of the file it stands in. */
import type { Encoding } from '../../model/article.ts'
import { fail, type Result } from '../../model/result.ts'
import { startsWithByteOrderMark } from '../decode.ts'
import { encodeText } from '../encode.ts'
import type { WritingRefused } from '../format.ts'

/** So many characters that cannot be written are named. */
const mostNamed = 20

/** With a byte order mark if the file, `bytes`, begins with one. */
export function encodeAgain(text: string, encoding: Encoding, bytes: Uint8Array): Result<Uint8Array, WritingRefused> {
  const encoded = encodeText(text, encoding, startsWithByteOrderMark(bytes, encoding))
  if (encoded.ok) return encoded
  return fail({ kind: 'cannot-encode', encoding, characters: encoded.failure.characters.slice(0, mostNamed) })
}
