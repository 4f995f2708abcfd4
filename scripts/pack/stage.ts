/** Lays out what goes into a package: our built files, the database with the one binding that fits, the samples and the models. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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
  cpSync(join(projectFolder, 'core/check/model/files'), staged.models, { recursive: true })
  return staged
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
