/** Writes corrections back: in each part only the paragraphs they are in, in the package only the parts they are in. */

import { fail, ok, type Result } from '../../model/result.ts'
import type { Span } from '../../model/span.ts'
import { tornBlock } from '../broken-blocks.ts'
import { currentText, type EditedBlock, gatherEdited, isEmptied } from '../edited-blocks.ts'
import type { BrokenBlock, DocumentEdits, WritingRefused } from '../format.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { scanXml } from '../xml/scan-xml.ts'
import type { CodedParagraph } from './coded-paragraph.ts'
import { type DocumentPart, readDocument, type WordDocument } from './read-document.ts'
import { writeParagraph } from './write-paragraph.ts'

export function writeDocument(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, asEncoding } = edits
  const edited = gatherEdited(blocks, segments)
  if (edited.length === 0) return ok(bytes)
  const refused = refuseEdits(edited, segments, asEncoding)
  if (refused !== undefined) return fail(refused)
  const read = readDocument(bytes, false)
  if (!read.ok) throw new Error(`a stored document is no longer read: ${read.failure.kind}`)
  return writeParts(read.value, edits, edited)
}

function writeParts(
  document: WordDocument,
  edits: DocumentEdits,
  edited: readonly EditedBlock[],
): Result<Uint8Array, WritingRefused> {
  const { container, parts } = document
  const byIndex = new Map(edited.map((one) => [one.index, one]))
  const changes = new Map<string, Uint8Array>()
  const torn: BrokenBlock[] = []
  let first = 0
  for (const part of parts) {
    const splices = new PartSplices(part)
    for (let nth = part.paragraphs.length - 1; nth >= 0; nth--) {
      const own = byIndex.get(first + nth)
      if (own === undefined || splices.take(nth, own)) continue
      torn.push(tornBlock(own.index, edits))
    }
    first += part.paragraphs.length
    const text = splices.written()
    if (text !== part.text) changes.set(part.name, encodePart(container.source, part, text))
  }
  return torn.length > 0 ? fail({ kind: 'codes-broken', blocks: torn }) : ok(writePackage(container.source, changes))
}

/** What a part's paragraphs become, from the last to the first: those in a text box come behind the one it hangs on. */
class PartSplices {
  readonly #part: DocumentPart
  #splices: readonly Splice[] = []

  constructor(part: DocumentPart) {
    this.#part = part
  }

  /** False if the codes of a paragraph were moved so that no XML can hold them. Throws if it is not what was stored. */
  take(nth: number, edited: EditedBlock): boolean {
    const placed = this.#part.paragraphs[nth]
    if (placed === undefined || placed.paragraph.text !== edited.block.text) {
      throw new Error(`a stored paragraph reads otherwise than before: ${this.#part.name}`)
    }
    if (isEmptied(edited) && placed.mayGo) {
      this.#put(placed.paragraph.element, '')
      return true
    }
    const text = isEmptied(edited) ? '' : currentText(edited)
    return [placed.paragraph, ...placed.twins].every((paragraph) => this.#write(paragraph, text, edited))
  }

  written(): string {
    return splice(this.#part.text, this.#splices)
  }

  #write(paragraph: CodedParagraph, text: string, { block: { codes } }: EditedBlock): boolean {
    const { xml } = this.#part
    const content = writeParagraph({ xml, paragraph, text, codes, copy: (range) => this.#copy(range) })
    if (!scanXml(`<p>${content}</p>`).ok) return false
    this.#put(paragraph.content, content)
    return true
  }

  #put({ start, end }: Span, replacement: string): void {
    const others = this.#splices.filter(({ range }) => range.end <= start || range.start >= end)
    this.#splices = [...others, { range: { start, end }, replacement }]
  }

  #copy({ start, end }: Span): string {
    const inside = this.#splices.filter(({ range }) => range.start >= start && range.end <= end)
    const moved = inside.map(({ range, replacement }) => {
      return { range: { start: range.start - start, end: range.end - start }, replacement }
    })
    return splice(this.#part.text.slice(start, end), moved)
  }
}
