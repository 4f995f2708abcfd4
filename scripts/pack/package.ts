/** Packs with electron-builder, without reaching the network. */
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { path7za } from '7zip-bin'
import { build, type Configuration, Platform } from 'electron-builder'
import { projectFolder } from '../paths.ts'
import { makeOnce } from '../runtime/cache.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { closeFuses } from './fuses.ts'
import type { Staged } from './stage.ts'

export type Unpacked = { readonly folder: string; readonly executable: string }

const output = join(projectFolder, 'dist')
const executableName = 'sverka'

/** The unpacked app. Its fuses are closed but for the one that tests need. */
export async function packFolder(staged: Staged, runtime: Runtime): Promise<Unpacked> {
  rmSync(output, { recursive: true, force: true })
  await build({
    targets: Platform.current().createTarget('dir'),
    config: configuration(staged, runtime),
    publish: 'never',
  })
  const folder = join(output, `${process.platform === 'win32' ? 'win' : process.platform}-unpacked`)
  const executable = join(folder, process.platform === 'win32' ? `${executableName}.exe` : executableName)
  await closeFuses(executable, runtime, { isInspectable: true })
  return { folder, executable }
}

/** The archive of an unpacked app; returns its path. */
export async function packArchive(staged: Staged, runtime: Runtime, prepackaged: string): Promise<readonly string[]> {
  process.env.ELECTRON_BUILDER_7ZIP_PATH = await sevenZip()
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '1'
  const target = Platform.current().createTarget(process.platform === 'linux' ? 'tar.gz' : 'zip')
  return build({ targets: target, prepackaged, config: configuration(staged, runtime), publish: 'never' })
}

function configuration(staged: Staged, runtime: Runtime): Configuration {
  // Nobody shall take a package of the old Electron for a release.
  const suffix = runtime.kind === 'fallback' ? `-electron-${runtime.version}-for-tests-only` : ''
  return {
    appId: 'app.sverka',
    productName: 'Sverka',
    electronVersion: runtime.version,
    electronDist: dirname(runtime.executable),
    npmRebuild: false,
    directories: { app: staged.app, output },
    // What ships is bundled already; electron-builder would add every dependency of the project.
    files: ['**/*', '!**/node_modules/**'],
    asar: true,
    asarUnpack: ['*-worker.cjs', 'tables/*'],
    extraResources: [
      { from: staged.modules, to: 'node_modules' },
      { from: staged.samples, to: 'samples' },
      { from: staged.models, to: 'models' },
    ],
    fileAssociations,
    artifactName: `sverka-\${version}-\${os}-\${arch}${suffix}.\${ext}`,
    linux: { executableName, category: 'Office', syncDesktopName: true },
    afterPack: ({ appOutDir }) => {
      // The fallback's loader, which would be started in place of the app.
      rmSync(join(appOutDir, 'resources/app'), { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}

/** What the system offers to open with Sverka; a library is ours, for the others it is one program of several. */
const fileAssociations = [
  { ext: 'sverka', name: 'Sverka', mimeType: 'application/x-sverka', role: 'Editor' as const, rank: 'Owner' as const },
  ...[
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['odt', 'application/vnd.oasis.opendocument.text'],
    ['xlf', 'application/xliff+xml'],
    ['xliff', 'application/xliff+xml'],
    ['sdlxliff', 'application/x-sdlxliff'],
    ['mqxliff', 'application/x-mqxliff'],
    ['tmx', 'application/x-tmx'],
    ['srt', 'application/x-subrip'],
    ['vtt', 'text/vtt'],
  ].map(([ext = '', mimeType = '']) => {
    return { ext, name: ext.toUpperCase(), mimeType, role: 'Editor' as const, rank: 'Alternate' as const }
  }),
]

/** A 7-Zip that may be executed: the package has the program without that right, and node_modules is left as it is. */
async function sevenZip(): Promise<string> {
  const folder = await makeOnce('7zip-5.2.0', (unfinished) => {
    const program = join(unfinished, '7za')
    cpSync(path7za, program)
    chmodSync(program, 0o755)
  })
  return join(folder, '7za')
}
