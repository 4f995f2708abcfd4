/**
 * The bytes of a file as a library keeps them: deflated (RFC 1951) where that makes them shorter, behind a mark that tells
 * so. What is packed already, as a Word file is, is kept as it came.
 */
import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Begins no file of a person: should one begin so, it is packed whatever that costs, and the mark is ours again. */
const mark = Buffer.from('\u0000sverka\u0001', 'latin1')
/** Behind the mark stands how many bytes there were, in 6 bytes. */
const lengthBytes = 6
const headBytes = mark.length + lengthBytes

/** A third of a text is left at this level in a tenth of the time that the best one takes for a quarter. */
const level = 3

const isPacked = (kept: Uint8Array): boolean => mark.equals(kept.subarray(0, mark.length))

/** What to store for these bytes. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return keptOf(bytes, deflateRawSync(bytes, { level }))
}

const deflate = promisify(deflateRaw)

/** The same, made on another thread: 50 MB take half a second. */
export async function packBytesAside(bytes: Uint8Array): Promise<Uint8Array> {
  return keptOf(bytes, await deflate(bytes, { level }))
}

function keptOf(bytes: Uint8Array, deflated: Uint8Array): Uint8Array {
  if (headBytes + deflated.length >= bytes.length && !isPacked(bytes)) return bytes
  const head = Buffer.alloc(headBytes)
  mark.copy(head)
  head.writeUIntBE(bytes.length, mark.length, lengthBytes)
  return Buffer.concat([head, deflated])
}

/** The bytes that were packed; those of libraries from before anything was packed are told by the lack of the mark. Throws if they are damaged. */
export function unpackBytes(kept: Uint8Array): Uint8Array {
  if (!isPacked(kept)) return kept
  const length = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength).readUIntBE(mark.length, lengthBytes)
  return inflateRawSync(kept.subarray(headBytes), { maxOutputLength: Math.max(1, length) })
}
