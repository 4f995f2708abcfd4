/** `checks`: every check, and whether it works on a text of a language. */
import { checkCatalogue } from '../../core/check/catalogue.ts'
import type { CheckRow } from '../../core/model/check.ts'
import { type Command, choose, type Given } from '../command.ts'
import { nameCheck } from '../say-finding.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import type { Say } from '../words.ts'

function describe(say: Say, { id, family, severity, needs, languages, status }: CheckRow): string {
  const spoken = languages === 'all' ? '*' : languages.join(',')
  return [id, family, severity, needs, spoken, status, nameCheck(say, id)].join('\t')
}

async function run(terminal: Terminal, { options }: Given): Promise<ExitCode> {
  const format = choose(terminal, checksCommand, 'format', options.format, ['text', 'json'] as const) ?? 'text'
  const rows = checkCatalogue(terminal.checker, options.lang, options.from)
  if (format === 'json') print(terminal, JSON.stringify(rows))
  else for (const row of rows) print(terminal, describe(terminal.say, row))
  return 0
}

export const checksCommand: Command = {
  name: 'checks',
  options: ['lang', 'from', 'format'],
  operands: [0, 0],
  run,
}
