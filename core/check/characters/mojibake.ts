/** Text that was UTF-8 and was read as an 8-bit encoding: found by reading it back, proved by the result being text. */
import type { Span } from '../../model/span.ts'

/** A stretch that reads back as text. */
export type Garbled = Span & { readonly restored: string; readonly encoding: string }

const encodings = ['windows-1251', 'windows-1252', 'koi8-r'] as const

/** By code unit; 0 where the encoding has no such character. */
type Table = Uint8Array
const tables = new Map<string, Table>()

/** Which byte a character was, by code unit; the C1 controls stand for themselves, as lenient readers keep them. */
function tableOf(encoding: string): Table {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Uint8Array(0x10000)
  for (let byte = 0x80; byte < 0xa0; byte++) table[byte] = byte
  const decoded = new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, index) => index + 0x80))
  for (let index = 0; index < 128; index++) table[decoded.charCodeAt(index)] = index + 0x80
  tables.set(encoding, table)
  return table
}

/** For each code unit one bit per encoding if it can begin a sequence there, and three bits further if it can follow. */
let partsByUnit: Uint8Array | undefined

function partTable(): Uint8Array {
  if (partsByUnit) return partsByUnit
  partsByUnit = new Uint8Array(0x10000)
  for (const [bit, encoding] of encodings.entries()) {
    const table = tableOf(encoding)
    for (let unit = 0x80; unit < 0x10000; unit++) {
      const byte = table[unit] ?? 0
      if (sequenceLength(byte) > 0) partsByUnit[unit] = (partsByUnit[unit] ?? 0) | (1 << bit)
      if (byte >= 0x80 && byte <= 0xbf) partsByUnit[unit] = (partsByUnit[unit] ?? 0) | (8 << bit)
    }
  }
  return partsByUnit
}

/** False for nearly every text: nowhere does a character that may begin a sequence stand before one that may follow it. */
function mayHoldMojibake(text: string): boolean {
  const parts = partTable()
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const here = parts[text.charCodeAt(at)] ?? 0
    if ((before & (here >> 3)) !== 0) return true
    before = here & 7
  }
  return false
}

/** The text with U+0000 for every character that was read wrongly, for whoever looks at marks and spaces. Same length. */
export function hideMojibake(text: string): string {
  const found = findMojibake(text)
  const pieces = found.map(
    ({ start, end }, at) => text.slice(found[at - 1]?.end ?? 0, start) + '\u0000'.repeat(end - start),
  )
  return pieces.join('') + text.slice(found.at(-1)?.end ?? 0)
}

/** Every stretch of `text` that is UTF-8 read wrongly. Text in its right encoding gives none. */
export function findMojibake(text: string): readonly Garbled[] {
  if (!mayHoldMojibake(text)) return []
  for (const encoding of encodings) {
    const found = joinNear(text, readBack(text, encoding)).filter((stretch) => isProof(text, stretch))
    if (found.length > 0) return found.map((stretch) => again(stretch))
  }
  return []
}

/** Text mangled twice is read back twice. */
function again(stretch: Garbled): Garbled {
  const inner = findMojibake(stretch.restored)
  const first = inner[0]
  if (first?.start !== 0 || first.end !== stretch.restored.length) return stretch
  return { ...stretch, restored: first.restored }
}

function readBack(text: string, encoding: string): readonly Garbled[] {
  const table = tableOf(encoding)
  const found: Garbled[] = []
  let at = 0
  while (at < text.length) {
    const length = sequenceLength(table[text.charCodeAt(at)])
    const restored = length > 0 && follows(table[text.charCodeAt(at + 1)]) ? decode(text, at, length, table) : undefined
    if (restored === undefined) {
      at++
      continue
    }
    const last = found.at(-1)
    if (last && last.end === at)
      found[found.length - 1] = { ...last, end: at + length, restored: last.restored + restored }
    else found.push({ start: at, end: at + length, restored, encoding })
    at += length
  }
  return found
}

function sequenceLength(lead: number | undefined): number {
  if (lead === undefined || lead < 0xc2) return 0
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe1 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

const plausible =
  /^[a-zA-Z\u00a0-\u017f\u0391-\u03c9\u0400-\u045fҒғҚқҢңҮүҰұҺһӘәӨө\u2010-\u2044\u20ac\u20b8\u20bd\u2116\u2122\p{Emoji_Presentation}]+$/u

/** True for a byte that is not the first of its sequence. */
function follows(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

const utf8 = new TextDecoder('utf-8')

function decode(text: string, at: number, length: number, table: Table): string | undefined {
  const bytes: number[] = []
  for (let index = at; index < at + length; index++) {
    const byte = table[text.charCodeAt(index)]
    if (byte === undefined || byte === 0 || (index > at && !follows(byte))) return undefined
    bytes.push(byte)
  }
  const restored = utf8.decode(Uint8Array.from(bytes))
  return plausible.test(restored) ? restored : undefined
}

/** Words of one garbled sentence are one stretch: only signs, figures and spaces stand between them, or a few Latin words. */
function joinNear(text: string, stretches: readonly Garbled[]): readonly Garbled[] {
  const joined: Garbled[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    const between = last && text.slice(last.end, stretch.start)
    if (last && between !== undefined && isWithin(last, between, stretch)) {
      joined[joined.length - 1] = { ...last, end: stretch.end, restored: last.restored + between + stretch.restored }
    } else joined.push(stretch)
  }
  return joined
}

/** The Latin letters and signs of a garbled text that was not Latin are as they were. */
function isWithin(last: Garbled, between: string, next: Garbled): boolean {
  if (/^[^A-Za-z\u0080-\uffff]*$/.test(between)) return true
  const isForeign = (stretch: Garbled) => /[\u0391-\u052f]/.test(stretch.restored)
  return between.length <= 60 && /^[\x00-\x7f]*$/.test(between) && isForeign(last) && isForeign(next)
}

/** "В" with a no-break space, or a capital before a closing quote, is no proof, nor are "её" and "Сі"; one mangled letter of Latin is. */
function isProof(text: string, stretch: Garbled): boolean {
  if (!/[^\s\u00a0]/.test(stretch.restored)) return false
  if (stretch.encoding === 'koi8-r') return stretch.end - stretch.start > 4
  if (stretch.end - stretch.start > 2) return true
  return stretch.encoding !== 'windows-1251' || !/[»”“’‘…–—\u00a0]|.\p{L}/u.test(text.slice(stretch.start, stretch.end))
}
