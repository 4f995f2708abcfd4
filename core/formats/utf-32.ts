/** UTF-32, which has four bytes for each character. */

export type Utf32 = 'utf-32le' | 'utf-32be'

/** The text, or the offset of four bytes that are no character. */
export function decodeUtf32(bytes: Uint8Array, encoding: Utf32): string | number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const characters: string[] = []
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const code = offset + 4 <= bytes.length ? view.getUint32(offset, encoding === 'utf-32le') : mostCode + 1
    if (code > mostCode || (code >= 0xd800 && code <= 0xdfff)) return offset
    characters.push(String.fromCodePoint(code))
  }
  return characters.join('')
}

const mostCode = 0x10ffff

/** Of a text without half a surrogate pair. */
export function encodeUtf32(text: string, encoding: Utf32): Uint8Array {
  const characters = [...text]
  const bytes = new Uint8Array(characters.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, character] of characters.entries())
    view.setUint32(index * 4, character.codePointAt(0) ?? 0, encoding === 'utf-32le')
  return bytes
}
