/** From text to a file's bytes, refusing what the encoding has no letters for. */
import type { Encoding } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { byteOrderMark, swapByteOrder } from './decode.ts'
import { doubleByteTable } from './double-byte-tables.ts'
import { encodeSwitched, type SwitchedEncoding } from './iso-2022.ts'
import { type SingleByteEncoding, singleByteTable } from './single-byte-tables.ts'
import { encodeUtf32 } from './utf-32.ts'

/** Kazakh letters or «№—» in KOI8-R, half a surrogate pair in UTF-8: saving stops, UTF-8 is offered. */
export type CannotEncode = {
  readonly kind: 'cannot-encode'
  /** Each once, in the order they first appear. */
  readonly characters: readonly string[]
  /** Of the first of them, in UTF-16 units of the text. */
  readonly firstOffset: number
}

/** The bytes of a text, with a byte order mark where the encoding has one and `hasBom` asks for it. Never writes a stand-in character. */
export function encodeText(text: string, encoding: Encoding, hasBom: boolean): Result<Uint8Array, CannotEncode> {
  const body = encodeBody(text, encoding)
  const mark = hasBom ? byteOrderMark(encoding) : []
  if (!body.ok || mark.length === 0) return body
  const bytes = new Uint8Array(mark.length + body.value.length)
  bytes.set(mark)
  bytes.set(body.value, mark.length)
  return ok(bytes)
}

function encodeBody(text: string, encoding: Encoding): Result<Uint8Array, CannotEncode> {
  switch (encoding) {
    case 'utf-8':
      return refuseLoneSurrogates(text) ?? ok(new TextEncoder().encode(text))
    case 'utf-16le':
      return refuseLoneSurrogates(text) ?? ok(encodeUtf16(text))
    case 'utf-16be':
      return refuseLoneSurrogates(text) ?? ok(swapByteOrder(encodeUtf16(text)))
    case 'utf-32le':
    case 'utf-32be':
      return refuseLoneSurrogates(text) ?? ok(encodeUtf32(text, encoding))
    case 'iso-2022-jp':
    case 'iso-2022-kr':
      return encodeByMarks(text, encoding)
    case 'gbk':
    case 'big5':
    case 'euc-jp':
    case 'shift_jis':
    case 'euc-kr':
      return encodeByTable(text, (character) => doubleByteTable(encoding).get(character))
    default:
      return encodeSingleByte(text, encoding)
  }
}

function refuseLoneSurrogates(text: string): Result<never, CannotEncode> | undefined {
  const lone = [...text.matchAll(/\p{Surrogate}/gu)]
  const first = lone[0]
  if (first === undefined) return undefined
  return fail({ kind: 'cannot-encode', characters: [...new Set(lone.map(([half]) => half))], firstOffset: first.index })
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit)
    bytes[2 * unit] = code & 0xff
    bytes[2 * unit + 1] = code >> 8
  }
  return bytes
}

function encodeSingleByte(text: string, encoding: SingleByteEncoding): Result<Uint8Array, CannotEncode> {
  const table = singleByteTable(encoding).bytes
  return encodeByTable(text, (character) => table.get(character))
}

function encodeByMarks(text: string, encoding: SwitchedEncoding): Result<Uint8Array, CannotEncode> {
  const { bytes, unknown } = encodeSwitched(text, encoding)
  const [first] = unknown
  if (first === undefined) return ok(bytes)
  return fail({ kind: 'cannot-encode', characters: [...new Set(unknown)], firstOffset: text.indexOf(first) })
}

/** Of one unit of text: a rare Japanese character takes three in EUC-JP. */
const mostBytes = 3

function encodeByTable(
  text: string,
  bytesOf: (character: string) => number | readonly number[] | undefined,
): Result<Uint8Array, CannotEncode> {
  const bytes = new Uint8Array(text.length * mostBytes)
  let length = 0
  const unknown = new Set<string>()
  let firstOffset = 0
  let offset = 0
  for (const character of text) {
    const written = bytesOf(character)
    if (written === undefined && unknown.size === 0) firstOffset = offset
    if (written === undefined) unknown.add(character)
    else if (typeof written === 'number') bytes[length++] = written
    else for (const byte of written) bytes[length++] = byte
    offset += character.length
  }
  if (unknown.size > 0) return fail({ kind: 'cannot-encode', characters: [...unknown], firstOffset })
  return ok(bytes.slice(0, length))
}
