/** `npm run new command article/rename` */
import { CannotDraft, camelCase, type Draft, withImport, withItem } from './draft.ts'

/** Its handler is named and compiles; its own test fails until it says what the command does. */
export function draftCommand(draft: Draft, id: string): void {
  const [, noun = '', verb = ''] = /^([a-z][a-z-]*)[/.]([a-z][a-z-]*)$/u.exec(id) ?? []
  if (noun === '') throw new CannotDraft('A command is a noun and a verb: article/rename.')
  const command = `${camelCase(noun)}.${camelCase(verb)}`
  const name = camelCase(`${verb}-${noun}`)
  draft.add(`service/${noun}/${verb}.ts`, page(command, name))
  draft.add(`service/${noun}/${verb}.test.ts`, test(command))
  nameInContract(draft, noun, command)
  draft.change('service/handlers.ts', (text) =>
    withItem(
      withImport(text, `import { ${name} } from './${noun}/${verb}.ts'`),
      /^export const handlers\b/mu,
      `'${command}': ${name}`,
    ),
  )
}

/** A line in the table of its noun; a new noun gets a table of its own, joined with the others. */
function nameInContract(draft: Draft, noun: string, command: string): void {
  const path = `contract/${noun}.ts`
  const table = `${camelCase(noun)}Commands`
  const item = `'${command}': changing<{ readonly kind: 'not-written' }>()(nothing)`
  if (draft.has(path)) {
    draft.change(path, (text) =>
      withItem(withNames(text, { changing: './command.ts', nothing: './arguments.ts' }), opening(table), item),
    )
    return
  }
  draft.add(path, nounPage(noun, table, item))
  draft.change('contract/commands.ts', (text) =>
    withItem(withImport(text, `import { ${table} } from './${noun}.ts'`), opening('commands'), `...${table}`),
  )
}

function opening(table: string): RegExp {
  return new RegExp(`^export const ${table}\\b`, 'mu')
}

/** Imports what the text does not import yet. */
function withNames(text: string, names: Readonly<Record<string, string>>): string {
  return Object.entries(names).reduce((longer, [name, path]) => {
    const known = new RegExp(`^import \\{[^}]*\\b${name}\\b[^}]*\\} from '${path}'`, 'mu')
    return known.test(longer) ? longer : withImport(longer, `import { ${name} } from '${path}'`)
  }, text)
}

function nounPage(noun: string, table: string, item: string): string {
  return `/** ${noun}: what it is, in a sentence. */
import { nothing } from './arguments.ts'
import { changing } from './command.ts'

export const ${table} = {
  ${item},
} as const
`
}

function page(command: string, name: string): string {
  return `/** \`${command}\`: what it does, in a sentence. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Desk } from '../context/desk.ts'

export function ${name}(_desk: Desk, _args: Arguments<'${command}'>): Reply<'${command}'> {
  return { kind: 'not-written' }
}
`
}

function test(command: string): string {
  return `import { expect, test } from 'vitest'

test('${command} does what it is for', () => {
  expect('what ${command} changes').toBe('said here, against a library in memory')
})
`
}
