/** Tables of text whose values are parted by commas, semicolons, tabs or bars, with the place of every value. */
import type { Span } from '../../model/span.ts'

export type CsvCell = {
  /** With its quotation marks. */
  readonly range: Span
  readonly isQuoted: boolean
}

export type CsvTable = {
  readonly text: string
  readonly delimiter: string
  readonly rows: readonly (readonly CsvCell[])[]
}

const delimiters = ['\t', ';', ',', '|'] as const
const sampleChars = 50_000

/** Never fails: a quotation mark that closes nowhere, or behind which something follows, is a character like others. */
export function readCsv(text: string): CsvTable {
  const said = /^sep=([^\r\n])(?:\r\n|\n|\r)/iu.exec(text)
  if (said !== null) return { text, delimiter: said[1] ?? ',', rows: rowsOf(text, said[1] ?? ',', said[0].length) }
  const delimiter = guessDelimiter(text)
  return { text, delimiter, rows: rowsOf(text, delimiter, 0) }
}

/** The words of a cell as a person reads them. */
export function readCell({ text }: CsvTable, { range, isQuoted }: CsvCell): string {
  const raw = text.slice(range.start, range.end)
  return isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw
}

/** The one by which most rows have as many cells as the others, and more than one. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, sampleChars)
  const scored = delimiters.map((delimiter) => {
    const rows = rowsOf(sample, delimiter, 0)
    const whole = rows.length > 1 && sample.length < text.length ? rows.slice(0, -1) : rows
    const counts = new Map<number, number>()
    for (const { length } of whole) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    const alike = [...counts.values()].reduce((most, count) => Math.max(most, count), 0)
    return { delimiter, score: alike / Math.max(1, whole.length) }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function rowsOf(text: string, delimiter: string, from: number): readonly (readonly CsvCell[])[] {
  const rows: CsvCell[][] = []
  let row: CsvCell[] = []
  let at = from
  while (at <= text.length) {
    const cell = cellAt(text, delimiter, at)
    row.push(cell)
    at = cell.range.end
    if (text[at] === delimiter) {
      at++
      continue
    }
    rows.push(row)
    row = []
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at === text.length) break
  }
  return rows
}

function cellAt(text: string, delimiter: string, start: number): CsvCell {
  if (text[start] === '"') {
    const end = closingQuote(text, start + 1)
    if (end !== undefined && isEnd(text, end, delimiter)) return { range: { start, end }, isQuoted: true }
  }
  let end = start
  while (!isEnd(text, end, delimiter)) end++
  return { range: { start, end }, isQuoted: false }
}

function isEnd(text: string, at: number, delimiter: string): boolean {
  const sign = text[at]
  return sign === undefined || sign === delimiter || sign === '\n' || sign === '\r'
}

/** Behind the mark that closes; two of them are one that stands in the text. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1
  }
  return undefined
}
