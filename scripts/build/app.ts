/**
 * Builds the app into out/app: one file per process and the page.
 * One build per entry: a sandboxed preload cannot load a chunk it shares with another entry, and fails without a word.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { checksCode } from '../../service/check/checks-code.ts'
import { mustRun } from '../command.ts'
import { appFolder, projectFolder } from '../paths.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { largeTables } from './large-tables.ts'
import { ownLanguages } from './own-languages.ts'

/** The oldest engines the app runs in: Chrome 114 and Node 18 of the fallback Electron. */
const engines = { page: 'chrome114', node: 'node18' }
const workerFolder = join(projectFolder, 'service/workers')

/** Builds everything for this Electron. Throws with vite's words when a file does not build. */
export async function buildApp({ executable }: Runtime): Promise<void> {
  rmSync(appFolder, { recursive: true, force: true })
  mkdirSync(appFolder, { recursive: true })
  writeManifest()
  await build(pageConfig())
  for (const entry of nodeEntries()) await build(nodeConfig(entry))
  await compileStore(executable)
}

/** In the same V8 that will run it: a fifth of what the store does at a start would be compiling. */
async function compileStore(electron: string): Promise<void> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  await mustRun(electron, [join(import.meta.dirname, 'compile.cjs'), join(appFolder, 'store.cjs')], { env })
}

/** One file for each process that is not the page: main, preload, store, and the store's workers. */
function nodeEntries(): readonly string[] {
  const shells = ['main/main', 'preload/preload', 'store/compiled-store', 'store/store'].map((name) =>
    join(projectFolder, `electron/${name}.ts`),
  )
  return [...shells, ...workerEntries()]
}

function workerEntries(): readonly string[] {
  if (!existsSync(workerFolder)) return []
  const files = readdirSync(workerFolder).filter((name) => name.endsWith('-worker.ts'))
  return files.map((name) => join(workerFolder, name))
}

function nodeConfig(entry: string): InlineConfig {
  return {
    root: projectFolder,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Known to the store only from its sources, which the app does not carry.
    define: { builtChecksCode: JSON.stringify(checksCode()) },
    plugins: [largeTables()],
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: entry,
      ssrEmitAssets: true,
      outDir: appFolder,
      emptyOutDir: false,
      target: engines.node,
      minify: false,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        output: { format: 'cjs', entryFileNames: `${basename(entry, '.ts')}.cjs`, codeSplitting: false },
      },
    },
  }
}

function pageConfig(): InlineConfig {
  return {
    root: join(projectFolder, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react(), ownLanguages()],
    build: {
      outDir: join(appFolder, 'page'),
      emptyOutDir: true,
      target: engines.page,
      // The page's policy allows no data: addresses beside its own files.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        // All the start needs in one file: each file more is a turn through main, which is busy just then.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  }
}

/** Electron reads name, version and entry from here; and everything beside it is CommonJS. */
function writeManifest(): void {
  const { name, version, description } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  const manifest = {
    name,
    productName: 'Sverka',
    version,
    description,
    author: 'Sverka',
    main: 'main.cjs',
    type: 'commonjs',
  }
  writeFileSync(join(appFolder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
}
