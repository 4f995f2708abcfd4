/** What `npm run new` writes compiles, every kind of it, in a copy of the project. */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toolPath } from '../check/checks.ts'
import { run } from '../command.ts'
import { projectFolder } from '../paths.ts'

const left = new Set(['node_modules', 'out', 'dist', '.git', 'test-results', 'docs'])
const copy = mkdtempSync(join(tmpdir(), 'sverka-new-'))
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 3 }))

/** Without what is installed, built or learned. */
function copyProject(): void {
  cpSync(projectFolder, copy, {
    recursive: true,
    filter: (path) => !left.has(relative(projectFolder, path).split(sep)[0] ?? '') && !path.endsWith('.bin'),
  })
  symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'), 'junction')
}

const drafts = [
  ['check', 'stray-hyphen'],
  ['format', 'idml'],
  ['language', 'tg'],
  ['model', 'word-endings'],
  ['migration', 'glossaries'],
  ['command', 'article/rename'],
  ['command', 'glossary/look-up'],
] as const

test('a new check, format, language, model, migration, command, and noun of commands compile together', {
  timeout: 300_000,
}, async () => {
  copyProject()
  for (const [kind, id] of drafts) {
    const { code, stderr } = await run(process.execPath, ['scripts/new.ts', kind, id], { folder: copy })
    expect([kind, code, stderr]).toEqual([kind, 0, ''])
  }
  const { code, stdout } = await run(toolPath('tsc'), ['-b'], { folder: copy })
  expect([stdout, code]).toEqual(['', 0])
})
