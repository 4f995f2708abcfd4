/** A zip package by its own directory: what lies where, and whether it may be opened at all. Nothing is unpacked here. */
import type { PackageRule } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'

/** More than any document has; a package that says so is none. */
const mostEntries = 10_000
/** Of all entries together, unpacked. */
const mostBytes = 500 * 1024 * 1024
/** Unpacked by packed: XML of one repeated word comes to about 100. */
const mostRatio = 200
/** Under this a ratio tells nothing: an empty page of XML packs better than any article. */
const ratioFromBytes = 1024 * 1024

/** Pictures of one colour pack as well, and properties full of blanks: nobody unpacks those here, but the next program will. */
const bombFromBytes = 64 * 1024 * 1024

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const localFixed = 30
const centralFixed = 46
const endFixed = 22
const longestComment = 0xffff
const isEncrypted = 1
const zip64Mark = 0xffffffff

export type PackageEntry = {
  readonly name: string
  /** 0: stored as it is; 8: deflated. */
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Of its local header, in the package. */
  readonly at: number
  /** Where its packed bytes begin. */
  readonly dataAt: number
  /** Of its record in the directory. */
  readonly recordAt: number
  readonly recordBytes: number
}

export type Package = {
  readonly bytes: Uint8Array
  /** In the order of the directory. */
  readonly entries: readonly PackageEntry[]
  readonly directoryAt: number
  /** Of the record that ends the directory. */
  readonly endAt: number
}

/** What is wrong with a package, and at which entry. */
export type PackageRefused = {
  readonly kind: 'broken-package'
  readonly rule: PackageRule
  /** Empty where it is the package as a whole. */
  readonly entry: string
}

export function refusePackage(rule: PackageRule, entry = ''): PackageRefused {
  return { kind: 'broken-package', rule, entry }
}

/** True for bytes that begin as a zip package does. */
export function beginsAsPackage(bytes: Uint8Array): boolean {
  return bytes.length > 3 && viewOf(bytes).getUint32(0, true) === localSignature
}

/**
 * The directory of a package, within limits: entries, and sizes as declared (`unpack` holds them to it, and to a ratio), names that
 * stay inside a folder and come once. Never throws.
 */
export function readPackage(bytes: Uint8Array): Result<Package, PackageRefused> {
  const view = viewOf(bytes)
  const endAt = findEnd(view)
  if (endAt === undefined) return fail(refusePackage('cut-off'))
  const count = view.getUint16(endAt + 10, true)
  const directoryAt = view.getUint32(endAt + 16, true)
  if (count > mostEntries) return fail(refusePackage('too-many-entries'))
  const entries: PackageEntry[] = []
  let at = directoryAt
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, view, at, endAt)
    if (entry === undefined) return fail(refusePackage('cut-off'))
    entries.push(entry)
    at += entry.recordBytes
  }
  const broken = entries.map((entry) => whyUnsafe(entry, view, directoryAt)).find((rule) => rule !== undefined)
  const refused = broken ?? whyTooMuch(entries) ?? findTwin(entries)
  return refused === undefined ? ok({ bytes, entries, directoryAt, endAt }) : fail(refused)
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** It stands at the very end, but for a comment. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endFixed - longestComment)
  for (let at = view.byteLength - endFixed; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature && view.getUint32(at + 16, true) <= at) return at
  }
  return undefined
}

/** Undefined where the directory breaks off. */
function readEntry(bytes: Uint8Array, view: DataView, recordAt: number, endAt: number): PackageEntry | undefined {
  if (recordAt + centralFixed > endAt || view.getUint32(recordAt, true) !== centralSignature) return undefined
  const nameBytes = view.getUint16(recordAt + 28, true)
  const recordBytes =
    centralFixed + nameBytes + view.getUint16(recordAt + 30, true) + view.getUint16(recordAt + 32, true)
  const at = view.getUint32(recordAt + 42, true)
  if (recordAt + recordBytes > endAt || at + localFixed > bytes.length) return undefined
  if (view.getUint32(at, true) !== localSignature) return undefined
  const dataAt = at + localFixed + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packedBytes = view.getUint32(recordAt + 20, true)
  if (dataAt + packedBytes > bytes.length && packedBytes !== zip64Mark) return undefined
  return {
    name: new TextDecoder().decode(bytes.subarray(recordAt + centralFixed, recordAt + centralFixed + nameBytes)),
    method: view.getUint16(recordAt + 10, true),
    crc: view.getUint32(recordAt + 16, true),
    packedBytes,
    unpackedBytes: view.getUint32(recordAt + 24, true),
    at,
    dataAt,
    recordAt,
    recordBytes,
  }
}

function whyUnsafe(entry: PackageEntry, view: DataView, directoryAt: number): PackageRefused | undefined {
  const { name, method, recordAt, at, dataAt, packedBytes, unpackedBytes } = entry
  const flags = view.getUint16(recordAt + 8, true) | view.getUint16(at + 6, true)
  if ((flags & isEncrypted) !== 0) return refusePackage('encrypted-entry', name)
  if (isUnsafeName(name)) return refusePackage('unsafe-name', name)
  if (packedBytes === zip64Mark || unpackedBytes === zip64Mark) return refusePackage('too-large-inside', name)
  if (method !== 0 && method !== 8) return refusePackage('unknown-method', name)
  if (at >= directoryAt || dataAt + packedBytes > directoryAt) return refusePackage('overlap', name)
  if (method === 0 && packedBytes !== unpackedBytes) return refusePackage('lying-size', name)
  return undefined
}

function isUnsafeName(name: string): boolean {
  return (
    name === '' || name.includes('\\') || name.includes('\u0000') || /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/iu.test(name)
  )
}

function whyTooMuch(entries: readonly PackageEntry[]): PackageRefused | undefined {
  const sum = entries.reduce((all, { unpackedBytes }) => all + unpackedBytes, 0)
  if (sum > mostBytes) return refusePackage('too-large-inside')
  const bomb = entries.find((entry) => isBomb(entry, bombFromBytes))
  return bomb && refusePackage('ratio', bomb.name)
}

/** Packed better than any text, and larger than that, unpacked. */
export function isBomb({ packedBytes, unpackedBytes }: PackageEntry, fromBytes = ratioFromBytes): boolean {
  return unpackedBytes > fromBytes && unpackedBytes > mostRatio * packedBytes
}

/** Two entries of one name are read differently by every program; two in one place are a bomb. */
function findTwin(entries: readonly PackageEntry[]): PackageRefused | undefined {
  const names = new Set<string>()
  for (const { name } of entries) {
    if (names.has(name)) return refusePackage('duplicate-name', name)
    names.add(name)
  }
  const inPlace = [...entries].sort((a, b) => a.at - b.at)
  const overlapping = inPlace.find(({ at }, index) => {
    const before = inPlace[index - 1]
    return before !== undefined && at < before.dataAt + before.packedBytes
  })
  return overlapping && refusePackage('overlap', overlapping.name)
}
