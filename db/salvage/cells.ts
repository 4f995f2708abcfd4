/** The rows in the pages of a database file; what does not fit its own measures is told to be broken, never guessed. */
import type { SqlValue } from '../connection.ts'
import type { PageImage } from './page-image.ts'

export type StoredRow = { readonly rowid: number; readonly values: readonly SqlValue[] }

const pageKinds = { 2: 'index-interior', 5: 'table-interior', 10: 'index-leaf', 13: 'table-leaf' } as const
export type PageKind = (typeof pageKinds)[keyof typeof pageKinds]

/** A page of a tree: where its cells begin, and for an interior one its last child. */
export type TreePage = {
  readonly kind: PageKind
  readonly bytes: Buffer
  readonly cells: readonly number[]
  readonly lastChild: number
}

/** `undefined` if these bytes are no page of a tree. */
export function readTreePage(image: PageImage, number: number): TreePage | undefined {
  const bytes = image.page(number)
  // The first page begins with the header of the file.
  const start = number === 1 ? 100 : 0
  const code = bytes?.[start]
  if (bytes === undefined || (code !== 2 && code !== 5 && code !== 10 && code !== 13)) return undefined
  const kind = pageKinds[code]
  const isInterior = kind.endsWith('interior')
  const headerEnd = start + (isInterior ? 12 : 8)
  const count = bytes.readUInt16BE(start + 3)
  const cellsEnd = headerEnd + count * 2
  if (cellsEnd > image.pageSize) return undefined
  const cells = Array.from({ length: count }, (_, index) => bytes.readUInt16BE(headerEnd + index * 2))
  if (cells.some((at) => at < cellsEnd || at > image.pageSize - 4)) return undefined
  return { kind, bytes, cells, lastChild: isInterior ? bytes.readUInt32BE(start + 8) : 0 }
}

type Varint = { readonly value: number; readonly next: number }

function varint(bytes: Buffer, at: number): Varint | undefined {
  let value = 0n
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index]
    if (byte === undefined) return undefined
    if (index === 8) return { value: Number(BigInt.asIntN(64, (value << 8n) | BigInt(byte))), next: at + 9 }
    value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) return { value: Number(value), next: at + index + 1 }
  }
  return undefined
}

/** How much of a payload stands in the cell itself; the rest stands on pages of its own. */
function localLength(image: PageImage, length: number, isTable: boolean): number {
  const { pageSize } = image
  const most = isTable ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (pageSize - 4))
  return fitting <= most ? fitting : least
}

function readPayload(
  image: PageImage,
  bytes: Buffer,
  at: number,
  length: number,
  isTable: boolean,
): Buffer | undefined {
  if (length < 0 || length > image.pageCount * image.pageSize) return undefined
  const local = localLength(image, length, isTable)
  if (at + local > bytes.length) return undefined
  const parts = [bytes.subarray(at, at + local)]
  if (local === length) return parts[0]
  if (at + local + 4 > bytes.length) return undefined
  let next = bytes.readUInt32BE(at + local)
  for (let left = length - local; left > 0; ) {
    const page = next === 0 ? undefined : image.page(next)
    if (page === undefined) return undefined
    parts.push(page.subarray(4, 4 + Math.min(left, image.pageSize - 4)))
    left -= image.pageSize - 4
    next = page.readUInt32BE(0)
  }
  // The last page of a payload names no other.
  return next === 0 ? Buffer.concat(parts) : undefined
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const integerBytes = [0, 1, 2, 3, 4, 6, 8] as const

function valueLength(code: number): number | undefined {
  if (code >= 12) return (code - (code % 2 === 0 ? 12 : 13)) / 2
  if (code === 7) return 8
  if (code === 8 || code === 9) return 0
  return integerBytes[code]
}

function decodeValue(bytes: Buffer, code: number): SqlValue {
  if (code === 0) return null
  if (code >= 12) return code % 2 === 0 ? new Uint8Array(bytes) : utf8.decode(bytes)
  if (code === 7) return bytes.readDoubleBE(0)
  if (code === 8 || code === 9) return code - 8
  return bytes.length === 8 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length)
}

function readRecord(payload: Buffer): readonly SqlValue[] | undefined {
  const header = varint(payload, 0)
  if (header === undefined || header.value > payload.length) return undefined
  const values: SqlValue[] = []
  let body = header.value
  for (let at = header.next; at < header.value; ) {
    const code = varint(payload, at)
    const length = code && valueLength(code.value)
    if (code === undefined || length === undefined || body + length > payload.length) return undefined
    try {
      values.push(decodeValue(payload.subarray(body, body + length), code.value))
    } catch (error) {
      // The decoder's word for bytes that are no text.
      if (error instanceof TypeError) return undefined
      throw error
    }
    at = code.next
    body += length
  }
  return body === payload.length ? values : undefined
}

/** The row of a cell of a table's leaf; `undefined` if it is broken. */
export function readRow(image: PageImage, { bytes }: TreePage, at: number): StoredRow | undefined {
  const length = varint(bytes, at)
  const rowid = length && varint(bytes, length.next)
  if (length === undefined || rowid === undefined) return undefined
  const payload = readPayload(image, bytes, rowid.next, length.value, true)
  const values = payload && readRecord(payload)
  return values && { rowid: rowid.value, values }
}

/** The record of a cell of an index, or of a table WITHOUT ROWID, which is stored as one; `undefined` if it is broken. */
export function readKey(image: PageImage, { bytes, kind }: TreePage, at: number): readonly SqlValue[] | undefined {
  const length = varint(bytes, kind === 'index-interior' ? at + 4 : at)
  const payload = length && readPayload(image, bytes, length.next, length.value, false)
  return payload && readRecord(payload)
}
