/** Lays out what goes into a package: our built files, the database with the one binding that fits, the samples and the models. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listOutsideCode, outsideCodeFile } from '../../electron/main/guard.ts'
import { appFolder, projectFolder } from '../paths.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** The folders of a staged package. */
export type Staged = {
  readonly app: string
  readonly modules: string
  readonly samples: string
  readonly models: string
}

const sqlite = join(projectFolder, 'node_modules/better-sqlite3')

/** Stages into out/pack, anew each time. */
export function stageApp(runtime: Runtime): Staged {
  const stage = join(projectFolder, 'out/pack')
  rmSync(stage, { recursive: true, force: true })
  const at = (name: string) => join(stage, name)
  const staged = { app: at('app'), modules: at('node_modules'), samples: at('samples'), models: at('models') }
  cpSync(appFolder, staged.app, { recursive: true })
  stageDatabase(join(staged.modules, 'better-sqlite3'), runtime)
  mkdirSync(staged.samples, { recursive: true })
  const articles = join(projectFolder, 'samples/articles')
  if (existsSync(articles)) cpSync(articles, join(staged.samples, 'articles'), { recursive: true })
  cpSync(join(projectFolder, 'core/language/model/files'), staged.models, { recursive: true })
  listCodeBesideArchive(stage, staged)
  return staged
}

/** What threads and the database's engine load cannot lie in the archive: so that carries their hashes. */
function listCodeBesideArchive(stage: string, { app }: Staged): void {
  const unpacked = join(stage, 'app.asar.unpacked')
  mkdirSync(unpacked)
  for (const name of readdirSync(app)) if (name.endsWith('-worker.cjs')) cpSync(join(app, name), join(unpacked, name))
  const list = { ...listOutsideCode(stage, 'app.asar.unpacked'), ...listOutsideCode(stage, 'node_modules') }
  writeFileSync(join(app, outsideCodeFile), JSON.stringify(list))
}

/** Only a package of the fallback carries the binding compiled for it; it lies where better-sqlite3 looks first. */
function stageDatabase(folder: string, runtime: Runtime): void {
  for (const part of ['package.json', 'LICENSE', 'lib'])
    cpSync(join(sqlite, part), join(folder, part), { recursive: true })
  if (runtime.binding !== undefined) {
    copyBinding(runtime.binding, join(folder, 'build/Release/better_sqlite3.node'))
    return
  }
  const prebuilds = join(sqlite, 'prebuilds')
  const fitting = readdirSync(prebuilds).filter((name) => name.includes(`${process.platform}-${process.arch}`))
  for (const name of fitting) copyBinding(join(prebuilds, name), join(folder, 'prebuilds', name))
}

function copyBinding(from: string, to: string): void {
  cpSync(from, to)
  chmodSync(to, 0o755)
}
