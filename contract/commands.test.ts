/** The joined table against the tables of the nouns. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from './commands.ts'

const nouns = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -3))

/** The command names of each noun's own table. */
const ofNouns = await Promise.all(
  nouns.map(async (noun) => {
    const exported: Readonly<Record<string, unknown>> = await import(join(import.meta.dirname, `${noun}.ts`))
    return { noun, names: Object.keys(exported[`${noun}Commands`] ?? {}) }
  }),
)

test('a command stands in the table of its noun', () => {
  const strays = ofNouns.flatMap(({ noun, names }) => names.filter((name) => name.split('.')[0] !== noun))
  expect(strays).toEqual([])
})

test('no command of a noun is left out, none is said twice', () => {
  expect(Object.keys(commands).sort()).toEqual(ofNouns.flatMap(({ names }) => names).sort())
})
