/** A Word document as if some of the people who changed it had not: only its words, to be read and not to be given to anybody. */
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import { splice } from '../text-grammar.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { elementsOf, type WordXml } from './names.ts'
import { readDocument } from './read-document.ts'

/** Paragraphs stay those they are: ends of paragraphs, rows and looks are left as they came. */
export function withoutChangesOf(bytes: Uint8Array, isTheirs: (author: string) => boolean): Uint8Array {
  const read = readDocument(bytes, false)
  if (!read.ok) return bytes
  const { container, parts } = read.value
  const changed = parts.map(({ name, file, xml }): [string, Uint8Array] => {
    return [name, encodePart(container.source, { name, file }, rejected(xml, file.root, isTheirs))]
  })
  return writePackage(container.source, new Map(changed))
}

function rejected(xml: WordXml, root: XmlElement, isTheirs: (author: string) => boolean): string {
  const { text } = xml
  const splices: { range: { start: number; end: number }; replacement: string }[] = []
  const put = (start: number, end: number, replacement = '') => splices.push({ range: { start, end }, replacement })
  const look = (element: XmlElement, isRestored: boolean): void => {
    for (const child of elementsOf(element)) {
      const name = xml.nameOf(child)
      const isOf = /^w:(?:ins|del|moveTo|moveFrom)$/u.test(name) && isTheirs(xml.valueOf(child, 'author') ?? '')
      if (isOf && (name === 'w:ins' || name === 'w:moveTo')) put(child.start, child.end)
      else if (isOf) {
        put(child.start, child.innerStart)
        look(child, true)
        if (child.innerEnd < child.end) put(child.innerEnd, child.end)
      } else {
        if (isRestored && name === 'w:delText' && child.innerEnd < child.end) {
          put(child.start, child.innerStart, `<${xml.written('t')} xml:space="preserve">`)
          put(child.innerEnd, child.end, `</${xml.written('t')}>`)
        }
        look(child, isRestored)
      }
    }
  }
  look(root, false)
  return splice(text, splices)
}
