/** The file of a gap model: some networks, each with a head that names its sizes, the words it knows, tables of small whole numbers, layers of floats. */
import { append } from '../../model/lists.ts'
import { beginningBuckets, endingBuckets, shapes, shortEndingBuckets } from './gap-tokens.ts'

/** How large the parts of a model are, and which words it can name as missing. */
export type GapHead = {
  /** Numbers that describe a token. */
  readonly width: number
  /** Tokens looked at on each side of a gap. */
  readonly reach: number
  /** 2 if what lies beyond is looked at too, faded and summed on each side. */
  readonly far?: number
  /** Units of the first, the second and the sieve's layer. */
  readonly hidden: number
  readonly deep: number
  readonly sieve: number
  /** Bytes of the list of words, one a line. */
  readonly listBytes: number
  readonly words: number
  readonly classes: readonly string[]
}

/** Layers of floats, in the order of the file; rows by input, columns by output. */
export const layerNames = [
  'first',
  'firstBias',
  'deep',
  'deepBias',
  'deepOut',
  'out',
  'outBias',
  'sieve',
  'sieveBias',
  'sieveOut',
] as const
export type LayerName = (typeof layerNames)[number]

/** A model as the file holds it. A token's description is the sum of one row of each table, each row times its scale. */
export type GapFile = {
  readonly head: GapHead
  readonly words: readonly string[]
  readonly tables: readonly Int8Array[]
  readonly scales: readonly Float32Array[]
  readonly layers: Readonly<Record<LayerName, Float32Array>>
}

/** Each step further beyond the reach a token counts for so much less. */
export const fading = 0.85

const mark = 'SVGAP001'

/** Rows of the five tables: words, beginnings, endings, short endings, shapes. */
export function tableRows(words: number): readonly number[] {
  return [words, beginningBuckets, endingBuckets, shortEndingBuckets, shapes]
}

/** Floats of each layer. Two places on each side go through the sieve. */
export function layerSizes(head: Omit<GapHead, 'listBytes'>): Readonly<Record<LayerName, number>> {
  const outputs = head.classes.length + 1
  return {
    first: head.width * (2 * head.reach + (head.far ?? 0)) * head.hidden,
    firstBias: head.hidden,
    deep: head.hidden * head.deep,
    deepBias: head.deep,
    deepOut: head.deep * outputs,
    out: head.hidden * outputs,
    outBias: outputs,
    sieve: head.width * 4 * head.sieve,
    sieveBias: head.sieve,
    sieveOut: head.sieve + 1,
  }
}

const roundUp = (bytes: number) => Math.ceil(bytes / 8) * 8

/** The bytes of a model. */
export function encodeGapFile(file: Omit<GapFile, 'head'> & { head: Omit<GapHead, 'listBytes'> }): Uint8Array {
  const list = new TextEncoder().encode(file.words.join('\n'))
  const head = new TextEncoder().encode(JSON.stringify({ ...file.head, listBytes: list.length }))
  const parts: Uint8Array[] = [new TextEncoder().encode(mark), new Uint8Array(Uint32Array.of(head.length, 0).buffer)]
  append(parts, [head, list, ...file.tables.map(bytesOf), ...file.scales.map(bytesOf)])
  append(
    parts,
    layerNames.map((name) => bytesOf(file.layers[name])),
  )
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + roundUp(part.length), 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += roundUp(part.length)
  }
  return bytes
}

function bytesOf(array: Int8Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** Looks into the bytes in place, which begin at a multiple of eight; undefined if they are of another kind or cut short. */
export function decodeGapFile(bytes: Uint8Array): GapFile | undefined {
  const decoder = new TextDecoder()
  if (bytes.length < 16 || decoder.decode(bytes.subarray(0, 8)) !== mark) return undefined
  const headBytes = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, 1)[0] ?? 0
  const listStart = 16 + roundUp(headBytes)
  if (bytes.length < listStart) return undefined
  const head = readHead(decoder.decode(bytes.subarray(16, 16 + headBytes)))
  if (!head || bytes.length !== listStart + bodyBytes(head)) return undefined
  const words = decoder.decode(bytes.subarray(listStart, listStart + head.listBytes)).split('\n')
  if (words.length !== head.words) return undefined
  let at = bytes.byteOffset + listStart + roundUp(head.listBytes)
  const next = (length: number) => {
    const start = at
    at += roundUp(length)
    return start
  }
  const floats = (count: number) => new Float32Array(bytes.buffer, next(4 * count), count)
  const rows = tableRows(head.words)
  const tables = rows.map((count) => new Int8Array(bytes.buffer, next(count * head.width), count * head.width))
  const scales = rows.map(floats)
  const sizes = layerSizes(head)
  const layers = {
    first: floats(sizes.first),
    firstBias: floats(sizes.firstBias),
    deep: floats(sizes.deep),
    deepBias: floats(sizes.deepBias),
    deepOut: floats(sizes.deepOut),
    out: floats(sizes.out),
    outBias: floats(sizes.outBias),
    sieve: floats(sizes.sieve),
    sieveBias: floats(sizes.sieveBias),
    sieveOut: floats(sizes.sieveOut),
  }
  return { head, words, tables, scales, layers }
}

function bodyBytes(head: GapHead): number {
  const tables = tableRows(head.words).reduce((sum, rows) => sum + roundUp(rows * head.width) + roundUp(4 * rows), 0)
  const sizes = layerSizes(head)
  return roundUp(head.listBytes) + tables + layerNames.reduce((sum, name) => sum + roundUp(4 * sizes[name]), 0)
}

const sizeNames = ['width', 'reach', 'hidden', 'deep', 'sieve', 'listBytes', 'words'] as const

function readHead(text: string): GapHead | undefined {
  const head: unknown = text.startsWith('{') ? JSON.parse(text) : undefined
  return isHead(head) ? head : undefined
}

function isHead(value: unknown): value is GapHead {
  if (typeof value !== 'object' || value === null || !('classes' in value) || !Array.isArray(value.classes))
    return false
  const sizes = new Map(Object.entries(value))
  return sizeNames.every((name) => Number.isInteger(sizes.get(name)))
}

const committeeMark = 'SVGAPC01'

/** Several networks in one file. */
export function encodeCommittee(members: readonly Uint8Array[]): Uint8Array {
  const lengths = Uint32Array.from([members.length, ...members.map(({ length }) => length)])
  const parts = [new TextEncoder().encode(committeeMark), new Uint8Array(lengths.buffer), ...members]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + roundUp(part.length), 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += roundUp(part.length)
  }
  return bytes
}

/** The networks of a file, in place; undefined if it is of another kind or cut short. */
export function decodeCommittee(bytes: Uint8Array): readonly GapFile[] | undefined {
  if (bytes.length < 16 || new TextDecoder().decode(bytes.subarray(0, 8)) !== committeeMark) return undefined
  const count = new Uint32Array(bytes.buffer, bytes.byteOffset + 8, 1)[0] ?? 0
  let at = 8 + roundUp(4 * (1 + count))
  if (count > 16 || at > bytes.length) return undefined
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + 12, count)
  const members: GapFile[] = []
  for (const length of lengths) {
    const member = at + length <= bytes.length ? decodeGapFile(bytes.subarray(at, at + length)) : undefined
    if (!member) return undefined
    members.push(member)
    at += roundUp(length)
  }
  return at === bytes.length ? members : undefined
}
