/** The term base as a file. */
import { never } from '../../model/result.ts'
import type { Concept, TermFileFormat } from '../../model/term.ts'
import { writeTbx } from './write-tbx.ts'
import { writeTermTable } from './write-term-table.ts'

/** In UTF-8; a table begins with a mark by which spreadsheets know it. */
export function writeTerms(concepts: readonly Concept[], as: TermFileFormat): Uint8Array {
  return new TextEncoder().encode(textOf(concepts, as))
}

/** The ending of its name. */
export function endingOfTerms(as: TermFileFormat): string {
  return as === 'csv' ? 'csv' : 'tbx'
}

function textOf(concepts: readonly Concept[], as: TermFileFormat): string {
  switch (as) {
    case 'tbx':
    case 'tbx2':
      return writeTbx(concepts, as)
    case 'csv':
      return `\uFEFF${writeTermTable(concepts)}`
    default:
      return never(as)
  }
}
