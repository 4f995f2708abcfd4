/** A package with some entries changed or added: all others are copied as they lie there, packed bytes, order, times and flags. */
import { deflateSync } from 'fflate'
import { largest } from '../../model/lists.ts'
import { crc32 } from './crc32.ts'
import type { Package, PackageEntry } from './read-package.ts'

const deflated = 8
const hasDescriptor = 1 << 3

type Placed = { readonly entry: PackageEntry; readonly at: number; readonly changed: Changed | undefined }
type Changed = { readonly packed: Uint8Array; readonly crc: number; readonly unpackedBytes: number }

/** `changes`: contents by the entry's name; a name it has not comes last. With none the package comes out byte for byte. */
export function writePackage(source: Package, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (changes.size === 0) return source.bytes
  const { bytes, entries, directoryAt, endAt } = source
  const inPlace = [...entries].sort((a, b) => a.at - b.at)
  const pieces: Uint8Array[] = [bytes.subarray(0, inPlace[0]?.at ?? directoryAt)]
  let length = pieces[0]?.length ?? 0
  const placed: Placed[] = inPlace.map((entry, index) => {
    const content = changes.get(entry.name)
    const changed = content && packAnew(content)
    const piece = changed
      ? localEntry(bytes, entry, changed)
      : bytes.subarray(entry.at, inPlace[index + 1]?.at ?? directoryAt)
    const at = length
    pieces.push(piece)
    length += piece.length
    return { entry, at, changed }
  })
  const records = [...placed].sort((a, b) => a.entry.recordAt - b.entry.recordAt).map((one) => recordOf(bytes, one))
  const known = new Set(entries.map(({ name }) => name))
  for (const [name, content] of changes) {
    if (known.has(name)) continue
    const { local, record } = newEntry(name, packAnew(content), length)
    pieces.push(local)
    records.push(record)
    length += local.length
  }
  const directory = concatenate(records)
  // Whatever stands between the directory and its end record, such as a signature, stays.
  const lastRecord = largest(
    entries.map(({ recordAt, recordBytes }) => recordAt + recordBytes),
    directoryAt,
  )
  const between = bytes.subarray(lastRecord, endAt)
  const end = Uint8Array.from(bytes.subarray(endAt))
  const view = viewOf(end)
  view.setUint16(8, records.length, true)
  view.setUint16(10, records.length, true)
  view.setUint32(12, directory.length, true)
  view.setUint32(16, length, true)
  return concatenate([...pieces, directory, between, end])
}

function packAnew(content: Uint8Array): Changed {
  return { packed: deflateSync(content), crc: crc32(content), unpackedBytes: content.length }
}

/** Of the time of all that knows no time: the first day a zip can tell. */
const firstDay = 0x21
const unicodeNames = 1 << 11

function newEntry(
  name: string,
  changed: Changed,
  at: number,
): { readonly local: Uint8Array; readonly record: Uint8Array } {
  const letters = new TextEncoder().encode(name)
  const head = new Uint8Array(26)
  const view = viewOf(head)
  view.setUint16(0, 20, true)
  describe(view, 2, changed)
  view.setUint16(2, unicodeNames, true)
  view.setUint16(8, firstDay, true)
  view.setUint16(22, letters.length, true)
  const tail = new Uint8Array(14)
  viewOf(tail).setUint32(10, at, true)
  return {
    local: concatenate([Uint8Array.of(0x50, 0x4b, 3, 4), head, letters, changed.packed]),
    record: concatenate([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), head, tail, letters]),
  }
}

/** With the old header's name, time and extra field; its sizes stand in it, so no descriptor follows. */
function localEntry(bytes: Uint8Array, entry: PackageEntry, changed: Changed): Uint8Array {
  const header = Uint8Array.from(bytes.subarray(entry.at, entry.dataAt))
  const view = viewOf(header)
  describe(view, 6, changed)
  return concatenate([header, changed.packed])
}

function recordOf(bytes: Uint8Array, { entry, at, changed }: Placed): Uint8Array {
  const record = Uint8Array.from(bytes.subarray(entry.recordAt, entry.recordAt + entry.recordBytes))
  const view = viewOf(record)
  if (changed !== undefined) describe(view, 8, changed)
  view.setUint32(42, at, true)
  return record
}

/** `flagsAt`: from there a local header and a record of the directory are alike. */
function describe(view: DataView, flagsAt: number, { packed, crc, unpackedBytes }: Changed): void {
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~hasDescriptor, true)
  view.setUint16(flagsAt + 2, deflated, true)
  view.setUint32(flagsAt + 8, crc, true)
  view.setUint32(flagsAt + 12, packed.length, true)
  view.setUint32(flagsAt + 16, unpackedBytes, true)
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
