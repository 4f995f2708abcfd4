/** `npm run new migration deadlines` */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'
import { CannotDraft, camelCase, type Draft, withImport, withItem } from './draft.ts'

const folder = 'db/migrations'

/** Numbered after the last one. What it says is no SQL yet, so every test that opens a library fails until it is. */
export function draftMigration(draft: Draft, id: string): void {
  const schema = lastNumber() + 1
  const [, number, what = ''] = /^(?:(\d{4})-)?([a-z][a-z0-9-]*)$/u.exec(id) ?? []
  if (what === '' || (number !== undefined && Number(number) !== schema))
    throw new CannotDraft(`The next migration is called ${String(schema).padStart(4, '0')}-what-it-does.`)
  const file = `${String(schema).padStart(4, '0')}-${what}.ts`
  const name = camelCase(what)
  draft.add(`${folder}/${file}`, page(schema, what, name))
  draft.change(`${folder}/index.ts`, (text) =>
    withItem(withImport(text, `import { ${name} } from './${file}'`), /^export const migrations\b/mu, name),
  )
}

function lastNumber(): number {
  const numbers = readdirSync(join(projectFolder, folder)).map((file) => Number.parseInt(file, 10))
  return Math.max(0, ...numbers.filter(Number.isInteger))
}

function page(schema: number, what: string, name: string): string {
  return `/** What changes in the library, and why. Once shipped, never edited. */
import type { Migration } from './index.ts'

export const ${name}: Migration = { schema: ${schema}, name: '${what}', sql: 'not written yet' }
`
}
