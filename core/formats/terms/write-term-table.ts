/** The term base as a table: a row a concept; a column a language, and beside it one for each other status that is met. */
import type { LanguageTag } from '../../model/ids.ts'
import { type Concept, type TermStatus, termStatuses } from '../../model/term.ts'
import { writeCell } from '../csv/write-cell.ts'
import { guardFormula } from '../table/formula.ts'

const facts = ['subject', 'definition', 'note'] as const

/** Several names in one cell stand with a bar between them. What is said of a single term, but for its status, is left out. */
export function writeTermTable(concepts: readonly Concept[]): string {
  const columns = columnsOf(concepts)
  const said = facts.filter((fact) => concepts.some((concept) => concept[fact] !== ''))
  const heads = [...columns.map(({ language, status }) => headOf(concepts, language, status)), ...said]
  const rows = concepts.map((concept) => [
    ...columns.map(({ language, status }) =>
      concept.terms
        .filter((term) => term.language === language && term.status === status)
        .map(({ text }) => text)
        .join(' | '),
    ),
    ...said.map((fact) => concept[fact]),
  ])
  return [heads, ...rows]
    .map((row) => `${row.map((cell) => writeCell(guardFormula(cell), ',')).join(',')}\r\n`)
    .join('')
}

/** Of several names in a bare column the first is preferred, so a column of several preferred ones says so. */
function headOf(concepts: readonly Concept[], language: LanguageTag, status: TermStatus): string {
  const isOne = ({ terms }: Concept) =>
    terms.filter((term) => term.language === language && term.status === status).length < 2
  return status === 'preferred' && concepts.every(isOne) ? language : `${language} (${status})`
}

function columnsOf(concepts: readonly Concept[]) {
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
