/** `terms`: the term base listed, a list of terms taken in, all of it written to a file. */
import { columnOf, holdsTerms } from '../../core/formats/terms/term-columns.ts'
import { showable } from '../../core/model/showable.ts'
import { type Concept, type TermColumn, type TermFileRefused, termFileFormats } from '../../core/model/term.ts'
import { type Command, choose, type Given, usageError } from '../command.ts'
import { type Ask, withLibrary } from '../library.ts'
import { readNamed, sayFileRefused } from '../read-file.ts'
import { type ExitCode, print, Stop, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'

const formats = ['text', 'json', ...termFileFormats] as const
type Format = (typeof formats)[number]

/** As many as one answer of the doorway has. */
const perPage = 200

async function* allConcepts(ask: Ask, find: string): AsyncGenerator<Concept> {
  for (let start = 0; ; start += perPage) {
    const { concepts, total } = await ask('term.list', { find, start, count: perPage })
    yield* concepts
    if (start + perPage >= total) return
  }
}

function describe({ say }: Terminal, { terms, note }: Concept): string {
  const named = terms.map(({ language, text, status }) => {
    return `${language}: ${text}${status === 'preferred' ? '' : ` (${say(`terms:status.${status}`)})`}`
  })
  return [...named, ...(note === '' ? [] : [note])].join('\t')
}

async function list(terminal: Terminal, given: Given, format: 'text' | 'json', find: string): Promise<ExitCode> {
  return withLibrary<ExitCode>(terminal, given, 'read', async (ask) => {
    let isEmpty = true
    for await (const concept of allConcepts(ask, find)) {
      isEmpty = false
      print(terminal, format === 'json' ? JSON.stringify(concept) : describe(terminal, concept))
    }
    if (isEmpty && format === 'text') print(terminal, terminal.say('terms.nothing'))
    return 0
  })
}

async function exportAll(terminal: Terminal, given: Given, as: Format): Promise<ExitCode> {
  const { output } = given.options
  const byName = output?.endsWith('.csv') === true ? 'csv' : 'tbx'
  const format = termFileFormats.find((one) => one === as) ?? byName
  const { bytes } = await withLibrary(terminal, given, 'read', (ask) => ask('term.export', { as: format }))
  if (output === undefined || output === '-') terminal.output.write(new TextDecoder().decode(bytes))
  else writeWhole(terminal, output, bytes)
  return 0
}

function columnsIn(terminal: Terminal, word: string | undefined): readonly TermColumn[] | undefined {
  if (word === undefined) return undefined
  const columns = word.split(',').map(columnOf)
  if (!holdsTerms(columns)) throw new Stop(terminal.say('terms.columns', { word: showable(word) }), 2)
  return columns
}

async function importFile(terminal: Terminal, given: Given, path: string): Promise<ExitCode> {
  const { say } = terminal
  const columns = columnsIn(terminal, given.options.columns)
  const { name, bytes } = await readNamed(terminal, path)
  return withLibrary<ExitCode>(terminal, given, 'create', async (ask) => {
    const imported = await ask('term.import', { name, bytes, ...(columns && { columns: [...columns] }) })
    if (!imported.ok) throw new Stop(`${showable(name)}: ${sayRefused(terminal, imported.failure)}`, 3)
    const { passedOver } = imported.value
    print(terminal, say('terms:done.imported', imported.value))
    if (passedOver > 0) terminal.errors.write(`${say('terms:done.passedOver', { count: passedOver })}\n`)
    return 0
  })
}

function sayRefused({ say }: Terminal, why: TermFileRefused): string {
  switch (why.kind) {
    case 'no-tbx':
    case 'no-terms':
    case 'too-many-terms':
      return say(`terms:refused.${why.kind}`, why)
    default:
      return sayFileRefused(say, why)
  }
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const [act = 'list', operand] = given.operands
  const format = choose(terminal, termsCommand, 'format', given.options.format, formats) ?? 'text'
  switch (act) {
    case 'list':
      return list(terminal, given, format === 'json' ? 'json' : 'text', operand ?? '')
    case 'export':
      return exportAll(terminal, given, format)
    case 'import':
      if (operand !== undefined) return importFile(terminal, given, operand)
      throw usageError(terminal, termsCommand, terminal.say('wrong.tooFew'))
    default:
      throw usageError(
        terminal,
        termsCommand,
        terminal.say('wrong.act', { word: showable(act), words: 'list, import, export' }),
      )
  }
}

export const termsCommand: Command = {
  name: 'terms',
  options: ['library', 'person', 'format', 'columns', 'output'],
  operands: [0, 2],
  run,
}
