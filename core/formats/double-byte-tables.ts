/** How the East Asian encodings write each character in one byte, two or three: their reading, turned round. */
import type { Encoding } from '../model/article.ts'

export type DoubleByteEncoding = Extract<Encoding, 'shift_jis' | 'euc-kr' | 'gbk' | 'big5' | 'euc-jp'>

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
  for (const lead of leads(encoding))
    for (let trail = 0x40; trail < 0xff; trail++) if (!isOtherWay(encoding, lead, trail)) add(lead, trail)
  if (encoding === 'euc-jp')
    for (let second = 0xa1; second < 0xff; second++)
      for (let third = 0xa1; third < 0xff; third++) add(0x8f, second, third)
  return table
}

/** Rows whose characters stand elsewhere too come last: what Hong Kong added to Big5, and what NEC chose of IBM's in Shift JIS. */
function leads(encoding: DoubleByteEncoding): readonly number[] {
  const all = Array.from({ length: 0xff - 0x81 }, (_, index) => 0x81 + index)
  const isLast = (lead: number) =>
    (encoding === 'big5' && lead < 0xa1) || (encoding === 'shift_jis' && (lead === 0xed || lead === 0xee))
  return [...all.filter((lead) => !isLast(lead)), ...all.filter(isLast)]
}

/** Two numerals (十, 卅) stand in Big5 among the signs too, where nobody writes them. */
function isOtherWay(encoding: DoubleByteEncoding, lead: number, trail: number): boolean {
  return encoding === 'big5' && lead === 0xa2 && (trail === 0xcc || trail === 0xce)
}
