/** Which columns of a table hold a text and its translation. */
import { guessLanguage } from '../../language/guess-language.ts'
import type { TableColumns } from '../../model/file.ts'
import type { LanguageTag } from '../../model/ids.ts'
import { largest } from '../../model/lists.ts'
import { type Heading, readHeading } from './header-words.ts'

/** What stands in a cell, as a person reads it; empty where there is none. */
export type TableRow = readonly string[]

export type FoundColumns = {
  readonly columns: TableColumns
  /** The row below the headings; 0 where there are none. */
  readonly firstRow: number
  readonly languages: { readonly source: LanguageTag | undefined; readonly target: LanguageTag | undefined }
  /** By the words in them alone. */
  readonly isGuessed: boolean
}

/** Programs write a title and the like above the headings. */
const mostRowsAbove = 5
const rowsLookedAt = 200
/** A column of texts has that many letters a cell; one of names or codes has fewer. */
const lettersOfText = 12

/** What is made of a table that does not say which columns are which: nothing, its first two of words, or its first and the next. */
type OtherwiseReads = 'nothing' | 'two' | 'one'

/** By what somebody said, else by the headings, else by two columns of text in different languages, else as is said. */
export function findColumns(
  rows: readonly TableRow[],
  told: TableColumns | undefined,
  otherwise: OtherwiseReads,
): FoundColumns | undefined {
  const headed = findHeadings(rows)
  if (told !== undefined && !fits(rows, told)) return undefined
  const guessed = () => guessColumns(rows) ?? firstColumns(rows, otherwise)
  const found = told === undefined ? (headed ?? guessed()) : toldColumns(rows, told, headed)
  return found && { ...found, languages: languagesOf(rows, found) }
}

/** Where no heading says it, by the words. */
function languagesOf(rows: readonly TableRow[], { columns, firstRow, languages }: FoundColumns) {
  const guess = (column: number) => {
    const words = rows.slice(firstRow, firstRow + rowsLookedAt).map((row) => row[column] ?? '')
    return guessLanguage(words.join('\n'))?.language
  }
  return {
    source: languages.source ?? guess(columns.source),
    target: languages.target ?? guess(columns.target),
  }
}

function fits(rows: readonly TableRow[], { source, target }: TableColumns): boolean {
  const width = largest(
    rows.map(({ length }) => length),
    0,
  )
  return source !== target && source < width
}

function toldColumns(rows: readonly TableRow[], told: TableColumns, headed: FoundColumns | undefined): FoundColumns {
  const firstRow = told.firstRow ?? headed?.firstRow ?? firstBelowHeadings(rows, told)
  const heading = (column: number) => (firstRow === 0 ? undefined : readHeading(rows[firstRow - 1]?.[column] ?? ''))
  const languages = { source: heading(told.source)?.language, target: heading(told.target)?.language }
  return { columns: told, firstRow, languages, isGuessed: false }
}

/** One of the two columns that are told, or another, has a heading one knows. */
function firstBelowHeadings(rows: readonly TableRow[], { source, target }: TableColumns): number {
  const known = (heading: string | undefined): boolean => {
    const { role, language } = readHeading(heading ?? '')
    return role !== undefined || language !== undefined
  }
  return known(rows[0]?.[source]) || known(rows[0]?.[target]) ? 1 : 0
}

function findHeadings(rows: readonly TableRow[]): FoundColumns | undefined {
  for (const [index, row] of rows.slice(0, mostRowsAbove).entries()) {
    const headings = row.map(readHeading)
    const pair = pairOf(headings)
    if (pair === undefined) continue
    const columns = { ...pair, ...othersIn(row, headings) }
    const languages = { source: headings[pair.source]?.language, target: headings[pair.target]?.language }
    return { columns, firstRow: index + 1, languages, isGuessed: false }
  }
  return undefined
}

/** By their roles; of two languages the first is the source. */
function pairOf(headings: readonly Heading[]): Pick<TableColumns, 'source' | 'target'> | undefined {
  const withRole = (wanted: Heading['role']) => headings.findIndex(({ role }) => role === wanted)
  const [source, target] = [withRole('source'), withRole('target')]
  if (source >= 0 && target >= 0) return { source, target }
  const named = headings.flatMap(({ role, language }, at) => (role === undefined && language !== undefined ? [at] : []))
  const [first = -1, second = -1] = named
  if (source >= 0 && first >= 0) return { source, target: first }
  if (target >= 0 && first >= 0) return { source: first, target }
  return first >= 0 && second >= 0 ? { source: first, target: second } : undefined
}

/** A column that names its rows says more than one that only counts them. */
function othersIn(row: TableRow, headings: readonly Heading[]): Pick<TableColumns, 'id' | 'comment'> {
  const isNaming = (at: number): boolean =>
    /^(?:ids?|key|ключ|идентификатор|сәйкестендіргіш)$/iu.test((row[at] ?? '').trim())
  const ids = headings.flatMap(({ role }, at) => (role === 'id' ? [at] : []))
  const id = ids.find(isNaming) ?? ids[0]
  const comment = headings.findIndex(({ role }) => role === 'comment')
  return { ...(id !== undefined && { id }), ...(comment >= 0 && { comment }) }
}

/** The two columns with most letters, if they are texts and of two languages. */
function guessColumns(rows: readonly TableRow[]): FoundColumns | undefined {
  const seen = rows.slice(0, rowsLookedAt)
  const width = largest(
    seen.map(({ length }) => length),
    0,
  )
  if (width < 2 || width > 100) return undefined
  const texts = Array.from({ length: width }, (_, at) => seen.map((row) => row[at] ?? '').join('\n'))
  const letters = texts.map((text) => text.match(/\p{L}/gu)?.length ?? 0)
  const wordy = letters
    .flatMap((count, at) => (count >= lettersOfText * seen.length ? [{ at, count }] : []))
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .sort((a, b) => a.at - b.at)
  const [first, second] = wordy
  if (first === undefined || second === undefined) return undefined
  const languages = {
    source: guessLanguage(texts[first.at] ?? '')?.language,
    target: guessLanguage(texts[second.at] ?? '')?.language,
  }
  if (languages.source === undefined || languages.target === undefined) return undefined
  if (languages.source === languages.target) return undefined
  return { columns: { source: first.at, target: second.at }, firstRow: 0, languages, isGuessed: true }
}

function firstColumns(rows: readonly TableRow[], otherwise: OtherwiseReads): FoundColumns | undefined {
  if (otherwise === 'nothing') return undefined
  const seen = rows.slice(0, rowsLookedAt)
  const width = largest(
    seen.map(({ length }) => length),
    0,
  )
  const filled = Array.from({ length: Math.min(width, 100) }, (_, at) => at).filter((at) => {
    return seen.some((row) => /\p{L}/u.test(row[at] ?? ''))
  })
  const [source, second] = filled
  const target = second ?? (otherwise === 'one' && source !== undefined ? source + 1 : undefined)
  if (source === undefined || target === undefined) return undefined
  const languages = { source: undefined, target: undefined }
  return { columns: { source, target }, firstRow: 0, languages, isGuessed: true }
}
