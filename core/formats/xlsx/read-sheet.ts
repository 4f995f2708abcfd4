/** A sheet: its rows with the cells that are there, by the columns they say they stand in. */
import { childNamed, childrenNamed } from '../xml/names.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readCellText } from './cell-text.ts'
import { type RichText, richTextOf } from './rich-text.ts'

/** No table of texts has more; what stands beyond is left alone, whatever a sheet says of its size. */
export const mostColumns = 200

export type SheetCell = {
  readonly element: XmlElement
  readonly column: number
  readonly rich: RichText
  /** Its words are calculated. */
  readonly isFormula: boolean
}

export type SheetRow = {
  readonly element: XmlElement
  /** As cells of it name the row. */
  readonly name: string
  /** Of two that say they stand in one column the first counts. */
  readonly cells: ReadonlyMap<number, SheetCell>
}

export function readSheet({ text, root }: XmlFile, shared: readonly RichText[]): readonly SheetRow[] {
  const data = childNamed(root, 'sheetData')
  if (data === undefined) return []
  let number = 0
  return childrenNamed(data, 'row').map((element) => {
    const said = Number(element.attributes.get('r') ?? '')
    number = Number.isInteger(said) && said > 0 ? said : number + 1
    return { element, name: String(number), cells: cellsOf(text, element, shared) }
  })
}

function cellsOf(text: string, row: XmlElement, shared: readonly RichText[]): ReadonlyMap<number, SheetCell> {
  const cells = new Map<number, SheetCell>()
  let column = -1
  for (const element of childrenNamed(row, 'c')) {
    const attributes = element.attributes
    column = columnNamed(attributes.get('r') ?? '') ?? column + 1
    if (column >= mostColumns || cells.has(column)) continue
    const isFormula = childNamed(element, 'f') !== undefined
    cells.set(column, {
      element,
      column,
      rich: contentOf(text, element, attributes.get('t') ?? 'n', shared),
      isFormula,
    })
  }
  return cells
}

function contentOf(text: string, cell: XmlElement, type: string, shared: readonly RichText[]): RichText {
  if (type === 'inlineStr') {
    const inline = childNamed(cell, 'is')
    return inline === undefined ? [] : richTextOf(text, inline)
  }
  // What is wrong with a calculation is nobody's words.
  if (type === 'e') return []
  const value = childNamed(cell, 'v')
  const written = value === undefined ? '' : text.slice(value.innerStart, value.innerEnd)
  if (type === 's') return shared[/^\s*\d+\s*$/u.test(written) ? Number(written) : -1] ?? []
  return written === '' ? [] : [{ text: readCellText(written), properties: '' }]
}

/** `C7` is in column 2; undefined where it names none. */
function columnNamed(reference: string): number | undefined {
  const [letters = ''] = /^[A-Z]{1,3}(?=\d+$)/iu.exec(reference) ?? []
  if (letters === '') return undefined
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Column 2 is called `C`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
