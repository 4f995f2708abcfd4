/** From a file's bytes to text, refusing rather than guessing: nothing is ever replaced by a question mark. */
import type { Encoding } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { type DoubleByteEncoding, doubleByteTable } from './double-byte-tables.ts'
import { decodeSwitched } from './iso-2022.ts'
import { type SingleByteEncoding, singleByteTable } from './single-byte-tables.ts'
import { decodeUtf32 } from './utf-32.ts'

/** The byte at `offset` (from the file's start) means nothing in this encoding. */
export type Undecodable = { readonly kind: 'undecodable'; readonly offset: number }

const byteOrderMarks: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'utf-32le': [0xff, 0xfe, 0, 0],
  'utf-32be': [0, 0, 0xfe, 0xff],
}

/** The bytes of an encoding's byte order mark; none for encodings that have no such thing. */
export function byteOrderMark(encoding: Encoding): readonly number[] {
  return byteOrderMarks[encoding] ?? []
}

/** True if the bytes begin with the encoding's own byte order mark. */
export function startsWithByteOrderMark(bytes: Uint8Array, encoding: Encoding): boolean {
  const mark = byteOrderMark(encoding)
  return mark.length > 0 && mark.every((byte, index) => bytes[index] === byte)
}

/**
 * The text without its byte order mark. Encoding it again, with the mark if there was one, gives the same bytes.
 * Fails at the first byte that has no meaning in the encoding.
 */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): Result<string, Undecodable> {
  const skipped = startsWithByteOrderMark(bytes, encoding) ? byteOrderMark(encoding).length : 0
  const decoded = decodeBody(bytes.subarray(skipped), encoding)
  return decoded.ok ? decoded : fail({ kind: 'undecodable', offset: decoded.failure.offset + skipped })
}

function decodeBody(bytes: Uint8Array, encoding: Encoding): Result<string, Undecodable> {
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes)
    case 'utf-16le':
      return decodeUtf16(bytes)
    case 'utf-16be':
      return decodeUtf16(swapByteOrder(bytes))
    case 'utf-32le':
    case 'utf-32be':
      return textOr(decodeUtf32(bytes, encoding))
    case 'iso-2022-jp':
    case 'iso-2022-kr':
      return textOr(decodeSwitched(bytes, encoding))
    case 'gbk':
    case 'shift_jis':
    case 'euc-kr':
    case 'big5':
    case 'euc-jp':
      return decodeDoubleByte(bytes, encoding)
    default:
      return decodeSingleByte(bytes, encoding)
  }
}

/** The text, or the failure at an offset. */
function textOr(read: string | number): Result<string, Undecodable> {
  return typeof read === 'string' ? ok(read) : fail({ kind: 'undecodable', offset: read })
}

function decodeUtf8(bytes: Uint8Array): Result<string, Undecodable> {
  try {
    return ok(new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes))
  } catch {
    return fail({ kind: 'undecodable', offset: firstDamaged(bytes) })
  }
}

/** The decoder puts U+FFFD where bytes are damaged, so what is encoded again differs from there on. */
function firstDamaged(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return firstDifference(bytes, new TextEncoder().encode(text)) ?? 0
}

function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  const shorter = Math.min(a.length, b.length)
  for (let index = 0; index < shorter; index++) if (a[index] !== b[index]) return index
  return a.length === b.length ? undefined : shorter
}

function decodeUtf16(bytes: Uint8Array): Result<string, Undecodable> {
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes.subarray(0, bytes.length & ~1))
  for (let unit = 0; unit < text.length; unit++) {
    const written = (bytes[2 * unit] ?? 0) | ((bytes[2 * unit + 1] ?? 0) << 8)
    if (text.charCodeAt(unit) !== written) return fail({ kind: 'undecodable', offset: 2 * unit })
  }
  return bytes.length % 2 === 0 ? ok(text) : fail({ kind: 'undecodable', offset: bytes.length - 1 })
}

/** Exchanges the two bytes of each unit; a last odd byte stays. */
export function swapByteOrder(bytes: Uint8Array): Uint8Array {
  const swapped = Uint8Array.from(bytes)
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    swapped[index] = bytes[index + 1] ?? 0
    swapped[index + 1] = bytes[index] ?? 0
  }
  return swapped
}

/** A character that is not written as it was read (there are two ways to some) is none: it would not come back the same. */
function decodeDoubleByte(bytes: Uint8Array, encoding: DoubleByteEncoding): Result<string, Undecodable> {
  const text = new TextDecoder(encoding).decode(bytes)
  const table = doubleByteTable(encoding)
  let offset = 0
  for (const character of text) {
    const written = table.get(character)
    if (written?.every((byte, index) => bytes[offset + index] === byte) !== true)
      return fail({ kind: 'undecodable', offset })
    offset += written.length
  }
  return ok(text)
}

function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): Result<string, Undecodable> {
  const { characters } = singleByteTable(encoding)
  const units = new Uint8Array(bytes.length * 2)
  for (let offset = 0; offset < bytes.length; offset++) {
    const unit = characters[bytes[offset] ?? 0]?.charCodeAt(0)
    if (unit === undefined) return fail({ kind: 'undecodable', offset })
    units[2 * offset] = unit & 0xff
    units[2 * offset + 1] = unit >> 8
  }
  return ok(new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units))
}
