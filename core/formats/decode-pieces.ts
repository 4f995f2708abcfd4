/** A text of any length, decoded as its bytes come in, whatever they are cut into. */
import type { Encoding } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { byteOrderMark, decodeBytes, startsWithByteOrderMark, swapByteOrder } from './decode.ts'

/** What stood before the bytes that mean nothing. */
export type DamagedPiece = { readonly before: string }

/** Bytes of Chinese, Japanese or Korean that wait for the end of their line: none is that long. */
const mostWaiting = 2 ** 20

/** Without the byte order mark. Each piece may be cut anywhere, in the middle of a character too. */
export class PieceDecoder {
  readonly #encoding: Encoding
  readonly #isWide: boolean
  readonly #decoder: TextDecoder | undefined
  #waiting: Uint8Array = new Uint8Array()
  #isStart = true

  constructor(encoding: Encoding) {
    this.#encoding = encoding
    this.#isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
    const label = this.#isWide ? 'utf-16le' : encoding
    this.#decoder =
      this.#isWide || encoding === 'utf-8' ? new TextDecoder(label, { ignoreBOM: true, fatal: true }) : undefined
  }

  /** The text that is whole by now; `isLast`: no more bytes come. */
  take(piece: Uint8Array, isLast: boolean): Result<string, DamagedPiece> {
    const bytes = this.#waiting.length === 0 ? piece : joined(this.#waiting, piece)
    const end = isLast || bytes.length > mostWaiting ? bytes.length : this.#lastWhole(bytes)
    this.#waiting = bytes.slice(end)
    return this.#decode(this.#withoutMark(bytes.subarray(0, end)))
  }

  #withoutMark(bytes: Uint8Array): Uint8Array {
    const isStart = this.#isStart
    if (bytes.length > 0) this.#isStart = false
    const isMarked = isStart && startsWithByteOrderMark(bytes, this.#encoding)
    return isMarked ? bytes.subarray(byteOrderMark(this.#encoding).length) : bytes
  }

  #decode(bytes: Uint8Array): Result<string, DamagedPiece> {
    try {
      if (this.#decoder !== undefined) {
        return ok(this.#decoder.decode(this.#encoding === 'utf-16be' ? swapByteOrder(bytes) : bytes))
      }
    } catch {
      // Where it is damaged says the way that reads whole files.
    }
    const decoded = decodeBytes(bytes, this.#encoding)
    if (decoded.ok) return decoded
    const before = decodeBytes(bytes.subarray(0, decoded.failure.offset), this.#encoding)
    return fail({ before: before.ok ? before.value : '' })
  }

  /** Behind the last byte that surely ends a character. */
  #lastWhole(bytes: Uint8Array): number {
    switch (this.#encoding) {
      case 'utf-8':
        return startOfLast(bytes)
      case 'utf-16le':
      case 'utf-16be':
        return this.#lastWide(bytes)
      case 'utf-32le':
      case 'utf-32be':
        return bytes.length & ~3
      case 'iso-2022-jp':
      case 'iso-2022-kr':
        // What its marks mean, a piece alone cannot tell.
        return 0
      case 'gbk':
      case 'shift_jis':
      case 'euc-kr':
      case 'big5':
      case 'euc-jp':
        // `>` and a line end are part of no other character.
        return Math.max(bytes.lastIndexOf(greaterThan), bytes.lastIndexOf(lineFeed)) + 1
      default:
        return bytes.length
    }
  }

  #lastWide(bytes: Uint8Array): number {
    const even = bytes.length & ~1
    const high = bytes[even - (this.#encoding === 'utf-16be' ? 2 : 1)] ?? 0
    return high >= 0xd8 && high < 0xdc ? even - 2 : even
  }
}

/** Of UTF-8: the last character, which may lack bytes, waits for what follows. */
function startOfLast(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 4; at--) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) return at + 1
    if (byte >= 0xc0) return at
  }
  return bytes.length
}

const greaterThan = 0x3e
const lineFeed = 0x0a

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
