/** Whose the tracked changes of a Word document are, and the comments in its margin. */
import { append } from '../../model/lists.ts'
import type { FileMark, Margin, MarginRemark } from '../margin.ts'
import { emptyMargin } from '../margin.ts'
import { readMoment } from '../moment.ts'
import { readXmlText } from '../xml/characters.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { elementsOf, type WordXml } from './names.ts'
import { readSaid, type Said } from './read-comments.ts'
import { readDocument } from './read-document.ts'

const changes = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'])

/** Of a document that was opened; of any other nothing. */
export function readMargin(bytes: Uint8Array): Margin {
  const read = readDocument(bytes, false)
  if (!read.ok) return emptyMargin
  const { container, parts } = read.value
  const said = readSaid(container)
  const marks: FileMark[] = []
  const remarks: MarginRemark[] = []
  let unit = 0
  for (const { xml, paragraphs } of parts) {
    for (const { paragraph } of paragraphs) {
      const reader = new ParagraphMargin(xml, unit++)
      reader.walk(paragraph.element)
      append(marks, reader.marks)
      append(remarks, reader.remarks(said))
    }
  }
  return { marks, remarks }
}

class ParagraphMargin {
  readonly marks: FileMark[] = []
  readonly #xml: WordXml
  readonly #unit: number
  /** The words of each comment that begins here, as far as they stand here. */
  readonly #quotes = new Map<string, string>()
  readonly #open = new Set<string>()

  constructor(xml: WordXml, unit: number) {
    this.#xml = xml
    this.#unit = unit
  }

  walk(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      this.#read(child)
      this.walk(child)
    }
  }

  remarks(said: ReadonlyMap<string, Said>): readonly MarginRemark[] {
    return [...this.#quotes].flatMap(([id, quote]) => {
      const comment = said.get(id)
      if (comment === undefined) return []
      const { author, words } = comment
      return [
        { unit: this.#unit, quote: quote === '' ? undefined : quote, by: author === '' ? undefined : author, words },
      ]
    })
  }

  #read(element: XmlElement): void {
    const { text } = this.#xml
    const name = this.#xml.nameOf(element)
    const by = changes.has(name) ? this.#xml.valueOf(element, 'author') : undefined
    if (by !== undefined)
      this.marks.push({ unit: this.#unit, by, atMs: readMoment(this.#xml.valueOf(element, 'date')) })
    const id = this.#xml.valueOf(element, 'id') ?? ''
    if (name === 'w:commentRangeStart') this.#begin(id)
    else if (name === 'w:commentRangeEnd') this.#open.delete(id)
    else if (name === 'w:commentReference' && !this.#quotes.has(id)) this.#quotes.set(id, '')
    else if (name === 'w:t') {
      const words = readXmlText(text.slice(element.innerStart, element.innerEnd))
      for (const open of this.#open) this.#quotes.set(open, (this.#quotes.get(open) ?? '') + words)
    }
  }

  #begin(id: string): void {
    this.#open.add(id)
    this.#quotes.set(id, '')
  }
}
