/** The checksum of every zip entry: CRC-32 as in ISO 3309, reflected, polynomial 0xEDB88320. */

let table: Uint32Array | undefined

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value >>> 0
  })
}

/** From 0 to 2^32 − 1. */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable()
  let value = 0xffffffff
  for (let index = 0; index < bytes.length; index++) {
    value = (table[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8)
  }
  return (value ^ 0xffffffff) >>> 0
}
