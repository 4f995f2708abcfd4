/** What a command of the command line is, and how its arguments are read. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { canonicalLanguage } from '../core/model/language-tag.ts'
import { type ExitCode, Stop, type Terminal } from './terminal.ts'

export type OptionName =
  | 'accents'
  | 'again'
  | 'all'
  | 'anyway'
  | 'article'
  | 'as'
  | 'as-typed'
  | 'case'
  | 'columns'
  | 'comments'
  | 'conflicts'
  | 'dry-run'
  | 'encoding'
  | 'export'
  | 'fail-on'
  | 'for'
  | 'format'
  | 'from'
  | 'jsonl'
  | 'lang'
  | 'library'
  | 'list'
  | 'merge'
  | 'mismatch'
  | 'name'
  | 'note'
  | 'one-per-line'
  | 'output'
  | 'person'
  | 'reach'
  | 'reason'
  | 'rebuild'
  | 'regex'
  | 'rules'
  | 'severity'
  | 'since'
  | 'sheet'
  | 'side'
  | 'source'
  | 'to'
  | 'tracked'
  | 'whole-page'
  | 'without-findings'
  | 'words'

/** Options that name a language, whatever the command. */
const languages: readonly OptionName[] = ['from', 'lang', 'to']

const switches: readonly OptionName[] = [
  'accents',
  'again',
  'all',
  'anyway',
  'as-typed',
  'case',
  'dry-run',
  'export',
  'jsonl',
  'list',
  'merge',
  'mismatch',
  'one-per-line',
  'rebuild',
  'regex',
  'whole-page',
  'without-findings',
  'words',
]

export type Given = {
  readonly options: Readonly<Partial<Record<OptionName, string>>>
  /** Options without a value that were given. */
  readonly isOn: (option: OptionName) => boolean
  readonly operands: readonly string[]
}

export type Command = {
  /** Its words: `<name>.usage` and `<name>.about` in `locales/<tag>/cli.json`. */
  readonly name: string
  readonly options: readonly OptionName[]
  /** The least and the most operands. */
  readonly operands: readonly [least: number, most: number]
  run(terminal: Terminal, given: Given): Promise<ExitCode>
}

function configOf(command: Command): ParseArgsConfig['options'] {
  const described = command.options.map((name) => [
    name,
    {
      type: switches.includes(name) ? ('boolean' as const) : ('string' as const),
      ...(name === 'output' ? { short: 'o' } : {}),
    },
  ])
  return Object.fromEntries(described)
}

function readValues(terminal: Terminal, command: Command, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: configOf(command) ?? {}, allowPositionals: true })
  } catch (error) {
    // Node's parser throws a TypeError for whatever a person may mistype; its sentence is English only.
    if (!(error instanceof TypeError)) throw error
    const word = /'(-[^' ]*)/u.exec(error.message)?.[1] ?? words.join(' ')
    throw usageError(terminal, command, terminal.say('wrong.option', { word }))
  }
}

/** Reads the words after the command's name. Throws `Stop` with code 2 and the usage when they do not fit. */
export function readGiven(terminal: Terminal, command: Command, words: readonly string[]): Given {
  const { values, positionals } = readValues(terminal, command, words)
  const [least, most] = command.operands
  if (positionals.length < least) throw usageError(terminal, command, terminal.say('wrong.tooFew'))
  const extra = positionals[most]
  if (extra !== undefined) throw usageError(terminal, command, terminal.say('wrong.tooMany', { word: extra }))
  const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const read = texts.map(([option, text]) => [option, readOption(terminal, command, option, text)] as const)
  return { options: Object.fromEntries(read), isOn: (option) => values[option] === true, operands: positionals }
}

function readOption(terminal: Terminal, command: Command, option: string, text: string): string {
  if (!languages.some((name) => name === option)) return text
  const language = canonicalLanguage(text)
  if (language !== undefined) return language
  throw usageError(terminal, command, terminal.say('wrong.language', { option: `--${option}`, word: text }))
}

export function usageError({ say }: Terminal, { name }: Command, message: string): Stop {
  return new Stop(`${message}\n${say('usage', { usage: say(`${name}.usage`) })}`, 2)
}

/** One of a few words, or the usage. */
export function choose<Word extends string>(
  terminal: Terminal,
  command: Command,
  option: OptionName,
  word: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (word === undefined) return undefined
  const chosen = words.find((known) => known === word)
  if (chosen === undefined) {
    const message = terminal.say('wrong.value', { option: `--${option}`, word, words: words.join(', ') })
    throw usageError(terminal, command, message)
  }
  return chosen
}

/** An option the command cannot do without. */
export function need(terminal: Terminal, command: Command, { options }: Given, option: OptionName): string {
  const value = options[option]
  if (value === undefined) throw usageError(terminal, command, terminal.say('wrong.missing', { option: `--${option}` }))
  return value
}

/** The whole help of one command: what it does, its usage, its options. */
export function helpFor({ say }: Terminal, command: Command): string {
  const options = command.options.map((name) => {
    const flag = name === 'output' ? '-o, --output' : `--${name}`
    return `  ${flag.padEnd(16)}${say(`option.${name}`)}`
  })
  const parts = [
    say('usage', { usage: say(`${command.name}.usage`) }),
    say(`${command.name}.about`),
    options.join('\n'),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}
