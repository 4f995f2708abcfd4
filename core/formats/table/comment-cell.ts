/** What is said here of a row, on its way into the column of comments of the table it came in. */
import type { UnitChange } from '../bitext/unit-change.ts'
import { saidBy } from '../bitext/write-notes.ts'

/** Remarks below each other, each with the name of whoever says it; empty where nothing new is said. */
export function remarksToAdd({ said = [] }: Pick<UnitChange, 'said'>): string {
  return said.flatMap(({ remarks }) => remarks.map((remark) => saidBy(remark, 'in words'))).join('\n')
}

/** What comes before new words in a cell in which something stands already: that stays as it is. */
export function lineBefore(words: string): '' | '\n' {
  return words.trim() === '' ? '' : '\n'
}
