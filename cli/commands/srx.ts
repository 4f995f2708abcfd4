/** `srx`: our segmentation rules for other tools; what of another tool's rules can be used. */
import { languagePacks } from '../../core/language/packs.ts'
import { exportSrx } from '../../core/segment/srx/export-srx.ts'
import { type Command, type Given, usageError } from '../command.ts'
import { readRules, sayDiagnostic } from '../read-rules.ts'
import { type ExitCode, print, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'

function writeOurs(terminal: Terminal, output: string | undefined): ExitCode {
  const xml = exportSrx(
    languagePacks.map((pack) => pack.sentences),
    [],
  )
  if (output === undefined || output === '-') terminal.output.write(xml)
  else writeWhole(terminal, output, new TextEncoder().encode(xml))
  return 0
}

async function tellTheirs(terminal: Terminal, path: string): Promise<ExitCode> {
  const { rules, diagnostics } = await readRules(terminal, path)
  for (const diagnostic of diagnostics) print(terminal, sayDiagnostic(terminal.say, path, diagnostic))
  const count = rules.languageRules.reduce((sum, language) => sum + language.rules.length, 0)
  print(terminal, terminal.say('srx.read', { count }))
  return diagnostics.length > 0 ? 1 : 0
}

async function run(terminal: Terminal, given: Given): Promise<ExitCode> {
  const path = given.operands[0]
  const isExport = given.isOn('export')
  if (isExport && path !== undefined)
    throw usageError(terminal, srxCommand, terminal.say('wrong.tooMany', { word: path }))
  if (isExport) return writeOurs(terminal, given.options.output)
  if (path === undefined) throw usageError(terminal, srxCommand, terminal.say('wrong.tooFew'))
  return tellTheirs(terminal, path)
}

export const srxCommand: Command = { name: 'srx', options: ['export', 'output'], operands: [0, 1], run }
