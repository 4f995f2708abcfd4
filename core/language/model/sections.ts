/** A model's file: a mark of its kind and version, a list of sections, and the sections, each begun where any typed array may begin. */

const head = 2
const mark = 0x4d4b5653

/** Packs sections into one file. `kind` names what the file holds and in which version. */
export function packSections(kind: number, sections: readonly Uint8Array[]): Uint8Array {
  const listed = 4 * (head + 2 + 2 * sections.length)
  let end = roundUp(listed)
  const places = sections.map((section) => {
    const start = end
    end = roundUp(start + section.byteLength)
    return { start, section }
  })
  const file = new Uint8Array(end)
  const list = new Uint32Array(file.buffer, 0, listed / 4)
  list.set([mark, kind, sections.length, end])
  for (const [index, { start, section }] of places.entries()) {
    list.set([start, section.byteLength], head + 2 + 2 * index)
    file.set(section, start)
  }
  return file
}

/** The sections of a file, looking into it in place; undefined if it is of another kind, cut short, or another machine's. */
export function readSections(file: Uint8Array, kind: number): readonly Uint8Array[] | undefined {
  if (file.byteLength < 16 || file.byteOffset % 8 !== 0) return undefined
  const words = new Uint32Array(file.buffer, file.byteOffset, file.byteLength >> 2)
  const [found, foundKind, count = 0, end = 0] = words
  if (found !== mark || foundKind !== kind || end !== file.byteLength) return undefined
  return Array.from({ length: count }, (_, index) => {
    const start = words[head + 2 + 2 * index] ?? 0
    return file.subarray(start, start + (words[head + 3 + 2 * index] ?? 0))
  })
}

function roundUp(length: number): number {
  return (length + 7) & ~7
}

/** Two-byte numbers of a section, in place. */
export function shortsOf(section: Uint8Array | undefined): Uint16Array {
  return section === undefined
    ? new Uint16Array(0)
    : new Uint16Array(section.buffer, section.byteOffset, section.byteLength >> 1)
}

/** Four-byte numbers of a section, in place. */
export function longsOf(section: Uint8Array | undefined): Uint32Array {
  return section === undefined
    ? new Uint32Array(0)
    : new Uint32Array(section.buffer, section.byteOffset, section.byteLength >> 2)
}

/** The bytes of any typed array. */
export function bytesOf(array: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}
