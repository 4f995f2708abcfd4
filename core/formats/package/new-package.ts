/** A package made from nothing. */
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

/** Of texts, by the names of their entries, in their order. */
export function newPackage(entries: Readonly<Record<string, string>>): Uint8Array {
  const empty = readPackage(Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18)))
  if (!empty.ok) throw new Error('a package without entries is a package')
  const encoder = new TextEncoder()
  return writePackage(empty.value, new Map(Object.entries(entries).map(([name, text]) => [name, encoder.encode(text)])))
}
