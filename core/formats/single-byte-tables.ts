/** What each of the 256 bytes means in the Cyrillic encodings of the region and in the Latin ones beside them, and back. */
import type { Encoding } from '../model/article.ts'

export type CyrillicEncoding = Extract<Encoding, 'windows-1251' | 'koi8-r' | 'kz-1048'>
export type WesternEncoding = Extract<Encoding, 'windows-1252' | 'windows-1254'>
export type SingleByteEncoding = CyrillicEncoding | WesternEncoding

export type SingleByteTable = {
  /** 256 characters; undefined where the encoding gives a byte no meaning. */
  readonly characters: readonly (string | undefined)[]
  readonly bytes: ReadonlyMap<string, number>
}

/** Where KZ-1048 (STRK1048-2002) differs from windows-1251: Kazakh letters in the place of Serbian and Ukrainian ones. */
const kazakhLetters: readonly (readonly [byte: number, character: string])[] = [
  [0x8d, 'Қ'],
  [0x8e, 'Һ'],
  [0x9d, 'қ'],
  [0x9e, 'һ'],
  [0xa1, 'Ұ'],
  [0xa2, 'ұ'],
  [0xa3, 'Ә'],
  [0xa5, 'Ө'],
  [0xaa, 'Ғ'],
  [0xaf, 'Ү'],
  [0xb4, 'ө'],
  [0xba, 'ғ'],
  [0xbc, 'ә'],
  [0xbd, 'Ң'],
  [0xbe, 'ң'],
  [0xbf, 'ү'],
]

/** Bytes the code pages leave without a meaning; the web standard fills them with control characters. */
const meaningless: Readonly<Record<SingleByteEncoding, readonly number[]>> = {
  'windows-1251': [0x98],
  'kz-1048': [0x98],
  'koi8-r': [],
  'windows-1252': [0x81, 0x8d, 0x8f, 0x90, 0x9d],
  'windows-1254': [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e],
}

const built = new Map<SingleByteEncoding, SingleByteTable>()

/** The table of an encoding, built once. */
export function singleByteTable(encoding: SingleByteEncoding): SingleByteTable {
  const known = built.get(encoding)
  if (known !== undefined) return known
  const table = buildTable(encoding)
  built.set(encoding, table)
  return table
}

function buildTable(encoding: SingleByteEncoding): SingleByteTable {
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const label = encoding === 'kz-1048' ? 'windows-1251' : encoding
  const characters: (string | undefined)[] = [...new TextDecoder(label).decode(everyByte)]
  if (encoding === 'kz-1048') for (const [byte, character] of kazakhLetters) characters[byte] = character
  for (const byte of meaningless[encoding]) characters[byte] = undefined
  const bytes = new Map<string, number>()
  characters.forEach((character, byte) => {
    if (character !== undefined) bytes.set(character, byte)
  })
  return { characters, bytes }
}
