/** Elements by their names without prefix: a file may bind any (`xlf:trans-unit`). */
import type { XmlElement } from './scan-xml.ts'

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The child elements of this name, in their order. */
export function childrenNamed({ elements }: XmlElement, name: string): readonly XmlElement[] {
  return elements.filter((child) => localName(child) === name)
}

/** The first child of this name. */
export function childNamed({ elements }: XmlElement, name: string): XmlElement | undefined {
  return elements.find((child) => localName(child) === name)
}

/** All elements of this name below, those inside one another too, in their order. */
export function descendantsNamed({ elements }: XmlElement, name: string): readonly XmlElement[] {
  return elements.flatMap((child) => [...(localName(child) === name ? [child] : []), ...descendantsNamed(child, name)])
}

/** The child elements of this name, each anew and kept by nobody. */
export function* passingNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.passing()) if (localName(child) === name) yield child
}
