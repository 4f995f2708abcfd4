/** What the paragraphs of one part become, written from the last to the first: those in a text box come behind the one it hangs on. */
import type { Span } from '../../model/span.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { scanXml } from '../xml/scan-xml.ts'
import type { CodedParagraph } from './coded-paragraph.ts'
import type { DocumentPart } from './read-document.ts'
import type { PlacedParagraph } from './read-part.ts'
import { unbindEdited } from './unbind-edited.ts'

/** What stands in a paragraph now; `copy` answers the document between two offsets, with what was written inside in it. */
export type WriteContent = (paragraph: CodedParagraph, copy: (range: Span) => string) => string

export class PartSplices {
  readonly #part: DocumentPart
  /** Those of one paragraph, and of what hangs on it, stand together. */
  readonly #splices: Splice[] = []

  constructor(part: DocumentPart) {
    this.#part = part
  }

  /** Throws if it is not the paragraph that was stored. */
  paragraph(nth: number, text: string): PlacedParagraph {
    const placed = this.#part.paragraphs[nth]
    if (placed === undefined || placed.paragraph.text !== text) {
      throw new Error(`a stored paragraph reads otherwise than before: ${this.#part.name}`)
    }
    return placed
  }

  /** Of a paragraph whose words go: the marks of text boxes that hang on it and of whose paragraphs any stays. */
  anchors({ paragraph }: PlacedParagraph, stays: (nth: number) => boolean): string {
    const { paragraphs } = this.#part
    const kept = paragraphs.filter((other, nth) => other.paragraph !== paragraph && stays(nth))
    return paragraph.cells
      .filter((cell) => {
        const mark = cell.kind === 'mark' ? paragraph.pieces[cell.piece] : undefined
        return mark !== undefined && kept.some((other) => holds(mark.range, other.paragraph.element))
      })
      .map(({ start, end }) => paragraph.text.slice(start, end))
      .join('')
  }

  /** With all that hangs on it; of the form for older programs the words go. */
  remove({ paragraph, twins }: PlacedParagraph): void {
    this.#takeInner([paragraph, ...twins])
    this.#splices.push({ range: paragraph.element, replacement: '' })
    for (const { content } of twins) this.#splices.push({ range: content, replacement: '' })
  }

  /** False if its codes were moved so that no XML can hold them. `before` goes in front of the content of each. */
  write({ paragraph, twins }: PlacedParagraph, write: WriteContent, mend?: (own: CodedParagraph) => Splice): boolean {
    const all = [paragraph, ...twins]
    const inner = this.#takeInner(all)
    return all.every((one) => {
      const content = write(one, (range) => copyWith(this.#part.text, inner, range))
      if (!scanXml(`<p>${content}</p>`).ok) return false
      if (mend !== undefined) this.#splices.push(mend(one))
      this.#splices.push({ range: one.content, replacement: content })
      return true
    })
  }

  /** With what else is to be put elsewhere in the part. */
  written(added: readonly Splice[] = []): string {
    const { text, file } = this.#part
    return unbindEdited({ text, root: file.root }, splice(text, [...this.#splices, ...added]))
  }

  /** What was written last and stands in one of these. */
  #takeInner(paragraphs: readonly CodedParagraph[]): readonly Splice[] {
    const isInside = ({ range }: Splice) => paragraphs.some(({ element }) => holds(element, range))
    let from = this.#splices.length
    while (from > 0 && this.#splices.slice(from - 1, from).every(isInside)) from--
    return this.#splices.splice(from)
  }
}

function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function copyWith(text: string, inner: readonly Splice[], { start, end }: Span): string {
  const moved = inner
    .filter(({ range }) => holds({ start, end }, range))
    .map(({ range, replacement }) => {
      return { range: { start: range.start - start, end: range.end - start }, replacement }
    })
  return splice(text.slice(start, end), moved)
}
