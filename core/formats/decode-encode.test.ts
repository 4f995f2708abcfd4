/** Bytes to text and back, without a single letter changed on the way. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Encoding } from '../model/article.ts'
import { encodings } from '../model/article.ts'
import { fail, ok } from '../model/result.ts'
import { byteOrderMark, decodeBytes, startsWithByteOrderMark } from './decode.ts'
import { encodeText } from './encode.ts'
import { singleByteTable } from './single-byte-tables.ts'

describe.each([...encodings])('%s', (encoding: Encoding) => {
  test('whatever bytes it can read it writes back unchanged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.boolean(), (body, withMark) => {
        const bytes = Uint8Array.from([...(withMark ? byteOrderMark(encoding) : []), ...body])
        const decoded = decodeBytes(bytes, encoding)
        if (!decoded.ok) return
        expect(encodeText(decoded.value, encoding, startsWithByteOrderMark(bytes, encoding))).toEqual(ok(bytes))
      }),
    )
  })

  test('whatever text it can write it reads back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, hasBom) => {
        const encoded = encodeText(text, encoding, hasBom)
        if (!encoded.ok || text.startsWith('\ufeff')) return
        expect(decodeBytes(encoded.value, encoding)).toEqual(ok(text))
      }),
    )
  })
})

const oneByte = [
  ['windows-1251', 'win1251'],
  ['koi8-r', 'koi8-r'],
  ['kz-1048', 'rk1048'],
  ['ibm855', 'cp855'],
  ['ibm866', 'ibm866'],
  ['iso-8859-2', 'iso-8859-2'],
  ['iso-8859-5', 'iso-8859-5'],
  ['iso-8859-7', 'iso-8859-7'],
  ['windows-1255', 'win1255'],
  ['iso-8859-15', 'iso-8859-15'],
  ['windows-1250', 'win1250'],
  ['windows-1252', 'win1252'],
  ['windows-1253', 'win1253'],
  ['iso-8859-6', 'iso-8859-6'],
  ['windows-1254', 'win1254'],
  ['windows-1256', 'win1256'],
  ['windows-1257', 'win1257'],
] as const

test.each(oneByte)('%s reads each byte as other software does', (encoding, label) => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const ours = singleByteTable(encoding).characters.map((character) => character ?? '\ufffd')
  expect(ours.join('')).toBe(iconv.decode(everyByte, label))
})

test('what Shift JIS has twice is written as Windows writes it', () => {
  expect(encodeText('ⅰ髙', 'shift_jis', false)).toEqual(ok(Uint8Array.of(0xfa, 0x40, 0xfb, 0xfc)))
})

test('a text of rare characters takes three bytes each in EUC-JP, and comes back', () => {
  const encoded = encodeText('丂丄丅丌', 'euc-jp', false)
  expect(encoded.ok && [encoded.value.length, decodeBytes(encoded.value, 'euc-jp')]).toEqual([12, ok('丂丄丅丌')])
})

const inMail = [
  ['iso-2022-jp', '\u001b$B66\u001b(B ok\n', '橋 ok\n'],
  ['iso-2022-kr', '\u001b$)C\u000e0!\u000f ok\n', '가 ok\n'],
] as const

test.each(inMail)('%s: a script begins and ends with its marks', (encoding, written, text) => {
  const bytes = new Uint8Array(iconv.encode(written, 'latin1'))
  expect(decodeBytes(bytes, encoding)).toEqual(ok(text))
  expect(encodeText(text, encoding, false)).toEqual(ok(bytes))
  expect(encodeText('Шаңырақ қ', encoding, false)).toMatchObject({ ok: false, failure: { firstOffset: 2 } })
})

test('UTF-32 has four bytes for each character, and none for half of one', () => {
  expect(encodeText('\u{1d11e}a', 'utf-32be', true)).toEqual(
    ok(Uint8Array.of(0, 0, 254, 255, 0, 1, 0xd1, 0x1e, 0, 0, 0, 0x61)),
  )
  expect(decodeBytes(Uint8Array.of(0, 0, 0xd8, 0), 'utf-32be')).toEqual(fail({ kind: 'undecodable', offset: 0 }))
})

test('Kazakh letters are written one byte each in KZ-1048', () => {
  expect(encodeText('Қаңғүө', 'kz-1048', false)).toEqual(ok(Uint8Array.from([0x8d, 0xe0, 0xbe, 0xba, 0xbf, 0xb4])))
})

test('what KOI8-R has no letters for is named, each once, and nothing is written', () => {
  expect(encodeText('Шаңырақ № 7 — ақ', 'koi8-r', false)).toEqual(
    fail({ kind: 'cannot-encode', characters: ['ң', 'қ', '№', '—'], firstOffset: 2 }),
  )
})

test('half a surrogate pair is not written as a question mark', () => {
  expect(encodeText('so\ud83d', 'utf-8', false)).toEqual(
    fail({ kind: 'cannot-encode', characters: ['\ud83d'], firstOffset: 2 }),
  )
})

test('a damaged UTF-8 file says where', () => {
  expect(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xd2, 0x41]), 'utf-8')).toEqual(
    fail({ kind: 'undecodable', offset: 4 }),
  )
})

test('a UTF-16 file cut in half a letter says where', () => {
  expect(decodeBytes(Uint8Array.from([0x41, 0x00, 0x42]), 'utf-16le')).toEqual(fail({ kind: 'undecodable', offset: 2 }))
})

test('a byte order mark is no letter of the text', () => {
  expect(decodeBytes(Uint8Array.from([0xfe, 0xff, 0x04, 0x10]), 'utf-16be')).toEqual(ok('А'))
})
