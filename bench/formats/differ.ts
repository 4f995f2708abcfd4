/** Tells what differs between two packages, knowing nothing of how the product reads or writes them. */
import { inflateRawSync } from 'node:zlib'

type Entry = { readonly name: string; readonly raw: Buffer; readonly content: Buffer }

/** By the records of the directory, in their order. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const entries: Entry[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < buffer.readUInt16LE(end + 10); index++) {
    const nameBytes = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    const size = buffer.readUInt32LE(at + 20)
    const dataAt = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(dataAt, dataAt + size)
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameBytes),
      raw: buffer.subarray(local, dataAt + size),
      content: buffer.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
    })
    at += 46 + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

/** Names of entries that are not as they were, bytes, header, place in the order and all. */
export function changedEntries(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [entriesOf(before), entriesOf(after)]
  if (old.map(({ name }) => name).join('\n') !== now.map(({ name }) => name).join('\n')) return ['(order of entries)']
  return old.flatMap(({ name, raw }, index) => (now[index]?.raw.equals(raw) ? [] : [name]))
}

/** A part cut behind each paragraph. */
function paragraphsOf(xml: string): readonly string[] {
  return xml.split(/(?<=<\/(?:\w+:)?p>)/u)
}

/** What a reader sees of a stretch of mark-up. */
export function wordsOf(xml: string): string {
  return [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</gu)].map(([, text]) => text).join('')
}

/** Every look of a run that a part has. */
export function looksOf(xml: string): readonly string[] {
  return [...new Set(xml.match(/<(?:\w+:)?rPr>.*?<\/(?:\w+:)?rPr>/gsu) ?? [])]
}

/** True if all that stands between the ranges of the one text stands in the other, in its order, from its start to its end. */
export function isSameAround(
  before: string,
  after: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  const kept = [0, ...sorted.map(({ end }) => end)].map((from, index) => before.slice(from, sorted[index]?.start))
  let at = 0
  for (const [index, piece] of kept.entries()) {
    const found = index === 0 ? (after.startsWith(piece) ? 0 : -1) : after.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return after.endsWith(kept.at(-1) ?? '')
}

/** The stretches of a part that differ; undefined if paragraphs came or went. */
export function changedParagraphs(before: string, after: string): readonly string[] | undefined {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  if (old.length !== now.length) return undefined
  return old.filter((paragraph, index) => paragraph !== now[index])
}
