/** `npm run new <check|format|language|model|migration|command> <id>`: writes the file, its line in the registry, the empty words. */
import { toolPath } from './check/checks.ts'
import { mustRun } from './command.ts'
import { draftCheck } from './new/check.ts'
import { draftCommand } from './new/command.ts'
import { CannotDraft, Draft } from './new/draft.ts'
import { draftFormat } from './new/format.ts'
import { draftLanguage } from './new/language.ts'
import { draftMigration } from './new/migration.ts'
import { draftModel } from './new/model.ts'
import { projectFolder } from './paths.ts'

const drafts: ReadonlyMap<string, (draft: Draft, id: string) => void> = new Map([
  ['check', draftCheck],
  ['format', draftFormat],
  ['language', draftLanguage],
  ['model', draftModel],
  ['migration', draftMigration],
  ['command', draftCommand],
])

async function writeNew(kind: string, id: string): Promise<void> {
  const make = drafts.get(kind)
  if (make === undefined || !/^[a-z0-9][a-z0-9./-]*$/u.test(id) || id.includes('..'))
    throw new CannotDraft(`npm run new ${[...drafts.keys()].join('|')} ID, where ID is in small letters: stray-hyphen`)
  const draft = new Draft(projectFolder)
  make(draft, id)
  const paths = draft.write()
  await mustRun(toolPath('biome'), ['check', '--write', ...paths], { folder: projectFolder })
  for (const path of paths) console.log(path)
  console.log('It compiles, and a test fails until you have filled it: npm run test:unit')
}

try {
  const [kind = '', id = ''] = process.argv.slice(2)
  await writeNew(kind, id)
} catch (error) {
  if (!(error instanceof CannotDraft)) throw error
  console.error(error.message)
  process.exitCode = 2
}
