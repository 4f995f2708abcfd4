/**
 * `npm run freeze`: makes `samples/libraries/schema-<n>.sverka` of our own samples, as the app of today leaves a library:
 * texts and acts of every common kind. The next migration is tested with it; once released, a file is never made anew.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandName } from '../contract/commands.ts'
import type { ArticleId } from '../core/model/ids.ts'
import { moveQuestionKinds } from '../core/model/workflow.ts'
import { connect } from '../db/connection.ts'
import { migrations } from '../db/migrations/index.ts'
import { openDesk } from '../service/desk.ts'
import { doings } from '../service/testing/doings.ts'
import { must, type TestDesk } from '../service/testing/test-desk.ts'
import { projectFolder } from './paths.ts'

const noon = Date.UTC(2026, 10, 29, 12)

/** Opens a library filled with the samples; each act takes a minute. */
async function openSamples(libraryFile: string): Promise<TestDesk> {
  let nowMs = noon
  const opened = openDesk({
    libraryFile,
    workerEntry: join(projectFolder, 'service/workers/article-worker.ts'),
    samplesDir: join(projectFolder, 'samples'),
    nowMs: () => (nowMs += 60_000),
  })
  const desk = must(opened)
  await desk.stocked
  const control = { onProgress: () => undefined, signal: new AbortController().signal }
  const ask = async (name: CommandName, args: never) => await desk.answer(name, args, control)
  return { ...desk, ask: ask as TestDesk['ask'] }
}

/** Everything people do, at some places of an article. */
async function work(desk: TestDesk, article: ArticleId): Promise<void> {
  for (const [index, { name, does }] of doings.entries())
    if (name !== 'move') await does(desk, article, index, index + 1)
  await desk.ask('action.undo', { article })
  await desk.ask('article.move', { article, act: 'deliver', accepted: [...moveQuestionKinds] })
}

const schema = migrations.at(-1)?.schema
const folder = mkdtempSync(join(tmpdir(), 'sverka-freeze-'))
const made = join(folder, 'library.sverka')
const desk = await openSamples(made)
for (const { article } of await desk.ask('article.list', {})) await work(desk, article.id)
await desk.close()
const libraries = join(projectFolder, 'samples/libraries')
const frozen = join(libraries, `schema-${schema}.sverka`)
mkdirSync(libraries, { recursive: true })
rmSync(frozen, { force: true })
const library = connect(made)
// Whoever made the file is nobody's business.
library.raw.exec("UPDATE person SET name = 'Editor'")
library.raw.prepare('VACUUM INTO ?').run(frozen)
library.close()
rmSync(folder, { recursive: true })
process.stdout.write(`${frozen}\n`)
