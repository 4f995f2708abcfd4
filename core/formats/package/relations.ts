/** How the parts of a package of Office belong together: relations and content types, never usual names. */
import { ok, type Result } from '../../model/result.ts'
import type { XmlRefused } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { Package, PackageRefused } from './read-package.ts'
import { readPart } from './xml-entry.ts'

/** `type` is the last word of its address. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** Of a part, or of the package; those that lead out of the package are left out. */
export function relationsOf(source: Package, part: string): Result<readonly Relation[], PackageRefused | XmlRefused> {
  const read = readPart(source, relationsPart(part))
  if (!read.ok) return read
  if (read.value === undefined) return ok([])
  const { root } = read.value
  const folder = folderOf(part)
  const relations = elementsIn(root).flatMap((element) => {
    const target = element.attributes.get('Target') ?? ''
    if (element.attributes.get('TargetMode') === 'External' || target === '') return []
    const type = (element.attributes.get('Type') ?? '').replace(/^.*\//u, '')
    return [{ id: element.attributes.get('Id') ?? '', type, target: resolve(folder, target) }]
  })
  return ok(relations)
}

/** The addresses outside of the package that a part leads to, by the ids of its relations. */
export function externalTargets(source: Package, part: string): ReadonlyMap<string, string> {
  const read = readPart(source, relationsPart(part))
  if (!read.ok || read.value === undefined) return new Map()
  const external = elementsIn(read.value.root).filter(({ attributes }) => attributes.get('TargetMode') === 'External')
  return new Map(external.map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']))
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

/** The content type of a part. */
export function typeOf(source: Package, part: string): Result<string | undefined, PackageRefused | XmlRefused> {
  const read = readPart(source, '[Content_Types].xml')
  if (!read.ok) return read
  if (read.value === undefined) return ok(undefined)
  const { root } = read.value
  const named = (element: XmlElement, name: string) => element.attributes.get(name)?.toLowerCase()
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const types = elementsIn(root)
  const found =
    types.find((element) => named(element, 'PartName') === `/${part.toLowerCase()}`) ??
    types.find((element) => named(element, 'Extension') === ending)
  return ok(found?.attributes.get('ContentType'))
}

function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => child.kind === 'element')
}
