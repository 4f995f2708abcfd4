/** Changes attributes of a start tag; all else in it stays as it is written. */
import { readXmlText, writeXmlText } from './characters.ts'

/** What each attribute is to be; undefined for one that goes. */
export type AttributeChanges = Readonly<Record<string, string | undefined>>

/** The tag with those attributes, new ones last. One that has the value already is not touched. */
export function editTag(tag: string, changes: AttributeChanges): string {
  return Object.entries(changes).reduce((edited, [name, value]) => setAttribute(edited, name, value), tag)
}

function setAttribute(tag: string, name: string, value: string | undefined): string {
  for (const found of tag.matchAll(/(\s+)([^\s=/>"']+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/gu)) {
    const [whole, space = '', own = '', equals = '', double, single = ''] = found
    if (own !== name) continue
    if (readXmlText(double ?? single) === value) return tag
    const written = value === undefined ? '' : `${space}${own}${equals}"${quoted(value)}"`
    return tag.slice(0, found.index) + written + tag.slice(found.index + whole.length)
  }
  if (value === undefined) return tag
  const end = /\s*\/?>$/u.exec(tag)?.index ?? tag.length
  return `${tag.slice(0, end)} ${name}="${quoted(value)}"${tag.slice(end)}`
}

function quoted(value: string): string {
  return writeXmlText(value).replaceAll('"', '&quot;')
}
