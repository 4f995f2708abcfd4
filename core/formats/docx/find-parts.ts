/** Which parts of a package are the document: by relations and content types, never by their usual names. */
import { fail, ok, type Result } from '../../model/result.ts'
import { type Package, type PackageRefused, readPackage, refusePackage } from '../package/read-package.ts'
import { relationsOf, typeOf } from '../package/relations.ts'
import { entryOf } from '../package/xml-entry.ts'
import type { XmlRefused } from '../xml/read-xml.ts'

export type WordPackage = {
  readonly source: Package
  /** Body, footnotes, endnotes, headers, footers: those that are there, the body first. */
  readonly textParts: readonly string[]
  readonly styles: string | undefined
  readonly comments: string | undefined
  /** What answers what among them, and what is settled. */
  readonly commentsExtended: string | undefined
}

const mainTypes =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroenabled(?:template)?)\.main\+xml$/iu

/** In the order they are read. */
const textRelations = ['footnotes', 'endnotes', 'header', 'footer'] as const

/** Undefined for a sound package that is no Word document. Never throws. */
export function findParts(bytes: Uint8Array): Result<WordPackage | undefined, PackageRefused | XmlRefused> {
  const source = readPackage(bytes)
  if (!source.ok) return source
  const top = relationsOf(source.value, '')
  if (!top.ok) return top
  const main = top.value.find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined) return ok(undefined)
  const type = typeOf(source.value, main)
  if (!type.ok) return type
  if (type.value === undefined || !mainTypes.test(type.value)) return ok(undefined)
  if (entryOf(source.value, main) === undefined) return fail(refusePackage('no-main-part', main))
  const own = relationsOf(source.value, main)
  if (!own.ok) return own
  const targets = (wanted: string) =>
    own.value.flatMap(({ type: found, target }) =>
      found === wanted && entryOf(source.value, target) !== undefined ? [target] : [],
    )
  const textParts = [main, ...textRelations.flatMap(targets)]
  return ok({
    source: source.value,
    textParts: [...new Set(textParts)],
    styles: targets('styles')[0],
    comments: targets('comments')[0],
    commentsExtended: targets('commentsExtended')[0],
  })
}
