/** Elements by their names without prefix: a file may bind any (`xlf:trans-unit`). */
import { attributesOf } from './attribute.ts'
import type { XmlElement } from './scan-xml.ts'

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The child elements of this name, in their order. */
export function childrenNamed({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.kind === 'element').filter((child) => localName(child) === name)
}

/** The first child of this name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0]
}

/** All elements of this name below, those inside one another too, in their order. */
export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const below = element.children.filter((child) => child.kind === 'element')
  return below.flatMap((child) => [...(localName(child) === name ? [child] : []), ...descendantsNamed(child, name)])
}

/** The attributes of a start tag, prefixes and all. */
export function tagAttributes(text: string, { start, innerStart }: XmlElement): ReadonlyMap<string, string> {
  return attributesOf(text.slice(start, innerStart))
}
