/**
 * The term base as a table: a row a concept; a column a language, and beside it one for each other status that is met, and
 * for notes and parts of speech where terms have them.
 */
import type { LanguageTag } from '../../model/ids.ts'
import { type Concept, type Term, type TermStatus, termStatuses } from '../../model/term.ts'
import { writeCell } from '../csv/write-cell.ts'
import { guardFormula } from '../table/formula.ts'
import { readHeading } from '../table/header-words.ts'
import { cellOfNames, cellOfSaid } from './names-in-cell.ts'

const facts = ['subject', 'definition', 'note'] as const
const saidOfTerms = [
  { fact: 'partOfSpeech', head: 'part of speech' },
  { fact: 'note', head: 'note' },
] as const

/** Whoever reads the table guesses what parts its cells. */
const otherDelimiters = /[;|\t]/u

type TableColumn = { readonly head: string; readonly cell: (concept: Concept) => string }

/** All of it: read again, it says the same. */
export function writeTermTable(concepts: readonly Concept[]): string {
  const said = facts.filter((fact) => concepts.some((concept) => concept[fact] !== ''))
  const columns: readonly TableColumn[] = [
    ...kindsOf(concepts).flatMap((kind) => columnsOf(concepts, kind)),
    ...said.map((fact) => ({ head: fact, cell: (concept: Concept) => concept[fact] })),
  ]
  const rows = concepts.map((concept) => columns.map(({ cell }) => cell(concept)))
  return [columns.map(({ head }) => head), ...rows]
    .map((row) => `${row.map((cell) => writeCell(guardFormula(cell), ',', otherDelimiters.test(cell))).join(',')}\r\n`)
    .join('')
}

type TermKind = Pick<Term, 'language' | 'status'>

function columnsOf(concepts: readonly Concept[], kind: TermKind): readonly TableColumn[] {
  const of = ({ terms }: Concept) =>
    terms.filter(({ language, status }) => language === kind.language && status === kind.status)
  const head = headOf(concepts, kind)
  const said = saidOfTerms.filter(({ fact }) =>
    concepts.some((concept) => of(concept).some((term) => term[fact] !== '')),
  )
  return [
    { head, cell: (concept) => cellOfNames(of(concept).map(({ text }) => text)) },
    ...said.map(({ fact, head: named }) => ({
      head: `${head}: ${named}`,
      cell: (concept: Concept) => cellOfSaid(of(concept).map((term) => term[fact])),
    })),
  ]
}

/**
 * Of several names in a bare column the first is preferred, so a column of several preferred ones says so; likewise one
 * whose language nobody would know by its name, and one of the only language.
 */
function headOf(concepts: readonly Concept[], { language, status }: TermKind): string {
  const isOne = ({ terms }: Concept) =>
    terms.filter((term) => term.language === language && term.status === status).length < 2
  const isAlone = concepts.every(({ terms }) => terms.every((term) => term.language === language))
  const isKnown = readHeading(language).language === language
  const isBare = status === 'preferred' && isKnown && !isAlone && concepts.every(isOne)
  return isBare ? language : `${language} (${status})`
}

function kindsOf(concepts: readonly Concept[]): readonly TermKind[] {
  const met = new Map<LanguageTag, Set<TermStatus>>()
  for (const { terms } of concepts)
    for (const { language, status } of terms) {
      const there = met.get(language) ?? new Set<TermStatus>(['preferred'])
      met.set(language, there.add(status))
    }
  return [...met].flatMap(([language, there]) =>
    termStatuses.filter((status) => there.has(status)).map((status) => ({ language, status })),
  )
}
