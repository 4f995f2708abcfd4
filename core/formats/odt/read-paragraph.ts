/** The inside of a paragraph of an OpenDocument text, in pieces. */
import { append } from '../../model/lists.ts'
import type { PagePiece } from '../html/peel.ts'
import { readText } from '../html/references.ts'
import { attributesOf } from '../xml/attribute.ts'
import { readXmlText } from '../xml/characters.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { Styles } from './styles.ts'

/** A paragraph of more spaces than a line has was typed by nobody. */
const mostSpaces = 1_000

/** What has no text of its own, or text that nobody may edit: places, marks of changes, fields and what hangs on the words. */
const fields =
  /^text:(?:(?:page|paragraph|word|character|table|image|object)-(?:number|count|continuation)|page-variable-get|sequence|sequence-ref|reference-ref|bookmark-ref|note-ref|date|time|author-(?:name|initials)|sender-.*|chapter|file-name|template-name|sheet-name|variable-.*|user-field-.*|user-defined|expression|text-input|placeholder|conditional-text|hidden-.*|title|subject|keywords|description|creator|creation-.*|initial-creator|modification-.*|print.*|editing-.*|database-.*|dde-connection|measure|script|meta-field)$/u
const silent =
  /^(?:text:(?:bookmark.*|reference-mark.*|change.*|toc-mark.*|user-index-mark.*|alphabetical-index-mark.*|ruby-text)|office:annotation.*)$/u

/** `text` is the part's. Notes and frames are one sign each; their own paragraphs are read by themselves. */
export function readParagraph(text: string, paragraph: XmlElement, styles: Styles): readonly PagePiece[] {
  const reader = new ParagraphReader(text, styles)
  reader.inside(paragraph)
  return joinSpans(text, reader.pieces)
}

class ParagraphReader {
  readonly pieces: PagePiece[] = []
  readonly #text: string
  readonly #styles: Styles
  #spacing = { isAfterSpace: true }

  constructor(text: string, styles: Styles) {
    this.#text = text
    this.#styles = styles
  }

  inside(element: XmlElement): void {
    let readTo = element.innerStart
    for (const child of element.children) {
      // A comment or an instruction is no node.
      if (child.start > readTo) this.#sign(readTo, child.start, '', 'other')
      if (child.kind === 'text') append(this.pieces, readText(this.#text, child, this.#spacing))
      else if (child.kind === 'element') this.#element(child)
      else this.#respelt(child, this.#text.slice(child.start + 9, child.end - 3))
      readTo = child.end
    }
    if (element.innerEnd > readTo) this.#sign(readTo, element.innerEnd, '', 'other')
  }

  #element(element: XmlElement): void {
    const { name, start, end } = element
    if (name === 'text:s') this.#respelt(element, ' '.repeat(this.#spacesOf(element)))
    else if (name === 'text:soft-page-break') this.#respelt(element, '')
    else if (name === 'text:tab') this.#sign(start, end, '\t', 'tab')
    else if (name === 'text:line-break') this.#sign(start, end, '\n', 'br')
    else if (name === 'text:note') this.#sign(start, end, '', 'note')
    else if (fields.test(name)) this.#sign(start, end, this.#wordsOf(element), 'field')
    else if (name.startsWith('draw:')) this.#sign(start, end, '', 'image')
    else if (silent.test(name) || element.children.length === 0) this.#sign(start, end, '', 'other')
    else this.#pair(element)
  }

  #pair(element: XmlElement): void {
    const { name, start, innerStart, innerEnd, end } = element
    const style = attributesOf(this.#text.slice(start, innerStart)).get('text:style-name') ?? ''
    const [first = 'other', ...also] = name === 'text:span' ? this.#styles.looksOf(style) : []
    const canonical = name === 'text:a' ? 'link' : first
    const tag = (kind: 'open' | 'close') => ({ name, kind })
    const open = { start, end: innerStart }
    this.pieces.push({ kind: 'code', range: open, equiv: '', canonical, also, tag: tag('open') })
    this.inside(element)
    this.pieces.push({ kind: 'code', range: { start: innerEnd, end }, equiv: '', canonical, also, tag: tag('close') })
  }

  /** A place or a field may stand at the edge of a paragraph and not be of it. */
  #sign(
    start: number,
    end: number,
    equiv: string,
    canonical: 'tab' | 'br' | 'note' | 'field' | 'image' | 'other',
  ): void {
    this.#spacing.isAfterSpace = false
    const isSilent = equiv.trim() === '' && canonical !== 'note'
    const tag = { name: '', kind: 'single' } as const
    const range = { start, end }
    this.pieces.push({ kind: 'code', range, equiv, canonical, ...(isSilent && { tag }) })
  }

  #respelt(range: { readonly start: number; readonly end: number }, text: string): void {
    this.#spacing.isAfterSpace = false
    this.pieces.push({ kind: 'respelt', range: { start: range.start, end: range.end }, text })
  }

  #spacesOf({ start, innerStart }: XmlElement): number {
    const count = Number(attributesOf(this.#text.slice(start, innerStart)).get('text:c') ?? '1')
    return Number.isInteger(count) && count > 0 && count <= mostSpaces ? count : 1
  }

  #wordsOf({ innerStart, innerEnd }: XmlElement): string {
    return readXmlText(this.#text.slice(innerStart, innerEnd).replace(/<[^<>]*>/gu, ''))
  }
}

/** An end tag knows what began with it. */
type SpanPiece = PagePiece & { readonly opening?: string }

/** Two neighbouring stretches of one style are one, whatever the program cut them into. */
function joinSpans(text: string, pieces: readonly PagePiece[]): readonly PagePiece[] {
  const open: string[] = []
  const joined: SpanPiece[] = []
  for (const piece of pieces) {
    const raw = text.slice(piece.range.start, piece.range.end)
    const last = joined.at(-1)
    if (piece.tag?.kind === 'open') {
      const isSame = last?.tag?.kind === 'close' && last.tag.name === 'text:span' && last.opening === raw
      if (isSame && last !== undefined) {
        joined.pop()
        joined.push({ kind: 'respelt', range: { start: last.range.start, end: piece.range.end }, text: '' })
      } else joined.push(piece)
      open.push(raw)
    } else if (piece.tag?.kind === 'close') joined.push({ ...piece, opening: open.pop() ?? '' })
    else joined.push(piece)
  }
  return joined
}
