/** The XML parts of a package, by their names. */
import { ok, type Result } from '../../model/result.ts'
import { readXml, type XmlFile, type XmlRefused } from '../xml/read-xml.ts'
import type { Package, PackageEntry, PackageRefused } from './read-package.ts'
import { unpack } from './unpack.ts'

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
