/** Which columns of a table hold terms, and what the others say of them. */
import { guessLanguage } from '../../language/guess-language.ts'
import { largest } from '../../model/lists.ts'
import type { TermColumn } from '../../model/term.ts'
import type { TableRow } from '../table/find-columns.ts'
import { readHeading } from '../table/header-words.ts'
import { statusOf } from './status-words.ts'

export type FoundTermColumns = { readonly columns: readonly TermColumn[]; readonly firstRow: number }

const rowsLookedAt = 200
const mostRowsAbove = 5
const mostColumns = 60

const facts = {
  status: /^(?:status|state|usage|allowed|статус|состояние|пометка|допустимость|күй|күйі|мәртебе|мәртебесі)$/u,
  note: /^(?:note|notes|comment|comments|remark|remarks|примечани[ея]|комментари[ий]|заметки?|пояснени[ея]|ескерту|ескертпе|пікір|түсініктеме)$/u,
  subject:
    /^(?:subject|subject field|domain|field|topic|category|тема|тематика|область|предметная область|раздел|рубрика|сала|саласы|тақырып|бөлім)$/u,
  definition: /^(?:definition|meaning|определение|значение|толкование|анықтама|анықтамасы|мағына|мағынасы)$/u,
  'part-of-speech': /^(?:part of speech|pos|часть речи|сөз табы)$/u,
} as const
const factNames = ['status', 'note', 'subject', 'definition', 'part-of-speech'] as const

const other: TermColumn = { kind: 'other' }

/** By the headings, else by the languages the words are in; undefined where fewer than two languages have a column. */
export function findTermColumns(rows: readonly TableRow[]): FoundTermColumns | undefined {
  for (const [index, row] of rows.slice(0, mostRowsAbove).entries()) {
    const columns = row.slice(0, mostColumns).map(columnOf)
    if (holdsTerms(columns)) return { columns, firstRow: index + 1 }
  }
  const columns = guessColumns(rows)
  return holdsTerms(columns) ? { columns, firstRow: 0 } : undefined
}

/** True if terms of two languages stand in them. */
export function holdsTerms(columns: readonly TermColumn[]): boolean {
  return new Set(columns.flatMap((column) => (column.kind === 'term' ? [column.language] : []))).size > 1
}

const anyTerm = /^(?:terms?|термины?|терминдер)$/u

/** "ru", "Term (en)", "английский: не использовать", "Статус". */
export function columnOf(heading: string): TermColumn {
  const plain = heading.trim().toLowerCase()
  const fact = factNames.find((one) => facts[one].test(plain.replace(/[\s.:*]+$/u, '')))
  if (fact !== undefined) return { kind: fact }
  const bare = plain.replace(/^(?:terms?|термины?|терминдер)(?=[^\p{L}]|$)[\s:_-]*/u, '').replace(/^[([]|[)\]]$/gu, '')
  const { language } = readHeading(bare)
  if (language !== undefined) return { kind: 'term', language, status: undefined }
  const [, first = '', rest = ''] = /^([^\s:,(_[]+)[\s:,_]*[([]?\s*(.*?)\s*[)\]]?$/u.exec(bare) ?? []
  const named = readHeading(first).language
  const status = statusOf(rest)
  return named === undefined || (status === undefined && !anyTerm.test(rest))
    ? other
    : { kind: 'term', language: named, status }
}

function guessColumns(rows: readonly TableRow[]): readonly TermColumn[] {
  const seen = rows.slice(0, rowsLookedAt)
  const languages = new Set<string>()
  return Array.from({ length: widthOf(seen) }, (_, at): TermColumn => {
    const language = guessLanguage(seen.map((row) => row[at] ?? '').join('\n'))?.language
    if (language === undefined || languages.has(language)) return other
    languages.add(language)
    return { kind: 'term', language, status: undefined }
  })
}

/** A table of which nobody knows yet what its columns are; undefined where it has but one. */
export function unknownColumns(rows: readonly TableRow[]): FoundTermColumns | undefined {
  const width = widthOf(rows.slice(0, rowsLookedAt))
  return width < 2 ? undefined : { columns: Array.from({ length: width }, () => other), firstRow: 0 }
}

function widthOf(rows: readonly TableRow[]): number {
  const width = largest(
    rows.map(({ length }) => length),
    0,
  )
  return Math.min(width, mostColumns)
}
