/** `corrections`: what people corrected again and again, listed or written to a file. */
import type { LearnedCorrection } from '../../core/model/correction.ts'
import { type Command, choose, type Given } from '../command.ts'
import { withLibrary } from '../library.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'

const formats = ['text', 'tsv', 'json'] as const

function describe({ say }: Terminal, one: LearnedCorrection): string {
  const { language, before, after, times, lastBy, isStopped } = one
  const made = say('corrections:list.made', { count: times })
  const facts = [
    made,
    lastBy && say('corrections:list.by', { name: lastBy }),
    isStopped && say('corrections:list.stopped'),
  ]
  const told = facts.filter((fact) => typeof fact === 'string').join(', ')
  return [language, before, after, told].join('\t')
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const { output } = given.options
  const byName = output?.endsWith('.json') === true ? 'json' : 'tsv'
  const wish = choose(terminal, correctionsCommand, 'format', given.options.format, formats) ?? 'text'
  // A file is for other tools: it is never the list that people read.
  const format = wish === 'text' && output !== undefined ? byName : wish
  if (format !== 'text') {
    const { bytes } = await withLibrary(terminal, given, 'read', (ask) => ask('correction.export', { as: format }))
    if (output === undefined || output === '-') terminal.output.write(new TextDecoder().decode(bytes))
    else writeWhole(terminal, output, bytes)
    return 0
  }
  const all = await withLibrary(terminal, given, 'read', (ask) => ask('correction.list', {}))
  if (all.length === 0) print(terminal, terminal.say('corrections.nothing'))
  for (const one of all) print(terminal, describe(terminal, one))
  return 0
}

export const correctionsCommand: Command = {
  name: 'corrections',
  options: ['library', 'format', 'output'],
  operands: [0, 0],
  run,
}
