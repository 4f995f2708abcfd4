/** Names of WordprocessingML, whatever prefix a document binds them to. */
import { attributesOf } from '../xml/attribute.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

/** Transitional, and strict (ISO 29500). */
const namespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
] as const

export type WordXml = {
  readonly text: string
  /** The name as it is usually written (`w:p`); other vocabularies' names as they stand. */
  readonly nameOf: (element: XmlElement) => string
  /** An attribute of WordprocessingML, without its prefix. */
  readonly valueOf: (element: XmlElement, name: string) => string | undefined
  /** A name as this document writes it. */
  readonly written: (name: string) => string
  /** What its names are bound to. */
  readonly namespace: string
}

function isOurs(namespace: string): boolean {
  return namespaces.some((one) => one === namespace)
}

/** A document that binds no prefix is read as if it had bound the usual one. */
export function wordXml(text: string, root: XmlElement): WordXml {
  const bound = [...attributesOf(text.slice(root.start, root.innerStart))]
  const [declared = 'xmlns:w', namespace = namespaces[0]] = bound.find(([, value]) => isOurs(value)) ?? []
  const prefix = declared === 'xmlns' ? '' : `${declared.slice('xmlns:'.length)}:`
  const nameOf = ({ name }: XmlElement): string => {
    if (prefix === 'w:') return name
    if (prefix === '') return name.includes(':') ? name : `w:${name}`
    return name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name
  }
  return {
    text,
    nameOf,
    valueOf: (element, name) => {
      const attributes = attributesOf(text.slice(element.start, element.innerStart))
      return attributes.get(`${prefix}${name}`) ?? attributes.get(`w:${name}`) ?? attributes.get(name)
    },
    written: (name) => `${prefix}${name}`,
    namespace,
  }
}

/** An attribute of a younger vocabulary of Word's, whatever prefix it has here. */
export function youngerValue(text: string, { start, innerStart }: XmlElement, name: string): string | undefined {
  return [...attributesOf(text.slice(start, innerStart))].find(([known]) => known.replace(/^.*:/u, '') === name)?.[1]
}

/** The child elements of an element. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => child.kind === 'element')
}

/** The first child of this name. */
export function childOf({ nameOf }: WordXml, element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => nameOf(child) === name)
}
