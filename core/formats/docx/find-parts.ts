/** Which parts of a package are the document: by relations and content types, never by their usual names. */
import { fail, ok, type Result } from '../../model/result.ts'
import { type Package, type PackageRefused, readPackage, refusePackage } from '../package/read-package.ts'
import { entryOf, readPart } from '../package/xml-entry.ts'
import { attributeOf } from '../xml/attribute.ts'
import type { XmlRefused } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { elementsOf } from './names.ts'

export type WordPackage = {
  readonly source: Package
  /** Body, footnotes, endnotes, headers, footers: those that are there, the body first. */
  readonly textParts: readonly string[]
  readonly styles: string | undefined
  readonly comments: string | undefined
}

type Relation = { readonly type: string; readonly target: string }

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
  if (!hasEntry(source.value, main)) return fail(refusePackage('no-main-part', main))
  const own = relationsOf(source.value, main)
  if (!own.ok) return own
  const targets = (wanted: string) =>
    own.value.flatMap(({ type: found, target }) => (found === wanted && hasEntry(source.value, target) ? [target] : []))
  const textParts = [main, ...textRelations.flatMap(targets)]
  const [styles, comments] = [targets('styles')[0], targets('comments')[0]]
  return ok({ source: source.value, textParts: [...new Set(textParts)], styles, comments })
}

function hasEntry(source: Package, name: string): boolean {
  return entryOf(source, name) !== undefined
}

/** Of a part, or of the package; those that lead out of the package are left out. */
function relationsOf(source: Package, part: string): Result<readonly Relation[], PackageRefused | XmlRefused> {
  const read = readPart(source, relationsPart(part))
  if (!read.ok) return read
  if (read.value === undefined) return ok([])
  const { text, root } = read.value
  const folder = folderOf(part)
  const relations = elementsOf(root).flatMap((element) => {
    const target = attributeOf(text, element, 'Target') ?? ''
    if (attributeOf(text, element, 'TargetMode') === 'External' || target === '') return []
    const type = (attributeOf(text, element, 'Type') ?? '').replace(/^.*\//u, '')
    return [{ type, target: resolve(folder, target) }]
  })
  return ok(relations)
}

/** Where the relations of a part stand. */
export function relationsPart(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`
}

/** With its slash; empty at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

/** A target is told from the folder of its part, or from the top of the package. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function typeOf(source: Package, part: string): Result<string | undefined, PackageRefused | XmlRefused> {
  const read = readPart(source, '[Content_Types].xml')
  if (!read.ok) return read
  if (read.value === undefined) return ok(undefined)
  const { text, root } = read.value
  const named = (element: XmlElement, name: string) => attributeOf(text, element, name)?.toLowerCase()
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const types = elementsOf(root)
  const found =
    types.find((element) => named(element, 'PartName') === `/${part.toLowerCase()}`) ??
    types.find((element) => named(element, 'Extension') === ending)
  return ok(found && attributeOf(text, found, 'ContentType'))
}
