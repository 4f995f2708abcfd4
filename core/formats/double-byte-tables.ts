/** How the East Asian encodings write each character in one byte or two: their reading, turned round. */
import type { Encoding } from '../model/article.ts'

export type DoubleByteEncoding = Extract<Encoding, 'shift_jis' | 'euc-kr' | 'gbk'>

const built = new Map<DoubleByteEncoding, ReadonlyMap<string, readonly number[]>>()

/** The bytes of each character, built once (30,000 pairs). Characters that GB 18030 writes in four bytes have none. */
export function doubleByteTable(encoding: DoubleByteEncoding): ReadonlyMap<string, readonly number[]> {
  const known = built.get(encoding) ?? buildTable(encoding)
  built.set(encoding, known)
  return known
}

function buildTable(encoding: DoubleByteEncoding): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  const add = (...bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes))
    const isOne = text.length === 1 || /^[\ud800-\udbff][\udc00-\udfff]$/.test(text)
    // Where two ways lead to a character, the first is the one that other programs write.
    if (isOne && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 0x100; byte++) add(byte)
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  return table
}
