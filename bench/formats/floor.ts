/** The least that reading a file costs: a package unpacked by fflate, its XML read through by saxes; anything else decoded. */
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** In milliseconds. What cannot be read costs what it took until then. */
export function floorMs(bytes: Uint8Array): number {
  const startMs = performance.now()
  try {
    for (const part of partsOf(bytes)) readThrough(part)
  } catch {
    // A broken file is one for the reader too.
  }
  return performance.now() - startMs
}

function partsOf(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [bytes]
  const entries = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/u.test(name) })
  return Object.values(entries)
}

function readThrough(part: Uint8Array): void {
  const text = new TextDecoder().decode(part)
  if (/^\uFEFF?\s*<\?xml/u.test(text)) new SaxesParser().write(text).close()
}
