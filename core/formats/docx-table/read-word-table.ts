/** A Word document that is a table of a text and its translation: which paragraph of which cell is what. */
import type { Block } from '../../model/article.ts'
import type { FileRefused, TableColumns } from '../../model/file.ts'
import { groupBy } from '../../model/lists.ts'
import { readerText } from '../../model/reader-text.ts'
import { ok, type Result } from '../../model/result.ts'
import { childOf, elementsOf, type WordXml } from '../docx/names.ts'
import { readComments } from '../docx/read-comments.ts'
import { readDocument, type WordDocument } from '../docx/read-document.ts'
import type { UnitNote } from '../format.ts'
import { type ReadTable, readTable } from '../table/bilingual-table.ts'
import { type FoundColumns, findColumns } from '../table/find-columns.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

/** A paragraph of a cell; `block` is its number in the document, undefined for one without words. */
export type CellParagraph = { readonly element: XmlElement; readonly block: number | undefined }

/** One paragraph of each cell of a row; a row of cells of several paragraphs is several lines. */
type Line = readonly (CellParagraph | undefined)[]

export type WordTable = {
  readonly document: WordDocument
  readonly table: ReadTable
  readonly lines: readonly Line[]
  /** Of each line the last paragraph of its row's cell of comments, which may be empty; lines of one row share it. */
  readonly remarksAt: readonly (CellParagraph | undefined)[]
}

/** Most words of the document stand in it, or it is a document with a table in it. */
const leastShare = 0.5

/** Undefined for a sound document that is none. Never throws. */
export function readWordTable(
  bytes: Uint8Array,
  isStrict: boolean,
  told: TableColumns | undefined,
): Result<WordTable | undefined, FileRefused> {
  const read = readDocument(bytes, isStrict)
  if (!read.ok) return read
  const body = read.value.parts[0]
  if (body === undefined) return ok(undefined)
  const reader = new TableReader(read.value)
  const found = tablesIn(body.xml, body.file.root).flatMap((table) => reader.read(table, told) ?? [])
  return ok(found.sort((a, b) => b.table.units.length - a.table.units.length)[0])
}

/** Those in the cells of another are not among them. */
function tablesIn(xml: WordXml, element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (xml.nameOf(child) === 'w:tbl' ? [child] : tablesIn(xml, child)))
}

class TableReader {
  readonly #document: WordDocument
  readonly #xml: WordXml
  /** Numbers of the paragraphs of the body, by where they begin. */
  readonly #blocks: ReadonlyMap<number, number>

  constructor(document: WordDocument) {
    const [body] = document.parts
    if (body === undefined) throw new Error('a Word document has a body')
    this.#document = document
    this.#xml = body.xml
    this.#blocks = new Map(body.paragraphs.map(({ paragraph }, nth) => [paragraph.element.start, nth]))
  }

  read(table: XmlElement, told: TableColumns | undefined): WordTable | undefined {
    const rows = this.#below(table, 'w:tr').map((row) => this.#rowOf(row))
    const found = findColumns(
      rows.map(({ cells }) => cells.map((cell) => this.#wordsOf(cell))),
      told,
      'nothing',
    )
    if (found === undefined || found.isGuessed) return undefined
    const expanded = rows.flatMap((row, index) => this.#linesOf(row, index < found.firstRow, found))
    const lines = expanded.map(({ line }) => line)
    const words = expanded.map(({ line, said }) => {
      return line.map((one, column) => (column === found.columns.comment ? said : this.#wordsAt(one)))
    })
    const own = { ...found, firstRow: lines.length - expanded.filter(({ isHead }) => !isHead).length }
    const read = readTable(
      {
        rows: words,
        blockAt: (row, column) => this.#blockAt(lines[row]?.[column], table),
        idAt: (row) => expanded[row]?.id,
        mayWrite: (row, column) => this.#mayWrite(lines[row]?.[column]),
        notesOf: this.#notesOf(lines, found),
      },
      own,
    )
    const isMost = told !== undefined || this.#shareOf(table) >= leastShare
    const { diagnostics } = this.#document
    const taken = readComments(this.#document).length
    return isMost
      ? {
          document: this.#document,
          lines,
          remarksAt: expanded.map(({ remarkAt }) => remarkAt),
          table: {
            ...read,
            diagnostics: [
              ...read.diagnostics,
              ...diagnostics.filter(({ kind }) => taken === 0 || kind !== 'comments-left'),
            ],
          },
        }
      : undefined
  }

  /** Also through what only wraps (content controls, insertions). */
  #below(element: XmlElement, name: string): readonly XmlElement[] {
    return elementsOf(element).flatMap((child) => {
      const own = this.#xml.nameOf(child)
      if (own === name) return [child]
      return own === 'w:sdt' || own === 'w:sdtContent' || own === 'w:customXml' ? this.#below(child, name) : []
    })
  }

  #rowOf(row: XmlElement): Row {
    const cells: (readonly CellParagraph[])[] = []
    let id: string | undefined
    for (const cell of this.#below(row, 'w:tc')) {
      const paragraphs = this.#below(cell, 'w:p')
      id ??= paragraphs.map((paragraph) => this.#idIn(paragraph)).find((one) => one !== undefined)
      cells.push(paragraphs.map((element) => ({ element, block: this.#blocks.get(element.start) })))
      for (let more = this.#spanOf(cell); more > 1 && cells.length < 100; more--) cells.push([])
    }
    return { cells, id }
  }

  #spanOf(cell: XmlElement): number {
    const properties = childOf(this.#xml, cell, 'w:tcPr')
    const span = properties && childOf(this.#xml, properties, 'w:gridSpan')
    return span === undefined ? 1 : Number(this.#xml.valueOf(span, 'val') ?? '1')
  }

  /** As our own tables name their rows. */
  #idIn(paragraph: XmlElement): string | undefined {
    for (const child of elementsOf(paragraph)) {
      const name = this.#xml.nameOf(child) === 'w:bookmarkStart' ? this.#xml.valueOf(child, 'name') : undefined
      const [, ...parts] = /^row_([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/u.exec(name ?? '') ?? []
      if (parts.length > 0) return parts.join('-')
    }
    return undefined
  }

  #wordsOf(cell: readonly CellParagraph[]): string {
    return cell
      .map((one) => this.#wordsAt(one))
      .join('\n')
      .trim()
  }

  #wordsAt(paragraph: CellParagraph | undefined): string {
    const block = paragraph?.block === undefined ? undefined : this.#document.blocks[paragraph.block]
    if (block !== undefined) return readerText(block.text, block.codes)
    return paragraph === undefined ? '' : this.#signsIn(paragraph.element)
  }

  /** Signs without a letter are no text of a document, but may be a heading (№). */
  #signsIn(element: XmlElement): string {
    const { text, nameOf } = this.#xml
    return elementsOf(element)
      .map((child) => (nameOf(child) === 'w:t' ? text.slice(child.innerStart, child.innerEnd) : this.#signsIn(child)))
      .join('')
  }

  /** Where a paragraph is, and in it either a text or nothing at all. */
  #mayWrite(paragraph: CellParagraph | undefined): boolean {
    return paragraph !== undefined && (paragraph.block !== undefined || this.#signsIn(paragraph.element) === '')
  }

  /** The first paragraph of the text is translated by the first, and so on; where nothing is yet, by the one that is there. */
  #linesOf({ cells, id }: Row, isHead: boolean, { columns }: FoundColumns): readonly ExpandedLine[] {
    if (isHead) return [{ line: cells.map(([first]) => first), said: '', id: undefined, isHead, remarkAt: undefined }]
    const filled = cells.map((cell, column) => {
      const own = cell.filter(({ block }) => block !== undefined)
      return own.length === 0 && column === columns.target ? cell.slice(0, 1) : own
    })
    const count = Math.max(1, filled[columns.source]?.length ?? 0, filled[columns.target]?.length ?? 0)
    return Array.from({ length: count }, (_, nth) => ({
      line: filled.map((cell, column) => cell[column === columns.source || column === columns.target ? nth : 0]),
      id: id ?? (columns.id === undefined ? undefined : this.#wordsOf(cells[columns.id] ?? [])),
      said: columns.comment === undefined || nth > 0 ? '' : this.#wordsOf(cells[columns.comment] ?? []),
      isHead,
      remarkAt: columns.comment === undefined ? undefined : cells[columns.comment]?.at(-1),
    }))
  }

  /** Comments of Word stand at the line whose text they speak of, or at one of its other cells. */
  #notesOf(lines: readonly Line[], { columns }: FoundColumns): (row: number) => readonly UnitNote[] {
    const comments = groupBy(readComments(this.#document), ({ place }) => place?.block)
    return (row) =>
      (lines[row] ?? []).flatMap((paragraph, column) => {
        const own = paragraph?.block === undefined ? [] : (comments.get(paragraph.block) ?? [])
        return own.map(({ place, ...thread }) => {
          const length = this.#wordsAt(paragraph).length
          const isWhole =
            place === undefined || column !== columns.target || place.span.end - place.span.start >= length
          return isWhole ? thread : { ...thread, span: place.span }
        })
      })
  }

  #blockAt(paragraph: CellParagraph | undefined, table: XmlElement): Block {
    const block = paragraph?.block === undefined ? undefined : this.#document.blocks[paragraph.block]
    if (block !== undefined) return { ...block, kind: 'paragraph' }
    const { start, end } = paragraph?.element ?? { start: table.end, end: table.end }
    return { kind: 'paragraph', range: { start, end }, text: '', codes: [] }
  }

  #shareOf(table: XmlElement): number {
    let [inside, all] = [0, 0]
    for (const { range, text } of this.#document.blocks) {
      all += text.length
      if (range.start >= table.start && range.end <= table.end) inside += text.length
    }
    return inside / Math.max(1, all)
  }
}

type Row = { readonly cells: readonly (readonly CellParagraph[])[]; readonly id: string | undefined }
type ExpandedLine = {
  readonly line: Line
  /** All of the cell of comments, with the first line of its row. */
  readonly said: string
  readonly id: string | undefined
  readonly isHead: boolean
  readonly remarkAt: CellParagraph | undefined
}
