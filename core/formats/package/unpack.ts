/** One entry of a package, unpacked and held to what the directory says of it. */
import { inflateSync } from 'fflate'
import { fail, ok, type Result } from '../../model/result.ts'
import { crc32 } from './crc32.ts'
import { isBomb, type Package, type PackageEntry, type PackageRefused, refusePackage } from './read-package.ts'

/** Takes no more room than the declared size; what is longer, shorter or damaged is refused. Never throws. */
export function unpack({ bytes }: Package, entry: PackageEntry): Result<Uint8Array, PackageRefused> {
  if (isBomb(entry)) return fail(refusePackage('ratio', entry.name))
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes)
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpackedBytes)
  if (unpacked === undefined) return fail(refusePackage('damaged-entry', entry.name))
  if (unpacked.length !== entry.unpackedBytes) return fail(refusePackage('lying-size', entry.name))
  return crc32(unpacked) === entry.crc ? ok(unpacked) : fail(refusePackage('damaged-entry', entry.name))
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // One byte of room more, so that an entry longer than it says is noticed.
    return inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    // fflate throws at the first bit that means nothing.
    return undefined
  }
}
