/** Which columns of a table somebody says hold a text and its translation. */
import type { TableColumns } from '../core/model/file.ts'
import { type Command, type Given, usageError } from './command.ts'
import type { Terminal } from './terminal.ts'

/** `2,3` or `2,3,1`: where the source stands, the translation, and what each row is called; people count from 1. */
export function readColumns(
  terminal: Terminal,
  command: Command,
  { options: { columns: said } }: Given,
): TableColumns | undefined {
  if (said === undefined) return undefined
  const [source = 0, target = 0, id] = said
    .split(',')
    .map((word) => (/^\s*[1-9]\d{0,3}\s*$/u.test(word) ? Number(word) : 0))
  if (source === 0 || target === 0 || id === 0 || source === target || said.split(',').length > 3) {
    throw usageError(terminal, command, terminal.say('wrong.columns', { word: said }))
  }
  return { source: source - 1, target: target - 1, ...(id !== undefined && { id: id - 1 }) }
}
