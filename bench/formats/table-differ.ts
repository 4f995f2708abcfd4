/** Tells what differs between two tables besides the cells of one column, knowing nothing of how they were read or written. */
import { changedEntries, entriesOf } from './differ.ts'

/** A cell, by its column, as it is written. */
type Cell = { readonly column: string; readonly raw: string }

/** What stands around all cells, and the cells in their order. */
type Taken = { readonly frame: string; readonly cells: readonly Cell[] }

/** Cells of a sheet say where they are, or stand behind the one before; those that are empty are as good as none. */
function takeSheet(xml: string): Taken {
  const cells: Cell[] = []
  let [row, column] = [0, 0]
  const frame = xml.replace(
    /<(?:\w+:)?row[\s>]|<((?:\w+:)?)c(?=[\s>/])(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1c>)/gu,
    (raw) => {
      if (/^<(?:\w+:)?row/u.test(raw)) {
        row++
        column = 0
        return raw
      }
      const letters = /^<[^>]*?\sr="([A-Z]+)\d+"/u.exec(raw)?.[1] ?? ''
      column = letters === '' ? column + 1 : [...letters].reduce((at, one) => at * 26 + one.charCodeAt(0) - 64, 0)
      cells.push({ column: `${column}:${row}`, raw })
      return ''
    },
  )
  return { frame, cells }
}

/** Cells of a table of Word, by their place in their row. */
function takeWordTable(xml: string): Taken {
  const cells: Cell[] = []
  let column = 0
  const frame = xml.replace(/<w:tr[ >]|<w:tc>[\s\S]*?<\/w:tc>/gu, (raw) => {
    if (raw.startsWith('<w:tr')) column = 0
    else cells.push({ column: String(column++), raw })
    return raw.startsWith('<w:tr') ? raw : ''
  })
  return { frame, cells }
}

/** Values of a table of text, cut by a reader of one letter at a time. */
function takeText(text: string): readonly (readonly string[])[] {
  const delimiter = [';', '\t', ',', '|']
    .map((sign) => [sign, text.split(sign).length] as const)
    .sort((a, b) => b[1] - a[1])[0]?.[0]
  const rows: string[][] = [['']]
  let [isOpen, isQuoted, last] = [false, false, '']
  for (const sign of text) {
    const row = rows.at(-1) ?? []
    // One in the middle of a value that began without is a sign like any other.
    if (sign === '"') {
      const opens = !isOpen && (isQuoted ? last === '"' : row.at(-1) === '')
      isQuoted ||= opens
      isOpen = opens
    }
    last = sign
    if (!isOpen && sign === delimiter) {
      row.push('')
      isQuoted = false
    } else if (!isOpen && (sign === '\n' || (sign === '\r' && !text.includes('\n')))) {
      rows.push([''])
      isQuoted = false
    } else if (isOpen || sign !== '\r') row[row.length - 1] += sign
  }
  return rows
}

/** Undefined if no more than the cells of one column differ. */
export function strayCell(before: Uint8Array, after: Uint8Array): string | undefined {
  if (before[0] !== 0x50 || before[1] !== 0x4b) return strayValue(takeText(latin(before)), takeText(latin(after)))
  const changed = changedEntries(before, after)
  if (changed.length > 1) return `changed entries: ${changed.join(', ')}`
  const [name] = changed
  if (name === undefined) return undefined
  // Beside a document of Word, a sheet may lie anywhere.
  const take = !name.startsWith('word/') ? takeSheet : takeWordTable
  const [was, is] = [before, after].map((bytes) => take(textOf(bytes, name)))
  if (was === undefined || is === undefined) return undefined
  if (was.frame !== is.frame) return `changed beside the cells of ${name}`
  const old = new Map(was.cells.map(({ column, raw }, at) => [take === takeSheet ? column : String(at), raw]))
  const columns = is.cells.flatMap(({ column, raw }, at) =>
    old.get(take === takeSheet ? column : String(at)) === raw
      ? []
      : [take === takeSheet ? column.replace(/:.*/u, '') : column],
  )
  return new Set(columns).size > 1 ? `changed in several columns: ${[...new Set(columns)].join(', ')}` : undefined
}

/** An entry as text. */
function textOf(bytes: Uint8Array, name: string): string {
  return (
    entriesOf(bytes)
      .find((entry) => entry.name === name)
      ?.content.toString('utf8') ?? ''
  )
}

/** Every byte is one letter, whatever the encoding. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

function strayValue(was: readonly (readonly string[])[], is: readonly (readonly string[])[]): string | undefined {
  if (was.length !== is.length) return `${was.length} rows became ${is.length}`
  const columns = new Set(
    is.flatMap((row, at) => row.flatMap((value, column) => (value === (was[at]?.[column] ?? '') ? [] : [column]))),
  )
  return columns.size > 1 ? `changed in several columns: ${[...columns].join(', ')}` : undefined
}
