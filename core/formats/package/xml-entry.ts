/** The XML parts of a package, by their names. */
import { ok, type Result } from '../../model/result.ts'
import { startsWithByteOrderMark } from '../decode.ts'
import { encodeText } from '../encode.ts'
import { readXml, type XmlFile, type XmlRefused } from '../xml/read-xml.ts'
import type { Package, PackageEntry, PackageRefused } from './read-package.ts'
import { unpack } from './unpack.ts'

type PartFile = { readonly name: string; readonly file: XmlFile }

/** The entry of this name. */
export function entryOf({ entries }: Package, name: string): PackageEntry | undefined {
  return entries.find((entry) => entry.name === name)
}

/** An XML part by its name; undefined if there is none. */
export function readPart(source: Package, name: string): Result<XmlFile | undefined, PackageRefused | XmlRefused> {
  const entry = entryOf(source, name)
  if (entry === undefined) return ok(undefined)
  const bytes = unpack(source, entry)
  return bytes.ok ? readXml(name, bytes.value) : bytes
}

/** In the encoding the part came in, with its mark if it had one. */
export function encodePart(source: Package, { name, file }: PartFile, text: string): Uint8Array {
  const entry = entryOf(source, name)
  const bytes = entry && unpack(source, entry)
  const hasMark = bytes?.ok === true && startsWithByteOrderMark(bytes.value, file.encoding)
  const encoded = encodeText(text, file.encoding, hasMark)
  // Unicode holds every text; half a surrogate pair is no character of XML and was refused before.
  if (!encoded.ok) throw new Error(`a part of a document cannot be encoded: ${name}`)
  return encoded.value
}
