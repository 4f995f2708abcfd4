/** Which columns of a table hold terms, and what the others say of them. */
import { guessLanguage } from '../../language/guess-language.ts'
import type { LanguageTag } from '../../model/ids.ts'
import { canonicalLanguage } from '../../model/language-tag.ts'
import { largest } from '../../model/lists.ts'
import type { TermColumn, TermStatus } from '../../model/term.ts'
import type { TableRow } from '../table/find-columns.ts'
import { readHeading } from '../table/header-words.ts'
import { statusOf } from './status-words.ts'

export type FoundTermColumns = { readonly columns: readonly TermColumn[]; readonly firstRow: number }

const rowsLookedAt = 200
const mostRowsAbove = 5
/** A few statuses in many languages, with notes beside each. */
const mostColumns = 200

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

/** By the headings, else by the languages the words are in; undefined where fewer than two languages have a column and none says a status. */
export function findTermColumns(rows: readonly TableRow[]): FoundTermColumns | undefined {
  for (const [index, row] of rows.slice(0, mostRowsAbove).entries()) {
    const columns = row.slice(0, mostColumns).map(columnOf)
    if (holdsTerms(columns)) return { columns, firstRow: index + 1 }
  }
  const columns = guessColumns(rows)
  return holdsTerms(columns) ? { columns, firstRow: 0 } : undefined
}

/** True if terms of two languages stand in them, or of one that are said to be of some status. */
export function holdsTerms(columns: readonly TermColumn[]): boolean {
  const terms = columns.filter((column) => column.kind === 'term')
  return new Set(terms.map(({ language }) => language)).size > 1 || terms.some(({ status }) => status !== undefined)
}

const anyTerm = /^(?:terms?|термины?|терминдер)$/u

const factsOfTerms = { note: 'term-note', 'part-of-speech': 'term-part-of-speech' } as const

/** "en: note", "en (deprecated): part of speech". */
function columnOfSaid(plain: string): TermColumn | undefined {
  const [, term = '', said = ''] = /^(.+?)\s*:\s*([^:]+)$/u.exec(plain) ?? []
  const fact = (['note', 'part-of-speech'] as const).find((one) => facts[one].test(said))
  const column = fact === undefined ? other : columnOf(term)
  return fact === undefined || column.kind !== 'term' ? undefined : { ...column, kind: factsOfTerms[fact] }
}

/** Of a heading that says a status, any language is known by its tag. */
function languageOf(word: string, status: TermStatus | undefined): LanguageTag | undefined {
  const isTag = status !== undefined && /^[a-z]{2,3}(?:-|$)/u.test(word)
  return readHeading(word).language ?? (isTag ? canonicalLanguage(word) : undefined)
}

/** "ru", "Term (en)", "английский: не использовать", "Статус". */
export function columnOf(heading: string): TermColumn {
  const plain = heading.trim().toLowerCase()
  const said = columnOfSaid(plain)
  if (said !== undefined) return said
  const fact = factNames.find((one) => facts[one].test(plain.replace(/[\s.:*]+$/u, '')))
  if (fact !== undefined) return { kind: fact }
  const bare = plain.replace(/^(?:terms?|термины?|терминдер)(?=[^\p{L}]|$)[\s:_-]*/u, '').replace(/^[([]|[)\]]$/gu, '')
  const { language } = readHeading(bare)
  if (language !== undefined) return { kind: 'term', language, status: undefined }
  const [, first = '', rest = ''] = /^([^\s:,(_[]+)[\s:,_]*[([]?\s*(.*?)\s*[)\]]?$/u.exec(bare) ?? []
  const status = statusOf(rest)
  const named = languageOf(first, status)
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
