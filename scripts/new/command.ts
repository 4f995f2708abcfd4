/** `npm run new command article/rename` */
import { CannotDraft, camelCase, type Draft, withImport, withItem } from './draft.ts'

/** Its handler is named and compiles; its own test fails until it says what the command does. */
export function draftCommand(draft: Draft, id: string): void {
  const [, noun = '', verb = ''] = /^([a-z][a-z-]*)[/.]([a-z][a-z-]*)$/u.exec(id) ?? []
  if (noun === '') throw new CannotDraft('A command is a noun and a verb: article/rename.')
  const command = `${noun}.${verb}`
  const name = camelCase(`${verb}-${noun}`)
  draft.add(`service/${noun}/${verb}.ts`, page(command, name))
  draft.add(`service/${noun}/${verb}.test.ts`, test(command))
  draft.change('contract/commands.ts', (text) =>
    withItem(text, /^export const commands\b/mu, `'${command}': command<{ readonly kind: 'not-written' }>()(nothing)`),
  )
  draft.change('service/handlers.ts', (text) =>
    withItem(
      withImport(text, `import { ${name} } from './${noun}/${verb}.ts'`),
      /^export const handlers\b/mu,
      `'${command}': ${name}`,
    ),
  )
}

function page(command: string, name: string): string {
  return `/** \`${command}\`: what it does, in a sentence. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Desk } from '../desk-context.ts'

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
