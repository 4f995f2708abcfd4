/**
 * ISO 2022, the encoding of Japanese and Korean mail: ASCII, with marks where another script begins and ends. Only the
 * plainest way of writing a text is known: bytes that took another way would not come back the same.
 */
import { doubleByteTable } from './double-byte-tables.ts'

export type SwitchedEncoding = 'iso-2022-jp' | 'iso-2022-kr'

type Script = {
  /** Stands once at the start of a text. */
  readonly head: readonly number[]
  readonly begins: readonly number[]
  readonly ends: readonly number[]
  /** Has the same characters, with the upper bit of each byte set. */
  readonly kin: 'euc-jp' | 'euc-kr'
}

const scripts: Readonly<Record<SwitchedEncoding, Script>> = {
  'iso-2022-jp': { head: [], begins: [0x1b, 0x24, 0x42], ends: [0x1b, 0x28, 0x42], kin: 'euc-jp' },
  'iso-2022-kr': { head: [0x1b, 0x24, 0x29, 0x43], begins: [0x0e], ends: [0x0f], kin: 'euc-kr' },
}

/** The text, or the offset of the first byte that another way of writing it would not have. */
export function decodeSwitched(bytes: Uint8Array, encoding: SwitchedEncoding): string | number {
  const { head, begins, ends, kin } = scripts[encoding]
  if (!startsWith(bytes, head, 0)) return 0
  const plain = new Uint8Array(bytes.length)
  let [length, isSwitched] = [0, false]
  for (let at = head.length; at < bytes.length; ) {
    const mark = isSwitched ? ends : begins
    if (startsWith(bytes, mark, at)) {
      isSwitched = !isSwitched
      at += mark.length
      continue
    }
    const byte = bytes[at++] ?? 0
    plain[length++] = isSwitched && byte > 0x20 ? byte | 0x80 : byte
  }
  const text = new TextDecoder(kin).decode(plain.subarray(0, length))
  const written = encodeSwitched(text, encoding).bytes
  const differs = bytes.findIndex((byte, index) => byte !== written[index])
  if (differs >= 0) return differs
  return written.length === bytes.length ? text : bytes.length
}

function startsWith(bytes: Uint8Array, mark: readonly number[], at: number): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte)
}

/** The bytes, and the characters that the encoding has none for, which are left out. */
export function encodeSwitched(
  text: string,
  encoding: SwitchedEncoding,
): { readonly bytes: Uint8Array; readonly unknown: readonly string[] } {
  const { head, begins, ends, kin } = scripts[encoding]
  const table = doubleByteTable(kin)
  const bytes = [...head]
  const unknown: string[] = []
  let isSwitched = false
  const turn = (toSwitched: boolean): void => {
    if (toSwitched !== isSwitched) for (const byte of toSwitched ? begins : ends) bytes.push(byte)
    isSwitched = toSwitched
  }
  for (const character of text) {
    const written = table.get(character)
    const isPlain = written?.length === 1 && (written[0] ?? 0) < 0x80 && !marks.has(character)
    const isOfScript = written?.length === 2 && written.every((byte) => byte > 0xa0)
    if (written === undefined || !(isPlain || isOfScript)) unknown.push(character)
    else {
      turn(!isPlain)
      for (const byte of written) bytes.push(byte & 0x7f)
    }
  }
  turn(false)
  return { bytes: Uint8Array.from(bytes), unknown }
}

/** The characters that marks are made of are none of a text. */
const marks: ReadonlySet<string> = new Set(['\u001b', '\u000e', '\u000f'])
