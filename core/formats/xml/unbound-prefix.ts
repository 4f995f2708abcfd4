/** A prefix that a file binds to no namespace. Such a file is read all the same: names mean here what they are called. */
import type { XmlElement } from './scan-xml.ts'

type Unbound = { readonly prefix: string; readonly offset: number }

/** The first in the file, of an element or an attribute. */
export function findUnboundPrefix(
  text: string,
  element: XmlElement,
  above: ReadonlySet<string> = new Set(['xml', 'xmlns']),
): Unbound | undefined {
  const { start, innerStart, name } = element
  const tag = text.slice(start, innerStart)
  let bound = above
  if (tag.includes(':')) {
    const own = [...tag.matchAll(/\sxmlns:([^\s=]+)\s*=/gu)].map(([, prefix = '']) => prefix)
    if (own.length > 0) bound = new Set([...above, ...own])
    const unbound = prefixesIn(name, tag).find((prefix) => !bound.has(prefix))
    if (unbound !== undefined) return { prefix: unbound, offset: start }
  }
  for (const child of element.passing()) {
    const found = findUnboundPrefix(text, child, bound)
    if (found !== undefined) return found
  }
  return undefined
}

function prefixesIn(name: string, tag: string): readonly string[] {
  const attributes = tag.matchAll(/\s([^\s=:/>"']+):[^\s=/>"']+\s*=\s*(?:"[^"]*"|'[^']*')/gu)
  const own = name.includes(':') ? [name.slice(0, name.indexOf(':'))] : []
  return [...own, ...[...attributes].map(([, prefix = '']) => prefix)]
}
