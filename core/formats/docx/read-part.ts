/** The paragraphs of one part of a Word document (its body, its footnotes, a header), in reading order. */
import type { BlockKind } from '../../model/article.ts'
import { append } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { attributesOf } from '../xml/attribute.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { type CodedParagraph, codeParagraph } from './coded-paragraph.ts'
import { childOf, elementsOf, type WordXml } from './names.ts'
import { type Reading, readParagraph } from './read-paragraph.ts'

/** A paragraph with text, and the same in the form for older programs that a text box is written in as well. */
export type PlacedParagraph = {
  readonly kind: BlockKind
  readonly paragraph: CodedParagraph
  readonly twins: readonly CodedParagraph[]
  /** True if the paragraph may go with its element when nothing is left of it. */
  readonly mayGo: boolean
  /** It stands in a text box, where Word holds no comments. */
  readonly isBoxed: boolean
}

export type PartReading = {
  readonly paragraphs: readonly PlacedParagraph[]
  /** Those of more codes than a block can hold; their text is not offered. */
  readonly tooManyCodes: readonly Span[]
}

/** What holds no text of the document that anybody may edit. */
const passedOver = new Set('w:pPr w:rPr w:sectPr w:del w:moveFrom w:sdtPr w:instrText'.split(' '))

/** The paragraphs of one part of a package in the order of its mark-up, text boxes behind what they are anchored to. */
export function readPart(reading: Reading, root: XmlElement): PartReading {
  const walk = new PartWalk(reading)
  walk.into(root, 'paragraph')
  return walk
}

class PartWalk {
  readonly paragraphs: PlacedParagraph[] = []
  readonly tooManyCodes: Span[] = []
  readonly #reading: Reading
  #boxes: number

  constructor(reading: Reading, boxes = 0) {
    this.#reading = reading
    this.#boxes = boxes
  }

  into(element: XmlElement, kind: BlockKind): void {
    const { nameOf } = this.#reading.xml
    const children = elementsOf(element)
    // The last paragraph of a cell, a note or a text box has to stay.
    const isOnly = children.filter((child) => nameOf(child) === 'w:p').length === 1
    const last = children.at(-1)
    for (const child of children) {
      const name = nameOf(child)
      if (passedOver.has(name)) continue
      if (name === 'w:p') this.#paragraph(child, !isOnly && child !== last, kind)
      else if (name === 'mc:AlternateContent') this.#alternatives(child, kind)
      else {
        if (name === 'c:chart' || name === 'dgm:relIds') this.#reading.counts.charts++
        if (name === 'w:altChunk') this.#reading.counts.embedded++
        if (name === 'w:commentReference') this.#reading.counts.comments++
        const isBox = name === 'w:txbxContent'
        if (isBox) this.#reading.counts.textBoxes++
        this.#boxes += Number(isBox)
        this.into(child, name === 'w:tc' ? 'cell' : kind)
        this.#boxes -= Number(isBox)
      }
    }
  }

  #paragraph(element: XmlElement, othersStay: boolean, kind: BlockKind): void {
    const paragraph = hasTooManyRuns(this.#reading.xml, element)
      ? 'too-many-codes'
      : codeParagraph(readParagraph(this.#reading, element), this.#reading.xml.text)
    if (paragraph === 'too-many-codes') this.tooManyCodes.push({ start: element.start, end: element.end })
    else if (paragraph !== undefined) {
      const mayGo = othersStay && this.#isFree(paragraph)
      const isBoxed = this.#boxes > 0
      this.paragraphs.push({ kind: this.#kindOf(element, kind), paragraph, twins: [], mayGo, isBoxed })
    }
    this.into(element, 'paragraph')
  }

  /** The choice is offered; the fallback says the same once more, and is offered only where it says something else. */
  #alternatives(element: XmlElement, kind: BlockKind): void {
    const { nameOf } = this.#reading.xml
    const choice = new PartWalk(this.#reading, this.#boxes)
    const fallback = new PartWalk({ ...this.#reading, counts: { ...this.#reading.counts } }, this.#boxes)
    for (const child of elementsOf(element)) (nameOf(child) === 'mc:Fallback' ? fallback : choice).into(child, kind)
    append(this.tooManyCodes, [...choice.tooManyCodes, ...fallback.tooManyCodes])
    const left = [...fallback.paragraphs]
    for (const placed of choice.paragraphs) {
      const twin = left.findIndex(({ paragraph }) => paragraph.text === placed.paragraph.text)
      const twins = twin < 0 ? [] : left.splice(twin, 1).flatMap((one) => [one.paragraph, ...one.twins])
      this.paragraphs.push({ ...placed, twins: [...placed.twins, ...twins] })
    }
    append(this.paragraphs, left)
  }

  /** Nothing else hangs on it: no section ends there, and it holds nothing but words. */
  #isFree({ element, pieces }: CodedParagraph): boolean {
    const { xml } = this.#reading
    const properties = childOf(xml, element, 'w:pPr')
    const endsSection = properties !== undefined && childOf(xml, properties, 'w:sectPr') !== undefined
    return !endsSection && pieces.every(({ kind }) => kind === 'words')
  }

  #kindOf(element: XmlElement, around: BlockKind): BlockKind {
    const { xml, styleName } = this.#reading
    if (around === 'cell') return around
    const properties = childOf(xml, element, 'w:pPr')
    if (properties === undefined) return around
    const style = childOf(xml, properties, 'w:pStyle')
    const id = (style && xml.valueOf(style, 'val')) ?? ''
    const name = styleName(id) ?? id.toLowerCase()
    if (name === 'title') return 'headline'
    if (/^(?:heading|заголовок) ?\d/u.test(name)) return 'heading'
    if (/quote/u.test(name)) return 'quote'
    return childOf(xml, properties, 'w:numPr') !== undefined || name.startsWith('list') ? 'listItem' : around
  }
}

/** Nobody's paragraph has a hundredth of it; what is made of so many runs would take hundreds of megabytes. */
const mostRuns = 20_000

function hasTooManyRuns({ nameOf }: WordXml, paragraph: XmlElement): boolean {
  let runs = 0
  const count = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (runs > mostRuns) return
      if (nameOf(child) === 'w:r') runs++
      else count(child)
    }
  }
  count(paragraph)
  return runs > mostRuns
}

/** True if the root keeps white space for all that stands in it. */
export function keepsSpaceThroughout(text: string, { start, innerStart }: XmlElement): boolean {
  return attributesOf(text.slice(start, innerStart)).get('xml:space') === 'preserve'
}
