/** The rows of a table as pairs of a text and its translation, whatever kind of file the table stands in. */
import type { Block } from '../../model/article.ts'
import type { BilingualTable, Diagnostic, TableColumns } from '../../model/file.ts'
import { readerText } from '../../model/reader-text.ts'
import type { SegmentState } from '../../model/segment.ts'
import { notesInWords } from '../bitext/notes.ts'
import { toldOfNotes } from '../bitext/told-notes.ts'
import type { OpenedBitext, Unit, UnitNote } from '../format.ts'
import type { FoundColumns, TableRow } from './find-columns.ts'
import { looksLikeFormula } from './formula.ts'
import { stateNamed } from './state-words.ts'

/** What a file with a table in it knows of one cell of it. */
export type TableSource = {
  readonly rows: readonly TableRow[]
  /** The cell as a block; of one that is not there, the place where it would stand. */
  readonly blockAt: (row: number, column: number) => Block
  /** What the file itself calls a row, if not in a column. */
  readonly idAt?: (row: number) => string | undefined
  /** False for a cell that must not be written. */
  readonly mayWrite?: (row: number, column: number) => boolean
  /** What is said of a row beside what its column of comments says. */
  readonly notesOf?: (row: number) => readonly UnitNote[]
}

/** A pair, and in which row of the table it stands. */
export type RowUnit = Unit & { readonly row: number }

export type ReadTable = Omit<OpenedBitext, 'parts' | 'units'> & {
  readonly units: readonly RowUnit[]
  readonly table: BilingualTable
}

/** A row without words in both columns is none. */
export function readTable(source: TableSource, found: FoundColumns): ReadTable {
  const { firstRow, languages, isGuessed } = found
  const columns = { ...found.columns, firstRow }
  const units = source.rows.flatMap((row, index) => {
    const words = [row[columns.source], row[columns.target]]
    return index < firstRow || words.every((text = '') => text.trim() === '') ? [] : [unitOf(source, found, index)]
  })
  const diagnostics: readonly Diagnostic[] = [
    { kind: 'columns', columns, isGuessed },
    ...counted(
      'formula-cells',
      units.filter(({ source: { text }, target }) => [text, target.text].some(looksLikeFormula)).length,
    ),
    ...toldOfNotes(units),
    ...counted('closed-units', units.filter(({ hasPlace }) => !hasPlace).length),
  ]
  return { units, languages, diagnostics, table: { columns, heads: headsOf(source.rows, firstRow) } }
}

function counted(kind: 'formula-cells' | 'closed-units', count: number): readonly Diagnostic[] {
  return count === 0 ? [] : [{ kind, count }]
}

function unitOf(table: TableSource, { columns }: FoundColumns, row: number): RowUnit {
  const { rows, blockAt, idAt, mayWrite } = table
  const cells = rows[row] ?? []
  const target = blockAt(row, columns.target)
  const said = columns.comment === undefined ? '' : (cells[columns.comment] ?? '')
  const notes = [...notesInWords(said), ...(table.notesOf?.(row) ?? [])]
  const id = idAt?.(row) ?? (columns.id === undefined ? '' : (cells[columns.id] ?? '').trim())
  const hasPlace = mayWrite?.(row, columns.target) ?? true
  const state = stateIn(cells, columns, readerText(target.text, target.codes))
  return {
    source: blockAt(row, columns.source),
    target,
    state,
    isLocked: false,
    hasPlace,
    row,
    ...(id !== '' && { id }),
    ...(notes.length > 0 && { notes }),
  }
}

/** As our own tables write it in a column of its own; a text no state vouches for is a machine's. */
function stateIn(cells: TableRow, { source, target, id, comment }: TableColumns, text: string): SegmentState {
  if (text.trim() === '') return 'empty'
  const others = cells.filter((_, at) => at !== source && at !== target && at !== id && at !== comment)
  const [state = 'machine'] = others.flatMap((said) => stateNamed(said) ?? [])
  // A text that its row says is not there came from wherever.
  return state === 'empty' ? 'machine' : state
}

/** So many letters of a heading tell which column it is. */
const headChars = 60
const mostHeads = 50

function headsOf(rows: readonly TableRow[], firstRow: number): readonly string[] {
  const shown = rows[Math.max(0, firstRow - 1)] ?? []
  return shown.slice(0, mostHeads).map((text) => text.trim().slice(0, headChars))
}
