/** An attribute of a start tag, read where it stands. */
import { readXmlText } from './characters.ts'
import type { XmlElement } from './scan-xml.ts'

/** Its value as it reads; undefined if the element has none of this name. */
export function attributeOf(text: string, { start, innerStart }: XmlElement, name: string): string | undefined {
  return attributesOf(text.slice(start, innerStart)).get(name)
}

/** All attributes of a start tag by their names. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = tag.matchAll(/\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)
  return new Map([...found].map(([, name = '', double, single]) => [name, readXmlText(double ?? single ?? '')]))
}
