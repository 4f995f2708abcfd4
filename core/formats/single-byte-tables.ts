/** What each of the 256 bytes means in the encodings that have a byte for a letter, and back. */
import type { Encoding } from '../model/article.ts'
import type { DoubleByteEncoding } from './double-byte-tables.ts'
import type { SwitchedEncoding } from './iso-2022.ts'
import type { Utf32 } from './utf-32.ts'

export type CyrillicEncoding = Extract<
  Encoding,
  'windows-1251' | 'kz-1048' | 'koi8-r' | 'ibm855' | 'ibm866' | 'x-mac-cyrillic' | 'iso-8859-5'
>
export type WesternEncoding = Extract<
  Encoding,
  'windows-1252' | 'windows-1254' | 'windows-1250' | 'iso-8859-2' | 'windows-1257' | 'iso-8859-15'
>
export type SingleByteEncoding = Exclude<
  Encoding,
  'utf-8' | 'utf-16le' | 'utf-16be' | Utf32 | DoubleByteEncoding | SwitchedEncoding
>

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

/** The upper half of code page 855, which the web standard has not: DOS before the page 866, and long after in Bulgaria. */
const codePage855 =
  'ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГ«»░▒▓│┤хХиИ╣║╗╝йЙ┐└┴┬├─┼кК╚╔╩╦╠═╬¤лЛмМнНоОп┘┌█▄Пя▀ЯрРсСтТуУжЖвВьЬ№\u00adыЫзЗшШэЭщЩчЧ§■\u00a0'

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
  const label = encoding === 'kz-1048' ? 'windows-1251' : encoding === 'ibm855' ? 'ibm866' : encoding
  const characters = [...new TextDecoder(label).decode(everyByte)].map((character) =>
    isFiller(character, label) ? undefined : character,
  )
  if (encoding === 'kz-1048') for (const [byte, character] of kazakhLetters) characters[byte] = character
  if (encoding === 'ibm855') for (let byte = 0x80; byte < 0x100; byte++) characters[byte] = codePage855[byte - 0x80]
  const bytes = new Map<string, number>()
  characters.forEach((character, byte) => {
    if (character !== undefined) bytes.set(character, byte)
  })
  return { characters, bytes }
}

/** Where a code page leaves a byte without a meaning, the web standard has a control character, or its mark of failure. */
function isFiller(character: string, label: string): boolean {
  const isControl = character >= '\u0080' && character <= '\u009f'
  return character === '\ufffd' || (isControl && label.startsWith('windows-'))
}
