/** Whose the tracked changes of a Word document are. */
import { append } from '../../model/lists.ts'
import type { FileMark } from '../file-mark.ts'
import { readMoment } from '../moment.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { elementsOf, type WordXml } from './names.ts'
import { readDocument } from './read-document.ts'

const changes = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'])

/** Of a document that was opened; of any other nothing. */
export function readMarks(bytes: Uint8Array): readonly FileMark[] {
  const read = readDocument(bytes, false)
  if (!read.ok) return []
  const marks: FileMark[] = []
  let unit = 0
  for (const { xml, paragraphs } of read.value.parts) {
    for (const { paragraph } of paragraphs) append(marks, marksBelow(xml, paragraph.element, unit++))
  }
  return marks
}

function marksBelow(xml: WordXml, element: XmlElement, unit: number): readonly FileMark[] {
  return elementsOf(element).flatMap((child) => {
    const by = changes.has(xml.nameOf(child)) ? xml.valueOf(child, 'author') : undefined
    const own = by === undefined ? [] : [{ unit, by, atMs: readMoment(xml.valueOf(child, 'date')) }]
    return [...own, ...marksBelow(xml, child, unit)]
  })
}
